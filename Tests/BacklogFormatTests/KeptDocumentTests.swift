import Synchronization
import TestSupport
import Testing

@testable import BacklogFormat

/// What is kept of a document gives it back as if it had been read.
@Suite struct KeptDocumentTests {
  @Test func documentsComeBackAsTheyWereRead() throws {
    for seed in GeneratedDocumentTests.seeds {
      let generated = GeneratedDocument(seed: seed)
      let document = Document(generated.bytes)
      let kept = try #require(keptBytes(of: document))
      let body = Array(document.bytes[document.bodyRange])
      let again = try #require(
        kept.withUnsafeBytes { KeptDocument.document(from: $0, loadBody: { _ in body }) })
      #expect(again.frontMatterRange == document.frontMatterRange)
      #expect(printedTree(again) == printedTree(document), "seed \(seed)")
      #expect(again.bytes == document.bytes, "seed \(seed)")
      #expect(again.bodyRange == document.bodyRange)
    }
  }

  @Test func theBodyIsLoadedOnceAndOnlyWhenAskedFor() throws {
    let kept = try #require(keptBytes(of: Document(Array("---\ntitle: A\n---\nText\n".utf8))))
    let loads = Loads()
    let document = try #require(
      kept.withUnsafeBytes {
        KeptDocument.document(from: $0, loadBody: { _ in loads.body("Other text\n") })
      })
    #expect(document.frontMatter["title"]?.text == "A")
    #expect(document.position(at: 4).line == 2)
    #expect(loads.count == 0)
    #expect(String(decoding: document.bytes, as: UTF8.self) == "---\ntitle: A\n---\nOther text\n")
    #expect(document.bodyRange == 17..<28)
    #expect(document.bytes.count == 28)
    #expect(loads.count == 1)
  }

  @Test func whoeverLoadsTheBodyIsToldWhereItStarts() throws {
    let document = Document(Array("---\ntitle: A\n---\nText\n".utf8))
    let kept = try #require(keptBytes(of: document))
    let again = try #require(
      kept.withUnsafeBytes {
        KeptDocument.document(from: $0) { Array(document.bytes.dropFirst($0)) }
      })
    #expect(again.bytes == document.bytes)
  }

  @Test(arguments: [
    "", "No front matter", "---\ntitle: [\n---\n", "---\na: 1\na: 2\n---\n", "---\nunclosed: yes\n",
  ])
  func documentsWithProblemsAreNotKept(_ text: String) {
    #expect(keptBytes(of: Document(Array(text.utf8))) == nil)
  }

  /// Sizes that don't fit together are noticed before anything is read by them.
  @Test func cutBytesGiveNothing() throws {
    let kept = try #require(keptBytes(of: Document(Array("---\ntitle: A\n---\nText\n".utf8))))
    for count in 0..<kept.count {
      #expect(
        kept[..<count].withUnsafeBytes { KeptDocument.document(from: $0, loadBody: { _ in [] }) }
          == nil)
    }
  }

  private func keptBytes(of document: Document) -> [UInt8]? {
    var kept: [UInt8] = []
    return KeptDocument.append(document, to: &kept) ? kept : nil
  }
}

/// Counts how often a body is asked for.
private final class Loads: Sendable {
  private let counted = Atomic(0)

  var count: Int { counted.load(ordering: .relaxed) }

  func body(_ text: String) -> [UInt8] {
    counted.add(1, ordering: .relaxed)
    return Array(text.utf8)
  }
}
