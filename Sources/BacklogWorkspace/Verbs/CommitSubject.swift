/// The first line of a commit's message.
package enum CommitSubject {
  /// What fits a line of `git log --oneline` and a host's list of commits.
  package static let longest = 72

  /// The subject on one line, cut with `…` where it grows too long.
  package static func clipped(_ text: String) -> String {
    let line = text.map { $0.isNewline ? " " : $0 }
    return line.count <= longest ? String(line) : String(line.prefix(longest - 1)) + "…"
  }
}
