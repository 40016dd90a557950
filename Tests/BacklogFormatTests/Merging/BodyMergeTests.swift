import Testing

@testable import BacklogFormat

@Suite struct BodyMergeTests {
  private func expect(
    _ base: String, _ ours: String, _ theirs: String, give merged: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    MergeExamples.expect(
      Self.document(base), Self.document(ours), Self.document(theirs),
      give: Self.document(merged), location)
  }

  private func expect(
    _ base: String, _ ours: String, _ theirs: String, conflictAs marked: String,
    about subjects: MergeSubject..., at location: SourceLocation = #_sourceLocation
  ) {
    MergeExamples.expect(
      Self.document(base), Self.document(ours), Self.document(theirs),
      conflictAs: Self.document(marked), about: subjects, location)
  }

  private static func document(_ body: String) -> String { "---\nid: x\n---\n\n\(body)\n" }

  private let list = "## Done\n\n- [ ] proof: read by two\n- [ ] Legal has seen it\n- [ ] Films"

  @Test func tickAndEditOfOneBoxBothStay() {
    expect(
      list, list.replacing("[ ] Legal", with: "[x] Legal"),
      list.replacing("Legal has seen it", with: "Legal has seen it twice"),
      give: list.replacing("[ ] Legal has seen it", with: "[x] Legal has seen it twice"))
    expect(
      list, list.replacing("[ ] proof", with: "[x] proof"),
      list.replacing("read by two", with: "nobody").replacing("[ ] Films", with: "[x] Films"),
      give: list.replacing("[ ] proof: read by two", with: "[x] proof: nobody").replacing(
        "[ ] Films", with: "[x] Films"))
    expect(
      list, list.replacing("by two", with: "by two (waived: no time)"),
      list.replacing("by two", with: "by three"),
      give: list.replacing("by two", with: "by three (waived: no time)"))
  }

  @Test func neighbouringBoxesAreTickedOnBothSides() {
    expect(
      list, list.replacing("[ ] proof", with: "[x] proof"),
      list.replacing("[ ] Legal", with: "[x] Legal"),
      give: list.replacing("[ ] proof", with: "[x] proof").replacing("[ ] Legal", with: "[x] Legal")
    )
  }

  @Test func boxesAddedInOnePlaceAreAllKept() {
    expect(
      list, list + "\n- [ ] Zebra\n- [ ] Yak", list + "\n- [x] Ant",
      give: list + "\n- [x] Ant\n- [ ] Zebra\n- [ ] Yak")
    expect(list, list + "\n- [ ] Ant", list + "\n- [x] Ant", give: list + "\n- [x] Ant")
  }

  @Test func movedBoxesTakeTheirTicksAlong() {
    expect(
      list, "## Done\n\n- [ ] Films\n- [ ] proof: read by two\n- [ ] Legal has seen it",
      list.replacing("[ ] Films", with: "[x] Films"),
      give: "## Done\n\n- [x] Films\n- [ ] proof: read by two\n- [ ] Legal has seen it")
  }

  @Test func aBoxThatOneSideRemovedAndTheOtherTickedIsAConflict() {
    expect(
      list, list.replacing("\n- [ ] Legal has seen it", with: ""),
      list.replacing("[ ] Legal", with: "[x] Legal"),
      conflictAs: list.replacing(
        "- [ ] Legal has seen it\n",
        with: "<<<<<<< ours\n=======\n- [x] Legal has seen it\n>>>>>>> theirs\n"),
      about: .listItem(section: "Done", text: "Legal has seen it"))
  }

  @Test func differentEditsOfOneBoxConflictWithItsTickOnBothSides() {
    expect(
      list, list.replacing("[ ] Legal has seen it", with: "[x] Legal has seen it all"),
      list.replacing("Legal has seen it", with: "Legal has seen it twice"),
      conflictAs: list.replacing(
        "- [ ] Legal has seen it\n",
        with:
          "<<<<<<< ours\n- [x] Legal has seen it all\n=======\n- [x] Legal has seen it twice\n>>>>>>> theirs\n"
      ), about: .listItem(section: "Done", text: "Legal has seen it all"))
  }

  @Test func sectionsAreMergedByHeading() {
    let base = "## A\n\nOne.\n\n## B\n\nTwo."
    expect(
      base, "## B\n\nTwo.\n\n## A\n\nOne.", "## A\n\nOne and a half.\n\n## B\n\nTwo.",
      give: "## B\n\nTwo.\n\n## A\n\nOne and a half.")
    expect(
      base, base + "\n\n## Notes\n\nN.", base + "\n\n## Risks\n\nR.",
      give: base + "\n\n## Notes\n\nN.\n\n## Risks\n\nR.")
    expect(
      base, "## A\n\nOne.\n\n## Better\n\nTwo.", base.replacing("Two.", with: "Two.\n\nThree."),
      give: "## A\n\nOne.\n\n## Better\n\nTwo.\n\nThree.")
  }

  @Test func aSectionThatOneSideRemovedAndTheOtherChangedIsAConflict() {
    expect(
      "## A\n\nOne.\n\n## B\n\nTwo.", "## A\n\nOne.", "## A\n\nOne.\n\n## B\n\nTwo and more.",
      conflictAs:
        "## A\n\nOne.\n\n<<<<<<< ours\n=======\n## B\n\nTwo and more.\n\n>>>>>>> theirs",
      about: .section("B"))
  }

  @Test func proseIsMergedByLine() {
    expect("One.\nTwo.\nThree.", "1.\nTwo.\nThree.", "One.\n2.\nThree.", give: "1.\n2.\nThree.")
    expect(
      "One.\nTwo.", "One.\nOurs.", "One.\nTheirs.",
      conflictAs: "One.\n<<<<<<< ours\nOurs.\n=======\nTheirs.\n>>>>>>> theirs",
      about: .text(section: nil))
    expect(
      "## N\n\nOne.", "## N\n\nOne.\n\nOurs.", "## N\n\nOne.\n\nTheirs.",
      conflictAs: "## N\n\nOne.\n\n<<<<<<< ours\nOurs.\n=======\nTheirs.\n>>>>>>> theirs",
      about: .text(section: "N"))
  }

  @Test func markOfByteOrderLineBreaksAndLastLineFollowTheSideThatChangedThem() {
    let base = "---\na: 1\nb: 2\n---\nText."
    let ours = "\u{FEFF}---\r\na: 1\r\nb: 2\r\n---\r\nText."
    let theirs = "---\na: 1\nb: 3\n---\nText.\n"
    let merged = "\u{FEFF}---\r\na: 1\r\nb: 3\r\n---\r\nText.\r\n"
    #expect(MergeExamples.text(MergeExamples.merge(base, ours, theirs)) == merged)
    #expect(MergeExamples.text(MergeExamples.merge(base, theirs, ours)) == merged)
  }
}
