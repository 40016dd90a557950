extension [(tone: Tone, name: String)] {
  /// What each tone stands for, in a line; nothing where there is none.
  func text(_ context: RenderContext) -> String {
    if isEmpty { return "" }
    let parts = map { entry in
      context.palette.paint(String(entry.tone.block), entry.tone.style) + " "
        + SafeText.line(entry.name)
    }
    return "  " + parts.joined(separator: "  ") + "\n"
  }
}

extension SVGPicture {
  /// What each tone stands for, below the title.
  mutating func add(_ legend: [(tone: Tone, name: String)]) {
    var x = 20.0
    for entry in legend {
      bar(x: x, y: 50, width: 12, height: 12, tone: entry.tone)
      text(entry.name, x: x + 18, y: 61, class: "label small")
      x += 36 + Self.textWidth(entry.name)
    }
  }
}
