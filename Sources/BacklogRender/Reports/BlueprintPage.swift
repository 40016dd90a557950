package import BacklogModel
package import BacklogReports

extension ReportPage {
  /// - Parameter today: the day that the picture marks.
  package static func blueprint(_ report: BlueprintReport, today: CivilDate) -> ReportPage {
    let chart = report.chart(today: today)
    return ReportPage(
      "blueprint", report.headline,
      parts: (chart.map { chart in [ReportPart("Month by month") { chart.text($0) }] } ?? [])
        + report.parts,
      figures: report.figures, table: report.table, picture: chart?.picture)
  }
}

extension BlueprintReport {
  private var entries: [Entry] { blueprints.flatMap(\.entries) }

  fileprivate var headline: String {
    if blueprints.isEmpty { return "No blueprint is in force, and none is to come." }
    let late = entries.filter(\.isLate)
    let idle = entries.filter { $0.campaigns.isEmpty && !$0.isLate }
    var sentences: [String] = []
    if late.isEmpty {
      sentences.append("No deliverable is late.")
    } else {
      let first = late[0]
      let all = counted(entries.count, "deliverable")
      sentences.append(
        "\(late.count) of \(all) \(late.count == 1 ? "was" : "were") to be there by now and \(late.count == 1 ? "isn't" : "aren't") whole, \(late.count == 1 ? "" : "the first of them ")“\(first.deliverable.title)” (\(first.progressText))."
      )
    }
    if !idle.isEmpty {
      let names = ReportWords.list(idle.map { "“\($0.deliverable.title)”" })
      sentences.append("No campaign leads to \(names) yet.")
    }
    if let old = blueprints.first(where: { $0.daysSinceReview ?? 0 > 14 }),
      let days = old.daysSinceReview
    {
      sentences.append("\(old.record.title) was last reviewed \(counted(days, "day")) ago.")
    }
    for blueprint in blueprints {
      guard let drift = blueprint.drift, !drift.changes.isEmpty else { continue }
      sentences.append("\(drift.sentence(of: blueprints.count > 1 ? blueprint.record.title : nil))")
    }
    return sentences.joined(separator: " ")
  }

  fileprivate var parts: [ReportPart] {
    blueprints.flatMap { blueprint -> [ReportPart] in
      let table = Table(
        columns: [
          TableColumn("MONTH"), TableColumn("DELIVERABLE", flexibility: .shrinks(to: 18)),
          TableColumn("SERVES", flexibility: .shrinks(to: 10), dropOrder: 0),
          TableColumn("ITEMS DONE", alignment: .right), TableColumn("", style: .faint),
        ],
        rows: blueprint.entries.map { entry in
          [
            Table.Cell(entry.deliverable.month ?? ""), Table.Cell(entry.deliverable.title),
            Table.Cell(entry.deliverable.outcome ?? ""),
            Table.Cell(entry.planned == 0 ? "–" : "\(entry.done) of \(entry.planned)"),
            Table.Cell(entry.remark, style: entry.isLate ? .warning : nil),
          ]
        }, showsHeadings: true, indent: 2)
      let promise = ReportPart(blueprint.record.title) { context in
        let outcome = blueprint.guidepoint?.text("outcome") ?? ""
        let lines =
          outcome.isEmpty
          ? [] : context.paragraph(SafeText.line(outcome), first: "  ", rest: "  ")
        return lines.map { $0 + "\n" }.joined() + table.text(context)
      }
      guard let drift = blueprint.drift, !drift.changes.isEmpty else {
        return [promise]
      }
      return [
        promise,
        .lines("Since it was agreed on \(drift.agreedOn)", drift.changes.map(\.line)),
      ]
    }
  }

  fileprivate func chart(today: CivilDate) -> TimelineChart? {
    let months = entries.compactMap(\.month)
    let starts = blueprints.compactMap(\.from) + months.map(\.firstDay)
    let ends = blueprints.compactMap(\.to) + months.map(\.lastDay)
    guard let first = starts.min(), let last = ends.max(), first <= last, !months.isEmpty else {
      return nil
    }
    return TimelineChart(
      title: blueprints.count == 1
        ? "Blueprint: \(blueprints[0].record.title)" : "Blueprints",
      description: entries.map { entry in
        "\(entry.deliverable.title), due in \(entry.deliverable.month ?? "no month"): \(entry.progressText)."
      }.joined(separator: " "),
      rows: entries.map { entry in
        TimelineChart.Row(
          label: entry.deliverable.title,
          spans: entry.month.map { month in
            agreedSpan(of: entry) + [
              TimelineChart.Span(
                days: month.firstDay...month.lastDay,
                tone: entry.isLate ? .alarm : entry.isWhole ? .third : .first,
                name: "\(entry.deliverable.title): \(entry.progressText)", filled: entry.progress)
            ]
          } ?? [], note: entry.progressText, isHeading: false)
      },
      days: first...last, today: today,
      legend: [(.third, "whole"), (.first, "items done"), (.alarm, "late")]
        + (entries.contains { !agreedSpan(of: $0).isEmpty } ? [(.quiet, "as agreed")] : []))
  }

  /// Where it was to be when it was agreed, if that is another month.
  private func agreedSpan(of entry: Entry) -> [TimelineChart.Span] {
    let drift = blueprints.first { $0.record.path == entry.deliverable.blueprint.path }?.drift
    let moved = drift?.changes.first {
      $0.key == entry.deliverable.key && ($0.kind == .slipped || $0.kind == .advanced)
    }
    guard let month = moved?.agreed.flatMap({ CivilMonth($0) }) else { return [] }
    return [
      TimelineChart.Span(
        days: month.firstDay...month.lastDay, tone: .quiet,
        name: "\(entry.deliverable.title): agreed for \(month)", filled: 0)
    ]
  }

  fileprivate var figures: JSONObject {
    [
      "blueprints": .array(
        blueprints.map { blueprint in
          [
            "key": .string(blueprint.record.key),
            "guidepoint": .string(orNull: blueprint.guidepoint?.key),
            "from": .string(orNull: blueprint.from?.description),
            "to": .string(orNull: blueprint.to?.description),
            "daysSinceReview": .integer(orNull: blueprint.daysSinceReview),
            "agreedOn": .string(orNull: blueprint.drift?.agreedOn.description),
            "drift": .array(
              (blueprint.drift?.changes ?? []).map { change in
                [
                  "kind": .string(change.kind.rawValue), "key": .string(change.key),
                  "title": .string(change.title), "agreed": .string(orNull: change.agreed),
                  "now": .string(orNull: change.now),
                  "since": .string(orNull: change.since?.description),
                ]
              }),
            "deliverables": .array(
              blueprint.entries.map { entry in
                [
                  "key": .string(entry.deliverable.key),
                  "title": .string(entry.deliverable.title),
                  "month": .string(orNull: entry.deliverable.month),
                  "outcome": .string(orNull: entry.deliverable.outcome),
                  "campaigns": .strings(entry.campaigns.map(\.key)),
                  "planned": .integer(entry.planned), "done": .integer(entry.done),
                  "inProgress": .integer(entry.inProgress), "late": .bool(entry.isLate),
                ]
              }),
          ]
        })
    ]
  }

  fileprivate var table: [[String]] {
    [
      [
        "blueprint", "deliverable", "month", "outcome", "campaigns", "planned", "done", "late",
        "drift",
      ]
    ]
      + blueprints.flatMap { blueprint in
        blueprint.entries.map { entry -> [String] in
          let drift = blueprint.drift?.changes.filter { $0.key == entry.deliverable.key } ?? []
          return [
            blueprint.record.key, entry.deliverable.key, entry.deliverable.month ?? "",
            entry.deliverable.outcome ?? "",
            entry.campaigns.map(\.key).joined(separator: " "), String(entry.planned),
            String(entry.done), entry.isLate ? "yes" : "no",
            drift.map(\.kind.rawValue).joined(separator: " "),
          ]
        }
          + (blueprint.drift?.changes ?? []).filter { $0.kind == .dropped }.map { change in
            [
              blueprint.record.key, change.key, change.agreed ?? "", "", "", "", "", "", "dropped",
            ]
          }
      }
  }
}

extension BlueprintReport.Entry {
  fileprivate var isWhole: Bool { planned > 0 && done == planned }

  /// From 0 to 1.
  fileprivate var progress: Double { planned == 0 ? 0 : Double(done) / Double(planned) }

  fileprivate var progressText: String {
    planned == 0
      ? (campaigns.isEmpty ? "no campaign yet" : "no items yet")
      : "\(done) of \(planned) items done"
  }

  fileprivate var remark: String {
    if isLate { return "late" }
    if isWhole { return "whole" }
    return campaigns.isEmpty ? "no campaign yet" : inProgress > 0 ? "\(inProgress) in progress" : ""
  }
}

extension BlueprintDrift {
  /// - Parameter title: the blueprint's, where there are several.
  fileprivate func sentence(of title: String?) -> String {
    let words: [(Kind, String)] = [
      (.added, "added"), (.dropped, "dropped"), (.slipped, "moved to a later month"),
      (.advanced, "moved to an earlier month"), (.changed, "worded anew"),
    ]
    let parts = words.compactMap { kind, word -> String? in
      let count = count(kind)
      return count == 0 ? nil : "\(count) \(count == 1 ? "was" : "were") \(word)"
    }
    let subject = title ?? "it"
    return
      "Since \(subject) was agreed with \(counted(agreed, "deliverable")), \(ReportWords.list(parts, most: 9))."
  }
}

extension BlueprintDrift.Change {
  fileprivate var line: String {
    let when = since.map { ", since \($0)" } ?? ""
    switch kind {
    case .added: return "added: “\(title)”, \(now ?? "no month")\(when)"
    case .dropped: return "dropped: “\(title)”, \(agreed ?? "no month")\(when)"
    case .slipped: return "later: “\(title)”, \(agreed ?? "") → \(now ?? "")\(when)"
    case .advanced: return "earlier: “\(title)”, \(agreed ?? "") → \(now ?? "")\(when)"
    case .changed: return "worded anew: “\(agreed ?? "")” → “\(now ?? "")”\(when)"
    }
  }
}
