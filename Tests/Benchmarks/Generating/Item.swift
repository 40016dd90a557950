/// How items lie in `items/`.
enum Layout: String, CaseIterable, Sendable {
  case flat
  case month
}

/// An item's facts that change over its life, and what its text is made from.
struct Item {
  enum Status: String {
    case backlog, ready, done, stopped
    case inProgress = "in-progress"

    /// Where work goes from here; nil at the end.
    var next: Status? {
      switch self {
      case .backlog: .ready
      case .ready: .inProgress
      case .inProgress: .done
      case .done, .stopped: nil
      }
    }
  }

  let id: String
  let title: String
  let month: String
  let benefit: String
  let paragraphs: [String]
  let effort: Int
  let choice: Int
  var rank: Int
  var status: Status

  /// Where the item lies below the backlog's root.
  func path(in layout: Layout) -> String {
    let slug = String(title.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    switch layout {
    case .flat: return "items/\(id)-\(slug).md"
    case .month: return "items/\(month)/\(id)-\(slug).md"
    }
  }

  /// The document, about 2 KB.
  var text: String {
    let box = status == .done ? "[x]" : "[ ]"
    return """
      ---
      id: \(id)
      rank: \(rank)
      title: \(title)
      type: story
      team: \(Vocabulary.teams[choice % Vocabulary.teams.count])
      audience: [\(Vocabulary.audiences[choice % Vocabulary.audiences.count])]
      benefit: \(benefit)
      campaign: \(Vocabulary.campaigns[choice % Vocabulary.campaigns.count])
      moscow: \(["must", "should", "could"][choice % 3])
      effort: \(effort)
      slice: \(choice % 2 == 0 ? "first" : "later")
      channel: [email, social]
      skills: [copywriting]
      status: \(status.rawValue)
      \(status == .stopped ? "stop-reason: Fewer people asked for it than we thought\n" : "")---

      \(paragraphs.joined(separator: "\n\n"))

      ## Acceptance criteria

      - \(box) A reader finds the price within one click
      - \(box) A caller hears the same words that the page uses

      ## Definition of Done

      - \(box) customer-first: The first sentence says what the reader gets, not what we do
      - \(box) proofread: Somebody who didn't write it has read it aloud
      - \(box) tracked: Links carry the campaign's name, and a test click showed up in our figures

      """
  }
}
