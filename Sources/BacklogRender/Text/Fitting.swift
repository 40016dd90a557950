extension String {
  /// This text in at most `columns` columns; where it is cut, the last column is `…`.
  ///
  /// A wide character is never cut in two, so the result may be one column narrower.
  package func truncated(to columns: Int) -> String {
    // No character takes more columns than its bytes, so short text needs no measuring.
    if utf8.count <= columns || DisplayWidth.of(self) <= columns { return self }
    return cut(to: columns)
  }

  /// The same for a text that is known to be wider.
  func cut(to columns: Int) -> String {
    columns > 0 ? prefix(fitting: columns - 1).withoutTrailingSpaces + "…" : ""
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
    guard utf8.last == UInt8(ascii: " ") else { return self }
    var text = self
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    return text
  }

  /// The longest run of whole characters from the start that fits into `columns` columns.
  func prefix(fitting columns: Int) -> String {
    if DisplayWidth.printableASCIICount(self) != nil {
      return String(Substring(utf8.prefix(max(0, columns))))
    }
    return TerminalLocale.withWidths { locale in
      if let end = quickEnd(fitting: columns, in: locale) { return String(self[..<end]) }
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

  /// Where the prefix ends, found scalar by scalar; nil where characters have to be formed to know.
  private func quickEnd(fitting columns: Int, in locale: TerminalLocale) -> Index? {
    var used = 0
    var end = startIndex
    while end < endIndex {
      let scalar = unicodeScalars[end]
      if DisplayWidth.joinsClusters(scalar) { return nil }
      used += scalar.value < 0x300 ? DisplayWidth.latinColumns(scalar) : locale.columns(of: scalar)
      if used > columns { break }
      unicodeScalars.formIndex(after: &end)
    }
    // What doesn't fit may belong to the character before it.
    while end > startIndex, Index(end, within: self) == nil {
      unicodeScalars.formIndex(before: &end)
    }
    return end
  }
}
