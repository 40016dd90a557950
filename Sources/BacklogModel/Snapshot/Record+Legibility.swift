import BacklogFormat

extension Record {
  /// Whether enough of the document could be read to judge it. Of a document that isn't legible only the syntax is
  /// reported: one cause, one finding.
  package var isLegible: Bool {
    problems.isEmpty || !problems.contains(where: \.hidesTheDocument)
  }

  /// Whether the field may be there, in a piece of the front matter that could not be read. Then it isn't missing.
  package func isUnreadable(_ field: String) -> Bool {
    !problems.isEmpty
      && problems.contains { $0.key == field || hides($0, field) }
  }

  /// Whether a problem that belongs to no key stands where the field was meant to be.
  private func hides(_ problem: SyntaxProblem, _ field: String) -> Bool {
    guard problem.key == nil, document.frontMatterRange.contains(problem.range.lowerBound) else {
      return false
    }
    switch problem.kind {
    case .emptyKey, .keyIsNotText, .alias, .mergeKey: return true
    case .invalidYAML: return line(at: problem.range.lowerBound).starts(with: field.utf8)
    default: return false
    }
  }

  /// The text of the line that holds an offset, without its indentation.
  private func line(at offset: Int) -> ArraySlice<UInt8> {
    let bytes = document.bytes
    let breaks: [UInt8] = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    let start = bytes[..<offset].lastIndex { breaks.contains($0) }.map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex { breaks.contains($0) } ?? bytes.endIndex
    return bytes[start..<end].drop { $0 == UInt8(ascii: " ") }
  }
}

extension SyntaxProblem {
  /// Whether nothing can be said of the document but that it is broken.
  fileprivate var hidesTheDocument: Bool {
    switch kind {
    case .emptyFile, .utf16, .conflict, .missingFrontMatter, .unclosedFrontMatter,
      .frontMatterTooLong, .notAMapping:
      true
    default: false
    }
  }
}
