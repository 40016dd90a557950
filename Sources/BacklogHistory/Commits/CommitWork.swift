import BacklogModel
import Git

/// A commit with what can be said of it without knowing any other but its parents.
struct CommitWork: Sendable {
  let stored: StoredCommit
  let difference: CommitDifference

  var tree: ObjectID { stored.commit.tree }
  var parents: [(id: ObjectID, tree: ObjectID)] { stored.parents }

  /// So many commits are handed on at once.
  private static let handful = 32

  /// Works some commits out, and gives them in their order: here their trees are read, one after the other, while all other
  /// processors read and compare the documents that differ.
  static func of(
    _ commits: [WalkedCommit], in files: BacklogFiles
  ) async throws -> [CommitWork] {
    try await withThrowingTaskGroup(of: (Int, [CommitWork]).self) { group in
      for start in stride(from: 0, to: commits.count, by: handful) {
        let stored = try commits[start..<min(start + handful, commits.count)].map {
          try StoredCommit($0, in: files)
        }
        group.addTask {
          HeapPages.askForHugePages()
          var comparison = CommitComparison(files)
          return (start, try stored.map { try CommitWork($0, &comparison) })
        }
      }
      var parts: [(Int, [CommitWork])] = []
      for try await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  private init(
    _ stored: StoredCommit, _ comparison: inout CommitComparison
  ) throws(GitError) {
    self.stored = stored
    difference = try comparison.difference(stored)
  }

  func event(_ walked: WalkedCommit, _ documents: [DocumentEvent]) -> CommitEvent {
    let commit = stored.commit
    let message = CommitMessage(of: commit)
    return CommitEvent(
      commit: walked.id, parents: walked.parents, committed: walked.seconds,
      author: Person(name: commit.author.name, email: commit.author.email),
      date: CommitDate(
        seconds: commit.author.seconds, offsetMinutes: commit.author.offsetMinutes),
      coAuthors: message.coAuthors, subject: message.subject, reason: message.reason,
      documents: documents)
  }
}
