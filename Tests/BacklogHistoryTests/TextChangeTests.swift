import BacklogHistory
import BacklogModel
import Testing

/// What became of the text around fields and boxes, and of documents that can't be read.
@Suite struct TextChangeTests {
  private let body = """
    ---
    title: A
    ---

    Above.

    ## Acceptance criteria

    - [ ] One

    ## Notes

    Some words
    """

  @Test func sectionsAreNamed() throws {
    #expect(try Sample.changes(from: body, to: body + " more") == ["text Notes"])
    #expect(try Sample.changes(from: body, to: body.replacing("Above", with: "Over")) == ["text"])
    #expect(
      try Sample.changes(from: body, to: body.replacing("## Notes", with: "## Thoughts")) == [
        "text Thoughts, Notes"
      ])
    #expect(try Sample.changes(from: body, to: body + "\n\n## Links\n") == ["text Links"])
  }

  @Test func wrappingIsNoChange() throws {
    #expect(
      try Sample.changes(from: body, to: body.replacing("Some words", with: "Some\nwords\n")) == [
        "rewritten"
      ])
  }

  @Test func commentsAreForTheWriter() throws {
    let hint = body.replacing("Some words", with: "Some <!-- write more\nhere --> words")
    #expect(try Sample.changes(from: hint, to: body) == ["rewritten"])
  }

  @Test func aChecklistThatComesIsNoText() throws {
    let more = body.replacing(
      "## Notes", with: "## Definition of Done\n\n- [ ] read: Read aloud\n\n## Notes")
    #expect(
      try Sample.changes(from: body, to: more) == [
        "criterion-added Definition of Done/read: nothing -> Read aloud"
      ])
  }

  @Test func otherListsAreToldByTheirHeading() throws {
    let old = body + "\n- [ ] Call Ada\n"
    #expect(
      try Sample.changes(from: old, to: body + "\n- [x] Call Ada\n") == ["ticked Notes/Call Ada"])
  }

  @Test func brokenDocumentsAreNotTakenForEmptied() throws {
    let broken = "<<<<<<< HEAD\n" + body
    #expect(try Sample.changes(from: body, to: broken) == ["broken"])
    #expect(try Sample.changes(from: broken, to: body) == ["mended"])
    let cut = "---\ntitle: B\nstatus: ready\n"
    #expect(
      try Sample.changes(from: cut, to: "---\ntitle: C\nstatus: ready\n---\n") == [
        "mended", "retitled title: B -> C",
      ])
  }

  @Test func filesAreFollowed() throws {
    let comparison = DocumentComparison(before: .init(), after: .init())
    let old = try Sample.record("items/MB-7K2QX-old.md", "---\ntitle: A\n---\n")
    let new = try Sample.record("items/2026-05/MB-7K2QX-new.md", "---\ntitle: B\n---\n")
    let changes = comparison.changes(from: old, to: new)
    #expect(
      changes.map(\.line) == [
        "renamed: items/MB-7K2QX-old.md -> items/2026-05/MB-7K2QX-new.md",
        "retitled title: A -> B",
      ])
    #expect(changes.first?.document.oldPath == "items/MB-7K2QX-old.md")
  }

  @Test func aNewDocumentsValues() throws {
    let record = try Sample.record(
      "items/MB-7K2QX.md",
      "---\ntitle: A\neffort: 3\nstatus: ready\n---\n\n## Acceptance criteria\n\n- [x] One\n")
    let comparison = DocumentComparison(before: .init(), after: .init())
    #expect(
      comparison.values(of: record).map(\.line) == [
        "status status: nothing -> ready", "retitled title: nothing -> A",
        "effort effort: nothing -> 3", "criterion-added Acceptance criteria/One: nothing -> One",
        "ticked Acceptance criteria/One",
      ])
  }
}
