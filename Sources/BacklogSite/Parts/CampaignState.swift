import BacklogModel
import BacklogReports

/// What state a campaign is in, in a word or two.
extension HTMLWriter {
  mutating func state(of experiment: ExperimentReport.Experiment) {
    if experiment.isExperiment { chip("Experiment", "should") }
    switch experiment.decision {
    case "continue": chip("Goes on", "good")
    case "change": chip("Changed", "is-active")
    case "stop": chip("Stopped", "is-todo")
    case let other?: chip(StatusWords.name(other), "is-todo")
    case nil:
      if let days = experiment.daysOverdue {
        chip("Decision \(counted(days, "day")) late", "bad")
      } else {
        chip("Going on", "is-active")
      }
    }
  }

  /// What follows from the numbers: what was decided and learned, or what they speak for.
  mutating func verdict(of experiment: ExperimentReport.Experiment, on page: PageContext) {
    if let decision = experiment.decision {
      element(.p, .class("answer")) { html in
        html.element(.strong, text: "Decided: \(decision)")
        if let day = experiment.campaign.date("decided-on") {
          html.text(" on ")
          html.day(day)
        }
        html.text(".")
      }
      if let learning = experiment.learning {
        element(.p) { html in
          html.element(.strong, text: "What we learned: ")
          html.words(learning, on: page)
        }
      }
      return
    }
    element(.p, .class("answer")) { html in
      html.element(.strong, text: experiment.advice.words)
      if let day = experiment.reviewOn {
        html.text(
          experiment.daysOverdue == nil ? " To be decided on " : " It was to be decided on ")
        html.day(day)
        html.text(".")
      }
    }
  }
}
