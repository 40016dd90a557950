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
    let (left, top, width, height) = (64.0, 76.0, 700.0, 300.0)
    let length = Double(days.upperBound.days(since: days.lowerBound))
    let step = Self.step(for: highest)
    let maximum = (highest / step).rounded(.up) * step
    func x(_ day: CivilDate) -> Double {
      left + width * Double(day.days(since: days.lowerBound)) / length
    }
    func y(_ value: Double) -> Double { top + height * (1 - value / maximum) }
    var picture = SVGPicture(
      width: left + width + 150, height: top + height + 60, title: title, description: description)
    picture.text(title, x: 20, y: 32, class: "title")
    picture.text(unit, x: 20, y: top - 16, class: "faint small")
    for tick in stride(from: 0, through: maximum, by: step) {
      picture.line(x1: left, y1: y(tick), x2: left + width, y2: y(tick))
      picture.text(number(tick), x: left - 8, y: y(tick) + 4, anchor: .end, class: "faint small")
    }
    var month = days.lowerBound.month.firstDay
    while month <= days.upperBound {
      if month >= days.lowerBound {
        picture.line(
          x1: x(month), y1: top + height, x2: x(month), y2: top + height + 6, class: "axis")
        picture.text(
          String(month.description.prefix(7)), x: x(month), y: top + height + 22, anchor: .middle,
          class: "faint small")
      }
      month = month.month.lastDay.adding(days: 1)
    }
    if let band, let last = lines.dropFirst().first?.points.last {
      picture.area(
        [
          (x(last.day), y(last.value)), (x(band.days.lowerBound), y(band.level)),
          (x(band.days.upperBound), y(band.level)),
        ], tone: .first, hint: band.label)
      picture.text(
        band.label, x: x(band.days.upperBound), y: y(band.level) - 8, anchor: .end,
        class: "faint small")
    }
    if let mark, days.contains(mark.day) {
      picture.line(x1: x(mark.day), y1: top - 6, x2: x(mark.day), y2: top + height, class: "mark")
      picture.text(
        mark.label, x: x(mark.day), y: top + height + 42, anchor: .middle, class: "label small")
    }
    var taken: [Double] = []
    for line in lines {
      picture.path(line.points.map { (x($0.day), y($0.value)) }, tone: line.tone)
      guard let last = line.points.last else { continue }
      var place = y(last.value) + 4
      while taken.contains(where: { abs($0 - place) < 15 }) { place += 15 }
      taken.append(place)
      picture.text("\(line.name) \(number(last.value))", x: x(last.day) + 8, y: place)
    }
    return picture
  }

  /// A step of the axis that makes about five of them: 1, 2 or 5 times a power of ten.
  private static func step(for highest: Double) -> Double {
    var step = 1.0
    while true {
      for factor in [1.0, 2.0, 5.0] where highest / (step * factor) <= 6 { return step * factor }
      step *= 10
    }
  }
}
