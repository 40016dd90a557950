import BacklogModel

/// Items in their order with their numbers, and lines between them that say how far it goes by when.
struct Queue {
  let items: [Item]
  /// Lines by how many of the items are above them.
  let lines: [(count: Int, text: String)]
  let page: PageContext
  let showsTeam: Bool
  let showsEffort: Bool

  func write(into html: inout HTMLWriter) {
    var start = 0
    for line in lines.sorted(by: { $0.count < $1.count }) {
      let end = min(line.count, items.count)
      list(start..<max(start, end), into: &html)
      start = max(start, end)
      html.element(.p, .class("cut")) { $0.element(.span, text: line.text) }
    }
    list(start..<items.count, into: &html)
  }

  private func list(_ range: Range<Int>, into html: inout HTMLWriter) {
    if range.isEmpty { return }
    html.element(.ol, .class("queue"), .start(range.lowerBound + 1)) { html in
      for place in range {
        html.element(.li, page.mark(of: items[place].record).map { .id($0) }) { html in
          html.element(.span, .class("place"), .decoration, text: String(place + 1))
          html.element(.div) { html in
            ItemLine(
              item: items[place], page: page, showsTeam: showsTeam, showsEffort: showsEffort
            ).write(into: &html)
          }
        }
      }
    }
  }
}
