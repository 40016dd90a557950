import BacklogModel
import BacklogRender

/// What became of a document, the youngest first, in the words of `why`: when, who, what, and the reason given.
struct HistoryList {
  let entries: [HistoryEntry]
  let page: PageContext

  init(of record: Record, on page: PageContext) {
    entries = page.site.histories.entries(of: record)
    self.page = page
  }

  /// A section with a heading of its own.
  func write(into html: inout HTMLWriter) {
    html.element(.section, .class("history"), .labelled(by: "history")) { html in
      html.element(.h2, .id("history"), text: "How it got here")
      if entries.isEmpty {
        html.element(.p, .class("quiet"), text: "Nothing of it has been committed yet.")
        return
      }
      html.element(.ol, .class("timeline")) { html in
        for entry in entries { html.element(.li) { self.entry(entry, into: &$0) } }
      }
    }
  }

  private func entry(_ entry: HistoryEntry, into html: inout HTMLWriter) {
    html.element(.p, .class("when")) { html in
      html.day(entry.day)
      html.text(" · \(entry.people.joined(separator: ", "))")
    }
    if let subject = entry.subject {
      html.element(.p, .class("subject")) { $0.words(subject, on: page) }
    }
    for phrase in entry.phrases {
      html.element(.p) { $0.words(phrase, on: page) }
    }
    if !entry.reason.isEmpty {
      html.element(.blockquote, .class("reason")) { html in
        for paragraph in entry.reason {
          html.element(.p) { $0.words(paragraph, on: page) }
        }
      }
    }
  }
}
