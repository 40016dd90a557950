import BacklogModel
import BacklogReports

/// The first page: what success is and how near it is, what goes on, which dates hold, what is to be decided, what was finished lately.
struct OverviewPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.overview.path) }

  /// What is finished counts as lately for so many days.
  private static let lately = 28

  var html: [UInt8] {
    PageFrame(site: site, path: page.path, title: site.title, section: .overview).html { html in
      html.opening(
        site.title, lede: "What we want to achieve, what we work on, and what comes next.",
        asOf: site.day)
      if site.shownRecords.isEmpty {
        html.element(.p, .class("answer"), text: "There is nothing in the backlog yet.")
      }
      guidepoints(into: &html)
      teams(into: &html)
      DecisionList(page: page).write(into: &html)
      PromiseTable(page: page).write(into: &html)
      finished(into: &html)
    }
  }

  private func guidepoints(into html: inout HTMLWriter) {
    for guidepoint in site.currentGuidepoints {
      html.element(.section, .class("outcome")) { html in
        GuidepointPart(guidepoint, on: page).write(into: &html)
      }
    }
  }

  private func teams(into html: inout HTMLWriter) {
    if site.openItems.isEmpty { return }
    html.element(.section) { html in
      html.element(.h2, text: "What we are doing")
      html.element(.div, .class("cards wide")) { html in
        for team in site.teamGroups {
          html.element(.section, .class("card")) { html in
            if site.namesTeams { html.element(.h3, text: team.name) }
            list("In progress", team.items.filter { $0.category == .active }, into: &html)
            list("Waiting", team.items.filter { $0.category == .waiting }, into: &html)
            list(
              "Next", Array(team.items.filter { $0.category == .todo }.prefix(3)), into: &html)
          }
        }
      }
      html.element(.p) { html in
        html.element(
          .a, .class("more"), .href(page.link(to: SiteSection.backlog)),
          text: "The whole backlog, in order")
      }
    }
  }

  private func list(_ heading: String, _ items: [Item], into html: inout HTMLWriter) {
    if items.isEmpty { return }
    html.element(.heading(site.namesTeams ? 4 : 3), .class("label"), text: heading)
    html.element(.ul, .class("lines")) { html in
      for item in items {
        html.element(.li) { html in
          ItemLine(
            item: item, page: page, showsTeam: false, showsStatus: false, showsImportance: false
          ).write(into: &html)
        }
      }
    }
  }

  private func finished(into html: inout HTMLWriter) {
    let first = site.day.adding(days: -Self.lately)
    let finished = site.finishedItems.filter { $0.day > first && $0.day <= site.day }
    if finished.isEmpty { return }
    html.element(.section) { html in
      html.element(.h2, text: "Finished in the last four weeks")
      html.element(.ul, .class("lines two")) { html in
        for entry in finished.prefix(12) {
          html.element(.li) { html in
            ItemLine(
              item: entry.item, page: page, showsStatus: false, showsImportance: false,
              day: entry.day
            ).write(into: &html)
          }
        }
      }
      html.element(.p) { html in
        html.element(
          .a, .class("more"), .href(page.link(to: SiteSection.closed)), text: "All that is done")
      }
    }
  }
}
