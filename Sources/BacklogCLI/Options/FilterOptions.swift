import ArgumentParser
import BacklogModel

/// Which items a command is about. Each option can be given several times: any of its values will do.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only items of that team.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .team))
  var team: [String] = []

  @Option(
    help: ArgumentHelp("Only items of that status.", valueName: "status"),
    completion: BacklogCompletion.statuses)
  var status: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only items for that audience, or for one that is part of it.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .audience))
  var audience: [String] = []

  @Option(
    help: ArgumentHelp("Only items that are must, should, could or wont.", valueName: "level"),
    completion: .list(["must", "should", "could", "wont"]))
  var moscow: [String] = []

  @Option(
    help: ArgumentHelp("Only items of that campaign.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .campaign))
  var campaign: [String] = []

  @Option(help: ArgumentHelp("Only items with that tag.", valueName: "tag"))
  var tag: [String] = []

  @Option(
    help: ArgumentHelp("Only items of that type.", valueName: "type"),
    completion: BacklogCompletion.types)
  var type: [String] = []

  @Flag(help: "Closed items too.")
  var all = false

  func filter(words: [String] = []) -> ItemFilter {
    var filter = ItemFilter()
    filter.teams = team
    filter.statuses = status
    filter.audiences = audience
    filter.moscow = moscow
    filter.campaigns = campaign
    filter.tags = tag
    filter.types = type
    filter.includesClosed = all
    filter.words = words
    return filter
  }
}
