/// The pages that each page leads to.
enum SiteSection: String, CaseIterable, Sendable {
  case overview
  case backlog
  case board
  case blueprint
  case campaigns
  case experiments
  case requests
  case guidepoints
  case closed

  var title: String {
    switch self {
    case .overview: "Overview"
    case .backlog: "Backlog"
    case .board: "Board"
    case .blueprint: "Blueprint"
    case .campaigns: "Campaigns"
    case .experiments: "Experiments"
    case .requests: "Requests"
    case .guidepoints: "Guidepoints"
    case .closed: "Done"
    }
  }

  var path: String {
    switch self {
    case .overview: "index.html"
    case .closed: "done.html"
    default: "\(rawValue).html"
    }
  }
}
