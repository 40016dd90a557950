import BacklogFormat
import BacklogHistory
import BacklogModel

/// What an item waits for. No report groups by person, so a cause that names one is only that: a person.
package enum WaitingCause: Hashable, Sendable {
  /// As `waiting-on` has it.
  case named(String)
  case person
  case unknown

  var sortingText: String {
    if case .named(let text) = self { text } else { "" }
  }
}

/// The names of people that a backlog tells: who has a skill, and whom to ask about work that waits.
struct PeopleNames {
  /// Each as its words, in small letters.
  private var names: Set<[String]> = []

  init(_ snapshot: Snapshot, _ timeline: Timeline) {
    for team in snapshot.records(of: .team) {
      guard let skills = team.node("skills")?.mapping else { continue }
      for skill in skills {
        let people = skill.value.text.map { [$0] } ?? skill.value.elements.compactMap(\.text)
        for person in people { names.insert(Self.words(of: person)) }
      }
    }
    for (id, history) in timeline.items
    where history.entries.contains(where: { $0.facts?.waitingOn != nil }) {
      if let owner = snapshot.record(id: id)?.text("owner") { names.insert(Self.words(of: owner)) }
    }
    names.remove([])
  }

  /// What stands before a colon is the cause: `web agency: the form doesn't work`.
  func cause(_ text: String?) -> WaitingCause {
    let first = text?.split(separator: ":").first.map(String.init) ?? ""
    let text = first.split { $0.isWhitespace }.joined(separator: " ")
    guard !text.isEmpty else { return .unknown }
    let words = Self.words(of: text)
    for start in words.indices {
      for name in names where words[start...].starts(with: name) { return .person }
    }
    return .named(text)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0 != "s" }
  }
}
