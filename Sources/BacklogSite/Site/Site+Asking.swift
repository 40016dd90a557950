import BacklogModel
import BacklogReports

extension Site {
  /// The guidepoints in force; where there is none, the next one to come, else the last one.
  var currentGuidepoints: [Record] {
    let all = shown(.guidepoint).sorted {
      ($0.text("from") ?? "", $0.key) < ($1.text("from") ?? "", $1.key)
    }
    let current = all.filter { guidepoint in
      guard let from = guidepoint.date("from"), let to = guidepoint.date("to") else { return false }
      return from <= day && day <= to && guidepoint.text("status") != "dropped"
    }
    if !current.isEmpty { return current }
    let next = all.first { $0.date("from").map { $0 > day } ?? false }
    return [next ?? all.last].compactMap(\.self)
  }

  /// Open items by team, in the order of the teams; those of no team behind them.
  var teamGroups: [(key: String?, name: String, items: [Item])] {
    let byTeam = Dictionary(grouping: openItems) { $0.record.text("team") ?? "" }
    var groups = teams.compactMap { team -> (key: String?, name: String, items: [Item])? in
      byTeam[team.key].map { (team.key, team.title, $0) }
    }
    let known = Set(teams.map(\.key))
    let others = openItems.filter { !known.contains($0.record.text("team") ?? "") }
    if !others.isEmpty { groups.append((nil, namesTeams ? "No team yet" : "", others)) }
    return groups
  }

  /// Done items by the day on which they were finished, the last one first.
  var finishedItems: [(item: Item, day: CivilDate)] {
    items.compactMap { item -> (item: Item, day: CivilDate)? in
      guard item.category == .done,
        let day = item.record.date("finished") ?? dates[item.id]?.finished
      else { return nil }
      return (item, day)
    }.sorted { ($1.day, $0.item.id) < ($0.day, $1.item.id) }
  }
}
