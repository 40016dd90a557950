import BacklogModel
import BacklogReports

/// What somebody has to decide: campaigns whose review is due, requests without an answer.
struct DecisionList {
  let page: PageContext

  func write(into html: inout HTMLWriter) {
    let site = page.site
    let due = site.experiments.experiments.filter { $0.decision == nil && $0.daysOverdue != nil }
    let open = site.shown(.request).filter { $0.text("status") == "new" }
    if due.isEmpty, open.isEmpty { return }
    html.element(.section) { html in
      html.element(.h2, text: "To be decided")
      html.element(.ul, .class("lines")) { html in
        for experiment in due {
          html.element(.li) { html in
            html.element(.span, .class("item-title")) {
              $0.reference(experiment.campaign, on: page)
            }
            html.element(.span, .class("benefit")) { html in
              html.text("Continue, change or stop? The review was due ")
              if let day = experiment.reviewOn { html.day(day) }
              html.text(". \(experiment.advice.words)")
            }
          }
        }
        for request in open {
          html.element(.li) { html in
            html.element(.span, .class("item-title")) { $0.reference(request, on: page) }
            html.element(.span, .class("benefit")) { html in
              html.text("Asked for by \(request.text("requester") ?? "somebody")")
              if let day = request.date("received") {
                html.text(" on ")
                html.day(day)
              }
              html.text(", not answered yet.")
            }
          }
        }
      }
    }
  }
}
