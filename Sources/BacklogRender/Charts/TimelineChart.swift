import BacklogModel

/// Spans of days, one below the other, on an axis of months and weeks.
struct TimelineChart: Sendable {
  struct Span: Sendable {
    let days: ClosedRange<CivilDate>
    let tone: Tone
    /// What it is, for who rests on it.
    let name: String
    /// How much of it is filled, from 0 to 1; 1 for a plain span.
    let filled: Double
  }

  struct Row: Sendable {
    let label: String
    let spans: [Span]
    let note: String
    /// Whether it is the heading of those below.
    let isHeading: Bool
  }

  let title: String
  let description: String
  let rows: [Row]
  let days: ClosedRange<CivilDate>
  let today: CivilDate
  /// What the tones stand for; none where the labels say it.
  let legend: [(tone: Tone, name: String)]

  private var length: Int { days.upperBound.days(since: days.lowerBound) + 1 }

  /// The part of the axis before a day, from 0 to 1.
  private func place(of day: CivilDate) -> Double {
    Double(min(max(0, day.days(since: days.lowerBound)), length)) / Double(length)
  }

  /// The months on the axis, each with its part, from 0 to 1.
  private var months: [(month: CivilMonth, from: Double, to: Double)] {
    var months: [(month: CivilMonth, from: Double, to: Double)] = []
    var day = days.lowerBound
    while day <= days.upperBound {
      let month = day.month
      let next = month.lastDay.adding(days: 1)
      months.append((month, place(of: day), place(of: next)))
      day = next
    }
    return months
  }

  func text(_ context: RenderContext) -> String {
    guard !rows.isEmpty else { return "" }
    let width = context.width ?? 80
    let labels = rows.map { DisplayWidth.of(SafeText.line($0.label)) }
    let longest = labels.max() ?? 0
    let labelWidth = context.isTerminal ? min(max(8, width * 2 / 5), longest) : longest
    let axis = context.isTerminal ? max(12, min(60, width - labelWidth - 4)) : 52
    var text = context.painted(
      String(repeating: " ", count: labelWidth + 4) + monthLine(axis), .faint)
    let now = days.contains(today) ? Int(place(of: today) * Double(axis)) : nil
    for row in rows {
      let label = SafeText.line(row.label).truncated(to: labelWidth).paddedRight(to: labelWidth)
      if row.isHeading, row.spans.isEmpty {
        text += context.painted("  " + label.withoutTrailingSpaces, .heading)
        continue
      }
      let line = "  " + label + "  " + spans(of: row, axis, now, context.palette)
      text += line.withoutTrailingSpaces + "\n"
    }
    return text + legend.text(context)
  }

  private func monthLine(_ axis: Int) -> String {
    var line = ""
    for month in months {
      let start = Int(month.from * Double(axis))
      let room = Int(month.to * Double(axis)) - start
      if DisplayWidth.of(line) < start { line = line.paddedRight(to: start) }
      let name = Self.name(month.month)
      if room >= name.count + 1 { line += "|" + name } else if room > 0 { line += "|" }
    }
    return line
  }

  private func spans(of row: Row, _ axis: Int, _ now: Int?, _ palette: Palette) -> String {
    var cells = [(character: Character, style: Style?)](repeating: (" ", nil), count: axis)
    if let now, now < axis { cells[now] = ("┊", .faint) }
    for span in row.spans {
      let start = min(axis - 1, Int(place(of: span.days.lowerBound) * Double(axis)))
      let end = min(
        axis,
        max(
          start + 1, Int((place(of: span.days.upperBound.adding(days: 1)) * Double(axis)).rounded())
        ))
      let filled = start + Int((Double(end - start) * span.filled).rounded())
      for cell in start..<end {
        cells[cell] = (cell < filled ? span.tone.block : "·", span.tone.style)
      }
    }
    return cells.map { palette.paint(String($0.character), $0.style) }.joined()
  }

  private static func name(_ month: CivilMonth) -> String {
    let name = DayAxis.name(ofMonth: month.month)
    return month.month == 1 ? "\(name) \(month.year)" : name
  }

  var picture: SVGPicture {
    let left = min(420, max(110, (rows.map { SVGPicture.textWidth($0.label) }.max() ?? 0) + 28))
    let width = 960.0
    let plot = width - left - 30
    let top = legend.isEmpty ? 84.0 : 110.0
    let step = 26.0
    let bottom = top + step * Double(rows.count)
    var picture = SVGPicture(
      width: width, height: bottom + 34, title: title, description: description)
    picture.text(title, x: 20, y: 32, class: "title")
    picture.add(legend)
    for month in months {
      let x = left + plot * month.from
      picture.line(x1: x, y1: top - 24, x2: x, y2: bottom)
      let isFirst = month.month == months.first?.month && month.month.month != 1
      let year = isFirst ? " \(month.month.year)" : ""
      let room = plot * (month.to - month.from) - 8
      let names = [Self.name(month.month) + year, Self.name(month.month)]
      if let name = names.first(where: { SVGPicture.textWidth($0) <= room }) {
        picture.text(name, x: x + 5, y: top - 10, class: "faint small")
      }
    }
    for (index, row) in rows.enumerated() {
      let y = top + step * Double(index)
      let room = Int(((left - 26) / 6.9).rounded())
      picture.text(
        row.label.truncated(to: room), x: row.isHeading ? 20 : left - 10, y: y + 14,
        anchor: row.isHeading ? .start : .end, class: row.isHeading ? "label" : "label")
      for span in row.spans { draw(span, y, left, plot, &picture) }
      drawNote(of: row, y, left, plot, &picture)
    }
    if days.contains(today) {
      let x = left + plot * place(of: today)
      picture.line(x1: x, y1: top - 26, x2: x, y2: bottom, class: "mark")
      picture.text(today.description, x: x, y: bottom + 18, anchor: .middle, class: "label small")
    }
    return picture
  }

  /// Writes a row's note behind its first span, or before it where there is no room: the first span is what it is about.
  private func drawNote(
    of row: Row, _ y: Double, _ left: Double, _ plot: Double, _ picture: inout SVGPicture
  ) {
    guard let first = row.spans.first, !row.note.isEmpty else { return }
    func edges(_ span: Span) -> ClosedRange<Double> {
      let start = left + plot * place(of: span.days.lowerBound)
      return start...max(start, left + plot * place(of: span.days.upperBound.adding(days: 1)))
    }
    let length = SVGPicture.textWidth(row.note)
    let (start, end) = (edges(first).lowerBound - 6, edges(first).upperBound + 6)
    let isFree = !row.spans.dropFirst().contains { edges($0).overlaps(end...end + length) }
    if isFree, end + length < left + plot + 12 {
      picture.text(row.note, x: end, y: y + 14, class: "faint small")
    } else {
      picture.text(row.note, x: start, y: y + 14, anchor: .end, class: "faint small")
    }
  }

  private func draw(
    _ span: Span, _ y: Double, _ left: Double, _ plot: Double, _ picture: inout SVGPicture
  ) {
    let start = left + plot * place(of: span.days.lowerBound)
    let end = left + plot * place(of: span.days.upperBound.adding(days: 1))
    let width = max(3, end - start - 1)
    if span.filled < 1 {
      picture.bar(
        x: start, y: y + 2, width: width, height: 16, tone: span.tone, hint: span.name,
        isHollow: true)
    }
    if span.filled > 0 {
      picture.bar(
        x: start, y: y + 2, width: max(2, width * span.filled), height: 16, tone: span.tone,
        hint: span.name)
    }
  }
}
