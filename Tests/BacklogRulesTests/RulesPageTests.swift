import BacklogRules
import TestSupport
import Testing

@Suite struct RulesPageTests {
  @Test func pageOfRulesIsFresh() {
    expectFile("docs/rules.md", holds: RulesPage.markdown)
  }

  @Test(arguments: RuleRegistry.rules.map { $0.name })
  func everyRuleExplainsItself(name: String) throws {
    let rule = try #require(RuleRegistry.rule(named: name))
    #expect(rule.summary.hasSuffix("."))
    #expect(!rule.summary.contains("\n"))
    #expect(rule.rationale.count > 120, "Why, for somebody who never heard of it.")
    #expect(rule.rationale.hasSuffix(".") || rule.rationale.hasSuffix("?"))
    #expect(!rule.rationale.contains("\n"), "Paragraphs are wrapped where they are shown.")
    #expect(!rule.examples.breaking.files.isEmpty && !rule.examples.keeping.files.isEmpty)
  }
}
