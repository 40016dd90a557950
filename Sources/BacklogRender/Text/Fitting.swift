extension String {
  /// This text in at most `columns` columns; where it is cut, the last column is `…`.
  ///
  /// A wide character is never cut in two, so the result may be one column narrower.
  package func truncated(to columns: Int) -> String {
    // No character takes more columns than its bytes, so short text needs no measuring.
    if utf8.count <= columns { return self }
    guard columns > 0 else { return "" }
    if DisplayWidth.of(self) <= columns { return self }
    return prefix(fitting: columns - 1).withoutTrailingSpaces + "…"
  }

  /// This text with spaces after it up to `columns` columns; longer text is left as it is.
  package func paddedRight(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - DisplayWidth.of(self)))
  }

  /// This text with spaces before it up to `columns` columns; longer text is left as it is.
  package func paddedLeft(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - DisplayWidth.of(self))) + self
  }

  var withoutTrailingSpaces: String {
    var text = self
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    return text
  }

  /// The longest run of whole characters from the start that fits into `columns` columns.
  func prefix(fitting columns: Int) -> String {
    TerminalLocale.withWidths { locale in
      var used = 0
      var end = startIndex
      while end < endIndex {
        used += DisplayWidth.of(self[end], in: locale)
        if used > columns { break }
        end = index(after: end)
      }
      return String(self[..<end])
    }
  }
}
