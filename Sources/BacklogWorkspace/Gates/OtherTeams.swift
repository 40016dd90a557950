package import BacklogModel
import BacklogRules

/// The teams that serve the people whom a request is for, where the team that is asked doesn't.
package struct OtherTeams: Hashable, Sendable {
  /// The titles of the audiences.
  package let audiences: [String]
  /// The titles and keys of the teams, by key.
  package let teams: [Team]

  package struct Team: Hashable, Sendable {
    package let key: String
    package let title: String
  }

  /// - Returns: `nil` where the team that is asked serves one of the audiences, or no team does.
  package init?(for request: Record, in snapshot: Snapshot) {
    let service = AudienceService(snapshot)
    let audiences = request.texts("audience")
    let serving = snapshot.records(of: .team).filter { team in
      audiences.contains { service.serves(team, $0) }
    }
    guard !serving.isEmpty, !serving.contains(where: { $0.key == request.text("team") }) else {
      return nil
    }
    teams = serving.map { Team(key: $0.key, title: $0.title) }
    self.audiences = audiences.map { snapshot.record(.audience, key: $0)?.title ?? $0 }
  }

  /// `Returners serves Returning customers`.
  package var sentence: String {
    let names = teams.map(\.title)
    return "\(Self.list(names)) \(names.count == 1 ? "serves" : "serve") \(Self.list(audiences))"
  }

  /// Whether a text names one of the teams.
  package func isNamed(in text: String) -> Bool {
    let text = text.lowercased()
    return teams.contains {
      text.contains($0.title.lowercased()) || text.contains($0.key.lowercased())
    }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
