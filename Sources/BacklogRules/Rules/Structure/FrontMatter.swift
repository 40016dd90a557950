import BacklogFormat
import BacklogModel

struct FrontMatter: Rule {
  static let name = "front-matter"
  static let severity = Severity.error
  static let summary = "A document's fields can be read."
  static let rationale = """
    The fields of a document stand at its top, between two lines of three dashes, as “key: value” lines in a simple form of \
    YAML. What can't be read there is lost to every list and report, so it is reported first, and nothing else is said about \
    the same text. Most of these mistakes are mended with a pair of quotes: text needs them when it has a colon and a space \
    in it, or starts with a sign such as [ { * & ! % @ or `.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      .init(
        "audiences/weekend-walkers.md",
        """
        ---
        title: Weekend walkers
        description: They say: we only have Sundays
        ---

        """)),
    keeping: RuleExample(
      .init(
        "audiences/weekend-walkers.md",
        """
        ---
        title: Weekend walkers
        description: "They say: we only have Sundays"
        ---

        """)))

  func check(_ context: inout RuleContext) {
    context.reportSyntax { $0 != .conflict }
  }
}

extension RuleContext {
  /// Reports the syntax problems of all texts, the settings among them, that are of some kinds.
  mutating func reportSyntax(where isWanted: (SyntaxProblem.Kind) -> Bool) {
    var texts = faultyRecords.map { ($0.path, $0.document) }
    texts.append((Configuration.fileName, snapshot.settings.document))
    for (path, document) in texts {
      // An empty settings file is one in which every default holds.
      let problems = document.problems.filter {
        isWanted($0.kind) && !(path == Configuration.fileName && $0.kind == .emptyFile)
      }
      for problem in problems {
        report(
          path: path, document: document, at: problem.range, problem.findingMessage,
          remedy: problem.findingRemedy)
      }
    }
  }
}
