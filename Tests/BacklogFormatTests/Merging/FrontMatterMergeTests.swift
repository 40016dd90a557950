import Testing

@testable import BacklogFormat

@Suite struct FrontMatterMergeTests {
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

  private static func document(_ frontMatter: String) -> String {
    "---\n\(frontMatter)\n---\n\n## Notes\n\nText.\n"
  }

  @Test func keysSideBySideAreChangedOnBothSides() {
    expect(
      "rank: 1\nstatus: a", "rank: 2\nstatus: a", "rank: 1\nstatus: b", give: "rank: 2\nstatus: b")
    expect("a: 1\nb: 2\nc: 3", "a: 1\nc: 3", "a: 1\nb: 2\nc: 4", give: "a: 1\nc: 4")
    expect("a: 1", "a: 1\nowner: x", "a: 1\neffort: 3", give: "a: 1\nowner: x\neffort: 3")
    expect("a: 1", "b: 2\na: 1", "a: 1\nc: 3", give: "b: 2\na: 1\nc: 3")
  }

  @Test func sameChangesAreMadeOnce() {
    expect("rank: 1", "rank: 5", "rank: 5.0", conflictAsSame: ["rank: 5", "rank: 5.0"])
    expect("a: 1", "a: 1\nb: 2", "a: 1\nb: 2", give: "a: 1\nb: 2")
    expect("a: 1\nb: 2", "a: 1", "a: 1", give: "a: 1")
  }

  /// Either spelling of one value.
  private func expect(
    _ base: String, _ ours: String, _ theirs: String, conflictAsSame spellings: [String]
  ) {
    let result = MergeExamples.merge(
      Self.document(base), Self.document(ours), Self.document(theirs))
    #expect(result?.conflicts == [])
    #expect(spellings.map(Self.document).contains(MergeExamples.text(result) ?? ""))
  }

  @Test func differentValuesConflictAndNothingElseDoes() {
    expect(
      "rank: 1\nstatus: a", "rank: 2\nstatus: b", "rank: 3\nstatus: a",
      conflictAs: "<<<<<<< ours\nrank: 2\n=======\nrank: 3\n>>>>>>> theirs\nstatus: b",
      about: .field(["rank"]))
    expect(
      "a: 1\nb: 2", "a: 1", "a: 1\nb: 3",
      conflictAs: "a: 1\n<<<<<<< ours\n=======\nb: 3\n>>>>>>> theirs", about: .field(["b"]))
    expect(
      "a: 1", "a: 1\nb: 2", "a: 1\nb: 3",
      conflictAs: "a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs", about: .field(["b"]))
  }

  @Test func commentsAndStylesStay() {
    expect(
      "# top\na: 'x' # why\n\n# of b\nb: 2", "# top\na: 'y' # why\n\n# of b\nb: 2",
      "# top\na: 'x' # because\n\n# of b, too\nb: 3",
      give: "# top\na: 'y' # because\n\n# of b, too\nb: 3")
    expect(
      "a: 1\n  # below a\nb: 2", "a: 2\n  # below a\nb: 2", "a: 1\n  # below a\nc: 3\nb: 2",
      give: "a: 2\n  # below a\nc: 3\nb: 2")
    expect(
      "a: 1\n# one\nb: 2", "a: 1\n# ours\nb: 2", "a: 1\n# theirs\nb: 3",
      conflictAs: "a: 1\n<<<<<<< ours\n# ours\n=======\n# theirs\n>>>>>>> theirs\nb: 3",
      about: .comments)
  }

  @Test func orderOfKeysComesFromTheSideThatChangedIt() {
    expect("a: 1\nb: 2\nc: 3", "c: 3\na: 1\nb: 2", "a: 1\nb: 2\nc: 4", give: "c: 4\na: 1\nb: 2")
    expect("a: 1\nb: 2", "b: 2\na: 1", "a: 1\nb: 2\nd: 4", give: "b: 2\na: 1\nd: 4")
  }

  @Test func listsAreMergedByElement() {
    expect("tags: [a, b]", "tags: [a, b, c]", "tags: [b]", give: "tags: [b, c]")
    expect("tags: [a]", "tags: [a, b]", "tags: [a, b]", give: "tags: [a, b]")
    expect("tags: a", "tags: [a, b]", "tags: [c, a]", give: "tags: [c, a, b]")
    expect(
      "tags:\n  - a # one\n  - b", "tags:\n  - a # one\n  - b\n  - c # three",
      "tags:\n  - a # first\n  - b", give: "tags:\n  - a # first\n  - b\n  - c # three")
    expect(
      "tags:\n  - a\n  # of b\n  - b\n  - c", "tags:\n  - c",
      "tags:\n  - a\n  # of b\n  - b\n  - c\n  - d", give: "tags:\n  - c\n  - d")
  }

  @Test func listsOfDifferentStylesAreMergedToo() {
    let result = MergeExamples.merge(
      Self.document("tags: [a, b]"), Self.document("tags:\n  - a\n  - b\n  - c"),
      Self.document("tags: [b, d]"))
    #expect(result?.conflicts == [])
    #expect(MergeExamples.text(result) == Self.document("tags:\n  - b\n  - c\n  - d"))
  }

  @Test func aListThatWasRemovedKeepsWhatWasAdded() {
    expect("a: 1\ntags: [x, y]", "a: 1", "a: 1\ntags: [x, y, z]", give: "a: 1\ntags: [z]")
  }

  @Test func criteriaAreMergedByMetric() {
    expect(
      "success:\n  - leads >= 5\n  - rate >= 4%", "success:\n  - leads >= 9\n  - rate >= 4%",
      "success:\n  - leads >= 5\n  - rate >= 3%", give: "success:\n  - leads >= 9\n  - rate >= 3%")
    expect(
      "success:\n  - leads >= 5\n  - rate >= 4%", "success:\n  - leads >= 9\n  - rate >= 4%",
      "success:\n  - leads >= 7\n  - rate >= 3%",
      conflictAs:
        "success:\n<<<<<<< ours\n  - leads >= 9\n=======\n  - leads >= 7\n>>>>>>> theirs\n  - rate >= 3%",
      about: .field(["success"]))
    expect(
      "success: [leads >= 5, rate >= 4%]", "success: [leads >= 9, rate >= 4%]",
      "success: [leads >= 7, rate >= 3%]",
      conflictAs: """
        <<<<<<< ours
        success: [leads >= 9, rate >= 3%]
        =======
        success: [leads >= 7, rate >= 3%]
        >>>>>>> theirs
        """, about: .field(["success"]))
  }

  @Test func deliverablesAreMergedByKeyAndField() {
    let base =
      "deliverables:\n  - key: films\n    title: Films\n    month: 2026-04\n  - key: shop\n    title: Shop"
    expect(
      base, base.replacing("2026-04", with: "2026-05"),
      base.replacing("title: Films", with: "title: Short films"),
      give: base.replacing("2026-04", with: "2026-05").replacing(
        "title: Films", with: "title: Short films"))
    expect(
      base, base + "\n  - key: tour\n    title: Tour",
      base.replacing("title: Shop", with: "title: Shops"),
      give: base.replacing("title: Shop", with: "title: Shops") + "\n  - key: tour\n    title: Tour"
    )
    expect(
      base, base.replacing("2026-04", with: "2026-05"), base.replacing("2026-04", with: "2026-06"),
      conflictAs: base.replacing(
        "    month: 2026-04\n",
        with:
          "<<<<<<< ours\n    month: 2026-05\n=======\n    month: 2026-06\n>>>>>>> theirs\n"),
      about: .field(["deliverables", "month"]))
  }

  @Test func mapsAreMergedByKey() {
    expect(
      "serves:\n  by: persona\n  values: [a]", "serves:\n  by: brand\n  values: [a]",
      "serves:\n  by: persona\n  values: [a, b]", give: "serves:\n  by: brand\n  values: [a, b]")
    expect(
      "serves: {by: persona, values: [a]}", "serves: {by: brand, values: [a]}",
      "serves: {by: persona, values: [a, b]}", give: "serves: {by: brand, values: [a, b]}")
  }

  @Test func textsOfSeveralLinesAreMergedByLine() {
    expect(
      "note: |\n  one\n  two\n  three\na: 1", "note: |\n  One\n  two\n  three\na: 1",
      "note: |\n  one\n  two\n  Three\na: 1", give: "note: |\n  One\n  two\n  Three\na: 1")
    expect(
      "note: |\n  one\na: 1", "note: |\n  ours\na: 1", "note: |\n  theirs\na: 1",
      conflictAs: "note: |\n<<<<<<< ours\n  ours\n=======\n  theirs\n>>>>>>> theirs\na: 1",
      about: .field(["note"]))
  }
}
