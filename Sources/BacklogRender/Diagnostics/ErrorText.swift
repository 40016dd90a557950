/// What a command says on standard error when it can't go on: `error: …`, then `hint: …` lines that name the
/// command or the edit that helps.
package struct ErrorText: Equatable, Sendable {
  /// What was found and where. Further lines are set under the first one.
  package var message: String
  package var hints: [String]

  package init(_ message: String, hints: [String] = []) {
    self.message = message
    self.hints = hints
  }

  /// The lines, each with its line feed; wrapped on a terminal, where text in backticks stays together.
  package func text(_ context: RenderContext) -> String {
    let lines =
      labelled("error:", message, .error, context)
      + hints.flatMap { labelled("hint:", $0, .hint, context) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func labelled(
    _ label: String, _ text: String, _ style: Style, _ context: RenderContext
  ) -> [String] {
    let indent = String(repeating: " ", count: label.utf8.count + 1)
    let paragraphs = SafeText.block(text).split(separator: "\n", omittingEmptySubsequences: false)
    return paragraphs.enumerated().flatMap { number, paragraph -> [String] in
      if number > 0 {
        return paragraph.isEmpty
          ? [""] : context.paragraph(String(paragraph), first: indent, rest: indent)
      }
      var lines = context.paragraph(String(paragraph), first: label + " ", rest: indent)
      lines[0] = context.palette.paint(label, style) + lines[0].dropFirst(label.utf8.count)
      return lines
    }
  }
}
