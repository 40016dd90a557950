import Git

extension Transaction {
  /// Makes sure that every file holds what the change was thought out for.
  func verifyFiles(in repository: Repository) throws(TransactionError) {
    let workTree = try TransactionError.of { () throws(GitError) in
      try repository.requireWorkTree()
    }
    for change in changes {
      try TransactionError.of { () throws(GitError) in try repository.verifyPath(change.path) }
      let content = try TransactionError.of { () throws(TransactionFileFailure) in
        try TransactionFile.version(of: workTree + "/" + change.path)
      }
      switch content {
      case .none where change.old == nil: continue
      case .file(let bytes) where bytes == change.old: continue
      case .other: throw .notARegularFile(path: change.path)
      case .file: throw .changedMeanwhile(path: change.path)
      case .none: throw try reasonOfAbsence(of: change.path, in: repository)
      }
    }
  }

  private func reasonOfAbsence(
    of path: String, in repository: Repository
  ) throws(TransactionError) -> TransactionError {
    let status = try TransactionError.of { () throws(GitError) in try repository.status(of: path) }
    return status.isOutsideSparseCheckout
      ? .outsideSparseCheckout(path: path) : .changedMeanwhile(path: path)
  }

  /// Refuses files with changes that people have not committed.
  func verifyStatus(in session: CommitSession) throws(TransactionError) {
    let statuses = try TransactionError.of { () throws(GitError) in
      try session.status(of: changes.map(\.path))
    }
    for status in statuses {
      if status.isUnmerged { throw .git(.unmergedPath(status.path)) }
      if status.isOutsideSparseCheckout, status.workTree == nil {
        throw .outsideSparseCheckout(path: status.path)
      }
      if options.includesHandEdits || status.isClean { continue }
      throw .handEdits(path: status.path, isStaged: status.isStaged)
    }
  }
}
