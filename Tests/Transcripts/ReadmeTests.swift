import TestSupport
import Testing

/// What the README shows is what a newcomer sees who does as it says.
@Suite struct ReadmeTests {
  @Test(arguments: ["README.md", "docs/history.md"])
  func aConsoleShowsWhatIsPrinted(in page: String) async throws {
    let consoles = try GuidePage(page).consoles.filter(\.isOnDemo)
    #expect(!consoles.isEmpty)
    for console in consoles {
      let isThere = console.commands.first?.hasPrefix("cd ") == true
      let before = isThere ? ["git backlog demo -q"] : makeDemo
      let outcomes = try await Sandbox().run(before + console.commands)
      for (command, outcome) in zip(console.steps, outcomes.dropFirst(before.count)) {
        var printed = lines(of: outcome.output)
        while printed.last?.isEmpty == true { printed.removeLast() }
        #expect(command.matches(printed), "\(command.text)\n\(outcome.output)")
      }
    }
  }

  @Test func theTourOfTheReadmeWorksOnTheDemo() async throws {
    let commands = try GuidePage("README.md").inlineCommands
    #expect(commands.count > 10)
    // What these need besides is said where they stand: more words, hand edits, a folder without a backlog.
    let needMore = ["git backlog new ", "git backlog commit", "git backlog init "]
    let outcomes = try await Sandbox().run(makeDemo + commands)
    for (command, outcome) in zip(commands, outcomes.suffix(commands.count)) {
      let expected: Int32 = needMore.contains { command.hasPrefix($0) } ? 1 : 0
      #expect(outcome.status == expected, "\(command)\n\(outcome.output)")
    }
  }

  private let makeDemo = [
    "git backlog demo -q", "cd backlog-demo && export GIT_BACKLOG_TODAY=2026-06-26",
  ]
}

/// A page of Markdown with commands to try.
struct GuidePage {
  private let text: String

  init(_ path: String) throws {
    text = try Files.readText("\(PackageLayout.root)/\(path)")
  }

  /// A block that shows commands and what they print.
  struct Console {
    var steps: [Step]

    var commands: [String] { steps.map(\.text) }

    /// Whether it is about the backlog that `demo` makes, whose ids start with TW.
    var isOnDemo: Bool { steps.contains { $0.output.contains { $0.contains("TW-") } } }
  }

  struct Step {
    let text: String
    var output: [String] = []

    /// Whether the lines are these; `…` stands for any number of them.
    func matches(_ lines: [String]) -> Bool {
      var rest = lines[...]
      let parts = output.split(separator: "…", omittingEmptySubsequences: false).map { Array($0) }
      for (number, part) in parts.enumerated() where !part.isEmpty {
        guard let place = rest.firstRange(of: part) else { return false }
        if number == 0, place.lowerBound != rest.startIndex { return false }
        rest = rest[place.upperBound...]
      }
      return rest.isEmpty || output.last == "…"
    }
  }

  var consoles: [Console] {
    text.components(between: "```console\n", and: "\n```").map { block in
      var steps: [Step] = []
      for line in block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        if line.hasPrefix("$ ") {
          steps.append(Step(text: String(line.dropFirst(2))))
        } else if !steps.isEmpty {
          steps[steps.count - 1].output.append(line)
        }
      }
      return Console(steps: steps)
    }
  }

  /// The commands that stand in the text between back quotes.
  var inlineCommands: [String] {
    let prose = text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined()
    return prose.components(between: "`", and: "`")
      .map { $0.replacing("\n", with: " ") }
      .filter { $0.hasPrefix("git backlog ") && !$0.contains("…") }
  }
}

extension String {
  /// The pieces that stand between two marks.
  fileprivate func components(between start: String, and end: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: end) else { break }
      pieces.append(String(rest[..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return pieces
  }
}
