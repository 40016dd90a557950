import BacklogModel
import BacklogReports

/// The figures behind a burnup, for those who want them or can't see the picture: the days on which anything changed.
struct BurnupTable {
  private let points: [BurnupReport.Point]

  init(_ report: BurnupReport) {
    var points: [BurnupReport.Point] = []
    for point in report.points {
      if let last = points.last, last.scope == point.scope, last.done == point.done,
        last.released == point.released
      {
        continue
      }
      points.append(point)
    }
    self.points = points
  }

  func write(into html: inout HTMLWriter) {
    if points.isEmpty { return }
    html.element(.details) { html in
      html.element(.summary, text: "The figures, day by day")
      html.element(
        .div, .class("scroll"), .role("region"), .label("Figures of the burnup"), .reachable
      ) { html in
        html.element(.table) { html in
          html.element(
            .caption, .class("unseen"),
            text: "Effort in scope, done and released on the days on which any of it changed")
          html.element(.thead) { html in
            html.element(.tr) { html in
              for name in ["Day", "Scope", "Done", "Released"] {
                html.element(.th, .columnScope, name == "Day" ? nil : .class("right"), text: name)
              }
            }
          }
          html.element(.tbody) { html in
            for point in points {
              html.element(.tr) { html in
                html.element(.th, .rowScope) { $0.day(point.day) }
                for value in [point.scope, point.done, point.released] {
                  html.element(.td, .class("right"), text: value.description)
                }
              }
            }
          }
        }
      }
    }
  }
}
