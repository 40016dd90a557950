import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func flow(_ report: FlowReport) -> ReportPage {
    ReportPage(
      "flow", report.headline, parts: report.parts, figures: report.figures, table: report.table,
      picture: report.picture)
  }
}

extension FlowReport {
  private var weeks: String {
    let length = days.count
    return length % 7 == 0
      ? "the \(counted(length / 7, "week")) up to \(period.upperBound)"
      : "the \(counted(length, "day")) up to \(period.upperBound)"
  }

  fileprivate var headline: String {
    let count = inProgress.count
    let now = "\(counted(count, "item")) \(ReportWords.be(count)) in progress"
    guard !finished.isEmpty else {
      return count == 0
        ? "Nothing is in progress, and in \(weeks) nothing was finished."
        : "\(now), and in \(weeks) nothing was finished."
    }
    let pace = SVGPicture.number(7 * Double(throughput.total) / Double(throughput.counts.count))
    var text =
      "\(now); \(finished.count) \(finished.count == 1 ? "was" : "were") finished in \(weeks), \(pace) a week"
    if let likely = cycleTime(85) {
      text += ", and 85 % of them within \(counted(likely, "day")) of their start"
    }
    let late = overdue.count
    if late > 0 {
      text +=
        late == count && late == 1
        ? "; the one in progress is older than that"
        : "; \(late) of those in progress \(ReportWords.be(late)) older than that"
    }
    return text + "."
  }

  fileprivate var parts: [ReportPart] {
    let area = area
    let parts: [ReportPart] = [
      ReportPart("Items by the end of each day") { area.text($0) },
      .lines("How long", howLong),
      ReportPart("Finished, week by week") { weekly.text($0) },
      .table("In progress, the oldest first", currentTable),
      .table("What it waited for", causeTable),
      .table("What the work that waited needs", skillTable),
    ]
    return parts.filter { !$0.body(.pipe).isEmpty }
  }

  private var howLong: [String] {
    var lines: [String] = []
    if let half = cycleTime(50), let likely = cycleTime(85), let nearly = cycleTime(95) {
      lines.append(
        "from start to finish: 50 % within \(counted(half, "day")), 85 % within \(counted(likely, "day")), 95 % within \(counted(nearly, "day")), of \(counted(cycleTimes.count, "item"))"
      )
    }
    if let efficiency {
      lines.append(
        "of these days, \(ReportWords.percent(efficiency)) went by without waiting for somebody")
    }
    let unknown = finished.count - cycleTimes.count
    if unknown > 0 {
      lines.append(
        "\(counted(unknown, "finished item")) \(unknown == 1 ? "was" : "were") never said to be begun, and \(unknown == 1 ? "counts" : "count") in no time"
      )
    }
    return lines
  }

  private var currentTable: Table {
    let limit = cycleTime(85)
    return Table(
      columns: [
        TableColumn(style: .id), TableColumn(alignment: .right),
        TableColumn(flexibility: .shrinks(to: 20)), TableColumn(style: .warning),
      ],
      rows: inProgress.prefix(20).map { item in
        let isOld = limit.map { item.age > $0 } ?? false
        let remarks = [item.isWaiting ? "waiting" : nil, isOld ? "old" : nil].compactMap(\.self)
        return [
          Table.Cell(item.id.description), Table.Cell(counted(item.age, "day")),
          Table.Cell(item.title), Table.Cell(remarks.joined(separator: ", ")),
        ]
      }, indent: 2)
  }

  private var causeTable: Table {
    Table(
      columns: [
        TableColumn(alignment: .right), TableColumn(flexibility: .shrinks(to: 20)),
        TableColumn(dropOrder: 0, style: .faint),
      ],
      rows: causes.map { cause in
        let still = cause.current > 0 ? ", \(cause.current) still" : ""
        return [
          Table.Cell(counted(cause.days, "day")), Table.Cell(cause.cause.text),
          Table.Cell("\(counted(cause.items, "item"))\(still)"),
        ]
      }, indent: 2)
  }

  private var skillTable: Table {
    Table(
      columns: [
        TableColumn(alignment: .right), TableColumn(flexibility: .shrinks(to: 20)),
        TableColumn(dropOrder: 0, style: .faint),
      ],
      rows: skills.map { skill in
        [
          Table.Cell(counted(skill.days, "day")), Table.Cell(skill.name),
          Table.Cell(counted(skill.items, "item")),
        ]
      }, indent: 2)
  }

  private var weekly: BarChart {
    let weeks = throughput.pieces(of: 7)
    let most = Double(weeks.max() ?? 0)
    return BarChart(
      title: "", description: "",
      rows: weeks.enumerated().map { index, count in
        let first = throughput.last.adding(days: 1 - 7 * (weeks.count - index))
        return BarChart.Row(
          label: "from \(first)",
          pieces: [BarChart.Piece(value: Double(count), tone: .first, name: "")],
          note: count == 0 ? "–" : String(count))
      }, maximum: max(1, most), ticks: [], reference: nil, legend: [])
  }

  /// What was done before is left out, so that the flow of the period is to be seen.
  private var area: AreaChart {
    let before = days.map(\.done).min() ?? 0
    func band(_ name: String, _ tone: Tone, _ value: (Day) -> Int) -> AreaChart.Band {
      AreaChart.Band(name: name, tone: tone, values: days.map { Double(value($0)) })
    }
    return AreaChart(
      first: period.lowerBound,
      bands: [
        band("done since", .third) { $0.done - before }, band("waiting", .alarm, \.waiting),
        band("active", .first, \.active), band("to do", .quiet, \.todo),
      ], unit: "items")
  }

  fileprivate var picture: SVGPicture? {
    guard days.count > 1 else { return nil }
    let flow = ChartFrame(left: 64, top: 96, width: 700, height: 240)
    let times = ChartFrame(left: 64, top: flow.bottom + 96, width: 700, height: 170)
    let hasTimes = !cycleTimes.isEmpty
    var picture = SVGPicture(
      width: flow.right + 160, height: (hasTimes ? times : flow).bottom + 44,
      title: "Flow from \(period.lowerBound) to \(period.upperBound)", description: headline)
    picture.text(
      "Flow from \(period.lowerBound) to \(period.upperBound)", x: 20, y: 32, class: "title")
    picture.text("Items by the end of each day", x: 20, y: 60)
    area.draw(in: flow, into: &picture)
    guard hasTimes else { return picture }
    picture.text("From start to finish, by the day of the finish", x: 20, y: flow.bottom + 60)
    ScatterChart(
      days: period,
      dots: finished.compactMap { item in
        item.cycleTime.map { days in
          ScatterChart.Dot(
            day: item.day, value: Double(days), name: "\(item.title): \(counted(days, "day"))")
        }
      },
      levels: [50, 85, 95].compactMap { per in
        cycleTime(per).map { (Double($0), "\(per) %: \(counted($0, "day"))") }
      }, unit: "days"
    ).draw(in: times, into: &picture)
    return picture
  }

  fileprivate var figures: JSONObject {
    var object: JSONObject = [
      "from": .string(period.lowerBound.description), "to": .string(period.upperBound.description),
      "inProgress": .array(
        inProgress.map { item in
          [
            "id": .string(item.id.description), "title": .string(item.title),
            "started": .string(item.started.description), "age": .integer(item.age),
            "waiting": .bool(item.isWaiting),
          ]
        }),
      "cycleTime": [
        "50": .integer(orNull: cycleTime(50)), "85": .integer(orNull: cycleTime(85)),
        "95": .integer(orNull: cycleTime(95)), "items": .integer(cycleTimes.count),
      ],
      "efficiency": .string(orNull: efficiency.map(SVGPicture.number)),
    ]
    object.append(
      "finished",
      .array(
        finished.map { item in
          [
            "id": .string(item.id.description), "title": .string(item.title),
            "day": .string(item.day.description), "cycleTime": .integer(orNull: item.cycleTime),
          ]
        }))
    object.append(
      "waiting",
      .array(
        causes.map { cause in
          [
            "cause": .string(cause.cause.text), "days": .integer(cause.days),
            "items": .integer(cause.items), "current": .integer(cause.current),
          ]
        }))
    object.append(
      "waitingBySkill",
      .array(
        skills.map { skill in
          [
            "skill": .string(skill.name), "days": .integer(skill.days),
            "items": .integer(skill.items),
          ]
        }))
    object.append(
      "days",
      .array(
        zip(days, finishedByDay).map { day, finished in
          [
            "day": .string(day.day.description), "todo": .integer(day.todo),
            "active": .integer(day.active), "waiting": .integer(day.waiting),
            "done": .integer(day.done), "finished": .integer(finished),
          ]
        }))
    return object
  }

  fileprivate var table: [[String]] {
    [["day", "todo", "active", "waiting", "done", "finished"]]
      + zip(days, finishedByDay).map { day, finished in
        [
          day.day.description, String(day.todo), String(day.active), String(day.waiting),
          String(day.done), String(finished),
        ]
      }
  }

  private var finishedByDay: [Int] {
    let counts = Dictionary(grouping: finished, by: \.day).mapValues(\.count)
    return days.map { counts[$0.day] ?? 0 }
  }
}

extension WaitingCause {
  fileprivate var text: String {
    switch self {
    case .named(let text): text
    case .person: "a person"
    case .unknown: "nobody wrote what for"
    }
  }
}
