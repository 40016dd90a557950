/// Small lines side by side, each on its own scale: how several things went over the same steps.
struct TrendChart: Sendable {
  struct Line: Sendable {
    let name: String
    let tone: Tone
    /// One for each step; `nil` where it wasn't measured.
    let values: [Double?]
    /// The value's text, as its unit has it.
    let texts: [String]
    /// The ends of the scale; `nil` for those of the values.
    let scale: ClosedRange<Double>?
  }

  let title: String
  let description: String
  /// What the steps are called.
  let steps: [String]
  let lines: [Line]

  /// A row a line: blocks as high as the values, the first and the last value in words.
  func text(_ context: RenderContext) -> String {
    let blocks = Array("▁▂▃▄▅▆▇█")
    let width = lines.map { DisplayWidth.of(SafeText.line($0.name)) }.max() ?? 0
    var text = ""
    for line in lines {
      let range = line.range
      let bars = line.values.map { value -> String in
        guard let value else { return "·" }
        let length = range.upperBound - range.lowerBound
        let share = length > 0 ? (value - range.lowerBound) / length : 0.5
        return String(blocks[min(7, max(0, Int((share * 7).rounded())))])
      }
      let measured = zip(line.values, line.texts).filter { $0.0 != nil }.map(\.1)
      let ends =
        measured.count > 1
        ? "\(measured[0]) → \(measured[measured.count - 1])" : measured.first ?? "not measured"
      text +=
        "  " + SafeText.line(line.name).paddedRight(to: width) + "  "
        + context.palette.paint(bars.joined(separator: " "), line.tone.style) + "  "
        + SafeText.line(ends) + "\n"
    }
    return text
  }

  var picture: SVGPicture? {
    guard !steps.isEmpty, !lines.isEmpty else { return nil }
    let (panel, gap, top, height) = (250.0, 40.0, 96.0, 120.0)
    let width = 40 + Double(lines.count) * (panel + gap)
    var picture = SVGPicture(
      width: width, height: top + height + 56, title: title, description: description)
    picture.text(title, x: 20, y: 32, class: "title")
    for (index, line) in lines.enumerated() {
      let frame = ChartFrame(
        left: 40 + Double(index) * (panel + gap), top: top, width: panel, height: height)
      picture.text(line.name, x: frame.left - 12, y: top - 28)
      draw(line, in: frame, into: &picture)
    }
    return picture
  }

  private func draw(_ line: Line, in frame: ChartFrame, into picture: inout SVGPicture) {
    let range = line.range
    let length = max(1e-9, range.upperBound - range.lowerBound)
    func x(_ index: Int) -> Double {
      frame.left + frame.width * (Double(index) + 0.5) / Double(max(1, steps.count))
    }
    func y(_ value: Double) -> Double {
      frame.bottom - frame.height * (value - range.lowerBound) / length
    }
    picture.line(
      x1: frame.left, y1: frame.bottom + 8, x2: frame.right, y2: frame.bottom + 8, class: "axis")
    let points = line.values.enumerated().compactMap { index, value in
      value.map { (index: index, x: x(index), y: y($0)) }
    }
    picture.path(points.map { ($0.x, $0.y) }, tone: line.tone)
    // As many values as there is room for, the last one always.
    let every = max(1, Int((44 * Double(steps.count) / frame.width).rounded(.up)))
    for point in points {
      picture.dot(
        x: point.x, y: point.y, tone: line.tone,
        hint: "\(steps[point.index]): \(line.texts[point.index])")
      if (steps.count - 1 - point.index) % every == 0 {
        picture.text(
          line.texts[point.index], x: point.x, y: point.y - 9, anchor: .middle,
          class: "label small")
      }
    }
    let wide = max(1, Int((74 * Double(steps.count) / frame.width).rounded(.up)))
    for (index, step) in steps.enumerated() where (steps.count - 1 - index) % wide == 0 {
      picture.text(
        step, x: x(index), y: frame.bottom + 26, anchor: .middle, class: "faint small")
    }
  }
}

extension TrendChart.Line {
  /// The scale's ends.
  fileprivate var range: ClosedRange<Double> {
    if let scale { return scale }
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max() else { return 0...1 }
    return low < high ? low...high : (low - 1)...(high + 1)
  }
}
