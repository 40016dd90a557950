import BacklogFormat
import BacklogModel

/// An item: whom it serves and what they get, its story, its facts, what it is linked to, and how it got here.
struct ItemPage {
  let item: Item
  let site: Site
  let path: String

  private var page: PageContext { PageContext(site: site, path: path) }
  private var record: Record { item.record }

  var html: [UInt8] {
    let section: SiteSection = item.isOpen ? .backlog : .closed
    return PageFrame(site: site, path: path, title: record.title, section: section).html { html in
      LineageTrail(of: record, on: page).write(into: &html)
      html.element(.article, .class("document")) { html in
        heading(into: &html)
        html.element(.div, .class("columns")) { html in
          html.element(.div, .class("story")) { html in
            let story = StoryView(record, on: page)
            if story.isEmpty {
              html.element(.p, .class("quiet"), text: "Nobody has written its story yet.")
            } else {
              story.write(into: &html)
            }
          }
          html.element(.aside, .labelled(by: "facts")) { html in
            html.element(.h2, .id("facts"), text: "Facts")
            facts.write(into: &html)
          }
        }
        ItemRelations(item: item, page: page).write(into: &html)
        HistoryList(of: record, on: page).write(into: &html)
      }
    }
  }

  private func heading(into html: inout HTMLWriter) {
    let type = record.text("type") ?? site.snapshot.configuration.types.first ?? "item"
    html.opening(
      record, eyebrow: "\(StatusWords.name(type)) \(item.id)", lede: record.text("benefit"),
      on: page
    ) { html in
      html.status(of: item)
      html.importance(of: item)
      html.team(record.text("team"), on: page)
    }
    notice(into: &html)
  }

  private func notice(into html: inout HTMLWriter) {
    let notice: (String, String)? =
      switch item.category {
      case .waiting: record.text("waiting-on").map { ("Waits for", $0) }
      case .stopped: record.text("stop-reason").map { ("Stopped", $0) }
      default: nil
      }
    guard let (title, text) = notice else { return }
    html.element(.p, .class("notice")) { html in
      html.element(.strong, text: title)
      html.text(": ")
      html.words(text, on: page)
    }
  }

  private var facts: FactList {
    var facts = FactList()
    // The number itself would make a new page of every item below one that moves.
    if item.isOpen, let link = page.link(toPlaceOf: record) {
      facts.add("Place") { $0.element(.a, .href(link), text: "Where it is in the order") }
    }
    add(&facts, "For", record.texts("audience"), .audience)
    add(&facts, "Team", record.text("team").map { [$0] } ?? [], .team)
    if let outcome = record.text("outcome") {
      facts.add("Outcome", record.part("outcome")?.part ?? outcome)
    }
    facts.add("Effort", record.text("effort").map { "\($0), in the team’s own unit" })
    facts.add("Of which learning", record.text("learn-effort"))
    switch record.text("slice") {
    case "first": facts.add("Slice", "In the smallest version that could go out")
    case "later": facts.add("Slice", "After the smallest version")
    default: break
    }
    facts.add("Channels", record.texts("channel"))
    facts.add("Offer", record.text("offer"))
    facts.add("Customers meet it", record.window("window")?.words)
    facts.add("Needs", record.texts("skills"))
    facts.add("Ask", record.text("owner"))
    facts.add("Tags", record.texts("tags"))
    addDates(&facts)
    return facts
  }

  private func addDates(_ facts: inout FactList) {
    let dates = site.dates[item.id]
    func add(_ name: String, _ day: CivilDate?) {
      if let day { facts.add(name) { $0.day(day) } }
    }
    add("Written down", dates?.created)
    add("Begun", record.date("started") ?? dates?.started)
    add("Finished", record.date("finished") ?? dates?.finished)
    add("Customers have it since", record.date("released") ?? dates?.released)
    add("Stopped", dates?.stopped)
    add("Last confirmed", record.date("confirmed"))
  }

  private func add(_ facts: inout FactList, _ name: String, _ keys: [String], _ kind: Kind) {
    if keys.isEmpty { return }
    let page = page
    facts.add(name) { $0.references(keys, of: kind, on: page) }
  }
}
