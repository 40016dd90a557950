import CLibgit2
import Glibc

extension CommitSession {
  /// How often a commit is built anew over somebody else's.
  private static let attempts = 5

  /// Makes the commit, moves HEAD to it if HEAD is still where the commit begins, and then lets the
  /// index follow.
  func put(
    _ prepared: PreparedCommit, identity: CommitIdentity, signing: CommitSigning?
  ) async throws(GitError) -> (commit: ObjectID, head: Head) {
    // The new index is complete on disk before HEAD moves; all that is left then is a rename.
    try writeIndex(prepared)
    var parent = base
    for _ in 1...Self.attempts {
      let commit = try await store(prepared, over: parent, identity: identity, signing: signing)
      do {
        try repository.updateReference(
          base.reference ?? "HEAD", to: commit, expecting: parent.commit,
          reflogMessage: reflogMessage(prepared.message, isFirst: parent.isUnborn),
          identity: identity.committer)
      } catch .referenceChanged {
        parent = try currentHead(unchangedAt: prepared.paths.map(\.path), since: parent)
        continue
      }
      do { try lock.replaceIndex() } catch {
        throw .indexNotUpdated(commit: commit, reason: error.message)
      }
      return (commit, Head(reference: base.reference, commit: commit))
    }
    throw .referenceChanged(name: base.reference ?? "HEAD")
  }

  private func store(
    _ prepared: PreparedCommit, over parent: Head, identity: CommitIdentity,
    signing: CommitSigning?
  ) async throws(GitError) -> ObjectID {
    let tree = try parent.commit.map { id throws(GitError) in try repository.commit(id).tree }
    let buffer = CommitBuffer(
      tree: try repository.writeTree(updating: tree, prepared.paths.map(\.change)),
      parents: parent.commit.map { [$0] } ?? [],
      authorLine: identity.authorLine, committerLine: identity.committerLine,
      message: Array(prepared.message.utf8))
    guard let signing else { return try repository.objects.write(buffer.bytes, .commit) }
    let signature = try await signing.signature(of: buffer.bytes)
    try checkInterruption()
    return try repository.objects.write(buffer.bytes(signature: signature), .commit)
  }

  /// Where HEAD is now that somebody else has moved it.
  ///
  /// - Throws: `headMoved` if one of the paths is other than it was, `referenceChanged` if another
  ///   branch is checked out or the branch is gone.
  private func currentHead(
    unchangedAt paths: [String], since old: Head
  ) throws(GitError) -> Head {
    let head = try repository.head()
    guard head.reference == base.reference, let commit = head.commit else {
      throw .referenceChanged(name: base.reference ?? "HEAD")
    }
    var changed: [String] = []
    for path in paths where try entry(at: path, in: old.commit) != entry(at: path, in: commit) {
      changed.append(path)
    }
    guard changed.isEmpty else { throw .headMoved(paths: changed) }
    return head
  }

  private func entry(at path: String, in commit: ObjectID?) throws(GitError) -> TreeEntry? {
    guard let commit else { return nil }
    return try repository.treeEntry(at: path, of: commit)
  }

  /// Writes the next index into the lock: the one that is there, with the committed paths' new
  /// entries. A path that only a hook added to the commit changes where nothing else was staged.
  private func writeIndex(_ prepared: PreparedCommit) throws(GitError) {
    var applied: [PreparedPath] = []
    for item in prepared.paths {
      let isNamed = prepared.named.contains(item.path)
      if isNamed {
        applied.append(item)
      } else if try !isStaged(item.path) {
        applied.append(item)
      }
    }
    try applied.apply(to: lock.index)
    try lock.write(changed: Set(applied.map(\.path)), workTree: workTree)
  }

  private func isStaged(_ path: String) throws(GitError) -> Bool {
    let staged = git_index_get_bypath(lock.index.pointer, path, 0)
      .flatMap { IndexEntry($0.pointee, path: path) }
    let old = try entry(at: path, in: base.commit)
    return staged?.id != old?.id || staged?.mode != old?.mode
  }

  private func reflogMessage(_ message: String, isFirst: Bool) -> String {
    let subject = message.split(separator: "\n").first ?? ""
    if let action = repository.environment.nonEmpty("GIT_REFLOG_ACTION") {
      return "\(action): \(subject)"
    }
    return isFirst ? "commit (initial): \(subject)" : "commit: \(subject)"
  }
}
