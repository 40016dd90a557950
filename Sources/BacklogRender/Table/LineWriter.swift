/// Writes lines of text and gaps, and holds gaps back until text follows them, so that no line ends in spaces.
struct LineWriter {
  private let palette: Palette
  private var output: [UInt8] = []
  private var gap = 0

  init(palette: Palette, capacity: Int) {
    self.palette = palette
    output.reserveCapacity(capacity)
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  mutating func skip(_ columns: Int) {
    gap += columns
  }

  mutating func write(_ text: String, _ style: Style?) {
    if text.isEmpty { return }
    for _ in 0..<gap { output.append(UInt8(ascii: " ")) }
    gap = 0
    guard palette.usesColor, let style else {
      output.append(contentsOf: text.utf8)
      return
    }
    output.append(contentsOf: style.sequence.utf8)
    output.append(contentsOf: text.utf8)
    output.append(contentsOf: Style.reset.utf8)
  }

  mutating func endLine() {
    gap = 0
    output.append(UInt8(ascii: "\n"))
  }
}
