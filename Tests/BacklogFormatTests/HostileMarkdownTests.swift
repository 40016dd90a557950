import TestSupport
import Testing

@testable import BacklogFormat

/// Texts that take a Markdown parser the square of their length, or that nest without end.
@Suite(.serialized) struct HostileMarkdownTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let unit: String
    let count: Int
    var before = ""
    var after = ""

    var text: String { before + String(repeating: unit, count: count) + after }
    var testDescription: String {
      "\(before.prefix(8).debugDescription) \(unit.debugDescription) × \(count)"
    }
  }

  static let repeated: [Hostile] = [
    Hostile(unit: ">", count: 500_000),
    Hostile(unit: "> ", count: 40, after: "a\n" + String(repeating: "b\n", count: 200_000)),
    Hostile(unit: "- ", count: 300_000),
    Hostile(unit: "1. ", count: 200_000),
    Hostile(unit: "[", count: 500_000),
    Hostile(unit: "![", count: 300_000),
    Hostile(unit: "![[]()", count: 100_000),
    Hostile(unit: "[a](b", count: 100_000),
    Hostile(unit: "[](", count: 100_000, after: String(repeating: ")", count: 100_000)),
    Hostile(unit: "*a _a ", count: 100_000),
    Hostile(unit: "**a _", count: 150_000),
    Hostile(unit: "_", count: 500_000),
    Hostile(unit: "`", count: 500_000),
    Hostile(unit: "<a", count: 200_000),
    Hostile(unit: "</", count: 200_000),
    Hostile(unit: "<!--", count: 200_000),
    Hostile(unit: "&a", count: 200_000),
    Hostile(unit: "\\", count: 500_000),
    Hostile(unit: "a\n", count: 300_000),
    Hostile(unit: "- [ ] a: b\n", count: 60_000),
    Hostile(unit: "# a\n", count: 100_000),
    Hostile(unit: "#\n\n", count: 200_000),
    Hostile(unit: "[a]: b\n", count: 60_000),
    Hostile(unit: "(waived:", count: 80_000, before: "- [ ] ", after: ")"),
    Hostile(unit: "|-|-", count: 100_000, after: "\n"),
    Hostile(unit: "[a](b) *c* `d` ![e](f)\n", count: 40_000),
    Hostile(unit: "[a](b) *c* _ ` ![e](f) [ < \n\n", count: 30_000),
    Hostile(unit: "- ![[ ![[ ![[ *a _b ` <a\n", count: 30_000),
  ]

  @Test(arguments: repeated) func isReadInTime(_ hostile: Hostile) {
    expectInTime(hostile.text)
  }

  @Test func listsNestedByIndentationAreReadInTime() {
    let lines = (0..<900).map { String(repeating: " ", count: 2 * $0) + "- a\n" }
    expectInTime(lines.joined())
  }

  @Test func codeMarksOfEveryLengthAreReadInTime() {
    let marks = (1..<1_200).map { String(repeating: "`", count: $0) + " a " }
    expectInTime(marks.joined())
  }

  private func expectInTime(_ text: String) {
    let bytes = Array("---\ntitle: x\n---\n\(text)".utf8)
    let time = processorTime { _ = Document(bytes).body() }
    #expect(time < .seconds(5))
  }
}
