import BacklogModel
import BacklogRender
import BacklogReports

/// What we try: success criteria against what was measured, and what follows: continue, change or stop.
struct ExperimentsPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.experiments.path) }

  var html: [UInt8] {
    let title = "Experiments"
    return PageFrame(site: site, path: page.path, title: title, section: .experiments).html {
      html in
      html.opening(
        title, lede: "What we try, what the numbers say, and what follows from them.",
        asOf: site.day)
      html.element(
        .p, .class("answer"),
        text: ReportPage.experiments(site.experiments).headline.withDaysInWords)
      let all = site.experiments.experiments
      group("To be decided", all.filter { $0.decision == nil }, into: &html)
      group("Decided", all.filter { $0.decision != nil }, into: &html)
    }
  }

  private func group(
    _ heading: String, _ experiments: [ExperimentReport.Experiment], into html: inout HTMLWriter
  ) {
    if experiments.isEmpty { return }
    html.element(.section) { html in
      html.element(.h2, text: heading)
      html.element(.div, .class("stack")) { html in
        for experiment in experiments {
          html.element(.article, .class("card")) { self.card(experiment, into: &$0) }
        }
      }
    }
  }

  private func card(_ experiment: ExperimentReport.Experiment, into html: inout HTMLWriter) {
    let campaign = experiment.campaign
    html.element(.h3) { $0.reference(campaign, on: page) }
    html.element(.p, .class("meta")) { html in
      html.state(of: experiment)
      html.team(campaign.text("team"), on: page)
    }
    if let hypothesis = campaign.text("hypothesis") {
      html.element(.blockquote, .class("hypothesis")) { $0.words(hypothesis, on: page) }
    }
    CriteriaTable(experiment.results, caption: "Success criteria of \(campaign.title)")
      .write(into: &html)
    html.verdict(of: experiment, on: page)
  }
}
