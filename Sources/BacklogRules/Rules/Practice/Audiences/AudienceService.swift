import BacklogFormat
package import BacklogModel

/// Which team serves which audiences.
///
/// A team serves the audiences that it lists, those whose journey stage, key or title it names under `serves`, and all that
/// are part of them.
package struct AudienceService: Sendable {
  private let containment: AudienceContainment
  /// What each team names, by the team's key; a team that names none isn't judged.
  private let named: [String: Set<String>]

  package init(_ snapshot: Snapshot) {
    containment = AudienceContainment(snapshot)
    let audiences = snapshot.records(of: .audience)
    var named: [String: Set<String>] = [:]
    for team in snapshot.records(of: .team) {
      let keys = team.texts("audiences") + audiences.filter { team.organises($0) }.map(\.key)
      if !keys.isEmpty { named[team.key] = Set(keys) }
    }
    self.named = named
  }

  /// Whether it is known at all whom the team serves.
  package func isKnown(_ team: Record) -> Bool { named[team.key] != nil }

  package var isKnownOfAny: Bool { !named.isEmpty }

  /// Whether the team serves the audience, or one that contains it.
  package func serves(_ team: Record, _ audience: String) -> Bool {
    guard let keys = named[team.key] else { return false }
    return containment.chain(of: audience).contains(where: keys.contains)
  }

  /// Whether any team serves the audience, one that contains it, or one that is part of it.
  package func isServed(_ audience: String) -> Bool {
    let related = containment.related(to: audience)
    return named.values.contains { keys in related.contains(where: keys.contains) }
  }
}

extension Record {
  /// Whether a team's `serves` names the audience: its journey stage, or the persona or brand that it is.
  fileprivate func organises(_ audience: Record) -> Bool {
    guard let serves = node("serves")?.mapping, let by = serves["by"]?.text else { return false }
    let names =
      by == "journey-stage"
      ? audience.text("stage").map { [$0] } ?? [] : [audience.key, audience.title]
    let values = serves["values"].map { $0.text.map { [$0] } ?? $0.elements.compactMap(\.text) }
    return (values ?? []).contains { value in
      names.contains { $0.lowercased() == value.lowercased() }
    }
  }
}
