import TestSupport
import Testing

@testable import BacklogFormat

/// Which entries of two mappings are written in another way.
@Suite struct MappingDifferenceTests {
  /// What isn't named says the same in both.
  @Test func whatIsNotNamedIsTheSame() {
    var named = 0
    for seed in GeneratedDocumentTests.seeds {
      let old = Document(GeneratedDocument(seed: seed).bytes).frontMatter
      let new = Document(GeneratedDocument(seed: seed &+ 1).bytes).frontMatter
      let keys = Set(old.keysWrittenOtherwise(in: new))
      named += keys.count
      for key in Set(old.keys).union(new.keys) where !keys.contains(key) {
        guard let before = old.entry(key)?.value, let after = new.entry(key)?.value,
          before.text == after.text, before.kind == after.kind,
          YAMLValue(before.mapping).isSame(as: YAMLValue(after.mapping)),
          before.elements.map(\.text) == after.elements.map(\.text)
        else {
          Issue.record("seed \(seed): \(key)")
          return
        }
      }
      #expect(old.keysWrittenOtherwise(in: old) == [], "seed \(seed)")
    }
    #expect(named > GeneratedDocumentTests.seeds.count)
  }

  @Test(arguments: [
    ("a: 1\nb: 2", "b: 2\na: 1", []),
    ("a: 1\nb: 2", "a: 1\nb: 3", ["b"]),
    ("a: 1\nb: 2\nc: 3", "a: 1\nnew: x\nc: 3", ["b", "new"]),
    ("a: 1", "a: '1'", ["a"]),
    ("a: 1 # why", "a: 1 # because", []),
    ("a: 1", "# above\na:   1", []),
    ("a:", "a:\nb:", ["b"]),
    ("a:\n  - x\n  - y", "a:\n- x\n- y", ["a"]),
    // One list of two, and one of one text in two lines, of the same bytes.
    ("a:\n  - x\n  - y\nb: 1", "a:\n    - x\n  - y\nb: 1", ["a"]),
    ("", "a: 1", ["a"]),
  ])
  func keysInTheirOrder(_ old: String, _ new: String, _ expected: [String]) {
    let (before, after) = (Self.mapping(old), Self.mapping(new))
    #expect(before.keysWrittenOtherwise(in: after) == expected)
  }

  private static func mapping(_ text: String) -> Mapping {
    Document(Array("---\n\(text)\n---\n".utf8)).frontMatter
  }
}
