import BacklogModel
import BacklogReports

/// Campaigns with a fixed date, and how likely it is that it holds.
struct PromiseTable {
  let page: PageContext

  func write(into html: inout HTMLWriter) {
    let promises = (page.site.forecast?.teams ?? []).flatMap { team in
      team.promises.map { (team: team.record, promise: $0) }
    }.sorted {
      ($0.promise.due, $0.promise.campaign.key) < ($1.promise.due, $1.promise.campaign.key)
    }
    if promises.isEmpty { return }
    html.element(.section) { html in
      html.element(.h2, text: "Dates")
      html.element(.table, .class("criteria")) { html in
        html.element(.caption, .class("unseen"), text: "Campaigns with a fixed date")
        html.element(.thead) { html in
          html.element(.tr) { html in
            for name in ["Campaign", "Date", "Does it hold?"] {
              html.element(.th, .columnScope, text: name)
            }
          }
        }
        html.element(.tbody) { html in
          for (team, promise) in promises {
            html.element(.tr) { row(promise, of: team, into: &$0) }
          }
        }
      }
      html.element(
        .p, .class("quiet"),
        text:
          "How often all items up to the campaign’s last one are done by its date, in 10,000 runs that go on as the last twelve weeks went."
      )
    }
  }

  private func row(
    _ promise: ForecastReport.Promise, of team: Record, into html: inout HTMLWriter
  ) {
    html.element(.th, .rowScope) { html in
      html.reference(promise.campaign, on: page)
      if page.site.namesTeams { html.element(.span, .class("target"), text: team.title) }
    }
    html.element(.td) { $0.day(promise.due) }
    html.element(.td) { html in
      let (word, tone) =
        switch promise.chance {
        case 85...: ("Likely", "good")
        case 50...: ("Open", "is-active")
        default: ("Unlikely", "bad")
        }
      html.chip(word, tone)
      html.element(.span, .class("target"), text: "\(promise.chance) of 100")
    }
  }
}

extension ExperimentReport.Advice {
  /// What the numbers speak for, in a sentence.
  var words: String {
    switch self {
    case .continue: "Its numbers speak for going on."
    case .change: "Its numbers speak for changing it."
    case .stop: "Its numbers speak for stopping it."
    case .wait: "Its numbers don’t tell yet."
    }
  }
}
