import BacklogModel

/// Dots over days, with levels that most of them are below.
struct ScatterChart: Sendable {
  struct Dot: Sendable {
    let day: CivilDate
    let value: Double
    /// What it is, for who rests on it.
    let name: String
  }

  let days: ClosedRange<CivilDate>
  let dots: [Dot]
  let levels: [(value: Double, text: String)]
  let unit: String

  func draw(in frame: ChartFrame, into picture: inout SVGPicture) {
    let highest = max(1, (dots.map(\.value) + levels.map(\.value)).max() ?? 1)
    let values = ValueAxis(highest: highest, frame: frame)
    let axis = DayAxis(days: days, frame: frame)
    values.draw(unit, into: &picture)
    for level in levels {
      let y = values.y(level.value)
      picture.line(x1: frame.left, y1: y, x2: frame.right, y2: y, class: "mark")
    }
    // Dots of one day and value lie side by side.
    var taken: [String: Int] = [:]
    for dot in dots {
      let name = "\(dot.day) \(dot.value)"
      let nth = taken[name, default: 0]
      taken[name] = nth + 1
      picture.dot(
        x: axis.x(dot.day) + Double(nth) * 6, y: values.y(dot.value), tone: .first,
        hint: dot.name)
    }
    axis.draw(into: &picture)
    picture.label(levels.map { (values.y($0.value) + 4, $0.text) }, x: frame.right + 8)
  }
}
