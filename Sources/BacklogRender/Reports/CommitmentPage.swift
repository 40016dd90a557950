import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func commitment(_ report: CommitmentReport) -> ReportPage {
    ReportPage(
      "commitment", report.headline, parts: report.parts, figures: report.figures,
      table: report.table, picture: report.isOfOneTeam ? report.chart?.picture : nil,
      teams: Set(report.cycles.compactMap(\.team)).sorted())
  }
}

extension CommitmentReport {
  fileprivate var headline: String {
    guard let first = cycles.first else {
      return "No cycle has begun, so nothing was committed to."
    }
    if cycles.count == 1 { return "\(first.record.title): \(first.sentence)." }
    let initial = cycles.flatMap(\.initial)
    let kept = initial.count { $0.fate == .completed }
    let added = cycles.reduce(0) { $0 + $1.added.count }
    let late = added == 0 ? "" : " \(counted(added, "item")) came in later."
    return
      "Of the \(counted(initial.count, "item")) that \(cycles.count) cycles held in the beginning, \(kept) \(ReportWords.be(kept)) completed.\(late)"
  }

  fileprivate var parts: [ReportPart] {
    let charts =
      isOfOneTeam && cycles.count > 1
      ? chart.map { chart in [ReportPart("What became of it") { chart.text($0) }] } ?? [] : []
    return charts
      + cycles.map { cycle in
        ReportPart("\(cycle.record.title) (\(cycle.when))") { context in
          let sentence =
            cycles.count == 1
            ? []
            : context.paragraph(
              SafeText.line(
                cycle.sentence.prefix(1).uppercased() + cycle.sentence.dropFirst() + "."),
              first: "  ", rest: "  ")
          return sentence.map { $0 + "\n" }.joined()
            + cycle.table(withEffort: isOfOneTeam).text(context)
        }
      }
  }

  /// Shares of what each cycle held in the beginning.
  fileprivate var chart: BarChart? {
    let said = cycles.filter { !$0.initial.isEmpty }
    guard !said.isEmpty else { return nil }
    let fates = CycleOutcome.Fate.allCases.filter { fate in
      said.contains { $0.count(fate, initial: true) > 0 } && fate.tone != nil
    }
    return BarChart(
      title: "What became of what was committed",
      description: said.map { "\($0.record.title): \($0.sentence)." }.joined(separator: " "),
      rows: said.map { cycle in
        BarChart.Row(
          label: cycle.record.title,
          pieces: fates.map { fate in
            let count = cycle.count(fate, initial: true)
            return BarChart.Piece(
              value: 100 * Double(count) / Double(cycle.initial.count),
              tone: fate.tone ?? .quiet, name: "\(count) \(fate.word)")
          },
          note: "\(cycle.kept.count) of \(cycle.initial.count)"
            + (cycle.added.isEmpty ? "" : ", \(cycle.added.count) came in"))
      },
      maximum: 100, ticks: [0, 20, 40, 60, 80, 100].map { (Double($0), "\($0) %") },
      reference: nil, legend: fates.map { ($0.tone ?? .quiet, $0.word) })
  }

  fileprivate var figures: JSONObject {
    ["cycles": .array(cycles.map { .object($0.figures(withEffort: isOfOneTeam)) })]
  }

  fileprivate var table: [[String]] {
    let effort = isOfOneTeam ? ["effort"] : []
    return [["cycle", "team", "id", "title", "fate", "added on"] + effort]
      + cycles.flatMap { cycle in
        cycle.entries.map { entry in
          [
            cycle.record.key, cycle.team ?? "", entry.id.description, entry.title,
            entry.fate.rawValue, entry.addedOn?.description ?? "",
          ] + (isOfOneTeam ? [entry.effort?.description ?? ""] : [])
        }
      }
  }
}

extension CycleOutcome {
  fileprivate var when: String {
    isOver ? "\(from) to \(judgedOn)" : "\(from) to \(to), not over yet"
  }

  /// What became of it all, in a sentence without its full stop.
  fileprivate var sentence: String {
    if entries.isEmpty { return "it holds nothing" }
    var text: String
    if initial.isEmpty {
      text = "nothing was committed in the beginning"
    } else {
      let parts = Fate.allCases.compactMap { fate -> String? in
        let count = count(fate, initial: true)
        return count == 0 || fate == .doneBefore ? nil : "\(count) \(fate.predicate(count))"
      }
      text =
        "of \(counted(initial.count, "item")) that \(initial.count == 1 ? "was" : "were") committed in the beginning, \(ReportWords.list(parts, most: 9))"
    }
    let before = count(.doneBefore)
    if before > 0 { text += "; \(before) \(before == 1 ? "was" : "were") done before it began" }
    if !added.isEmpty {
      let kept = added.count { $0.fate == .completed }
      let completed =
        kept == added.count
        ? "and \(ReportWords.be(kept)) completed"
        : kept == 0
          ? "and \(added.count == 1 ? "isn't" : "aren't") completed"
          : "of which \(kept) \(ReportWords.be(kept)) completed"
      text +=
        "; \(added.count) came in later\(kept > 0 && kept < added.count ? "," : "") \(completed)"
    }
    return text
  }

  fileprivate func table(withEffort: Bool) -> Table {
    Table(
      columns: [TableColumn(), TableColumn(style: .id)]
        + (withEffort ? [TableColumn(alignment: .right)] : [])
        + [
          TableColumn(flexibility: .shrinks(to: 20)), TableColumn(dropOrder: 0, style: .faint),
        ],
      rows: Fate.allCases.flatMap { fate in
        entries.filter { $0.fate == fate }.map { entry in
          [
            Table.Cell(fate.word, style: fate.style), Table.Cell(entry.id.description),
          ] + (withEffort ? [Table.Cell(entry.effort?.description ?? "")] : [])
            + [
              Table.Cell(entry.title),
              Table.Cell(entry.addedOn.map { "came in \($0)" } ?? ""),
            ]
        }
      }, indent: 2)
  }

  /// - Parameter withEffort: whether no other team's effort stands beside it.
  func figures(withEffort: Bool) -> JSONObject {
    var object: JSONObject = [
      "cycle": .string(record.key), "team": .string(orNull: team),
      "from": .string(from.description), "to": .string(to.description),
      "committedOn": .string(committedOn.description),
      "judgedOn": .string(judgedOn.description), "over": .bool(isOver),
      "committed": .integer(initial.count), "kept": .integer(kept.count),
      "added": .integer(added.count),
      "sayDo": .string(orNull: sayDo.map(SVGPicture.number)),
    ]
    if withEffort {
      object.append("committedEffort", .string(Self.effort(of: initial).description))
      object.append("keptEffort", .string(Self.effort(of: kept).description))
      object.append("sayDoByEffort", .string(orNull: sayDoByEffort.map(SVGPicture.number)))
    }
    object.append(
      "items",
      .array(
        entries.map { entry in
          var item: JSONObject = [
            "id": .string(entry.id.description), "title": .string(entry.title),
            "fate": .string(entry.fate.rawValue),
            "addedOn": .string(orNull: entry.addedOn?.description),
          ]
          if withEffort { item.append("effort", .string(orNull: entry.effort?.description)) }
          return .object(item)
        }))
    return object
  }
}

extension CycleOutcome.Fate {
  fileprivate var word: String {
    switch self {
    case .completed: "completed"
    case .carriedOver: "carried over"
    case .open: "open"
    case .stopped: "stopped"
    case .removed: "taken out"
    case .doneBefore: "done before"
    case .missing: "not there"
    }
  }

  fileprivate func predicate(_ count: Int) -> String {
    switch self {
    case .completed: "\(ReportWords.be(count)) completed"
    case .carriedOver: count == 1 ? "was carried over" : "were carried over"
    case .open: "\(ReportWords.be(count)) still open"
    case .stopped: count == 1 ? "was stopped" : "were stopped"
    case .removed: count == 1 ? "was taken out" : "were taken out"
    case .doneBefore: "done before"
    case .missing: count == 1 ? "isn't there any more" : "aren't there any more"
    }
  }

  /// `nil` for what is no part of the commitment.
  fileprivate var tone: Tone? {
    switch self {
    case .completed: .third
    case .carriedOver: .second
    case .open: .first
    case .stopped: .quiet
    case .removed, .missing: .alarm
    case .doneBefore: nil
    }
  }

  fileprivate var style: Style? {
    switch self {
    case .completed: .could
    case .carriedOver, .removed, .missing: .warning
    case .open: nil
    case .stopped, .doneBefore: .faint
    }
  }
}
