import BacklogModel
import Git

/// A commit with what can be said of it without knowing any other but its parents.
struct CommitWork: Sendable {
  let tree: ObjectID
  let parents: [(id: ObjectID, tree: ObjectID)]
  let commit: Commit
  let difference: CommitDifference

  /// Works some commits out on all processors, and gives them in their order.
  static func of(
    _ commits: [WalkedCommit], in files: BacklogFiles
  ) async throws -> [CommitWork] {
    try await withThrowingTaskGroup(of: (Int, [CommitWork]).self) { group in
      let size = max(4, commits.count / 8 + 1)
      for start in stride(from: 0, to: commits.count, by: size) {
        let part = commits[start..<min(start + size, commits.count)]
        group.addTask {
          var comparison = CommitComparison(files)
          var works: [CommitWork] = []
          for commit in part { works.append(try CommitWork(commit, in: files, &comparison)) }
          return (start, works)
        }
      }
      var parts: [(Int, [CommitWork])] = []
      for try await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  private init(
    _ walked: WalkedCommit, in files: BacklogFiles, _ comparison: inout CommitComparison
  ) throws(GitError) {
    commit = try files.objects.commit(walked.id)
    tree = commit.tree
    var parents: [(id: ObjectID, tree: ObjectID)] = []
    for parent in walked.parents {
      parents.append((parent, try files.objects.commitHeader(parent).tree))
    }
    self.parents = parents
    difference = try comparison.difference(tree: tree, parents: parents.map(\.tree))
  }

  func event(_ walked: WalkedCommit, _ documents: [DocumentEvent]) -> CommitEvent {
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
