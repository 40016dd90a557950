/// Where text is going, for everything that renders.
package struct RenderContext: Sendable {
  /// For a pipe or a file: plain, and as wide as it needs to be.
  package static let pipe = RenderContext(width: nil, palette: .plain)

  /// Columns of the terminal; nil in a pipe or file, where nothing is cut or wrapped.
  package var width: Int?
  package var palette: Palette

  package init(width: Int?, palette: Palette) {
    // No terminal is that narrow; a smaller number is a terminal that doesn't know its size.
    self.width = width.map { max(20, $0) }
    self.palette = palette
  }

  /// Whether a person reads this as it is written.
  package var isTerminal: Bool { width != nil }

  /// The lines of a paragraph: wrapped on a terminal, one line otherwise.
  func paragraph(_ text: String, first: String = "", rest: String = "") -> [String] {
    guard let width else { return [first + text] }
    return text.wrapped(to: width, first: first, rest: rest)
  }
}
