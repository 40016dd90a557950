import CLibgit2
import Glibc

/// A file in the index: what the next commit would hold.
package struct IndexEntry: Hashable, Sendable {
  /// The path from the top of the repository; a name that isn't UTF-8 has U+FFFD in it.
  package let path: String
  package let id: ObjectID
  package let mode: FileMode
  /// 0, or during a conflict 1 (common ancestor), 2 (ours), 3 (theirs).
  package let stage: Int
  /// Whether a sparse checkout leaves the file out of the work tree.
  package let isOutsideSparseCheckout: Bool
  /// Whether somebody told git not to look at the file in the work tree: `update-index --skip-worktree`, `--assume-unchanged`.
  package let isUnwatched: Bool
}

extension Repository {
  /// The index's files at or under `path`, in git's order; all files if `path` is empty.
  ///
  /// Reads the index file again if it has changed. Files that are only announced (`git add -N`)
  /// are left out, as they are from a commit.
  ///
  /// - Throws: `unsupportedIndex` for split and sparse ones.
  package func indexEntries(under path: String = "") throws(GitError) -> [IndexEntry] {
    var entries: [IndexEntry] = []
    try forEachIndexEntry(under: path) { entry in
      if let entry = IndexEntry(entry, path: String(cString: entry.path)) { entries.append(entry) }
    }
    return entries
  }

  /// Calls `body` with what libgit2 knows of each of the index's files at or under `path`, in git's order.
  func forEachIndexEntry(
    under path: String, _ body: (git_index_entry) -> Void
  ) throws(GitError) {
    let index = try openIndex()
    try check(git_index_read(index.pointer, 0), "reading the index \(indexPath)")
    let prefix = path.split(separator: "/").joined(separator: "/")
    var position = 0
    if !prefix.isEmpty {
      let code = git_index_find_prefix(&position, index.pointer, prefix)
      if code == GIT_ENOTFOUND.rawValue { return }
      try check(code, "searching the index \(indexPath)")
      // The search by halves may end on a later stage of the same path.
      while position > 0,
        let previous = git_index_get_byindex(index.pointer, position - 1),
        strncmp(previous.pointee.path, prefix, prefix.utf8.count) == 0
      {
        position -= 1
      }
    }
    while let entry = git_index_get_byindex(index.pointer, position)?.pointee {
      position += 1
      guard strncmp(entry.path, prefix, prefix.utf8.count) == 0 else { break }
      let next = UInt8(bitPattern: entry.path[prefix.utf8.count])
      if prefix.isEmpty || next == 0 || next == UInt8(ascii: "/") { body(entry) }
    }
  }

  /// Runs `body` while libgit2 takes an index that is read already for the repository's own, as it
  /// needs one to choose filters.
  func lending<Result>(
    _ index: borrowing Handle<IndexHandle>, to body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try check(git_repository_set_index(pointer, index.pointer), "reading the index \(indexPath)")
    defer { git_repository_set_index(pointer, ownIndex) }
    return try body()
  }

  func openIndex() throws(GitError) -> Handle<IndexHandle> {
    let repository = pointer
    do {
      return try Handle<IndexHandle>("reading the index \(indexPath)") {
        git_repository_index($0, repository)
      }
    } catch {
      throw Self.explainIndex(error, path: indexPath)
    }
  }

  /// Turns libgit2's refusal to read an index into the reason that a person can act on.
  static func explainIndex(_ error: GitError, path: String) -> GitError {
    guard case .libraryFailure(_, let message, _) = error, message.contains("extension") else {
      return error
    }
    if message.contains("link") { return .unsupportedIndex(.split, path: path) }
    if message.contains("sdir") { return .unsupportedIndex(.sparse, path: path) }
    return .unsupportedIndex(.other(message), path: path)
  }
}

extension IndexEntry {
  /// The entry's plain value; `nil` for an announced file and for a kind that git doesn't have.
  init?(_ entry: git_index_entry, path: String) {
    let flags = UInt32(entry.flags_extended)
    guard flags & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue == 0,
      let mode = FileMode(number: entry.mode)
    else { return nil }
    self.init(
      path: path, id: ObjectID(entry.id), mode: mode,
      stage: Int(UInt32(entry.flags) >> 12 & 3),
      isOutsideSparseCheckout: flags & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0,
      isUnwatched: flags & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0
        || UInt32(entry.flags) & 0x8000 != 0)
  }
}
