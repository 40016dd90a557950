import BacklogModel

/// Lines over days, named at their ends, with a date that they are to meet and a band of where the last one may go.
struct LineChart: Sendable {
  struct Line: Sendable {
    let name: String
    let tone: Tone
    let points: [(day: CivilDate, value: Double)]
  }

  /// From the end of the last line to a level that it is to reach, between two days.
  struct Band: Sendable {
    let level: Double
    let days: ClosedRange<CivilDate>
    let label: String
  }

  let title: String
  let description: String
  /// What the values are: `effort`.
  let unit: String
  /// From the highest to the lowest.
  let lines: [Line]
  let mark: (day: CivilDate, label: String)?
  let band: Band?
  /// What is said at points of the first line.
  var notes: [(day: CivilDate, text: String)] = []

  private var highest: Double {
    max(1, lines.flatMap { $0.points.map(\.value) }.max() ?? 1)
  }

  private var days: ClosedRange<CivilDate>? {
    let points = lines.flatMap { $0.points.map(\.day) }
    let all = points + [mark?.day, band?.days.upperBound].compactMap(\.self)
    guard let first = points.min(), let last = all.max(), first < last else { return nil }
    return first...last
  }

  /// The first line's level as dots, the second as a filled ground.
  func text(_ context: RenderContext) -> String {
    guard let days, let top = lines.first, let ground = lines.dropFirst().first else { return "" }
    let height = 9
    let labels = [number(highest), number(0)]
    let labelWidth = labels.map(\.count).max() ?? 1
    let columns = max(16, min(60, (context.width ?? 80) - labelWidth - 5))
    let count = days.upperBound.days(since: days.lowerBound) + 1
    let blocks = Array(" ▁▂▃▄▅▆▇█")
    var text = ""
    for row in (0..<height).reversed() {
      let label = row == height - 1 ? labels[0] : row == 0 ? labels[1] : ""
      var line = "  " + label.paddedLeft(to: labelWidth) + " │"
      for column in 0..<columns {
        let day = days.lowerBound.adding(days: column * count / columns)
        let done = value(of: ground, on: day).map { $0 / highest * Double(height) } ?? 0
        let scope = value(of: top, on: day).map { $0 / highest * Double(height) }
        let filled = min(8, max(0, Int(((done - Double(row)) * 8).rounded())))
        if filled > 0 {
          line += context.palette.paint(String(blocks[filled]), ground.tone.style)
        } else if let scope, Int(scope.rounded(.up)) - 1 == row {
          line += context.palette.paint("·", top.tone.style)
        } else if let mark, mark.day >= day,
          mark.day < days.lowerBound.adding(days: (column + 1) * count / columns)
        {
          line += context.palette.paint("┊", .faint)
        } else {
          line += " "
        }
      }
      text += line.withoutTrailingSpaces + "\n"
    }
    let axis = "\(days.lowerBound)".paddedRight(to: columns - 10) + "\(days.upperBound)"
    text += context.painted(String(repeating: " ", count: labelWidth + 4) + axis, .faint)
    var legend = "  · \(top.name)  █ \(ground.name)"
    if let mark { legend += "  ┊ \(mark.label)" }
    return text + context.painted(SafeText.line(legend), .faint)
  }

  private func number(_ value: Double) -> String { SVGPicture.number(value) }

  private func value(of line: Line, on day: CivilDate) -> Double? {
    guard let last = line.points.last, day <= last.day else { return nil }
    return line.points.last { $0.day <= day }?.value
  }

  var picture: SVGPicture? {
    guard let days else { return nil }
    let frame = ChartFrame(left: 64, top: 76, width: 700, height: 300)
    let values = ValueAxis(highest: highest, frame: frame)
    let axis = DayAxis(days: days, frame: frame)
    let names = names(axis, values)
    let right = names.map { $0.x + SVGPicture.textWidth($0.text) + 20 }.max() ?? 0
    var picture = SVGPicture(
      width: max(frame.right + 30, right), height: frame.bottom + 60, title: title,
      description: description)
    picture.text(title, x: 20, y: 32, class: "title")
    var room = LabelRoom(
      within: .init(
        left: frame.left - 6, top: frame.top - 24, right: picture.width, bottom: frame.bottom))
    for line in lines { room.take(line: line.points.map { (axis.x($0.day), values.y($0.value)) }) }
    for name in names { room.take(text: name.text, x: name.x, y: name.y) }
    values.draw(unit, into: &picture)
    axis.draw(into: &picture)
    if let band, let last = lines.dropFirst().first?.points.last {
      picture.area(
        [
          (axis.x(last.day), values.y(last.value)),
          (axis.x(band.days.lowerBound), values.y(band.level)),
          (axis.x(band.days.upperBound), values.y(band.level)),
        ], tone: .first, hint: band.label)
    }
    if let mark, days.contains(mark.day) {
      let x = axis.x(mark.day)
      picture.line(x1: x, y1: frame.top - 6, x2: x, y2: frame.bottom, class: "mark")
      picture.text(
        mark.label, x: x, y: frame.bottom + 42, anchor: .middle, class: "label small")
    }
    for line in lines {
      picture.path(line.points.map { (axis.x($0.day), values.y($0.value)) }, tone: line.tone)
    }
    for name in names { picture.text(name.text, x: name.x, y: name.y) }
    if let band {
      let (x, y) = (axis.x(band.days.upperBound), values.y(band.level))
      let places = [y - 8, y - 24, y + 22, y + 38, frame.top - 12].map { (x: x, y: $0) }
      if let place = room.place(band.label, anchor: .end, at: places) {
        picture.text(band.label, x: place.x, y: place.y, anchor: .end, class: "faint small")
      }
    }
    draw(notes, axis, values, &room, &picture)
    return picture
  }

  /// The lines' names behind their ends; those of lines that end at one day keep clear of one another.
  private func names(
    _ axis: DayAxis, _ values: ValueAxis
  ) -> [(text: String, x: Double, y: Double)] {
    let ends = Dictionary(grouping: lines.filter { !$0.points.isEmpty }) {
      $0.points[$0.points.count - 1].day
    }
    return ends.sorted { $0.key < $1.key }.flatMap { day, lines in
      let labels = lines.map { line in
        let value = line.points[line.points.count - 1].value
        return (values.y(value) + 4, "\(line.name) \(number(value))")
      }
      return SVGPicture.apart(labels).map { ($0.text, axis.x(day) + 8, $0.place) }
    }
  }

  /// Notes above their points, else below, else to a side; where there is no room, only their dots, which say it when asked.
  private func draw(
    _ notes: [(day: CivilDate, text: String)], _ axis: DayAxis, _ values: ValueAxis,
    _ room: inout LabelRoom, _ picture: inout SVGPicture
  ) {
    guard let line = lines.first else { return }
    let points = notes.compactMap { note in
      value(of: line, on: note.day).map { (note: note, x: axis.x(note.day), y: values.y($0)) }
    }
    for point in points {
      let hint = "\(point.note.day): \(point.note.text)"
      picture.dot(x: point.x, y: point.y, tone: line.tone, hint: hint)
      room.take(line: [(point.x - 4, point.y), (point.x + 4, point.y)])
    }
    for point in points {
      let side = SVGPicture.textWidth(point.note.text) / 2 + 10
      let places = [(0, -10), (0, 20), (side, -10), (-side, -10), (side, 20), (-side, 20)]
        .map { (x: point.x + $0.0, y: point.y + $0.1) }
      guard let place = room.place(point.note.text, anchor: .middle, at: places) else { continue }
      picture.text(
        point.note.text, x: place.x, y: place.y, anchor: .middle, class: "faint small")
    }
  }
}
