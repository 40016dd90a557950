import CLibgit2
import Glibc

/// The index that hooks see: HEAD with the named paths' new contents, and nothing else that is
/// staged. A pre-commit hook may `git add` to it.
final class FalseIndex {
  let path: String
  private let session: CommitSession
  private let named: Set<String>
  private let written: [UInt8]

  init(for session: CommitSession, _ prepared: [PreparedPath]) throws(GitError) {
    self.session = session
    path = session.repository.gitDirectory + "/next-index-\(getpid()).lock"
    named = Set(prepared.map(\.path))
    let lockContent = try SystemFile.contents(ifExists: session.lock.lockPath) ?? []
    do {
      try SystemFile.write(lockContent, toPath: path)
      let index = try IndexLock.openIndex(path, named: session.lock.indexPath)
      let outside = Self.pathsOutsideSparseCheckout(index)
      try Self.read(session.baseTree, into: index, repository: session.repository)
      try Self.leaveOut(outside, of: index)
      try prepared.apply(to: index)
      try check(git_index_write(index.pointer), "writing the index for the hooks")
      written = try SystemFile.contents(ifExists: path) ?? []
    } catch {
      unlink(path)
      throw error
    }
  }

  /// What the commit holds now that a hook has run; `nil` if the hook left the index alone.
  func changedPaths() throws(GitError) -> [PreparedPath]? {
    let content = try SystemFile.contents(ifExists: path) ?? []
    if content == written { return nil }
    let index = try IndexLock.openIndex(path, named: path)
    var old: [String: TreeEntry] = [:]
    if let commit = session.base.commit {
      for entry in try session.repository.treeEntries(of: commit) { old[entry.path] = entry }
    }
    var result: [PreparedPath] = []
    var position = 0
    while let found = git_index_get_byindex(index.pointer, position) {
      position += 1
      let path = String(cString: found.pointee.path)
      guard let entry = IndexEntry(found.pointee, path: path) else { continue }
      if entry.stage != 0 { throw .unmergedPath(path) }
      let before = old.removeValue(forKey: path)
      if before?.id == entry.id, before?.mode == entry.mode, !named.contains(path) { continue }
      // The path's text belongs to the index, which goes; `apply` gives it anew.
      var copy = found.pointee
      copy.path = nil
      result.append(
        PreparedPath(change: .set(path: path, id: entry.id, mode: entry.mode), entry: copy))
    }
    for path in Set(old.keys).union(named.subtracting(result.map(\.path))).sorted() {
      result.append(PreparedPath(change: .remove(path: path), entry: nil))
    }
    return result
  }

  deinit {
    unlink(path)
    unlink(path + ".lock")
  }

  private static func read(
    _ tree: ObjectID?, into index: borrowing Handle<IndexHandle>, repository: Repository
  ) throws(GitError) {
    guard let tree else {
      try check(git_index_clear(index.pointer), "emptying the index for the hooks")
      return
    }
    var oid = tree.oid
    let pointer = repository.pointer
    let object = try Handle<ObjectHandle>("reading the tree \(tree)") {
      git_object_lookup($0, pointer, &oid, GIT_OBJECT_TREE)
    }
    try check(
      git_index_read_tree(index.pointer, object.pointer),
      "reading HEAD into the index for the hooks")
  }

  private static func leaveOut(
    _ paths: Set<String>, of index: borrowing Handle<IndexHandle>
  ) throws(GitError) {
    for path in paths {
      guard var entry = git_index_get_bypath(index.pointer, path, 0)?.pointee else { continue }
      entry.flags_extended |= UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue)
      let code = path.withCString { text in
        entry.path = text
        return git_index_add(index.pointer, &entry)
      }
      try check(code, "changing the index for \(path)")
    }
  }

  /// libgit2 forgets which files a sparse checkout leaves out when it reads a tree.
  private static func pathsOutsideSparseCheckout(
    _ index: borrowing Handle<IndexHandle>
  ) -> Set<String> {
    var paths: Set<String> = []
    var position = 0
    while let found = git_index_get_byindex(index.pointer, position)?.pointee {
      position += 1
      let isOutside =
        UInt32(found.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0
      if isOutside { paths.insert(String(cString: found.path)) }
    }
    return paths
  }
}
