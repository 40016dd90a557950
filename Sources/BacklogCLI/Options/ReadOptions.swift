import ArgumentParser
import BacklogWorkspace

/// What every command that shows something takes.
struct ReadOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Read the past: a revision, or the last commit on or before a date (YYYY-MM-DD).",
      valueName: "rev|date"))
  var at: String?

  /// None of them given.
  static var none: ReadOptions {
    var options = ReadOptions()
    options.json = false
    options.at = nil
    return options
  }

  var moment: Moment { at.map { .past($0) } ?? .workTree }
}
