import BacklogModel

/// Numbers and lists as sentences have them.
enum PracticeWording {
  /// `1 item`, `3 items`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// How long ago a day was: `12 days`, or `more than 90 days` where nobody looked further back.
  ///
  /// - Parameter bothCounted: whether the first day and today count as days.
  static func span(
    _ day: KnownDay, until today: CivilDate, bothCounted: Bool = false
  ) -> String {
    switch day {
    case .on(let day): count(today.days(since: day) + (bothCounted ? 1 : 0), "day")
    case .before(let day): "more than " + count(today.days(since: day), "day")
    }
  }

  /// `A`, `A and B`, `A, B, C and 4 more`.
  static func list(_ names: [String], most: Int = 3) -> String {
    let shown = names.count <= most + 1 ? names : Array(names.prefix(most))
    let hidden = names.count - shown.count
    let parts = hidden > 0 ? shown + ["\(hidden) more"] : shown
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The ids as `list` has names.
  static func list(_ items: [Item]) -> String { list(items.map(\.id.description)) }
}

extension Item {
  /// The id, and the title in quotation marks.
  var quotedName: String { "\(id) “\(record.title)”" }
}
