/// Why a report can't answer what was asked.
package enum ReportRefusal: Hashable, Sendable {
  /// No campaign was named, and none with a date is going on.
  case noCampaign
  /// The effort of several teams would have to be added up.
  case effortOfSeveralTeams(campaign: String, teams: [String])
  /// The picture would set several teams side by side.
  case pictureOfSeveralTeams(report: String, teams: [String])
  /// There are no figures to draw; what the report says instead.
  case nothingToDraw(String)
  case reversedPeriod(since: String, until: String)
  /// The period begins after the day of the report.
  case startsLater(since: String, day: String)
  /// A date to look forward to isn't after the day of the report.
  case isNotAhead(until: String, day: String)

  var message: String {
    switch self {
    case .noCampaign: "no campaign with a date is going on"
    case .effortOfSeveralTeams(let campaign, let teams):
      "“\(campaign)” has items of several teams (\(teams.joined(separator: ", "))), whose effort can't be added up: each estimates in a unit of its own"
    case .pictureOfSeveralTeams(let report, let teams):
      "a picture of \(report) is of one team, and here are \(teams.count): it would set them side by side"
    case .nothingToDraw(let headline): "there is nothing to draw: \(headline)"
    case .reversedPeriod(let since, let until): "--since \(since) is after --until \(until)"
    case .startsLater(let since, let day):
      "--since \(since) is after \(day), the day of the report"
    case .isNotAhead(let until, let day):
      "--until \(until) isn't after \(day), the day from which on this report looks ahead"
    }
  }

  var hints: [String] {
    switch self {
    case .noCampaign: ["name one with --campaign"]
    case .effortOfSeveralTeams(_, let teams), .pictureOfSeveralTeams(_, let teams):
      ["name one with --team: \(teams.joined(separator: ", "))"]
    case .isNotAhead: ["--at looks from an earlier day"]
    case .nothingToDraw, .reversedPeriod, .startsLater: []
    }
  }
}
