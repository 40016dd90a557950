import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func load(_ report: LoadReport) -> ReportPage {
    ReportPage(
      "load", report.headline, parts: report.parts, figures: report.figures, table: report.table,
      picture: report.teams.count == 1 ? report.chart(of: report.teams[0])?.picture : nil,
      teams: report.teams.map(\.record.key))
  }
}

extension LoadReport {
  fileprivate var headline: String {
    if teams.count == 1 { return sentence(of: teams[0]) }
    let promised = teams.reduce(0) { $0 + $1.promised.count }
    if promised == 0 { return "Nothing is promised." }
    let all = "everything that is promised, \(counted(promised, "item")),"
    guard let whole else {
      return
        "How long \(all) takes can't be told of every team; what can be is below."
    }
    let end = day.adding(days: whole.most ?? .max / 2)
    let line =
      whole.most != nil && end <= date
      ? "That is before \(date)."
      : "What of it is done by \(date) is in each team's own order, below."
    return
      "At the pace of the last \(weeks(teams[0])), \(all) takes \(DurationWords.span(whole)). \(line)"
  }

  private func weeks(_ team: Team) -> String {
    counted(max(1, team.throughput.counts.count / 7), "week")
  }

  private func sentence(of team: Team) -> String {
    let count = team.promised.count
    let title = team.record.title
    if count == 0 { return "\(title) has promised nothing." }
    guard let span = team.span, let line = team.line else {
      let reason = team.obstacle.map(ForecastWords.refusal) ?? "Nothing can be told of its pace."
      return "\(title) has promised \(counted(count, "item")). \(reason)"
    }
    return
      "At the pace of the last \(weeks(team)), the \(counted(count, "item")) that \(title) has promised \(count == 1 ? "takes" : "take") \(DurationWords.span(span)); \(cut(line, team))."
  }

  private func cut(_ line: Line, _ team: Team) -> String {
    if line.sure >= team.promised.count {
      return "all of it is done by \(date) in 85 % of all runs"
    }
    if line.sure == 0 { return "nothing of it is done for sure by \(date)" }
    let item = team.promised[line.sure - 1]
    return
      "the line for \(date) is after item \(line.sure), \(item.id) “\(item.record.title)”"
  }

  fileprivate var parts: [ReportPart] {
    var parts = teams.filter { !$0.promised.isEmpty }.map { team in
      ReportPart(teams.count == 1 ? "In the order of the backlog" : team.record.title) { context in
        let sentence =
          teams.count == 1
          ? ""
          : context.paragraph(SafeText.line(self.sentence(of: team)), first: "  ", rest: "  ")
            .map { $0 + "\n" }.joined()
        return sentence + order(of: team).text(context)
      }
    }
    let wont = teams.reduce(0) { $0 + $1.wont }
    parts.append(
      .lines(
        "What isn't in it",
        [
          wont > 0
            ? "\(counted(wont, "open item")) that \(wont == 1 ? "is" : "are") Won't this time"
            : nil,
          undecidedRequests > 0
            ? "\(counted(undecidedRequests, "request")) that nobody has decided on" : nil,
        ].compactMap(\.self)))
    return parts.filter { !$0.body(.pipe).isEmpty }
  }

  /// The items around the line, each with the days between which it is likely to be done.
  private func order(of team: Team) -> Table {
    guard let line = team.line else { return Table(columns: [], rows: []) }
    let count = team.promised.count
    let start = count <= 12 || line.sure < team.windows.count - 3 ? 0 : max(0, line.sure - 4)
    let end = count <= 12 ? count : min(count, max(start + 8, line.sure + 4))
    var rows: [[Table.Cell]] = []
    for index in start..<end {
      if index == line.sure { rows.append(mark(team)) }
      let item = team.promised[index]
      let window = team.windows.indices.contains(index) ? team.windows[index] : nil
      rows.append([
        Table.Cell(String(index + 1)), Table.Cell(item.id.description),
        Table.Cell(window?.lowerBound.description ?? ""),
        Table.Cell(window?.upperBound.description ?? ""), Table.Cell(item.record.title),
      ])
    }
    if end < count {
      rows.append([
        Table.Cell(""), Table.Cell(""), Table.Cell(""), Table.Cell(""),
        Table.Cell("… and \(count - end) more", style: .faint),
      ])
    }
    return Table(
      columns: [
        TableColumn("", alignment: .right), TableColumn("ITEM", style: .id),
        TableColumn("50 %", style: .faint), TableColumn("85 %"),
        TableColumn("DONE BY THEN", flexibility: .shrinks(to: 20)),
      ], rows: rows, showsHeadings: true, indent: 2)
  }

  private func mark(_ team: Team) -> [Table.Cell] {
    [
      Table.Cell("──"), Table.Cell("────────"), Table.Cell("──────────"),
      Table.Cell(date.description, style: .warning),
      Table.Cell("──── the line ────", style: .warning),
    ]
  }

  /// When each of the first items is done, and how that is to the date.
  fileprivate func chart(of team: Team) -> TimelineChart? {
    guard let last = team.windows.map(\.upperBound).max() else { return nil }
    let rows = zip(team.promised, team.windows).map { item, window in
      let tone: Tone =
        window.upperBound <= date ? .third : window.lowerBound <= date ? .second : .alarm
      return TimelineChart.Row(
        label: "\(item.id) \(item.record.title)",
        spans: [
          TimelineChart.Span(
            days: window, tone: tone,
            name:
              "\(item.record.title): \(window.lowerBound) (50 %) to \(window.upperBound) (85 %)",
            filled: 1)
        ], note: "\(window.lowerBound) to \(window.upperBound)", isHeading: false)
    }
    return TimelineChart(
      title: "When what \(team.record.title) has promised is done", description: headline,
      rows: rows, days: day...max(last, date), today: date,
      legend: [
        (.third, "by \(date), 85 %"), (.second, "by then in half of all runs"), (.alarm, "later"),
      ])
  }

  fileprivate var figures: JSONObject {
    [
      "date": .string(date.description), "undecidedRequests": .integer(undecidedRequests),
      "whole": Self.json(whole),
      "teams": .array(
        teams.map { team in
          [
            "team": .string(team.record.key), "promised": .integer(team.promised.count),
            "wont": .integer(team.wont), "finished": .integer(team.throughput.total),
            "days": .integer(team.throughput.counts.count),
            "perWeek": .string(SVGPicture.number(team.pace)), "takes": Self.json(team.span),
            "above": .integer(orNull: team.line?.sure),
            "aboveInHalf": .integer(orNull: team.line?.even),
            "lastAbove": .string(
              orNull: team.line.flatMap {
                $0.sure > 0 ? team.promised[$0.sure - 1].id.description : nil
              }),
          ]
        }),
    ]
  }

  private static func json(_ span: Span?) -> JSONValue {
    guard let span else { return .null }
    return ["leastDays": .integer(span.least), "mostDays": .integer(orNull: span.most)]
  }

  fileprivate var table: [[String]] {
    [["team", "position", "id", "title", "50 %", "85 %", "by \(date)"]]
      + teams.flatMap { team in
        team.promised.enumerated().map { index, item in
          let window = team.windows.indices.contains(index) ? team.windows[index] : nil
          let standing = team.line.map {
            index < $0.sure ? "85 %" : index < $0.even ? "50 %" : "later"
          }
          return [
            team.record.key, String(index + 1), item.id.description, item.record.title,
            window?.lowerBound.description ?? "", window?.upperBound.description ?? "",
            standing ?? "",
          ]
        }
      }
  }
}

/// How long something takes, in words.
enum DurationWords {
  /// `7 to 11 weeks`, `3.2 to 4.6 years`.
  static func span(_ span: LoadReport.Span) -> String {
    guard let most = span.most else {
      return "\(one(span.least)) at the least, and at the slower pace never ends"
    }
    let unit = Unit(for: max(span.least, most))
    let (least, end) = (unit.number(span.least), unit.number(most))
    return least == end ? "about \(end) \(unit.noun(end))" : "\(least) to \(end) \(unit.noun(end))"
  }

  static func one(_ days: Int) -> String {
    let unit = Unit(for: days)
    let number = unit.number(days)
    return "\(number) \(unit.noun(number))"
  }

  private enum Unit {
    case day, week, month, year

    init(for days: Int) {
      self = days < 22 ? .day : days < 120 ? .week : days < 731 ? .month : .year
    }

    func number(_ days: Int) -> String {
      switch self {
      case .day: String(days)
      case .week: String((days + 3) / 7)
      case .month: String(Int((Double(days) / 30.4375).rounded()))
      case .year: SVGPicture.number(Double(days) / 365.25)
      }
    }

    func noun(_ number: String) -> String {
      let noun =
        switch self {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .year: "year"
        }
      return number == "1" ? noun : noun + "s"
    }
  }
}
