import BacklogModel
import BacklogReports

/// Success criteria against what was measured.
struct CriteriaTable {
  let results: [ExperimentReport.CriterionResult]
  /// What they are the criteria of, for those who come to the table alone.
  let caption: String

  init(_ results: [ExperimentReport.CriterionResult], caption: String) {
    self.results = results
    self.caption = caption
  }

  /// Those of a document that has `success` and `actuals`.
  init(of record: Record, on day: CivilDate) {
    let actuals = record.actuals("actuals").filter { $0.date <= day }
    results = record.criteria("success").map {
      ExperimentReport.CriterionResult($0, actuals, on: day)
    }
    caption = "Success criteria of \(record.title)"
  }

  func write(into html: inout HTMLWriter) {
    if results.isEmpty { return }
    html.element(.table, .class("criteria")) { html in
      html.element(.caption, .class("unseen"), text: caption)
      html.element(.thead) { html in
        html.element(.tr) { html in
          for name in ["What we measure", "Measured", "Standing"] {
            html.element(.th, .columnScope, text: name)
          }
        }
      }
      html.element(.tbody) { html in
        for result in results { html.element(.tr) { row(result, into: &$0) } }
      }
    }
  }

  private func row(_ result: ExperimentReport.CriterionResult, into html: inout HTMLWriter) {
    let criterion = result.criterion
    html.element(.th, .rowScope) { html in
      html.text(criterion.metric.prefix(1).uppercased() + criterion.metric.dropFirst())
      html.element(.span, .class("target")) { html in
        html.text(criterion.target.words)
        if let by = criterion.by {
          html.text(" by ")
          html.day(by)
        }
      }
      if let abort = criterion.abort {
        html.element(.span, .class("target"), text: "to be stopped at \(abort.words)")
      }
    }
    html.element(.td) { html in
      guard let actual = result.actual else { return html.text("–") }
      html.element(.strong, .class("figure"), text: actual.measure.description)
      html.element(.span, .class("target")) { $0.day(actual.date) }
    }
    html.element(.td) { html in
      html.chip(result.standing.words, result.standing.tone)
      if let progress = result.progress {
        html.bar(
          progress / 100,
          result.standing == .met ? .whole : result.standing == .open ? .going : .late)
      }
    }
  }
}

extension Criterion.Threshold {
  /// `at least 4%`.
  var words: String {
    let words =
      switch comparison {
      case .atLeast: "at least"
      case .atMost: "at most"
      case .above: "more than"
      case .below: "less than"
      case .equal: "exactly"
      }
    return "\(words) \(measure)"
  }
}

extension ExperimentReport.Standing {
  var words: String {
    switch self {
    case .met: "Met"
    case .missed: "Missed"
    case .abort: "Stop"
    case .open: "Not yet"
    case .unmeasured: "Unmeasured"
    }
  }

  var tone: String {
    switch self {
    case .met: "good"
    case .missed, .abort: "bad"
    case .open: "is-active"
    case .unmeasured: "is-todo"
    }
  }
}
