package import BacklogHistory
import BacklogModel
import BacklogRender

/// What became of each document, the youngest first: gathered in one pass over the history.
package struct Histories: Sendable {
  private var entries: [Name: [HistoryEntry]] = [:]

  /// What history follows a document by, wherever its file lay.
  private enum Name: Hashable {
    case id(ItemID)
    case key(Kind, String)
  }

  package init() {}

  /// Takes in what a commit did; commits come the youngest first.
  package mutating func add(_ commit: CommitEvent) {
    if commit.isCutOff { return }
    for event in commit.documents {
      guard let kind = event.document.kind else { continue }
      let name: Name = event.document.id.map { .id($0) } ?? .key(kind, event.document.key)
      entries[name, default: []].append(HistoryEntry(commit, event))
    }
  }

  /// What became of a document; empty where no commit has it yet.
  func entries(of record: Record) -> [HistoryEntry] {
    entries[record.id.map { .id($0) } ?? .key(record.kind, record.key)] ?? []
  }
}
