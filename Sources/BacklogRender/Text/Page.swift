/// A page of text for a person: headings, paragraphs and blocks, with one empty line between them.
struct Page {
  let context: RenderContext
  private(set) var text = ""
  private var isAfterHeading = false

  init(_ context: RenderContext) {
    self.context = context
  }

  /// Begins a part; what follows stands under it.
  mutating func add(heading: String) {
    separate()
    text += context.painted(SafeText.line(heading), .heading)
    isAfterHeading = true
  }

  /// One line that is safe, and may have colours, already.
  mutating func add(_ line: String) {
    separate()
    text += line + "\n"
  }

  /// Prose, wrapped and set in by two columns.
  mutating func add(paragraph: String) {
    separate()
    for line in context.paragraph(SafeText.line(paragraph), first: "  ", rest: "  ") {
      text += line + "\n"
    }
  }

  /// Whole lines that are safe, and may have colours, already.
  mutating func add(block: String) {
    if block.isEmpty { return }
    separate()
    text += block
  }

  private mutating func separate() {
    if !text.isEmpty, !isAfterHeading { text += "\n" }
    isAfterHeading = false
  }
}

/// `text` as a sentence: a capital first and a full stop last.
func sentence(_ text: String) -> String {
  let ended = text.last.map { ".!?…".contains($0) } ?? true
  return text.prefix(1).uppercased() + text.dropFirst() + (ended ? "" : ".")
}
