/// Where text is going, for everything that renders.
package struct RenderContext: Sendable {
  /// For a pipe or a file: plain, and as wide as it needs to be.
  package static let pipe = RenderContext(width: nil, palette: .plain)

  /// Columns of the terminal; nil in a pipe or file, where nothing is cut or wrapped.
  package var width: Int?
  package var palette: Palette
  /// Comes before each path below the backlog's root, so that paths are good where the user stands: `backlog/`.
  package var pathPrefix: String
  /// The folder below the backlog's root in which the user stands; empty at the root and outside of it.
  package var folder: String

  package init(width: Int?, palette: Palette, pathPrefix: String = "", folder: String = "") {
    self.pathPrefix = pathPrefix
    self.folder = folder
    // No terminal is that narrow; a smaller number is a terminal that doesn't know its size.
    self.width = width.map { max(20, $0) }
    self.palette = palette
  }

  /// Whether a person reads this as it is written.
  package var isTerminal: Bool { width != nil }

  /// A path below the backlog's root as the user would write it.
  package func path(_ path: String) -> String {
    let own = folder.split(separator: "/")
    let steps = path.split(separator: "/")
    let shared = zip(own, steps).prefix { $0 == $1 }.count
    guard shared > 0 else { return pathPrefix + path }
    let ways = Array(repeating: "..", count: own.count - shared) + steps.dropFirst(shared)
    return ways.isEmpty ? "." : ways.joined(separator: "/")
  }

  /// A line in the look of `style`.
  func painted(_ line: String, _ style: Style) -> String { palette.paint(line, style) + "\n" }

  /// The lines of a paragraph: wrapped on a terminal, one line otherwise.
  func paragraph(_ text: String, first: String = "", rest: String = "") -> [String] {
    guard let width else { return [(first + text).withoutTrailingSpaces] }
    return text.wrapped(to: width, first: first, rest: rest)
  }
}
