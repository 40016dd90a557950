import BacklogRules
import TestSupport
import Testing

@Suite struct CutOffTextTests {
  private func item(_ title: String, tags: String = "[rain]") -> MarkedText {
    MarkedText(
      """
      ---
      id: MB-8QW3E
      rank: 20
      title: \(title)
      team: first-steps
      audience: first-time-buyers
      benefit: Stays dry # and warm
      campaign: packing-guide
      tags: \(tags)
      effort: 3 #days
      status: backlog
      ---

      # Not front matter #rain

      """)
  }

  private func findings(_ text: MarkedText) async -> [Finding] {
    await ExampleSnapshot.findings(
      [.init("items/MB-8QW3E-rain.md", text.text)], rules: ["cut-off-text"])
  }

  @Test(arguments: [
    ("⟦whole⟧Rain wear ⟦from⟧#outdoor⟦to⟧", "\"Rain wear #outdoor\""),
    (
      "⟦whole⟧Say \"hi\" \\o/   ⟦from⟧#regen und #sonne⟦to⟧  ",
      #""Say \"hi\" \\o/   #regen und #sonne""#
    ),
    ("⟦whole⟧Tip ⟦from⟧# 1⟦to⟧", "\"Tip # 1\""),
  ])
  func whatBelongsToATextIsQuotedWithIt(title: String, whole: String) async throws {
    let text = item(title)
    let found = await findings(text)
    #expect(found.map(\.range) == [text.range("from", "to")])
    #expect(found.first?.remedy == "put the whole text in quotes: \(whole)")
    let replacement = try #require(found.first?.fix?.replacements.first)
    #expect(replacement.range == text.range("whole", "to"))
    #expect(replacement.text == whole)
  }

  @Test func whatStandsBehindQuotesIsReportedAndLeftAlone() async {
    let text = item("\"Rain wear\" ⟦from⟧#outdoor⟦to⟧", tags: "\n- rain\n- wet ⟦tag⟧#feet⟦end⟧")
    let found = await findings(text)
    #expect(found.map(\.range) == [text.range("from", "to"), text.range("tag", "end")])
    #expect(found.first?.remedy == "put it into the quotes")
    #expect(found.first?.fix == nil)
  }

  /// Comments as people write them, signs within words, and other fields than texts.
  @Test(arguments: [
    "Rain wear", "Rain wear # the new one", "Rain wear # 1 of 2", "Rain wear #", "Rain wear ## old",
    "Rain#wear", "\"Rain wear #outdoor\"", "'#outdoor'", "Rain wear #!",
  ])
  func commentsAreLeftAlone(title: String) async {
    #expect(await findings(item(title)).isEmpty)
  }

  @Test func aTextThatIsAllCommentIsQuoted() async throws {
    let text = item("Rain wear", tags: "\n- rain\n- ⟦from⟧#feet⟦to⟧\n- # none yet")
    let found = await findings(text)
    #expect(found.map(\.range) == [text.range("from", "to")])
    #expect(found.first?.message == "“#feet” is no part of tags: it is read as a comment")
    #expect(found.first?.fix?.replacements.map(\.text) == ["\"#feet\""])
  }

  /// The field is missing for that, which is the graver of two findings about one cause.
  @Test func aRequiredTextThatIsAllCommentIsReportedOnce() async throws {
    let text = item("⟦from⟧#outdoor weekend⟦to⟧")
    let found = await ExampleSnapshot.findings(
      [.init("items/MB-8QW3E-rain.md", text.text)], rules: ["cut-off-text", "required-field"])
    #expect(found.map(\.message) == ["“title” is empty"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.range) == [text.range("from", "to")])
    #expect(found.first?.remedy == "put the whole text in quotes: \"#outdoor weekend\"")
    #expect(found.first?.fix?.replacements.map(\.text) == ["\"#outdoor weekend\""])
  }
}
