import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func similar(_ report: SimilarReport) -> ReportPage {
    ReportPage(
      "similar", report.headline, parts: report.parts, figures: report.figures,
      table: report.table)
  }
}

extension SimilarReport {
  fileprivate var headline: String {
    let unlinked = pairs.filter { !$0.isLinked }
    guard let first = unlinked.first else {
      return pairs.isEmpty
        ? "No two titles are alike." : "All items that are alike say how they belong together."
    }
    let done = unlinked.filter { !$0.other.isOpen }
    let reuse =
      done.isEmpty
      ? ""
      : " \(done.count == 1 ? "One is" : "\(done.count) are") like something that is done, and could build on it."
    return
      "\(counted(unlinked.count, "pair")) of items may be the same thing twice, “\(first.item.record.title)” and “\(first.other.record.title)” the most.\(reuse)"
  }

  fileprivate var parts: [ReportPart] {
    pairs.isEmpty
      ? []
      : [
        ReportPart("Alike") { context in
          pairs.map { pair in
            [
              "\("\(pair.similarity) %".paddedLeft(to: 5))  \(pair.item.summary)",
              pair.other.summary, pair.remark,
            ].enumerated().flatMap { index, line in
              context.paragraph(
                SafeText.line(line), first: index == 0 ? "  " : "         ", rest: "           "
              ).map { index == 2 ? context.palette.paint($0, .faint) : $0 }
            }.map { $0 + "\n" }.joined()
          }.joined(separator: "\n")
        }
      ]
  }

  fileprivate var figures: JSONObject {
    [
      "threshold": .integer(threshold),
      "pairs": .array(
        pairs.map { pair in
          [
            "item": .string(pair.item.id.description), "title": .string(pair.item.record.title),
            "other": .string(pair.other.id.description),
            "otherTitle": .string(pair.other.record.title),
            "otherStatus": .string(orNull: pair.other.status),
            "similarity": .integer(pair.similarity), "linked": .bool(pair.isLinked),
            "sharesAudience": .bool(pair.sharesAudience),
          ]
        }),
    ]
  }

  fileprivate var table: [[String]] {
    [
      [
        "item", "title", "team", "other", "other title", "other team", "other status", "similarity",
        "linked",
      ]
    ]
      + pairs.map { pair in
        [
          pair.item.id.description, pair.item.record.title, pair.item.record.text("team") ?? "",
          pair.other.id.description, pair.other.record.title,
          pair.other.record.text("team") ?? "", pair.other.status ?? "",
          String(pair.similarity), pair.isLinked ? "yes" : "no",
        ]
      }
  }
}

extension SimilarReport.Pair {
  fileprivate var remark: String {
    if isLinked { return "one builds on the other" }
    let audience = sharesAudience ? "for the same audience" : "for different audiences"
    return other.isOpen
      ? "\(audience); make one of them, or say in the titles what is different"
      : "\(audience); git backlog set \(item.id) reuses+=\(other.id)"
  }
}

extension Item {
  /// The item in a line: id, title, team and status.
  fileprivate var summary: String {
    let facts = [record.text("team"), status].compactMap(\.self).joined(separator: ", ")
    return "\(id) \(record.title)" + (facts.isEmpty ? "" : " (\(facts))")
  }
}
