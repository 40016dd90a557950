import Testing

@testable import BacklogFormat

/// Edits as people see them: the front matter before and after.
@Suite struct FrontMatterEditTests {
  private func expect(
    _ edits: Edit..., of before: String, give after: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let document = Document(Array("---\n\(before)\n---\nbody\n".utf8))
    do {
      let order = ["id", "rank", "title", "status", "tags"]
      let result = try document.editing(edits, keyOrder: order)
      let text = String(decoding: result.bytes, as: UTF8.self)
      #expect(text == "---\n\(after)\n---\nbody\n", sourceLocation: location)
    } catch {
      Issue.record("\(error)", sourceLocation: location)
    }
  }

  @Test func stylesAreKept() {
    expect(.set(["a"], .text("x y")), of: "a: b", give: "a: x y")
    expect(.set(["a"], .text("it's")), of: "a: 'b' # c", give: "a: 'it''s' # c")
    expect(.set(["a"], .text("say \"x\"")), of: "a: \"b\"", give: "a: \"say \\\"x\\\"\"")
    expect(
      .set(["a"], .text("one\ntwo\n")), of: "a: |\n    x\nb: c",
      give: "a: |\n    one\n    two\nb: c")
    expect(.set(["a"], .text("new")), of: "a: >-\n  x\n  y\nb: c", give: "a: >-\n  new\nb: c")
    expect(.set(["a"], .list(["x", "y"])), of: "a: [x, 'z'] # c", give: "a: [x, 'y'] # c")
    expect(.set(["a"], .list(["x", "z"])), of: "a:\n- x # one\n- y", give: "a:\n- x # one\n- z")
  }

  @Test func quotesComeOnlyWhereTheyMust() {
    expect(.set(["a"], .text("a: b")), of: "a: b", give: "a: \"a: b\"")
    expect(.set(["a"], .text("-10")), of: "a: b", give: "a: -10")
    expect(.set(["a"], .text("- x")), of: "a: b", give: "a: \"- x\"")
    expect(.set(["a"], .text("a #b")), of: "a: b", give: "a: \"a #b\"")
    expect(.set(["a"], .text("a, b [c]")), of: "a: b", give: "a: a, b [c]")
    expect(.set(["a"], .text("2026-04-01")), of: "a: b", give: "a: 2026-04-01")
    expect(.set(["a"], .text("null")), of: "a: b", give: "a: \"null\"")
    expect(.set(["a"], .text("")), of: "a: b", give: "a: \"\"")
    expect(.set(["a"], .list(["x, y", "z"])), of: "b: c", give: "b: c\na: [\"x, y\", z]")
  }

  @Test func severalLinesBecomeALiteralBelowTheComment() {
    expect(
      .set(["a"], .text("one\ntwo")), of: "a: x # why\nb: c",
      give: "a: |- # why\n  one\n  two\nb: c")
  }

  @Test func newKeysComeInTheirOrder() {
    expect(.set(["rank"], .text("3")), of: "id: x\ntitle: y", give: "id: x\nrank: 3\ntitle: y")
    expect(.set(["id"], .text("x")), of: "# about\ntitle: y", give: "id: x\n# about\ntitle: y")
    expect(.set(["tags"], .text("x")), of: "title: y\nown: z", give: "title: y\ntags: x\nown: z")
    expect(.set(["own"], .text("x")), of: "title: y\n# end", give: "title: y\nown: x\n# end")
    expect(.set(["a", "b"], .text("x")), of: "id: y", give: "id: y\na:\n  b: x")
    expect(
      .set(["a", "c"], .text("x")), of: "a:\n    b: y\nid: z", give: "a:\n    b: y\n    c: x\nid: z"
    )
    expect(.set(["a", "c"], .text("x")), of: "a: {b: y}", give: "a: {b: y, c: x}")
    expect(
      .set(["a", "b"], .text("x")), of: "a: # later\nid: z", give: "a: # later\n  b: x\nid: z")
  }

  @Test func listsGrowAndShrink() {
    expect(.add(["a"], ["y"]), of: "a: x # c", give: "a: [x, y] # c")
    expect(.add(["a"], ["y"]), of: "a:", give: "a: [y]")
    expect(.add(["a"], ["x"]), of: "a: [x]", give: "a: [x]")
    expect(.add(["a"], ["y"]), of: "a:\n    - x\n\nid: z", give: "a:\n    - x\n    - y\n\nid: z")
    expect(
      .add(["a"], ["z"]), of: "a: [\n  x,  # one\n  y\n]", give: "a: [\n  x,  # one\n  y,\n  z\n]")
    expect(.remove(["a"], ["x"]), of: "a: [x, y]", give: "a: [y]")
    expect(.remove(["a"], ["y"]), of: "a: [x, y,]", give: "a: [x,]")
    expect(.remove(["a"], ["x", "y"]), of: "a:\n  - x # one\n  - y\nid: z", give: "a: []\nid: z")
    expect(
      .remove(["a"], ["y"]), of: "a: [\n  x,  # one\n  y, # two\n  z\n]",
      give: "a: [\n  x,  # one\n  z\n]")
  }

  @Test func clearingKeepsCommentsOnTheirOwnLines() {
    expect(.clear(["a"]), of: "# above\na: x # beside\nb: y", give: "# above\nb: y")
    expect(.clear(["a"]), of: "a:\n  - x\n  # note\n  - y\nb: c", give: "b: c")
    expect(.clear(["a", "b"]), of: "a:\n  b: c\nd: e", give: "a: {}\nd: e")
    expect(.clear(["a", "b"]), of: "a: {b: c, d: e}", give: "a: {d: e}")
    expect(.clear(["nothing"]), of: "a: b", give: "a: b")
  }

  @Test func keysAreRenamed() {
    expect(.rename(["a"], to: "größe"), of: "a: 'x' # c", give: "größe: 'x' # c")
    expect(.rename(["a", "b"], to: "c"), of: "a: {b: x}", give: "a: {c: x}")
  }

  @Test func normalFormOrdersAndTrims() {
    expect(
      .normalize, of: "# file\n\nown: x  \n# the title\ntitle: y\nid: |\n  a  \n  b\n",
      give: "# file\n\nid: |\n  a  \n  b\n# the title\ntitle: y\nown: x\n")
  }

  @Test func whatDoesNotFitIsRefused() throws {
    let document = Document(Array("---\na: x\nb: [y]\nc: {d: e}\n---\n".utf8))
    func error(_ edit: Edit) -> EditError? {
      do throws(EditError) {
        _ = try document.editing([edit])
        return nil
      } catch { return error }
    }
    #expect(error(.set(["a", "b"], .text("x"))) == .notAMap(path: ["a"]))
    #expect(error(.add(["c"], ["x"])) == .notAList(path: ["c"]))
    #expect(error(.remove(["b"], ["x"])) == .noSuchValue(path: ["b"], value: "x"))
    #expect(error(.rename(["z"], to: "y")) == .noSuchKey(path: ["z"]))
    #expect(error(.rename(["a"], to: "b")) == .keyExists(path: ["b"]))
    let broken = Document(Array("---\nid: x\nid: y\n---\n".utf8))
    #expect(throws: EditError.broken(broken.problems[0], TextPosition(line: 3, column: 1))) {
      try broken.editing([.set(["a"], .text("x"))])
    }
  }
}
