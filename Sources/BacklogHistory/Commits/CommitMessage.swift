import Git

/// A commit's message, taken apart.
struct CommitMessage {
  let subject: String
  /// What stands between the subject and the trailers; `nil` where nothing does.
  let reason: String?
  let coAuthors: [Person]

  init(of commit: Commit) {
    subject = commit.subject
    var paragraphs = Self.paragraphs(of: commit.message)
    if !paragraphs.isEmpty { paragraphs.removeFirst() }
    var trailers: [Substring] = []
    if let last = paragraphs.last, last.allSatisfy(Self.isTrailer) {
      trailers = paragraphs.removeLast()
    }
    // Where the tool wrote the message, a list in it says what was done, which the changes say themselves.
    if trailers.contains(where: { $0.hasPrefix("Backlog-Item:") }) {
      paragraphs.removeAll { $0.allSatisfy { $0.hasPrefix("- ") || $0.hasPrefix("  ") } }
    }
    reason =
      paragraphs.isEmpty
      ? nil : paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    coAuthors = trailers.compactMap(Self.coAuthor)
  }

  /// The lines between empty ones.
  private static func paragraphs(of message: String) -> [[Substring]] {
    var paragraphs: [[Substring]] = [[]]
    for line in message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.trimmingTrailingSpace
      if !line.isEmpty {
        paragraphs[paragraphs.count - 1].append(line)
      } else if paragraphs.last?.isEmpty == false {
        paragraphs.append([])
      }
    }
    if paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
    return paragraphs
  }

  /// Whether the line is `Name: value`, goes on with one, or is what `git cherry-pick -x` writes.
  private static func isTrailer(_ line: Substring) -> Bool {
    if line.first == " " || line.hasPrefix("(cherry picked from commit ") { return true }
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
    let isName = line[..<colon].allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
    return isName && line[colon...].dropFirst().first == " "
  }

  private static func coAuthor(_ line: Substring) -> Person? {
    let label = "co-authored-by:"
    guard line.lowercased().hasPrefix(label) else { return nil }
    let value = line.dropFirst(label.count)
    guard let open = value.firstIndex(of: "<"), let close = value[open...].firstIndex(of: ">")
    else {
      return nil
    }
    let name = value[..<open].drop { $0.isWhitespace }.trimmingTrailingSpace
    return Person(name: String(name), email: String(value[value.index(after: open)..<close]))
  }
}

extension Substring {
  fileprivate var trimmingTrailingSpace: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
