extension [SyntaxProblem] {
  /// The problems without those that only follow from another: one slip is one problem.
  ///
  /// A character that can't be read breaks the YAML of its line, and a bracket or quote that isn't closed what comes on the
  /// next one. Where front matter is never closed, the text is read as
  /// YAML to its end, and whatever isn't YAML there is no second mistake.
  ///
  /// - Parameter bytes: the text that the problems are about.
  func causes(in bytes: [UInt8]) -> [SyntaxProblem] {
    if count < 2 { return self }
    if let unclosed = first(where: { $0.kind == .unclosedFrontMatter }) {
      return filter { problem in
        switch problem.kind {
        case .invalidUTF8, .nul, .controlCharacter:
          !bytes.hasASCII("---", at: bytes.startOfLine(at: problem.range.lowerBound))
        case .conflict: true
        default: problem == unclosed
        }
      }
    }
    var damagedLines = Set(
      filter(\.isAboutACharacter).map { bytes.startOfLine(at: $0.range.lowerBound) })
    for problem in self where problem.isUnclosed {
      var line = bytes.startOfNextLine(after: problem.range.lowerBound)
      while line < bytes.count, Self.goesOn(line, in: bytes) {
        damagedLines.insert(line)
        line = bytes.startOfNextLine(after: line)
      }
    }
    var last: SyntaxProblem?
    return filter { problem in
      defer { last = problem }
      if let last, last.kind == problem.kind, last.range.lowerBound == problem.range.lowerBound {
        return false
      }
      return problem.isAboutACharacter
        || !damagedLines.contains(bytes.startOfLine(at: problem.range.lowerBound))
    }
  }
}

extension [SyntaxProblem] {
  /// Whether the line at an offset belongs to what was opened above it: it is no entry, or it closes what it didn't open.
  private static func goesOn(_ start: Int, in bytes: [UInt8]) -> Bool {
    guard EntryStart.isEntry(at: start, in: bytes) else { return true }
    let line = bytes[start..<bytes.endOfLine(at: start)]
    func count(_ characters: String) -> Int { line.count { characters.utf8.contains($0) } }
    return count("]}") > count("[{")
  }
}

extension SyntaxProblem {
  /// Whether a byte or character is at fault, whatever it stands in.
  package var isAboutACharacter: Bool {
    switch kind {
    case .invalidUTF8, .nul, .controlCharacter: true
    default: false
    }
  }

  /// Whether something is opened and never closed.
  fileprivate var isUnclosed: Bool {
    switch kind {
    case .invalidYAML(.unclosedBracket), .invalidYAML(.unclosedQuote): true
    default: false
    }
  }
}
