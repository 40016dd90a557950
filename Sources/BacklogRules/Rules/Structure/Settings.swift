import BacklogFormat
import BacklogModel

struct Settings: Rule {
  static let name = "settings"
  static let severity = Severity.error
  static let summary = "The settings in backlog.yml can be read, and name rules that exist."
  static let rationale = """
    The file backlog.yml says how a team works: its own statuses, its kinds of work, and which rules it sees differently. Every \
    setting may be left out. One that can't be read would be passed over in silence and the default would hold, which is \
    seldom what whoever wrote it expects.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      .init("backlog.yml", "format: 1\nprefix: MB\nrules: {unknown-kei: off}\n")),
    keeping: RuleExample(
      .init("backlog.yml", "format: 1\nprefix: MB\nrules: {unknown-key: off}\n")))

  func check(_ context: inout RuleContext) {
    let settings = context.snapshot.settings
    for problem in settings.problems {
      report(
        problem.range, Message.wrong(problem.key, problem.problem), problem.problem.remedy,
        replacement: problem.problem.replacement, &context)
    }
    guard let rules = settings.document.frontMatter["rules"], rules.kind == .mapping else { return }
    for entry in rules.mapping {
      guard let rule = RuleRegistry.rule(named: entry.key) else {
        let suggestion = NearMatch.of(entry.key, in: RuleRegistry.rules.map { $0.name })
        report(
          entry.keyRange, Message.unknownRule(entry.key),
          suggestion.map(Message.didYouMean) ?? Message.explain, replacement: suggestion, &context)
        continue
      }
      for parameter in entry.value.mapping where parameter.key != "severity" {
        check(parameter, of: rule, &context)
      }
    }
  }

  private func check(_ entry: Entry, of rule: any Rule.Type, _ context: inout RuleContext) {
    let names = rule.parameters.map(\.name)
    guard names.contains(entry.key) else {
      let suggestion = NearMatch.of(entry.key, in: names + ["severity"])
      report(
        entry.keyRange, Message.unknownParameter(entry.key, rule.name),
        suggestion.map(Message.didYouMean) ?? Message.parameters(names), replacement: suggestion,
        &context)
      return
    }
    // What is no text is reported where the settings are read.
    guard let text = entry.value.text,
      let problem = FieldType.integer(0...Int.max).problem(with: text, in: context.configuration)
    else { return }
    report(
      entry.value.range, Message.wrong("rules.\(rule.name).\(entry.key)", problem), problem.remedy,
      replacement: nil, &context)
  }

  private func report(
    _ range: Range<Int>, _ message: String, _ remedy: String, replacement: String?,
    _ context: inout RuleContext
  ) {
    let path = Configuration.fileName
    context.report(
      path: path, document: context.snapshot.settings.document, at: range, message, remedy: remedy,
      fix: replacement.flatMap { .replacing(range, at: path, with: $0) })
  }
}

private enum Message {
  static let explain = "`git backlog explain` lists the rules"

  static func wrong(_ key: String, _ problem: FieldProblem) -> String {
    if case .unknownKey(key, _) = problem { return "there is no setting “\(key)”" }
    return "“\(key)” \(problem.message)"
  }

  static func unknownRule(_ name: String) -> String { "there is no rule “\(name)”" }

  static func unknownParameter(_ name: String, _ rule: String) -> String {
    "the rule \(rule) has no parameter “\(name)”"
  }

  static func didYouMean(_ name: String) -> String { "did you mean “\(name)”?" }

  static func parameters(_ names: [String]) -> String {
    names.isEmpty
      ? "set its severity only: off, warning or error"
      : "it has: severity, " + names.joined(separator: ", ")
  }
}
