import TestSupport
import Testing

@testable import BacklogFormat

/// Each kind of mistake: where it is found, and what can still be read beside it. The marks ⟦a⟧ and
/// ⟦b⟧ show the range.
@Suite struct SyntaxProblemTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var key: String?
    /// The entries that are read all the same.
    var entries: [String]
    var testDescription: String { "\(name): \(text.debugDescription)" }

    init(_ name: String, _ text: String, key: String? = nil, reads entries: String...) {
      self.name = name
      self.text = text
      self.key = key
      self.entries = entries
    }
  }

  static let inFrontMatter: [Mistake] = [
    Mistake("invalid-yaml", "title: a⟦a⟧:⟦b⟧ b\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧@you⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧`code`⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧%x⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧*bold* x⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧> quote⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧|text⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧[Draft] x⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧- x⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧\"open⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: ⟦a⟧'open⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: \"a\" ⟦a⟧b⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "title: \"C:⟦a⟧\\⟦b⟧dir\"\nid: x", key: "title", reads: "id"),
    Mistake("invalid-yaml", "tags: ⟦a⟧[a, b⟦b⟧\nid: x", key: "tags", reads: "id"),
    Mistake("invalid-yaml", "a: {b: ⟦a⟧{c: d⟦b⟧\nid: x", key: "a", reads: "id"),
    Mistake("invalid-yaml", "id: x\n⟦a⟧prose⟦b⟧\nrank: 1", reads: "id", "rank"),
    Mistake("invalid-yaml", "⟦a⟧prose⟦b⟧\nrank: 1", reads: "rank"),
    Mistake("invalid-yaml", "⟦a⟧id:x⟦b⟧\nrank: 1", key: "id", reads: "rank"),
    Mistake("invalid-yaml", "a:\n⟦a⟧\t⟦b⟧b: c\nid: x", key: "a", reads: "id"),
    Mistake("invalid-yaml", "a:\n⟦a⟧\t⟦b⟧- c\nid: x", key: "a", reads: "id"),
    Mistake("invalid-yaml", "a:\n  - b\n ⟦a⟧- c⟦b⟧\nid: x", key: "a", reads: "id"),
    Mistake("invalid-yaml", "a: b\n  ⟦a⟧c: d⟦b⟧\nid: x", key: "a", reads: "id"),
    Mistake("not-a-mapping", "⟦a⟧- a⟦b⟧\n- b"),
    Mistake("not-a-mapping", "⟦a⟧some text⟦b⟧"),
    Mistake("several-documents", "a: b\n...\n⟦a⟧c: d⟦b⟧", reads: "a", "c"),
    Mistake("several-documents", "a: b\n⟦a⟧--- # next⟦b⟧\nc: d", reads: "a"),
    Mistake("duplicate-key", "a: b\nid: x\n⟦a⟧a⟦b⟧: c", reads: "a", "id"),
    Mistake("duplicate-key", "a: b\nid: x\n⟦a⟧\"a\"⟦b⟧: [c, d]", reads: "a", "id"),
    Mistake("duplicate-key", "a: {b: 1, ⟦a⟧b⟦b⟧: 2}\nid: x", reads: "a", "id"),
    Mistake("empty-key", "⟦a⟧: x⟦b⟧\nid: x", reads: "id"),
    Mistake("empty-key", "⟦a⟧\"\"⟦b⟧: x\nid: x", reads: "id"),
    Mistake("key-is-not-text", "? ⟦a⟧[a]⟦b⟧\n: b\nid: x", reads: "id"),
    Mistake("template", "title: ⟦a⟧{{ title }}⟦b⟧\nid: x", key: "title", reads: "title", "id"),
    Mistake("template", "title: ⟦a⟧{{ title }} | Site⟦b⟧\nid: x", key: "title", reads: "id"),
    Mistake("anchor", "a: ⟦a⟧&b⟦b⟧ c\nid: x", key: "a", reads: "a", "id"),
    Mistake("anchor", "⟦a⟧&eam:⟦b⟧ x\nid: x", reads: "id"),
    Mistake("alias", "a: ⟦a⟧*b⟦b⟧ c\nid: x", key: "a", reads: "id"),
    Mistake("invalid-yaml", "id: x\n⟦a⟧max-⟦b⟧\nid: 1", reads: "id"),
    Mistake("nul", "a: b\u{B}⟦a⟧\0⟦b⟧\nid: x", reads: "a", "id"),
    Mistake("alias", "a: ⟦a⟧*b⟦b⟧\nid: x", key: "a", reads: "a", "id"),
    Mistake("tag", "a: ⟦a⟧!!str⟦b⟧ c\nid: x", key: "a", reads: "a", "id"),
    Mistake("merge-key", "⟦a⟧<<⟦b⟧: {a: b}\nid: x", reads: "id"),
    Mistake("control-character", "a: b⟦a⟧\u{1}⟦b⟧\u{2}\nid: x", reads: "a", "id"),
    Mistake("nul", "a: b⟦a⟧\0⟦b⟧\nid: x", reads: "a", "id"),
    Mistake(
      "nested-too-deeply", "a: " + String(repeating: "[", count: 63) + "⟦a⟧[⟦b⟧[\nid: x", key: "a",
      reads: "id"),
    Mistake(
      "conflict-markers",
      "⟦a⟧<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> main⟦b⟧\nid: x", reads: "a", "id"),
    Mistake(
      "conflict-markers",
      "⟦a⟧<<<<<<< HEAD\na: b\n||||||| base\na: d\n=======\na: c\n>>>>>>> main⟦b⟧\nid: x",
      reads: "a", "id"),
  ]

  @Test(arguments: inFrontMatter) func isFoundInFrontMatter(_ mistake: Mistake) throws {
    expect(mistake, MarkedText("---\n\(mistake.text)\n---\nbody\n"))
    expect(mistake, MarkedText("\u{FEFF}---\n# größe: 🎉\n\(mistake.text)\n---\nbody\n"))
    if mistake.name == "not-a-mapping" { return }
    expect(
      mistake,
      MarkedText("---\nfirst: 1\n\(mistake.text)\n---\nbody\n".replacing("\n", with: "\r\n")))
  }

  static let inDocuments: [Mistake] = [
    Mistake("empty-file", "⟦a⟧⟦b⟧"),
    Mistake("empty-file", "⟦a⟧⟦b⟧\n \n"),
    Mistake("missing-front-matter", "⟦a⟧# Title⟦b⟧\n"),
    Mistake("missing-front-matter", "⟦a⟧title: x⟦b⟧\n---\n"),
    Mistake("missing-front-matter", "⟦a⟧\n\n⟦b⟧---\nid: x\n---\n", reads: "id"),
    Mistake("missing-front-matter", "⟦a⟧+++⟦b⟧\nid = 1\n+++\n"),
    Mistake("missing-front-matter", "⟦a⟧{⟦b⟧\n\"id\": 1}\n"),
    Mistake("missing-front-matter", "⟦a⟧—-⟦b⟧\nid: x\n---\n"),
    Mistake("unclosed-front-matter", "⟦a⟧---⟦b⟧\nid: x\n\n# Title\n", reads: "id"),
    Mistake("unclosed-front-matter", "⟦a⟧---⟦b⟧\nid: x\n# Title\nprose: no\n", reads: "id"),
    Mistake("unclosed-front-matter", "⟦a⟧---⟦b⟧"),
    Mistake("nul", "--⟦a⟧\0⟦b⟧-\nid: x\n---\n", reads: "id"),
    Mistake("control-character", "---⟦a⟧\u{B}⟦b⟧\nid: x\n---\n", reads: "id"),
    Mistake("control-character", "---\nid: x\n⟦a⟧\u{1}⟦b⟧---\n\n---\n", reads: "id"),
    Mistake("missing-front-matter", "⟦a⟧---\0id: x⟦b⟧\n---\n"),
    Mistake("unclosed-front-matter", "⟦a⟧---⟦b⟧\nid: x\0---\n\n# Title\n", reads: "id"),
    Mistake(
      "conflict-markers",
      "⟦a⟧<<<<<<< HEAD\n---\nid: x\n---\n=======\n---\nid: y\n---\n>>>>>>> main⟦b⟧\n", reads: "id"),
    Mistake(
      "conflict-markers", "⟦a⟧<<<<<<< HEAD\n=======\n---\nid: y\n---\n>>>>>>> main⟦b⟧\n"),
    Mistake("conflict-markers", "⟦a⟧<<<<<<< HEAD⟦b⟧\n---\nid: y\n---\n", reads: "id"),
    Mistake(
      "conflict-markers", "---\nid: x\n---\n⟦a⟧<<<<<<< a\nb\n=======\n>>>>>>> c⟦b⟧\n", reads: "id"),
    Mistake("conflict-markers", "---\nid: x\n---\n⟦a⟧>>>>>>> left over⟦b⟧\n", reads: "id"),
  ]

  @Test(arguments: inDocuments) func isFoundInDocument(_ mistake: Mistake) throws {
    expect(mistake, MarkedText(mistake.text))
  }

  private func expect(_ mistake: Mistake, _ marked: MarkedText) {
    let document = Document(marked.bytes)
    let tree = Comment(rawValue: printedTree(document))
    #expect(document.problems.map(\.kind.name) == [mistake.name], tree)
    #expect(document.problems.first?.range == marked.range("a", "b"), tree)
    #expect(document.problems.first?.key == mistake.key, tree)
    #expect(document.frontMatter.keys.filter { $0 != "first" } == mistake.entries, tree)
    for problem in document.problems {
      #expect(problem.message.hasSuffix(".") && !problem.remedy.isEmpty)
    }
  }

  @Test func fiveMistakesAreFiveProblems() {
    let document = Document(
      Array(
        """
        ---
        id: MB-1
        title: Spring: the launch
        tags: [a, b
        owner: @anna
        status: ready
        status: done
        benefit: "open
        rank: 3
        ---

        """.utf8))
    #expect(
      document.problems.map { document.position(at: $0.range.lowerBound).line } == [3, 4, 5, 7, 8])
    #expect(document.frontMatter.keys == ["id", "status", "rank"])
  }

  @Test func aListThatBecameAKeyIsOneProblem() {
    let document = Document(
      Array("---\nsuccess:\n ? - calls >= 50\n  - downloads >= 800\nid: x\n---\n".utf8))
    #expect(document.problems.map(\.kind.name) == ["key-is-not-text"])
    #expect(document.frontMatter.keys.contains("id"))
  }

  @Test func setextHeadingsAreNoConflictMarkers() {
    let document = Document(Array("---\nid: x\n---\nTitle\n=======\n\n> > > quote\n".utf8))
    #expect(document.problems.isEmpty)
  }

  @Test func latin1NamesTheByteAndKeepsTheRest() {
    var bytes = Array("---\nid: x\ntitle: Gr".utf8)
    let place = bytes.count
    bytes += [0xF6, 0xDF] + Array("e\n---\nk".utf8) + [0xF6]
    let document = Document(bytes)
    #expect(document.problems.map(\.kind) == [.invalidUTF8(byte: 0xF6, count: 3)])
    #expect(document.problems.first?.range.lowerBound == place)
    #expect(
      document.problems.first?.message.contains("0xF6 is not UTF-8 (in Latin-1 it would be “ö”)")
        == true)
    #expect(document.frontMatter.keys == ["id", "title"])
  }

  @Test(arguments: ["⟦x⟧---\nid: x\n---\n", "-⟦x⟧-\nid: x\n---\n", "---\nid: x\n--⟦x⟧\n\n---\n"])
  func aByteInTheDashesIsOneProblem(text: String) throws {
    let marked = MarkedText(text)
    var bytes = marked.bytes
    bytes.insert(0xE9, at: marked["x"])
    let document = Document(bytes)
    #expect(document.problems.map(\.kind) == [.invalidUTF8(byte: 0xE9, count: 1)])
    #expect(document.problems.map(\.range) == [marked["x"]..<marked["x"] + 1])
    #expect(document.frontMatter.keys == ["id"])
  }

  @Test(arguments: [true, false]) func utf16IsNamed(isBigEndian: Bool) {
    let units = "---\nid: x\n---\n".utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
    let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    #expect(Document(mark + units).problems.map(\.kind) == [.utf16("UTF-16")])
    #expect(Document(units).problems.map(\.kind) == [.utf16("UTF-16")])
  }

  @Test func longFrontMatterIsRefused() {
    let lines = (0..<9_000).map { "key-\($0): x\n" }.joined()
    let document = Document(Array("---\n\(lines)---\nbody".utf8))
    #expect(document.problems.map(\.kind.name) == ["front-matter-too-long"])
    #expect(document.frontMatter.isEmpty)
  }

  @Test func settingsAreOneMapping() {
    #expect(
      printedTree(Document(yaml: Array("format: 1\nrules: {a: off}".utf8))) == """
        format @1:1-1:7
          plain "1" @1:9-1:10
        rules @2:1-2:6
          flow map @2:8-2:16
            a @2:9-2:10
              plain "off" @2:12-2:15
        """)
    #expect(Document(yaml: Array("---\nformat: 1\n".utf8)).problems.isEmpty)
    #expect(Document(yaml: Array("- a\n".utf8)).problems.map(\.kind.name) == ["not-a-mapping"])
    #expect(Document(yaml: []).problems.map(\.kind.name) == ["empty-file"])
  }

  @Test func emptyFrontMatterIsNoMistake() {
    for text in ["---\n---\n", "---\n# nothing\n---\nbody", "---\n\n---"] {
      let document = Document(Array(text.utf8))
      #expect(document.problems.isEmpty && document.frontMatter.isEmpty)
    }
  }
}
