import BacklogModel
import BacklogRules
import Testing

@Suite struct OrderRuleTests {
  private func item(_ id: String, _ lines: String, status: String = "backlog") -> RuleExample.File {
    RuleExample.File(
      "items/\(id).md",
      """
      ---
      id: \(id)
      \(lines)title: T\(id)
      team: first-steps
      audience: first-time-buyers
      benefit: B
      campaign: packing-guide
      stop-reason: R
      status: \(status)
      ---

      """)
  }

  private let rules: Set = ["unranked-item", "tied-rank", "overlong-rank"]

  @Test func unrankedItemsAreRankedBehindAllOthersInTheirOrder() async {
    let files = [
      item("MB-00001", "rank: 12.5\n"), item("MB-00003", ""), item("MB-00002", "rank:\n"),
      item("MB-00004", "", status: "done"), item("MB-00005", "", status: "stopped"),
    ]
    let found = await ExampleSnapshot.findings(files, rules: rules)
    #expect(found.map(\.path) == ["items/MB-00002.md", "items/MB-00003.md"])
    let mended = ExampleSnapshot.with(Fix.apply(found.compactMap(\.fix), to: files))
    #expect(
      mended.openItems.map(\.id.description) == ["MB-7K2QX", "MB-00001", "MB-00002", "MB-00003"])
    #expect(mended.openItems.allSatisfy { $0.rank != nil })
  }

  @Test func rankThatIsNoNumberIsNotMissing() async {
    let found = await ExampleSnapshot.findings([item("MB-00001", "rank: top\n")], rules: rules)
    #expect(found.isEmpty)
  }

  @Test func closedItemsKeepTheirRanks() async {
    let files = [
      item("MB-00001", "rank: 10\n", status: "stopped"),
      item("MB-00002", "rank: 1.123456789\n", status: "stopped"),
    ]
    #expect(await ExampleSnapshot.findings(files, rules: rules).isEmpty)
  }

  @Test func eachButTheFirstOfATieIsReported() async {
    let files = ["MB-00001", "MB-00002", "MB-00003"].map { item($0, "rank: 7.0\n") }
    let found = await ExampleSnapshot.findings(files, rules: rules)
    #expect(found.map(\.path) == ["items/MB-00002.md", "items/MB-00003.md"])
  }
}
