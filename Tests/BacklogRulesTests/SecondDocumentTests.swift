import BacklogFormat
import BacklogRules
import TestSupport
import Testing

@Suite struct SecondDocumentTests {
  private static let path = "items/MB-8QW3E-rain.md"
  private static let pasted = """
    ---
    id: MB-9TD4A
    title: Sun hats
    audience: first-time-buyers
    status: backlog
    ---
    """

  private func findings(_ body: String) async -> (MarkedText, [Finding]) {
    let text = MarkedText(
      """
      ---
      id: MB-8QW3E
      rank: 20
      title: Rain wear
      audience: first-time-buyers
      benefit: Stays dry
      campaign: packing-guide
      status: backlog
      ---
      \(body)

      """)
    let found = await ExampleSnapshot.findings(
      [.init(Self.path, text.text)], rules: ["second-document"])
    return (text, found)
  }

  /// Below a blank line, a list and a paragraph, of which Markdown makes a heading; and right below the first one.
  @Test(arguments: [
    "\n## Criteria\n\n- [ ] It is dry\n\n", "\n- [ ] It is dry\n", "\nIt is dry.\n", "",
  ])
  func aPastedItemIsNamed(above: String) async {
    let (text, found) = await findings("\(above)⟦from⟧---⟦to⟧\(Self.pasted.dropFirst(3))\n\nHats.")
    #expect(found.map(\.range) == [text.range("from", "to")])
    #expect(
      found.map(\.remedy) == [
        "move it from this line on to items/MB-9TD4A.md; or put it into a code block, if it is an example"
      ])
  }

  @Test func eachOfSeveralIsNamed() async {
    let (_, found) = await findings(
      "\nWet.\n\n\(Self.pasted)\n\nHats.\n\n---\n\n\(Self.pasted)\n\nMore.\n\(Self.pasted)\n")
    #expect(found.map(\.start.line) == [13, 24, 32])
  }

  @Test func lineEndsOfWindowsAndMistakesHideNothing() async {
    let (_, found) = await findings(
      "\n\n---\nid: MB-9TD4A\ntitle: Hats: for the sun\nstatus: backlog\n---\n".replacing(
        "\n", with: "\r\n"))
    #expect(found.map(\.start.line) == [12])
  }

  @Test func withoutAnIDTheTitleAndAnotherDemandedFieldTell() async {
    let (_, found) = await findings("\n---\ntitle: Sun hats\nbenefit: Stays cool\n---\n")
    #expect(found.map(\.remedy).first??.hasPrefix("move it from this line on to a file") == true)
  }

  /// What Markdown, and people who write in it, put between and above lines of dashes.
  @Test(arguments: [
    "\nOne part\n\n---\n\nanother\n\n---\n\nand a third.",
    "\nA heading\n---\n\nText with a colon: here\n\nAnother heading\n---\n",
    "\n---\nNote: the title: is open\n---\n",
    "\n---\ntitle: The page\ndescription: A draft\ntags: [rain]\nstatus: draft\n---\n",
    "\n---\n\nTwo things:\n\ntitle: open\nbenefit: open\n\n---\n",
    "\n```yaml\n\(pasted)\n```\n", "\n~~~\n\(pasted)\n", "\n<!--\n\(pasted)\n-->\n",
    "\n    \(pasted.replacing("\n", with: "\n    "))\n",
    "\n> \(pasted.replacing("\n", with: "\n> "))\n",
    "\n---\nid: MB-9TD4A\ntitle: Sun hats\n", "\n---\nid: 12\nstatus: backlog\n---\n",
    "\n| id | title |\n|---|---|\n| MB-9TD4A | Sun hats |\n---\n",
  ])
  func markdownIsLeftAlone(body: String) async {
    let (_, found) = await findings(body)
    #expect(found.isEmpty, "\(found.map(\.testDescription))")
  }
}
