/// A unified diff, as `--dry-run` shows what would be written.
package struct DiffView: Sendable {
  package let diff: String

  /// - Parameter diff: in git's form, with `diff --git`, `---`, `+++` and `@@` lines.
  package init(_ diff: String) {
    self.diff = diff
  }

  /// On a terminal: safe and in colour, tabs as spaces. In a pipe: the bytes as they are, for `git apply`.
  package func text(_ context: RenderContext) -> String {
    guard context.isTerminal else { return diff }
    var isInHunk = false
    var output = ""
    // By bytes: as characters, CR and LF are one, and a changed line ending would not be seen.
    for bytes in diff.utf8.split(separator: UInt8(ascii: "\n")) {
      let line = Substring(bytes)
      let style = style(of: line, isInHunk: &isInHunk)
      let safe = SafeText.expandingTabs(String(line), tabWidth: 4)
      output += context.palette.paint(safe, style) + "\n"
    }
    return output
  }

  /// A removed line can start with `---` too, so a header is one only outside of a hunk.
  private func style(of line: Substring, isInHunk: inout Bool) -> Style? {
    if line.hasPrefix("diff ") { isInHunk = false }
    if line.hasPrefix("@@") {
      isInHunk = true
      return .hunk
    }
    guard isInHunk else { return .fileHeader }
    switch line.first {
    case "+": return .added
    case "-": return .removed
    case "\\": return .faint
    default: return nil
    }
  }
}
