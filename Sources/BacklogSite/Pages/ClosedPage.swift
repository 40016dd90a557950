import BacklogModel

/// What is done, by the month in which it was finished, and what was stopped and why.
struct ClosedPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.closed.path) }

  var html: [UInt8] {
    PageFrame(site: site, path: page.path, title: "Done", section: .closed).html { html in
      html.opening("Done", lede: "What we finished, month by month, and what we stopped, and why.")
      let finished = site.finishedItems
      var rest = finished[...]
      while let first = rest.first {
        let month = rest.prefix { $0.day.month == first.day.month }
        rest = rest.dropFirst(month.count)
        group(first.day.month.words, month.map { ($0.item, $0.day) }, into: &html)
      }
      let dated = Set(finished.map(\.item.record.path))
      let undated = site.items.filter {
        $0.category == .done && !dated.contains($0.record.path)
      }
      group("Nobody knows when", undated.map { ($0, nil) }, into: &html)
      let stopped = site.items.filter { $0.category == .stopped }
      group("Stopped", stopped.map { ($0, site.dates[$0.id]?.stopped) }, into: &html)
    }
  }

  private func group(
    _ heading: String, _ items: [(item: Item, day: CivilDate?)], into html: inout HTMLWriter
  ) {
    if items.isEmpty { return }
    html.element(.section) { html in
      html.element(.h2, text: heading)
      html.element(.ul, .class("lines two")) { html in
        for (item, day) in items {
          html.element(.li) { html in
            ItemLine(item: item, page: page, showsStatus: false, day: day).write(into: &html)
            if item.category == .stopped, let reason = item.record.text("stop-reason") {
              html.element(.span, .class("benefit")) { html in
                html.text("Why: ")
                html.words(reason, on: page)
              }
            }
          }
        }
      }
    }
  }
}
