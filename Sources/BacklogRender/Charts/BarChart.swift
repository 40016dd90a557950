/// Bars from the left, each made of pieces, with what they say at their ends.
struct BarChart: Sendable {
  struct Piece: Sendable {
    let value: Double
    let tone: Tone
    /// What it is, for who rests on it.
    let name: String
  }

  struct Row: Sendable {
    let label: String
    let pieces: [Piece]
    /// What stands behind the bar.
    let note: String
  }

  /// A value that bars are held against.
  struct Reference: Sendable {
    let value: Double
    let label: String
  }

  let title: String
  /// What is to be seen, for those who can't see it.
  let description: String
  let rows: [Row]
  /// The end of the axis.
  let maximum: Double
  /// The values that the axis names, each with its text.
  let ticks: [(value: Double, text: String)]
  let reference: Reference?
  /// What the tones stand for; none where the labels say it.
  let legend: [(tone: Tone, name: String)]

  /// The rows with bars of blocks, and under them what the tones stand for.
  func text(_ context: RenderContext) -> String {
    guard !rows.isEmpty, maximum > 0 else { return "" }
    let width = context.width ?? 80
    let longest = rows.map { DisplayWidth.of(SafeText.line($0.label)) }.max() ?? 0
    let labelWidth = context.isTerminal ? min(max(8, width / 3), longest) : longest
    let noteWidth = rows.map { DisplayWidth.of(SafeText.line($0.note)) }.max() ?? 0
    let barWidth = context.isTerminal ? max(8, min(40, width - labelWidth - noteWidth - 6)) : 40
    let noteRoom =
      context.isTerminal ? max(4, width - labelWidth - barWidth - 6) : max(4, noteWidth)
    var text = ""
    for row in rows {
      let label = SafeText.line(row.label).truncated(to: labelWidth).paddedRight(to: labelWidth)
      text +=
        "  " + label + "  " + bar(row, barWidth, context.palette) + "  "
        + SafeText.line(row.note).truncated(to: noteRoom)
      text = text.withoutTrailingSpaces + "\n"
    }
    if let reference {
      let place = Int((reference.value / maximum * Double(barWidth)).rounded())
      let indent = String(repeating: " ", count: 4 + labelWidth + min(place, barWidth))
      text += context.painted(indent + "╵ " + SafeText.line(reference.label), .faint)
    }
    return text + legend.text(context)
  }

  private func bar(_ row: Row, _ width: Int, _ palette: Palette) -> String {
    var sum = 0.0
    var start = 0
    var bar = ""
    for piece in row.pieces {
      sum += piece.value
      let end = min(width, Int((sum / maximum * Double(width)).rounded()))
      // Whatever there is of something is seen.
      let count = max(piece.value > 0 && start < width ? 1 : 0, end - start)
      bar += palette.paint(
        String(repeating: String(piece.tone.block), count: count), piece.tone.style)
      start += count
    }
    return bar + String(repeating: " ", count: max(0, width - start))
  }

  /// The chart as a picture.
  var picture: SVGPicture {
    let left = min(420, max(90, (rows.map { SVGPicture.textWidth($0.label) }.max() ?? 0) + 28))
    let right = max(60, (rows.map { SVGPicture.textWidth($0.note) }.max() ?? 0) + 28)
    let width = max(760, left + 380 + right)
    let plot = width - left - right
    let top = legend.isEmpty ? 64.0 : 88.0
    let step = 30.0
    let bottom = top + step * Double(rows.count)
    var picture = SVGPicture(
      width: width, height: bottom + 48, title: title, description: description)
    picture.text(title, x: 20, y: 32, class: "title")
    picture.add(legend)
    for tick in ticks {
      let x = left + plot * tick.value / maximum
      picture.line(x1: x, y1: top - 6, x2: x, y2: bottom + 2)
      picture.text(tick.text, x: x, y: bottom + 20, anchor: .middle, class: "faint small")
    }
    var ends: [Double] = []
    for (index, row) in rows.enumerated() {
      let y = top + step * Double(index)
      let room = Int(((left - 26) / 6.9).rounded())
      picture.text(row.label.truncated(to: room), x: left - 10, y: y + 15, anchor: .end)
      var start = left
      for piece in row.pieces where piece.value > 0 {
        let length = min(plot - (start - left), plot * piece.value / maximum)
        picture.bar(
          x: start, y: y, width: max(1, length - 1), height: 20, tone: piece.tone,
          hint: "\(row.label): \(piece.name)")
        start += length
      }
      ends.append(max(start, left))
    }
    picture.line(x1: left, y1: top - 6, x2: left, y2: bottom + 2, class: "axis")
    if let reference {
      let x = left + plot * reference.value / maximum
      picture.line(x1: x, y1: top - 8, x2: x, y2: bottom + 2, class: "mark")
      picture.text(reference.label, x: x, y: bottom + 36, anchor: .middle, class: "label small")
    }
    let crossing = reference.map { left + plot * $0.value / maximum }
    for (index, row) in rows.enumerated() {
      let y = top + step * Double(index)
      var x = ends[index] + 8
      // No line goes through what a bar says.
      if let crossing, x < crossing + 6, x + SVGPicture.textWidth(row.note) > crossing - 4 {
        x = crossing + 8
      }
      picture.text(row.note, x: x, y: y + 15, class: "faint")
    }
    return picture
  }
}
