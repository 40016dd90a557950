import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func feedback(_ report: FeedbackReport) -> ReportPage {
    ReportPage(
      "feedback", report.headline, parts: report.parts, figures: report.figures,
      table: report.table)
  }
}

extension FeedbackReport {
  private var pieces: Int { campaigns.reduce(0) { $0 + $1.feedback.count } }

  fileprivate var headline: String {
    if campaigns.isEmpty { return "There is no campaign that anybody could say something about." }
    if pieces == 0 {
      return
        "Nobody has been heard yet: none of \(counted(campaigns.count, "campaign")) has any feedback."
    }
    var sentences: [String] = []
    sentences.append(
      undecided.isEmpty
        ? "All \(counted(pieces, "piece")) of feedback led to a decision."
        : "\(undecided.count) of \(counted(pieces, "piece")) of feedback \(ReportWords.be(undecided.count)) without a decision, the oldest since \(undecided[0].feedback.date)."
    )
    let deaf = campaigns.filter { !$0.hearsCustomers && $0.record.node("decision") == nil }
    if !deaf.isEmpty {
      sentences.append(
        "No customer was heard on \(ReportWords.list(deaf.map(\.record.title)))."
      )
    }
    return sentences.joined(separator: " ")
  }

  fileprivate var parts: [ReportPart] {
    let sources = Feedback.Source.allCases
    let table = Table(
      columns: [TableColumn("CAMPAIGN", flexibility: .shrinks(to: 14))]
        + sources.map { source in
          TableColumn(source.rawValue.uppercased(), alignment: .right)
        } + [TableColumn("", dropOrder: 0, style: .warning)],
      rows: campaigns.map { campaign in
        [Table.Cell(campaign.record.title)]
          + sources.map { source in
            let count = campaign.count(from: source)
            return Table.Cell(count == 0 ? "–" : String(count), style: count == 0 ? .faint : nil)
          } + [Table.Cell(campaign.onlySource == nil ? "" : "one voice")]
      }, showsHeadings: true, indent: 2)
    let parts: [ReportPart] = [
      .table("Who was heard", table),
      .lines(
        "Nothing decided yet",
        undecided.map { voice in
          "\(voice.feedback.date)  \(voice.campaign.title), \(voice.feedback.source.rawValue): \(voice.feedback.text)"
        }),
    ]
    return parts.filter { !$0.body(.pipe).isEmpty }
  }

  fileprivate var figures: JSONObject {
    [
      "campaigns": .array(
        campaigns.map { campaign in
          [
            "campaign": .string(campaign.record.key),
            "sources": .object(
              Feedback.Source.allCases.reduce(into: JSONObject()) { object, source in
                object.append(source.rawValue, .integer(campaign.count(from: source)))
              }),
            "onlySource": .string(orNull: campaign.onlySource?.rawValue),
          ]
        }),
      "undecided": .array(
        undecided.map { voice in
          [
            "campaign": .string(voice.campaign.key),
            "date": .string(voice.feedback.date.description),
            "source": .string(voice.feedback.source.rawValue),
            "text": .string(voice.feedback.text),
          ]
        }),
    ]
  }

  fileprivate var table: [[String]] {
    [["campaign", "date", "source", "text", "decision"]]
      + campaigns.flatMap { campaign in
        campaign.feedback.map { feedback in
          [
            campaign.record.key, feedback.date.description, feedback.source.rawValue,
            feedback.text, feedback.decision ?? "",
          ]
        }
      }
  }
}
