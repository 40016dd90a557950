extension String {
  /// The text with one space for each run of white space, and none around it. Cost: for most, a walk over its bytes.
  package var withSingleSpaces: String {
    hasSingleSpaces ? self : split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether the text is ASCII without a space too many: so are most, and a walk over bytes tells.
  private var hasSingleSpaces: Bool {
    var isBehindSpace = true
    for byte in utf8 {
      guard byte >= 0x20, byte < 0x7F else { return false }
      if byte == 0x20, isBehindSpace { return false }
      isBehindSpace = byte == 0x20
    }
    return !isBehindSpace || isEmpty
  }
}
