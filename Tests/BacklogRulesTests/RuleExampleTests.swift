import BacklogRules
import Testing

/// The examples in the rules, which are their documentation and their first test.
@Suite struct RuleExampleTests {
  @Test func exampleBacklogHasNoFault() async {
    let found = await ExampleSnapshot.findings()
    #expect(found.isEmpty, "\(found.map(\.testDescription))")
  }

  @Test(arguments: RuleRegistry.rules.map { $0.name })
  func examplesBreakAndKeepTheirRule(name: String) async throws {
    let rule = try #require(RuleRegistry.rule(named: name))

    let broken = await ExampleSnapshot.findings(in: rule.examples.breaking)
    let own = broken.filter { $0.rule == name }
    #expect(own.count == 1, "The breaking example: \(own.map(\.testDescription))")
    let others = broken.filter { $0.rule != name && $0.severity == .error }
    #expect(others.isEmpty, "The breaking example: \(others.map(\.testDescription))")
    #expect(own.allSatisfy { $0.remedy?.isEmpty == false }, "Each finding says what to do.")

    let kept = await ExampleSnapshot.findings(in: rule.examples.keeping)
    let objections = kept.filter { $0.rule == name || $0.severity == .error }
    #expect(objections.isEmpty, "The keeping example: \(objections.map(\.testDescription))")
  }

  @Test(arguments: RuleRegistry.rules.map { $0.name })
  func messagesReadAlike(name: String) async throws {
    let rule = try #require(RuleRegistry.rule(named: name))
    for finding in await ExampleSnapshot.findings(in: rule.examples.breaking) {
      for text in [finding.message, finding.remedy].compactMap(\.self) {
        #expect(!text.hasSuffix("."), "\(text)")
        #expect(
          text.first?.isUppercase != true || text.prefix(2).allSatisfy(\.isUppercase), "\(text)")
        #expect(!text.contains("Optional("), "\(text)")
      }
    }
  }

  @Test(arguments: RuleRegistry.rules.map { $0.name })
  func fixMendsWhatItIsFor(name: String) async throws {
    let rule = try #require(RuleRegistry.rule(named: name))
    let example = rule.examples.breaking
    let found = await ExampleSnapshot.findings(in: example).filter { $0.rule == name }
    let fixes = found.compactMap(\.fix)
    if fixes.isEmpty { return }
    let mended = Fix.apply(fixes, to: example.files)
    let left = await ExampleSnapshot.findings(
      mended, before: example.before.isEmpty ? nil : example.before)
    #expect(left.filter { $0.rule == name || $0.severity == .error }.isEmpty)
  }

  @Test func namesAreUniqueAndInKebabCase() {
    let names = RuleRegistry.rules.map { $0.name }
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
  }
}
