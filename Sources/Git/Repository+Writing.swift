extension Repository {
  /// Stores the bytes as a blob, as they are, and returns its id.
  package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try objects.writeBlob(bytes)
  }

  /// Stores the tree that comes from `base` (`nil`: an empty one) by `changes`; returns its id.
  package func writeTree(
    updating base: ObjectID?, _ changes: [TreeChange]
  ) throws(GitError) -> ObjectID {
    try objects.writeTree(updating: base, changes)
  }

  /// Stores a commit, unsigned and on no branch; `updateReference` puts it on one.
  package func createCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let buffer = CommitBuffer(
      tree: tree, parents: parents, authorLine: author.line, committerLine: committer.line,
      message: Array(message.utf8))
    return try objects.write(buffer.bytes, .commit)
  }
}

/// A commit as it is stored.
struct CommitBuffer {
  let tree: ObjectID
  let parents: [ObjectID]
  let authorLine: String
  let committerLine: String
  let message: [UInt8]

  /// What is stored, and what is signed.
  var bytes: [UInt8] { header + [UInt8(ascii: "\n")] + message }

  /// The commit with a signature over `bytes` in it.
  func bytes(signature: String) -> [UInt8] {
    // A header goes on in lines that begin with a space.
    let folded = signature.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n ")
    return header + Array("gpgsig \(folded)\n\n".utf8) + message
  }

  private var header: [UInt8] {
    var lines = ["tree \(tree)"]
    lines += parents.map { "parent \($0)" }
    lines += ["author \(authorLine)", "committer \(committerLine)"]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
