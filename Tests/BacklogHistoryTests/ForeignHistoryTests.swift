import BacklogFormat
import BacklogHistory
import BacklogModel
import Git
import TestSupport
import Testing

/// Histories that nobody made for this program, where `HISTORY_REPOSITORIES` names repositories with documents in `items/`,
/// separated by colons: walked to their end, with and without an index, and replayed.
@Suite struct ForeignHistoryTests {
  @Test(.enabled(if: !foreignHistories.isEmpty), arguments: foreignHistories)
  func replayedIsTheBacklog(path: String) async throws {
    let repository = try Repository.discover(from: path)
    let files = BacklogFiles(repository.objects, prefix: "")
    let head = try repository.headCommit()
    var walk = MainlineWalk(from: head, in: files, index: nil)
    var steps: [MainlineWalk.Step] = []
    while let step = try await walk.step() { steps.append(step) }
    // By path: these documents have no ids that are theirs alone.
    var states: [String: ReplayedDocument] = [:]
    var count = 0
    for step in steps.reversed() {
      // Two documents may change places in one commit.
      let before = step.documents.map { event in
        event.values.isEmpty ? states[event.document.oldPath ?? event.document.path] : nil
      }
      for event in step.documents {
        if let old = event.document.oldPath { states[old] = nil }
        count += event.changes.count
      }
      for (event, before) in zip(step.documents, before) {
        let isGone = event.changes.contains { $0.kind == .removed }
        states[event.document.path] =
          isGone ? nil : (before ?? ReplayedDocument()).after(event.values + event.changes)
      }
    }
    let comparison = DocumentComparison(before: Configuration(), after: Configuration())
    var differing: [String] = []
    var documents = 0
    for entry in try repository.treeEntries(of: head) where DocumentPath.isDocument(entry.path) {
      let bytes = try repository.objects.blob(entry.id)
      guard let record = Record(path: entry.path, document: Document(bytes)) else { continue }
      // Of what can't be read, what it said before is all that there is.
      guard record.problems.isEmpty else { continue }
      documents += 1
      let expected = ReplayedDocument().after(comparison.values(of: record)).facts
      let replayed = states[entry.path]?.facts ?? []
      if replayed != expected {
        differing.append("\(entry.path): \(replayed.symmetricDifference(expected).sorted())")
      }
    }
    print(
      "\(path): \(steps.count) commits along first parents, \(count) changes, \(documents) documents"
    )
    #expect(differing == [], "\(differing.count) of \(documents): \(differing.prefix(3))")
  }
}

private let foreignHistories = (HermeticEnvironment.value(of: "HISTORY_REPOSITORIES") ?? "")
  .split(separator: ":").map(String.init)
