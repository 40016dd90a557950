import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogRules

struct ExplainCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule wants, and why; alone, list all rules.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Argument(
    help: ArgumentHelp("The rule's name, as in the brackets of a finding.", valueName: "rule"),
    completion: BacklogCompletion.rules)
  var rule: String?

  func validate() throws {
    guard let rule, RuleRegistry.rule(named: rule) == nil else { return }
    let meant = NearMatch.of(rule, in: RuleRegistry.rules.map { $0.name })
    throw ValidationError(
      "There is no rule “\(rule)”."
        + (meant.map { " Did you mean \($0)?" } ?? " \"git backlog explain\" lists all."))
  }

  func execute(_ session: Session) async throws {
    if let found = rule.flatMap({ RuleRegistry.rule(named: $0) }) {
      let view = ExplainView(found)
      return try await session.show(json ? view.json().text() : view.text(session.output))
    }
    let view = RuleListView(RuleRegistry.rules)
    try await session.show(json ? view.json().text() : view.text(session.output))
  }
}
