import BacklogFormat
import BacklogModel

/// What an item needs, who needs it, what it builds on, which wish it answers: each with the way there.
struct ItemRelations {
  let item: Item
  let page: PageContext

  private var groups: [(heading: String, records: [Record])] {
    let snapshot = page.site.snapshot
    let links = page.site.links
    func named(_ field: String) -> [Record] {
      item.record.ids(field).compactMap { snapshot.record(id: $0) }
    }
    var requests = named("request")
    for request in links.records(naming: item.id, in: "items")
    where !requests.contains(where: { $0.path == request.path }) {
      requests.append(request)
    }
    return [
      ("Has to wait for", named("depends-on")),
      ("Is needed by", links.records(naming: item.id, in: "depends-on")),
      ("Builds on", named("reuses")),
      ("Is used again by", links.records(naming: item.id, in: "reuses")),
      ("Answers", requests),
      ("Was promised in", links.records(naming: item.id, in: "committed")),
    ].filter { !$0.1.isEmpty }
  }

  func write(into html: inout HTMLWriter) {
    let groups = groups
    if groups.isEmpty { return }
    html.element(.section, .class("relations"), .labelled(by: "relations")) { html in
      html.element(.h2, .id("relations"), text: "What it is linked to")
      html.element(.div, .class("cards")) { html in
        for group in groups {
          html.element(.div, .class("card")) { html in
            html.element(.h3, text: group.heading)
            html.element(.ul, .class("plain")) { html in
              for record in group.records { html.element(.li) { self.line(record, into: &$0) } }
            }
          }
        }
      }
    }
  }

  private func line(_ record: Record, into html: inout HTMLWriter) {
    html.reference(record, on: page)
    if let item = Item(record, configuration: page.site.snapshot.configuration) {
      html.text(" ")
      html.status(of: item)
    }
  }
}
