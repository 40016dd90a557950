import ArgumentParser
import BacklogRender

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("Run as if started in that directory.", valueName: "dir"))
  var directory: String?

  @Option(
    help: ArgumentHelp(
      "The directory that holds backlog.yml; else $GIT_BACKLOG_ROOT, else searched upwards.",
      valueName: "dir"))
  var root: String?

  @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  @Flag(name: [.short, .long], help: "Say only what is asked for.")
  var quiet = false

  /// None of them given.
  static var none: SharedOptions {
    var options = SharedOptions()
    options.directory = nil
    options.root = nil
    options.color = .auto
    options.quiet = false
    return options
  }
}

extension ColorChoice: ExpressibleByArgument {}
