import TestSupport
import Testing

@testable import BacklogFormat

/// Where lines alone are said to tell that a checklist is there, the Markdown parser finds it too.
@Suite struct ChecklistScanTests {
  private static let titles = ["Acceptance criteria", "Definition of Done"]

  private func isCertain(_ body: String) -> Bool {
    Document(Array("---\ntitle: a\n---\n\(body)".utf8)).certainlyHasChecklists(titled: Self.titles)
  }

  private func isFound(_ body: String) -> Bool {
    let body = Document(Array("---\ntitle: a\n---\n\(body)".utf8)).body()
    return Self.titles.allSatisfy { title in
      body.sections(titled: title).contains { !body.boxes(in: $0).isEmpty }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func asMostPeopleWriteThem(_ lineEnd: String) {
    let lines = [
      "Some *words*, `code` and a [link](a.md).", "", "## Acceptance criteria", "", "- [ ] One",
      "- [x] Two", "", "## Definition of Done", "- [X] proofread: Somebody has read it", "",
    ]
    let body = lines.joined(separator: lineEnd)
    #expect(isCertain(body))
    #expect(isFound(body))
  }

  @Test(arguments: [
    "## Acceptance criteria\n\n- [ ] One\n",
    "## Acceptance criteria\n\n## Definition of Done\n\n- [ ] One\n",
    "## Acceptance criteria\n- [ ] a\n# Notes\n- [ ] b\n\n## Definition of Done\n\nNo box\n",
  ])
  func sectionsOrBoxesAreMissing(_ body: String) {
    #expect(!isCertain(body))
    #expect(!isFound(body))
  }

  /// Lines thrown together at random, with all that can turn a line into something else than it looks like.
  @Test func whatIsCertainIsTrue() {
    let lines = [
      "## Acceptance criteria", "## Definition of Done", "- [ ] a", "- [x] b", "- [ ] c: d", "",
      " ", "text", "## Acceptance criteria #", " ## Definition of Done", "  - [ ] e", "    - [ ] f",
      "\t- [ ] g", "```", "~~~", "    code", "<!--", "-->", "<div>", "</div>", "---", "- - -",
      "===", "  ---", "  ===", "> quote", "> ```", "> <div>", "- <div>", "- ```", "1. one", "- x",
      "-", "- [ ]", "- [ ] ", "[x]: /url", "- [x]: /url", "[a]: /u \"", "\"", "# Other",
      "### Deeper", "#", "Title\\", "`a", "* [ ] h", "+ [ ] i", "\u{C}", "- [ ] [a](b) `c",
    ]
    var random = SeededGenerator(seed: 80)
    var certain = 0
    for _ in 0..<40_000 {
      let count = Int.random(in: 4...11, using: &random)
      let body = (0..<count).map { _ in
        // The first few are what matters; they come as often as all others.
        lines[Int.random(in: 0..<(Bool.random(using: &random) ? 4 : lines.count), using: &random)]
      }.joined(separator: "\n")
      guard isCertain(body) else { continue }
      certain += 1
      guard isFound(body) else {
        Issue.record("said to be there, but isn't:\n\(body)")
        return
      }
    }
    #expect(certain > 1_000)
  }
}
