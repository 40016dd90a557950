/// Dates in forms that people write: `1.4.2026`, `2026/4/1`, `2026-4-1`, `20260401`.
enum NearDate {
  /// The date that the text can only mean, or `nil`. A day and a month that could be swapped are nobody's guess, but for
  /// dots, which always put the day first.
  static func read(_ text: String) -> CivilDate? {
    let text = text.trimmed
    let date = text.firstIndex { $0 == "T" || $0 == " " }.map { String(text[..<$0]) } ?? text
    if date.count == 8, let number = Int(date), number > 0 {
      return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    for separator in ["-", "/", "."] as [Character] {
      let parts = date.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let numbers = parts.compactMap { CivilDate.number($0.utf8) }
      guard numbers.count == 3 else { continue }
      if parts[0].count == 4 {
        return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
      }
      guard parts[2].count == 4 else { continue }
      if separator == "." || numbers[0] > 12 {
        return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
      }
      if numbers[1] > 12 {
        return CivilDate(year: numbers[2], month: numbers[0], day: numbers[1])
      }
    }
    return nil
  }
}
