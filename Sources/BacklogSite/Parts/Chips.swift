import BacklogModel

/// Small labels: what state something is in, how much it matters, whose it is. Words, and a colour beside them; never a colour alone.
extension HTMLWriter {
  /// A word in a tone of its own.
  mutating func chip(_ text: String, _ tone: String) {
    element(.span, .class("chip \(tone)"), text: text)
  }

  mutating func status(of item: Item) {
    chip(StatusWords.name(item.status ?? "no status"), "is-\(item.category?.rawValue ?? "unknown")")
  }

  /// How much it matters; nothing where nobody has decided.
  mutating func importance(of item: Item) {
    switch item.record.text("moscow") {
    case "must": chip("Must", "must")
    case "should": chip("Should", "should")
    case "could": chip("Could", "could")
    case "wont": chip("Not this time", "wont")
    default: break
    }
  }

  /// Whose it is, where there is more than one team.
  mutating func team(_ key: String?, on page: PageContext) {
    guard page.site.namesTeams, let key else { return }
    element(.span, .class("team"), text: page.site.teamName(key))
  }
}

/// How a status is said.
enum StatusWords {
  /// `in-progress` as `In progress`.
  static func name(_ status: String) -> String {
    let words = status.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
