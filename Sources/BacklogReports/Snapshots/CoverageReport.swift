import BacklogFormat
package import BacklogModel
import BacklogRules

/// `coverage`: which audiences and skills the teams cover, what nobody does, and what depends on one person alone.
///
/// Several teams may share an audience; a skill that one person alone has stops with them. People are counted, never named.
package struct CoverageReport: Sendable {
  package struct Audience: Sendable {
    package let record: Record
    /// The keys of the teams that serve it.
    package let teams: [String]
    /// Open items for it, or for an audience that is part of it.
    package let openItems: Int
  }

  /// A skill that a team has, or that open work of it needs.
  package struct Skill: Sendable {
    package let name: String
    /// The team's key.
    package let team: String
    /// How many people have it.
    package let holders: Int
    /// How many open items of the team need it.
    package let needed: Int
    /// The keys of other teams that have it.
    package let elsewhere: [String]

    package var isMissing: Bool { holders == 0 && needed > 0 }
    package var dependsOnOne: Bool { holders == 1 && needed > 0 }
  }

  package let audiences: [Audience]
  package let skills: [Skill]

  package init(_ scope: ReportScope) {
    let snapshot = scope.snapshot
    let service = AudienceService(snapshot)
    let open = scope.items.filter(\.isOpen)
    audiences = snapshot.records(of: .audience).map { audience in
      let contained = snapshot.containedAudiences(audience.key)
      return Audience(
        record: audience,
        teams: scope.teamRecords.filter { service.serves($0, audience.key) }.map(\.key),
        openItems: open.count { $0.record.texts("audience").contains { contained.contains($0) } })
    }
    let holders = Self.holders(in: snapshot)
    skills = scope.teamRecords.flatMap { team -> [Skill] in
      guard let own = holders[team.key] else { return [] }
      let items = open.filter { $0.record.text("team") == team.key }
      let names = items.flatMap { $0.record.texts("skills") }.map(\.comparableName)
      let needs = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      return Set(own.keys).union(needs.keys).sorted().map { name in
        Skill(
          name: name, team: team.key, holders: own[name] ?? 0, needed: needs[name] ?? 0,
          elsewhere: holders.filter { $0.key != team.key && $0.value[name] ?? 0 > 0 }
            .map(\.key).sorted())
      }
    }
  }

  /// How many people of each team have each skill; teams that don't say aren't there.
  private static func holders(in snapshot: Snapshot) -> [String: [String: Int]] {
    var holders: [String: [String: Int]] = [:]
    for team in snapshot.records(of: .team) {
      guard let node = team.node("skills"), !node.mapping.isEmpty else { continue }
      var skills: [String: Int] = [:]
      for entry in node.mapping {
        let people = entry.value.text.map { [$0] } ?? entry.value.elements.compactMap(\.text)
        skills[entry.key.comparableName] = Set(people).count
      }
      holders[team.key] = skills
    }
    return holders
  }
}
