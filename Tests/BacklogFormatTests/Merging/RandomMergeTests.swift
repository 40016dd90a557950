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
      #expect(DraftDocument.facts(of: result.bytes) == expected, comment)
      #expect(DraftDocument.facts(of: swapped.bytes) == expected, comment)
      #expect(Document(result.bytes).problems == [], comment)
    } else {
      #expect(Document(result.bytes).problems.contains { $0.kind == .conflict }, comment)
    }
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
      } else {
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
