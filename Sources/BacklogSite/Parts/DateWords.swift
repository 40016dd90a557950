import BacklogModel

/// Days as people read them.
extension CivilDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `26 June 2026`.
  var words: String {
    let (year, month, day) = components
    return "\(day) \(Self.months[month - 1]) \(year)"
  }

  /// `26 June`; with the year where that isn't the one of `reference`.
  func words(near reference: CivilDate) -> String {
    let (year, month, day) = components
    return year == reference.components.year ? "\(day) \(Self.months[month - 1])" : words
  }
}

extension CivilMonth {
  /// `June 2026`.
  var words: String { firstDay.words.split(separator: " ").dropFirst().joined(separator: " ") }
}

extension DateWindow {
  /// `1 to 14 April 2026`.
  var words: String { first == last ? first.words : "\(first.words) to \(last.words)" }
}

extension HTMLWriter {
  /// A day, with what programs read it as.
  mutating func day(_ day: CivilDate) {
    element(.time, .datetime(day.description), text: day.words)
  }
}

extension String {
  /// The text with days as people read them: `2026-06-26` becomes `26 June 2026`.
  var withDaysInWords: String {
    split(separator: " ", omittingEmptySubsequences: false).map { word in
      CivilDate(word.prefix(10)).map { $0.words + word.dropFirst(10) } ?? String(word)
    }.joined(separator: " ")
  }
}

/// A count with its noun: `1 item`, `2 items`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
