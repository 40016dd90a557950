import BacklogModel

/// What people said of a campaign, and what was decided on it: by the kind of people they are, never by name.
struct FeedbackList {
  private let voices: [Feedback]
  private let page: PageContext

  init(of campaign: Record, on page: PageContext) {
    voices = campaign.texts("feedback").compactMap { try? Feedback($0) }
      .filter { $0.date <= page.site.day }.sorted { $0.date > $1.date }
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    if voices.isEmpty { return }
    html.element(.section, .labelled(by: "feedback")) { html in
      html.element(.h2, .id("feedback"), text: "What people said")
      html.element(.ul, .class("voices")) { html in
        for voice in voices {
          html.element(.li) { html in
            html.element(.blockquote) { $0.words(voice.text, on: page) }
            html.element(.p, .class("quiet")) { html in
              html.text("\(voice.source.words), ")
              html.day(voice.date)
            }
            html.element(.p) { html in
              if let decision = voice.decision {
                html.element(.strong, text: "Decided: ")
                html.words(decision, on: page)
              } else {
                html.element(.span, .class("quiet"), text: "Nothing decided yet")
              }
            }
          }
        }
      }
    }
  }
}

extension Feedback.Source {
  fileprivate var words: String {
    switch self {
    case .customer: "A customer"
    case .sales: "Sales"
    case .service: "Service"
    case .stakeholder: "A stakeholder"
    case .executive: "An executive"
    case .marketTest: "A market test"
    }
  }
}
