import Testing

@testable import BacklogFormat

/// What is left to git's merge of lines, and what isn't.
@Suite struct UnmergeableTests {
  private let document = "---\na: 1\nb: 2\n---\nText.\n"

  @Test func versionsThatCannotBeReadAreLeftToGit() {
    let broken = "---\na: [1\nb: 3\n---\nText.\n"
    let other = "---\na: 1\nb: 4\n---\nText.\n"
    #expect(MergeExamples.merge(document, broken, other) == nil)
    #expect(MergeExamples.merge(document, other, broken) == nil)
    #expect(MergeExamples.merge(broken, document, other) == nil)
    #expect(MergeExamples.merge("no front matter\n", "no front\n", "no matter\n") == nil)
    #expect(
      MergeExamples.merge("---\n{a: 1}\n---\n", "---\n{a: 2}\n---\n", "---\n{a: 1, b: 2}\n---\n")
        == nil)
  }

  @Test func whatOneSideLeftAloneNeedsNotBeRead() {
    #expect(MergeExamples.text(MergeExamples.merge("a", "a", "\0")) == "\0")
    #expect(MergeExamples.text(MergeExamples.merge("a", "b", "b")) == "b")
  }

  @Test func documentsThatBothSidesMadeAreMergedWithoutABase() {
    let result = MergeExamples.merge(
      "", "---\nid: x\ntags: [a]\n---\n\n## A\n\nSame.\n\n## B\n\n- [ ] one\n",
      "---\nid: x\nowner: o\ntags: [b]\n---\n\n## A\n\nSame.\n\n## B\n\n- [x] one\n- [ ] two\n")
    #expect(result?.conflicts == [])
    #expect(
      MergeExamples.text(result)
        == "---\nid: x\nowner: o\ntags: [a, b]\n---\n\n## A\n\nSame.\n\n## B\n\n- [x] one\n- [ ] two\n"
    )
  }

  /// git merges several bases into one first and leaves their conflicts in it.
  @Test func conflictsInTheBaseAreNobodysCommonGround() {
    let base = "---\na: 1\n<<<<<<< one\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 4\n---\nText.\n"
    let two = "---\na: 1\nb: 2\nc: 4\n---\nText.\n"
    let three = "---\na: 5\nb: 3\nc: 4\n---\nText.\n"
    let result = MergeExamples.merge(base, two, three)
    #expect(result?.conflicts.map(\.subject) == [.field(["b"])])
    let settled = MergeExamples.merge(base, two, two.replacing("c: 4", with: "c: 5"))
    #expect(settled?.conflicts == [])
    #expect(MergeExamples.text(settled) == two.replacing("c: 4", with: "c: 5"))
  }
}
