import BacklogModel

/// A part of a picture that a chart is drawn into.
struct ChartFrame: Sendable {
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }
}

/// Days from the left to the right.
struct DayAxis: Sendable {
  let days: ClosedRange<CivilDate>
  let frame: ChartFrame

  func x(_ day: CivilDate) -> Double {
    let length = max(1, days.upperBound.days(since: days.lowerBound))
    return frame.left + frame.width * Double(day.days(since: days.lowerBound)) / Double(length)
  }

  /// The days that are named, as many as there is room for: days, Mondays, months, quarters or years.
  var ticks: [(day: CivilDate, text: String)] {
    let length = days.upperBound.days(since: days.lowerBound)
    let room = max(2, Int(frame.width / 62))
    if length <= room { return stepped(1, from: days.lowerBound) }
    for weeks in [1, 2] where length <= room * 7 * weeks {
      // Mondays: 1970-01-01 was a Thursday.
      let past = (days.lowerBound.daysSinceEpoch + 3) % 7
      return stepped(7 * weeks, from: days.lowerBound.adding(days: past == 0 ? 0 : 7 - past))
    }
    for step in [1, 2, 3, 6, 12, 24, 60, 120] where length / (30 * step) <= room {
      return months(step)
    }
    return months(1_200)
  }

  private func stepped(_ step: Int, from first: CivilDate) -> [(day: CivilDate, text: String)] {
    stride(from: 0, through: days.upperBound.days(since: first), by: step).map { offset in
      let day = first.adding(days: offset)
      let (_, month, number) = day.components
      return (day, "\(number) \(Self.name(ofMonth: month))")
    }
  }

  private func months(_ step: Int) -> [(day: CivilDate, text: String)] {
    var ticks: [(day: CivilDate, text: String)] = []
    var month = days.lowerBound.month
    while month.firstDay <= days.upperBound {
      let isOn =
        step >= 12
        ? month.month == 1 && month.year % (step / 12) == 0 : (month.month - 1) % step == 0
      if month.firstDay >= days.lowerBound, isOn {
        let isNamed = ticks.isEmpty || month.month == 1
        let name = Self.name(ofMonth: month.month)
        ticks.append(
          (month.firstDay, step >= 12 ? "\(month.year)" : isNamed ? "\(name) \(month.year)" : name))
      }
      month = month.lastDay.adding(days: 1).month
    }
    return ticks
  }

  static func name(ofMonth month: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : "?"
  }

  /// Draws the axis below the frame.
  func draw(into picture: inout SVGPicture) {
    picture.line(
      x1: frame.left, y1: frame.bottom, x2: frame.right, y2: frame.bottom, class: "axis")
    for tick in ticks {
      let x = x(tick.day)
      picture.line(x1: x, y1: frame.bottom, x2: x, y2: frame.bottom + 6, class: "axis")
      picture.text(
        tick.text, x: x, y: frame.bottom + 22, anchor: .middle, class: "faint small")
    }
  }
}

/// Values from the bottom, which is nothing, to the top.
struct ValueAxis: Sendable {
  let maximum: Double
  let step: Double
  let frame: ChartFrame

  /// - Parameter highest: the axis goes to the next step at or above it.
  init(highest: Double, frame: ChartFrame) {
    step = Self.step(for: highest)
    maximum = max(step, (highest / step - 1e-9).rounded(.up) * step)
    self.frame = frame
  }

  func y(_ value: Double) -> Double { frame.top + frame.height * (1 - value / maximum) }

  /// Draws lines across the frame, each with its value.
  func draw(_ unit: String, into picture: inout SVGPicture) {
    picture.text(unit, x: frame.left - 44, y: frame.top - 14, class: "faint small")
    for tick in stride(from: 0, through: maximum + step / 2, by: step) {
      picture.line(x1: frame.left, y1: y(tick), x2: frame.right, y2: y(tick))
      picture.text(
        SVGPicture.number(tick), x: frame.left - 8, y: y(tick) + 4, anchor: .end,
        class: "faint small")
    }
  }

  /// A step that makes about five of them: 1, 2 or 5 times a power of ten.
  static func step(for highest: Double) -> Double {
    var step = 1.0
    while true {
      for factor in [1.0, 2.0, 5.0] where highest / (step * factor) <= 6 { return step * factor }
      step *= 10
    }
  }
}
