import BacklogModel
import BacklogRender
import BacklogReports

/// Everything that is open in one order, with a line for each team at what it gets done in the coming weeks.
struct BacklogPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.backlog.path) }

  var html: [UInt8] {
    let items = site.openItems
    return PageFrame(site: site, path: page.path, title: "Backlog", section: .backlog).html {
      html in
      html.opening(
        "Backlog",
        lede: items.isEmpty
          ? "Nothing is open."
          : "\(counted(items.count, "open item")), in the order in which we do them. What comes first matters most.",
        asOf: site.day)
      if let forecast = site.forecast, !forecast.teams.isEmpty {
        html.element(
          .p, .class("answer"), text: ReportPage.forecast(forecast).headline.withDaysInWords)
      }
      teams(into: &html)
      html.element(.section, .labelled(by: "order")) { html in
        html.element(.h2, .id("order"), text: "In order")
        Queue(
          items: items, lines: lines, page: page, showsTeam: true, showsEffort: false
        ).write(into: &html)
      }
    }
  }

  /// The way to each team's own list, which has more lines.
  private func teams(into html: inout HTMLWriter) {
    guard site.namesTeams, !site.teams.isEmpty else { return }
    html.element(.section) { html in
      html.element(.h2, text: "By team")
      html.element(.ul, .class("plain cards")) { html in
        for team in site.teams {
          html.element(.li, .class("card")) { html in
            html.element(.span, .class("item-title")) { $0.reference(team, on: page) }
            let count = site.openItems.count { $0.record.text("team") == team.key }
            html.element(.span, .class("benefit"), text: "\(counted(count, "open item")), in order")
          }
        }
      }
    }
  }

  /// Each team's line, where it belongs among the items of all.
  private var lines: [(count: Int, text: String)] {
    let teams = site.forecast?.teams ?? []
    if !site.namesTeams, let team = teams.first {
      return CutLines(of: team, in: site).lines.map { ($0.count, $0.text) }
    }
    return teams.compactMap { team in
      guard let line = CutLines(of: team, in: site).main(on: site.day) else { return nil }
      var left = line.count
      var place = 0
      while left > 0, place < site.openItems.count {
        if site.openItems[place].record.text("team") == team.record.key { left -= 1 }
        place += 1
      }
      return (place, line.textAmongOthers)
    }
  }
}
