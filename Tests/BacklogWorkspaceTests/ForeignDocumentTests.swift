import BacklogFormat
import BacklogModel
import BacklogRules
import BacklogWorkspace
import Glibc
import TestSupport
import Testing

/// Documents that nobody wrote for this program, read as a backlog: all Markdown of this project, and thousands made of pieces in many
/// languages. `BACKLOG_FOREIGN_DOCUMENTS` names a folder of others to try.
@Suite struct ForeignDocumentTests {
  @Test func readsOrLocatesEveryOne() async throws {
    let documents = try ForeignDocuments.ofThisProject() + ForeignDocuments.generated(3000)
    let backlog = try TemporaryBacklog(items: documents)
    let snapshot = try await backlog.workspace.snapshot()
    #expect(snapshot.records.count == documents.count)
    #expect(snapshot.obstacles.isEmpty)
    for record in snapshot.records {
      for problem in record.document.problems { expectPlace(of: problem, in: record) }
    }
  }

  @Test func findsOnlyWithinTheFiles() async throws {
    let backlog = try TemporaryBacklog(items: ForeignDocuments.generated(400))
    let snapshot = try await backlog.workspace.snapshot()
    let today = try #require(CivilDate("2026-01-05"))
    let findings = await CheckRequest(snapshot, today: today).findings()
    let broken = Set(snapshot.records.filter { !$0.document.problems.isEmpty }.map(\.path))
    #expect(!broken.isEmpty && broken.count < snapshot.records.count)
    #expect(broken.isSubset(of: findings.filter { $0.severity == .error }.map(\.path)))
    for finding in findings {
      let record = try #require(snapshot.record(path: finding.path))
      #expect(finding.range.upperBound <= record.document.bytes.count)
      #expect(!finding.message.isEmpty)
    }
  }

  @Test func editsNoByteButThoseOfTheValue() async throws {
    let documents = try ForeignDocuments.ofThisProject() + ForeignDocuments.generated(3000)
    var count = 0
    for bytes in documents {
      let document = Document(bytes)
      guard document.problems.isEmpty, document.frontMatter["x-mark"] == nil else { continue }
      guard let marked = try? document.editing([.set(["x-mark"], .text("1"))], keyOrder: [])
      else { continue }
      count += 1
      #expect(marked.frontMatter["x-mark"]?.text == "1")
      #expect(marked.frontMatter.keys.filter { $0 != "x-mark" } == document.frontMatter.keys)
      let again = try marked.editing([.clear(["x-mark"])], keyOrder: [])
      #expect(again.bytes == bytes, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(count > 1000)
  }

  private func expectPlace(of problem: SyntaxProblem, in record: Record) {
    let position = record.document.position(at: problem.range.lowerBound)
    #expect(problem.range.upperBound <= record.document.bytes.count)
    #expect(position.line >= 1 && position.column >= 1)
    #expect(!problem.message.isEmpty && !problem.remedy.isEmpty)
  }
}

/// A backlog on disk with nothing in it but items.
private struct TemporaryBacklog {
  let directory: TemporaryDirectory
  let workspace: Workspace

  init(items: [[UInt8]]) throws {
    directory = try TemporaryDirectory()
    try Files.makeDirectory("\(directory.path)/.git")
    try Files.write("\(directory.path)/backlog.yml", "format: 1\n")
    for (number, bytes) in items.enumerated() {
      try Files.write("\(directory.path)/items/\(number / 500)/\(number).md", bytes)
    }
    workspace = try Workspace(in: directory.path)
  }
}
