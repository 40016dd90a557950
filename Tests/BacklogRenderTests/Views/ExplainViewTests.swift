import BacklogRender
import BacklogRules
import Foundation
import Testing

@Suite struct ExplainViewTests {
  private struct StaleItems: Rule {
    static let name = "item-stale"
    static let severity = Severity.warning
    static let summary = "an open item has been confirmed lately"
    static let rationale =
      "More than half of what stands in a backlog is no longer wanted by anybody. Ask now and then."
    static let parameters = [RuleParameter("days", default: 90, "days without a confirmation")]
    static let examples = RuleExamples(
      breaking: RuleExample(
        RuleExample.File("items/MB-7K2QX.md", "---\nconfirmed: 2025-01-01\n---\n\nText\n"),
        before: [RuleExample.File("items/MB-7K2QX.md", "---\n---\n")]),
      keeping: RuleExample(
        RuleExample.File("items/MB-7K2QX.md", "---\nconfirmed: 2026-01-01\n---\n")))

    func check(_ context: inout RuleContext) {}
  }

  @Test func saysWhatWhyAndHow() {
    #expect(
      ExplainView(StaleItems.self).text(RenderContext(width: 60, palette: .plain)) == """
        item-stale · warning

          An open item has been confirmed lately.

        Why
          More than half of what stands in a backlog is no longer
          wanted by anybody. Ask now and then.

        Settings
          days  90  days without a confirmation

        Breaks it
          items/MB-7K2QX.md (before the change)
            ---
            ---

          items/MB-7K2QX.md (after it)
            ---
            confirmed: 2025-01-01
            ---

            Text

        Keeps it
          items/MB-7K2QX.md
            ---
            confirmed: 2026-01-01
            ---

        In backlog.yml
          rules: {item-stale: {days: 90}}

        """)
  }

  @Test func listIsByName() {
    let context = RenderContext(width: 60, palette: .plain)
    #expect(
      RuleListView([StaleItems.self]).text(context) == """
        RULE        SEVERITY  WHAT IT WANTS
        item-stale  warning   an open item has been confirmed lately

        """)
  }

  @Test func jsonHasTheExamples() throws {
    let json = ExplainView(StaleItems.self).json().text()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let breaking = try #require(object["breaking"] as? [String: [[String: String]]])
    #expect(breaking["before"]?.first?["text"] == "---\n---\n")
    #expect((object["parameters"] as? [[String: Any]])?.first?["default"] as? Int == 90)
    let list = RuleListView([StaleItems.self]).json().text()
    #expect(list.contains("\"name\": \"item-stale\""))
  }
}
