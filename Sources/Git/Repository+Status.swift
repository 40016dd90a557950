import CLibgit2
import Glibc

/// One path in the last commit, in the index and on disk.
package struct PathStatus: Hashable, Sendable {
  /// A version of the file's content.
  package struct Version: Hashable, Sendable {
    package let id: ObjectID
    package let mode: FileMode
  }

  package let path: String
  /// `nil` if the last commit doesn't have the file.
  package let head: Version?
  /// `nil` if the index doesn't have the file.
  package let index: Version?
  /// `nil` if there is no such file on disk. Line ends and filters are applied as for a commit.
  package let workTree: Version?
  /// Whether the index holds several versions of a conflict.
  package let isUnmerged: Bool
  /// Whether a sparse checkout leaves the file out of the work tree.
  package let isOutsideSparseCheckout: Bool
  /// Whether git was told not to look at the file in the work tree.
  package let isUnwatched: Bool

  /// Whether `git add` has put something else there than the last commit has.
  package var isStaged: Bool { isUnmerged || index != head }
  /// Whether the file on disk is other than the index says.
  package var isModified: Bool {
    isOutsideSparseCheckout && workTree == nil ? false : workTree != index
  }
  /// Whether commit, index and disk agree.
  package var isClean: Bool { !isStaged && !isModified }
}

extension Repository {
  /// Compares one path in HEAD, index and work tree, without looking at any other file.
  ///
  /// - Throws: `unusablePath` for a directory or a special file, `noWorkTree`.
  package func status(of path: String) throws(GitError) -> PathStatus {
    let index = try openIndex()
    try check(git_index_read(index.pointer, 0), "reading the index \(indexPath)")
    let tree = try head().commit.map { commit throws(GitError) in try self.commit(commit).tree }
    return try status(of: path, headTree: tree, index: index)
  }

  func status(
    of path: String, headTree: ObjectID?, index: borrowing Handle<IndexHandle>
  ) throws(GitError) -> PathStatus {
    let head = try headTree.flatMap { tree throws(GitError) in
      try objects.entry(at: path, in: tree)
    }
    var staged: IndexEntry?
    if let found = git_index_get_bypath(index.pointer, path, 0) {
      staged = IndexEntry(found.pointee, path: path)
    }
    let isUnmerged = (1...3).contains { git_index_get_bypath(index.pointer, path, $0) != nil }
    return PathStatus(
      path: path,
      head: head.flatMap {
        $0.mode == .directory ? nil : PathStatus.Version(id: $0.id, mode: $0.mode)
      },
      index: staged.map { PathStatus.Version(id: $0.id, mode: $0.mode) },
      workTree: try workTreeVersion(of: path, knownMode: staged?.mode ?? head?.mode),
      isUnmerged: isUnmerged,
      isOutsideSparseCheckout: staged?.isOutsideSparseCheckout ?? false,
      isUnwatched: staged?.isUnwatched ?? false)
  }

  private func workTreeVersion(
    of path: String, knownMode: FileMode?
  ) throws(GitError) -> PathStatus.Version? {
    guard let file = try WorkTreeFile(path, in: self, knownMode: knownMode) else { return nil }
    return PathStatus.Version(id: try file.blob(storing: false, in: self), mode: file.mode)
  }
}
