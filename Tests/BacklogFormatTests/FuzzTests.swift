import TestSupport
import Testing

@testable import BacklogFormat

/// Damaged documents: none may crash or hang, and each is either read or has a located problem.
@Suite struct FuzzTests {
  @Test(arguments: 0..<4) func damagedDocumentsAreReadOrReported(_ part: Int) {
    for round in 0..<1_500 {
      let seed = UInt64(part * 1_500 + round)
      var random = SeededGenerator(seed: seed &+ 999)
      var bytes = GeneratedDocument(seed: seed).bytes
      for _ in 0...random.number(0...6) { damage(&bytes, using: &random) }
      expectSound(Document(bytes), seed)
      expectSound(Document(yaml: bytes), seed)
    }
  }

  private func expectSound(_ document: Document, _ seed: UInt64) {
    let limits = 0...document.bytes.count
    for problem in document.problems {
      #expect(limits.contains(problem.range.lowerBound), "seed \(seed)")
      #expect(limits.contains(problem.range.upperBound), "seed \(seed)")
      #expect(!problem.message.isEmpty && !problem.remedy.isEmpty)
    }
    if document.frontMatterRange.isEmpty, document.bytes.count > 3, document.problems.isEmpty {
      #expect(document.bytes.contains(.dash), "seed \(seed)")
    }
    _ = printedTree(document)
    _ = printedBody(document)
    guard document.problems.isEmpty else {
      #expect(throws: EditError.self) { try document.editing([.set(["neu"], .text("x"))]) }
      return
    }
    do {
      let result = try document.editing([.set(["neu"], .text("a: b")), .clear(["title"])])
      #expect(result.frontMatter["neu"]?.text == "a: b", "seed \(seed)")
      #expect(result.frontMatter["title"]?.kind == nil, "seed \(seed)")
    } catch {
      guard case .notPossible = error else {
        Issue.record("seed \(seed): \(error)")
        return
      }
    }
  }

  private func damage(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let index = random.number(0...bytes.count - 1)
    switch random.number(0...6) {
    case 0: bytes[index] = UInt8(random.number(0...255))
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(random.pick(Array("\"'[]{}:#-|>\n\t *&!%@`,?\\".utf8)), at: index)
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + random.number(0...20)))
    case 4:
      let end = min(bytes.count, index + random.number(0...40))
      bytes.insert(contentsOf: bytes[index..<end], at: random.number(0...bytes.count - 1))
    case 5: bytes.swapAt(index, random.number(0...bytes.count - 1))
    default:
      bytes.insert(
        contentsOf: random.pick(["\n---\n", "\n\t", ": ", "<<: *a", "{{", "\n...\n", "<<<<<<< "])
          .utf8,
        at: index)
    }
  }
}
