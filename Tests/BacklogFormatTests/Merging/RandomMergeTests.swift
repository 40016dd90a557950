import TestSupport
import Testing

@testable import BacklogFormat

/// Merges of documents written at random, changed at random on both sides.
@Suite struct RandomMergeTests {
  @Test(arguments: 0..<8) func factsOfBothSidesSurvive(block: Int) {
    for seed in block * 1_000..<(block + 1) * 1_000 { check(UInt64(seed)) }
  }

  private func check(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let base = DraftDocument(using: &random)
    var (ours, theirs) = (base, base)
    for _ in 0..<random.number(1...4) { ours.change(using: &random) }
    for _ in 0..<random.number(1...4) { theirs.change(using: &random) }
    let comment = Comment(rawValue: "seed \(seed)")
    let result = MergeExamples.merge(base.text, ours.text, theirs.text)
    let swapped = MergeExamples.merge(base.text, theirs.text, ours.text)
    guard let result, let swapped else {
      Issue.record("seed \(seed): not merged")
      return
    }
    #expect(result.conflicts.isEmpty == swapped.conflicts.isEmpty, comment)
    let expected = DraftDocument.merged(base, ours, theirs)
    #expect(result.conflicts.isEmpty == (expected != nil), comment)
    if let expected {
      #expect(
        DraftDocument.facts(of: result.bytes) == expected,
        "seed \(seed)\n\(String(decoding: result.bytes, as: UTF8.self))")
      #expect(DraftDocument.facts(of: swapped.bytes) == expected, comment)
      #expect(Document(result.bytes).problems == [], comment)
    } else {
      #expect(Document(result.bytes).problems.contains { $0.kind == .conflict }, comment)
      checkConflicts(base, ours, theirs, result, comment)
    }
  }

  /// Around a conflict, too, nothing is lost and nothing made up: what either side brought is there on its side or on both, and
  /// what is there one of them has.
  private func checkConflicts(
    _ base: DraftDocument, _ ours: DraftDocument, _ theirs: DraftDocument,
    _ result: DocumentMerge.Result, _ comment: Comment
  ) {
    func facts(_ draft: DraftDocument) -> Set<String> {
      DraftDocument.facts(of: Array(draft.text.utf8))
    }
    let (old, our, their) = (facts(base), facts(ours), facts(theirs))
    let sides = [true, false].map { DraftDocument.facts(of: Self.chosen($0, in: result.bytes)) }
    #expect(sides[0].union(sides[1]).isSubset(of: our.union(their)), comment)
    #expect(Self.brought(our, since: old, beside: their).isSubset(of: sides[0]), comment)
    #expect(Self.brought(their, since: old, beside: our).isSubset(of: sides[1]), comment)
    #expect(old.subtracting(our).isDisjoint(with: sides[0].intersection(sides[1])), comment)
    #expect(old.subtracting(their).isDisjoint(with: sides[0].intersection(sides[1])), comment)
  }

  /// What a side says that is new. Of a box that both added, one ticked it: then it is ticked.
  private static func brought(
    _ side: Set<String>, since old: Set<String>, beside other: Set<String>
  ) -> Set<String> {
    side.subtracting(old).filter { fact in
      let ticked = fact.dropLast("false".count) + "true"
      return !(fact.hasPrefix("box ") && fact.hasSuffix(" false") && other.contains(String(ticked)))
    }
  }

  /// The document after somebody chose one side of each conflict.
  private static func chosen(_ ours: Bool, in bytes: [UInt8]) -> [UInt8] {
    var chosen: [UInt8] = []
    var side: Bool?
    for line in [MergeUnit](linesOf: bytes[...]).map(\.bytes) {
      if line.starts(with: "<<<<<<<".utf8) {
        side = true
      } else if line.starts(with: "=======".utf8) {
        side = false
      } else if line.starts(with: ">>>>>>>".utf8) {
        side = nil
      } else if side == nil || side == ours {
        chosen += line
      }
    }
    return chosen
  }

  /// Where no two of three sides disagree, they can be merged in any order.
  @Test(arguments: 0..<4) func mergingIsAssociative(block: Int) {
    var compared = 0
    for seed in block * 1_000..<(block + 1) * 1_000 where isAssociative(UInt64(100_000 + seed)) {
      compared += 1
    }
    #expect(compared > 100, "too few without conflicts to say anything")
  }

  /// Whether three sides could be compared: two that disagree can't.
  private func isAssociative(_ seed: UInt64) -> Bool {
    var random = SeededGenerator(seed: seed)
    let base = DraftDocument(using: &random)
    var sides = [base, base, base]
    for index in sides.indices {
      for _ in 0..<random.number(1...2) { sides[index].change(using: &random) }
    }
    for (one, other) in [(0, 1), (0, 2), (1, 2)]
    where DraftDocument.merged(base, sides[one], sides[other]) == nil { return false }
    func merge(_ one: String, _ other: String) -> String {
      let result = MergeExamples.merge(base.text, one, other)
      #expect(result?.conflicts == [], "seed \(seed)")
      return String(decoding: result?.bytes ?? [], as: UTF8.self)
    }
    let texts = sides.map(\.text)
    let results = [(0, 1, 2), (1, 2, 0), (2, 0, 1), (1, 0, 2)].map { first, second, third in
      merge(merge(texts[first], texts[second]), texts[third])
    }
    let facts = results.map { DraftDocument.facts(of: Array($0.utf8)) }
    #expect(facts.allSatisfy { $0 == facts[0] }, "seed \(seed)")
    return true
  }
}

extension DraftDocument {
  /// Everything that a document says, as it is read.
  fileprivate static func facts(of bytes: [UInt8]) -> Set<String> {
    let document = Document(bytes)
    var facts: Set<String> = []
    for entry in document.frontMatter {
      if entry.value.kind == .sequence {
        for element in entry.value.elements { facts.insert("tag \(element.text ?? "")") }
      } else if entry.value.kind != .empty {
        // A list of which nothing is left is one without elements.
        facts.insert("\(entry.key) = \(entry.value.text ?? "")")
      }
    }
    let body = document.body()
    for box in body.boxes {
      let key = box.item.key ?? ""
      facts.insert("box \(key) \(box.item.text)")
      facts.insert("box \(key) \(box.isChecked)")
    }
    for section in body.sections where section.title != "Boxes" {
      let content = bytes.trimmingEnd(of: section.contentRange)
      facts.insert("section " + bytes.string(in: content).trimmingPrefix(while: \.isNewline))
    }
    return facts
  }
}
