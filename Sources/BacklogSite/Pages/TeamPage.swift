import BacklogFormat
import BacklogModel
import BacklogRender
import BacklogReports

/// A team: whom it serves, its list with its lines, and how it works. Nobody on it is named.
struct TeamPage {
  let team: Record
  let site: Site
  let path: String

  private var page: PageContext { PageContext(site: site, path: path) }

  var html: [UInt8] {
    let items = site.openItems.filter { $0.record.text("team") == team.key }
    return PageFrame(site: site, path: path, title: team.title, section: .backlog).html { html in
      html.opening(team, eyebrow: "Team, as of \(site.day.words)", lede: serves, on: page)
      if let all = site.forecast, let forecast {
        let report = ForecastReport(all, of: forecast)
        html.element(
          .p, .class("answer"), text: ReportPage.forecast(report).headline.withDaysInWords)
      }
      limit(into: &html)
      html.element(.section, .labelled(by: "order")) { html in
        html.element(.h2, .id("order"), text: "What it does, in order")
        if items.isEmpty { html.element(.p, .class("quiet"), text: "Nothing is open.") }
        let cuts = forecast.map { CutLines(of: $0, in: site) }
        Queue(
          items: items, lines: (cuts?.lines ?? []).map { ($0.count, $0.text) }, page: page,
          showsTeam: false, showsEffort: true
        ).write(into: &html)
        if !items.isEmpty, cuts?.lines.isEmpty == false, cuts?.obstacle == nil {
          html.element(
            .p, .class("quiet"),
            text:
              "How far it gets is what at least 85 of 100 runs reach that go on as the last twelve weeks went."
          )
        }
      }
      let story = StoryView(team, on: page)
      if !story.isEmpty {
        html.element(.section, .class("story")) { html in story.write(into: &html) }
      }
      HistoryList(of: team, on: page).write(into: &html)
    }
  }

  private var forecast: ForecastReport.Team? {
    site.forecast?.teams.first { $0.record.key == team.key }
  }

  private var serves: String? {
    let names = team.texts("audiences").map {
      site.snapshot.record(.audience, key: $0)?.title ?? $0
    }
    return names.isEmpty ? nil : "Serves \(names.joined(separator: ", "))."
  }

  private func limit(into html: inout HTMLWriter) {
    guard let limit = Board.limits(in: site.snapshot, teams: [team.key]).first else { return }
    html.element(
      .p, .class("quiet"),
      text:
        "\(counted(limit.inProgress, "item")) in progress or waiting; at most \(limit.limit) should be at a time."
    )
  }
}
