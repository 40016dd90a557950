/// The first line of a commit's message.
package enum CommitSubject {
  /// What fits a line of `git log --oneline` and a host's list of commits.
  package static let longest = 72

  /// The subject on one line, cut with `…` where it grows too long.
  package static func clipped(_ text: String) -> String {
    let line = text.map { $0.isNewline ? " " : $0 }
    return line.count <= longest ? String(line) : String(line.prefix(longest - 1)) + "…"
  }

  /// A paragraph of the body in lines of at most 72 characters, broken at spaces; a longer word has a line of its own.
  static func wrapped(_ text: String, indent: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + 1 + word.count > longest {
        lines.append(line)
        line = indent + word
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    return lines + [line]
  }
}
