package import BacklogModel
package import BacklogReports
import BacklogRules

extension ReportPage {
  /// - Parameter today: the day that the picture marks.
  package static func contacts(_ report: ContactReport, today: CivilDate) -> ReportPage {
    let chart = report.chart(today: today)
    return ReportPage(
      "contacts", report.headline,
      parts: (chart.map { chart in [ReportPart("Who is reached when") { chart.text($0) }] } ?? [])
        + report.parts,
      figures: report.figures, table: report.table, picture: chart?.picture)
  }
}

extension ContactReport {
  fileprivate var headline: String {
    if audiences.isEmpty {
      return "No item says when customers meet it (`window`), so nobody is known to be reached."
    }
    let items = Set(audiences.flatMap { $0.contacts.map(\.item.id) })
    let reached =
      "\(counted(items.count, "message")) \(items.count == 1 ? "reaches" : "reach") \(counted(audiences.count, "audience"))"
    guard let first = findings.first else {
      return "\(reached), none too often and none against another."
    }
    let path = first.path
    let item = audiences.flatMap(\.contacts).first { $0.item.record.path == path }?.item
    let name = item.map { "\($0.id) “\($0.record.title)” " } ?? ""
    let more =
      findings.count > 1
      ? " There \(findings.count == 2 ? "is one more conflict" : "are \(findings.count - 1) more conflicts")."
      : ""
    return "\(reached), and not all of it fits: \(name)\(first.message).\(more)"
  }

  fileprivate var parts: [ReportPart] {
    findings.isEmpty
      ? []
      : [
        .lines(
          "What doesn't fit",
          findings.map { finding in
            let contact = audiences.flatMap(\.contacts).first {
              $0.item.record.path == finding.path
            }
            let name = contact.map { "\($0.item.id) “\($0.item.record.title)”: " } ?? ""
            return name + finding.message
          })
      ]
  }

  fileprivate func chart(today: CivilDate) -> TimelineChart? {
    guard let span else { return nil }
    let clashing = Set(findings.map(\.path))
    let rows = audiences.flatMap { audience -> [TimelineChart.Row] in
      [
        TimelineChart.Row(
          label: audience.record.title, spans: [], note: "", isHeading: true)
      ]
        + audience.contacts.map { contact in
          let channels = contact.channels.joined(separator: ", ")
          return TimelineChart.Row(
            label: "\(contact.item.id) \(contact.item.record.title)",
            spans: [
              TimelineChart.Span(
                days: contact.window.first...max(contact.window.first, contact.window.last),
                tone: clashing.contains(contact.item.record.path)
                  ? .alarm : contact.isPast ? .quiet : .first,
                name:
                  "\(contact.item.record.title), \(contact.window.first) to \(contact.window.last)",
                filled: 1)
            ], note: channels, isHeading: false)
        }
    }
    return TimelineChart(
      title: "Who is reached when",
      description: audiences.map { audience in
        "\(audience.record.title): \(counted(audience.contacts.count, "message"))."
      }.joined(separator: " "),
      rows: rows, days: span, today: today,
      legend: [(.first, "to come, or running"), (.quiet, "over")]
        + (findings.isEmpty ? [] : [(tone: Tone.alarm, name: "in the way of another")]))
  }

  fileprivate var figures: JSONObject {
    [
      "audiences": .array(
        audiences.map { audience in
          [
            "key": .string(audience.record.key),
            "contacts": .array(
              audience.contacts.map { contact in
                [
                  "id": .string(contact.item.id.description),
                  "title": .string(contact.item.record.title),
                  "from": .string(contact.window.first.description),
                  "to": .string(contact.window.last.description),
                  "channel": .strings(contact.channels),
                  "offer": .string(orNull: contact.offer), "past": .bool(contact.isPast),
                ]
              }),
          ]
        }),
      "conflicts": .array(
        findings.map { finding in
          [
            "rule": .string(finding.rule), "path": .string(finding.path),
            "message": .string(finding.message),
          ]
        }),
    ]
  }

  fileprivate var table: [[String]] {
    [["audience", "id", "title", "from", "to", "channel", "offer"]]
      + audiences.flatMap { audience in
        audience.contacts.map { contact in
          [
            audience.record.key, contact.item.id.description, contact.item.record.title,
            contact.window.first.description, contact.window.last.description,
            contact.channels.joined(separator: " "), contact.offer ?? "",
          ]
        }
      }
  }
}
