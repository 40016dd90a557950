import BacklogModel
import BacklogReports

/// Open items by their status, side by side.
struct BoardPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.board.path) }

  /// So many items of a status are shown; the backlog has them all.
  private static let most = 40

  var html: [UInt8] {
    let board = Board(site.snapshot, teams: site.scope.teams)
    return PageFrame(site: site, path: page.path, title: "Board", section: .board).html { html in
      html.opening("Board", lede: "Where open work stands now.", asOf: site.day)
      if !board.limits.isEmpty {
        html.element(.ul, .class("plain quiet limits")) { html in
          for limit in board.limits {
            html.element(
              .li,
              text:
                "\(limit.title): \(counted(limit.inProgress, "item")) in progress or waiting, at most \(limit.limit) should be."
            )
          }
        }
      }
      html.element(.div, .class("board")) { html in
        for column in board.columns { self.column(column, into: &html) }
      }
    }
  }

  private func column(_ column: Board.Column, into html: inout HTMLWriter) {
    html.element(.section, .class("column")) { html in
      html.element(.h2) { html in
        html.element(
          .span,
          text: column.status.name == "?" ? "No status" : StatusWords.name(column.status.name))
        html.element(.span, .class("count"), text: String(column.items.count))
      }
      if column.items.isEmpty { html.element(.p, .class("quiet"), text: "Nothing") }
      html.element(.ul, .class("lines")) { html in
        for item in column.items.prefix(Self.most) {
          html.element(.li) { html in
            ItemLine(item: item, page: page, showsStatus: false).write(into: &html)
          }
        }
      }
      let more = column.items.count - Self.most
      if more > 0 {
        html.element(.p, .class("quiet")) { html in
          html.text("and \(more) more in the ")
          html.element(.a, .href(page.link(to: SiteSection.backlog)), text: "backlog")
        }
      }
    }
  }
}
