import BacklogModel

/// Something that a backlog should keep to. Pure: a snapshot in (and for transitions the one before), findings out.
///
/// One file a rule, named for it; messages are constants or functions at the file's foot.
package protocol Rule: Sendable {
  /// In kebab-case; the name in settings and findings.
  static var name: String { get }
  /// What findings are unless the settings say otherwise.
  static var severity: Severity { get }
  /// What the rule wants, in a sentence.
  static var summary: String { get }
  /// Why, in a few sentences for people who never heard of it: the practice it stands for.
  static var rationale: String { get }
  /// Numbers that the settings can change.
  static var parameters: [RuleParameter] { get }
  /// A backlog that breaks the rule, and one that keeps it: documentation and test in one.
  static var examples: RuleExamples { get }

  init()

  func check(_ context: inout RuleContext)
}

extension Rule {
  package static var parameters: [RuleParameter] { [] }

  /// A parameter as the settings have it or by default.
  static func parameter(_ name: String, in configuration: Configuration) -> Int {
    let text = configuration.rules[self.name]?.parameters[name]
    return text.flatMap(Int.init) ?? parameters.first { $0.name == name }?.defaultValue ?? 0
  }
}

/// A number in the settings that a rule goes by: `rules: {item-stale: {days: 90}}`.
package struct RuleParameter: Hashable, Sendable {
  package let name: String
  /// What it means, with its unit.
  package let summary: String
  package let defaultValue: Int

  package init(_ name: String, default defaultValue: Int, _ summary: String) {
    self.name = name
    self.defaultValue = defaultValue
    self.summary = summary
  }
}
