import CLibgit2
import Glibc

/// The new content of one path, for the tree and for the index.
struct PreparedPath {
  let change: TreeChange
  /// What the index gets; `nil` for a removed path.
  let entry: git_index_entry?

  var path: String { change.path }
}

/// A commit that only waits for its parent.
struct PreparedCommit {
  /// What the caller asked for; a hook may have added to it.
  let named: Set<String>
  let paths: [PreparedPath]
  let message: String
  let hookOutput: String
}

/// Builds what is to be committed and lets the hooks judge and change it.
struct CommitPreparation {
  let session: CommitSession
  let hooks: CommitHooks
  let isVerificationSkipped: Bool
  let cleanup: CommitMessageCleanup

  private var repository: Repository { session.repository }

  func run(_ paths: [String], message: String) async throws(GitError) -> PreparedCommit {
    var prepared = try readWorkTree(paths)
    guard try isDifferent(prepared) else { throw .nothingToCommit(paths: paths) }
    let messagePath = repository.gitDirectory + "/COMMIT_EDITMSG"
    let text = try cleanup.cleaned(message)
    try SystemFile.write(text.utf8, toPath: messagePath)
    var output = ""
    let names =
      ["prepare-commit-msg"] + (isVerificationSkipped ? [] : ["pre-commit", "commit-msg"])
    if hooks.exist(names) {
      let index = try FalseIndex(for: session, prepared)
      if !isVerificationSkipped {
        output += try await hooks.run("pre-commit", index: index.path)
        try session.checkInterruption()
        if let changed = try index.changedPaths() {
          prepared = changed
          guard try isDifferent(prepared) else { throw .nothingToCommit(paths: paths) }
        }
      }
      let argument = messageArgument(messagePath)
      output += try await hooks.run("prepare-commit-msg", [argument, "message"], index: index.path)
      if !isVerificationSkipped {
        output += try await hooks.run("commit-msg", [argument], index: index.path)
      }
    }
    let edited = try SystemFile.contents(ifExists: messagePath) ?? []
    let final = try cleanup.cleaned(String(decoding: edited, as: UTF8.self))
    guard final.contains(where: { !$0.isWhitespace }) else { throw .emptyMessage }
    return PreparedCommit(
      named: Set(paths), paths: prepared, message: final, hookOutput: output)
  }

  /// git gives hooks the message's file relative to where they run, if it can.
  private func messageArgument(_ path: String) -> String {
    let prefix = session.workTree + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// Stores the named files' contents.
  private func readWorkTree(_ paths: [String]) throws(GitError) -> [PreparedPath] {
    let index = session.lock.index.pointer
    var prepared: [PreparedPath] = []
    for path in Set(paths).sorted() {
      if (1...3).contains(where: { git_index_get_bypath(index, path, $0) != nil }) {
        throw .unmergedPath(path)
      }
      let known = git_index_get_bypath(index, path, 0)
        .flatMap { FileMode(number: $0.pointee.mode) }
      prepared.append(try readFile(path, knownMode: known))
    }
    return prepared
  }

  private func readFile(_ path: String, knownMode: FileMode?) throws(GitError) -> PreparedPath {
    guard let file = try WorkTreeFile(path, in: repository, knownMode: knownMode) else {
      return PreparedPath(change: .remove(path: path), entry: nil)
    }
    let id = try repository.lending(session.lock.index) { () throws(GitError) in
      try file.blob(storing: true, in: repository)
    }
    return PreparedPath(
      change: .set(path: path, id: id, mode: file.mode),
      entry: git_index_entry(id: id, mode: file.mode, information: file.information))
  }

  private func isDifferent(_ prepared: [PreparedPath]) throws(GitError) -> Bool {
    for item in prepared {
      let old = try session.baseTree.flatMap { tree throws(GitError) in
        try repository.objects.entry(at: item.path, in: tree)
      }
      switch item.change {
      case .set(_, let id, let mode):
        if old?.id != id || old?.mode != mode { return true }
      case .remove:
        if let old, old.mode != .directory { return true }
      }
    }
    return false
  }
}

extension git_index_entry {
  /// An entry as `git add` makes it, without its path.
  init(id: ObjectID, mode: FileMode, information: stat) {
    self.init()
    ctime = git_index_time(information.st_ctim)
    mtime = git_index_time(information.st_mtim)
    dev = UInt32(truncatingIfNeeded: information.st_dev)
    ino = UInt32(truncatingIfNeeded: information.st_ino)
    uid = information.st_uid
    gid = information.st_gid
    file_size = UInt32(truncatingIfNeeded: information.st_size)
    self.mode = mode.rawValue
    self.id = id.oid
  }
}

extension git_index_time {
  fileprivate init(_ time: timespec) {
    self.init(
      seconds: Int32(truncatingIfNeeded: time.tv_sec),
      nanoseconds: UInt32(truncatingIfNeeded: time.tv_nsec))
  }
}

extension [PreparedPath] {
  /// Puts the new contents into an index, in the place of all versions that it holds of them.
  func apply(
    to index: borrowing Handle<IndexHandle>, where isWanted: (PreparedPath) -> Bool = { _ in true }
  ) throws(GitError) {
    for item in self where isWanted(item) {
      for stage: Int32 in 0...3 where git_index_get_bypath(index.pointer, item.path, stage) != nil {
        try check(
          git_index_remove(index.pointer, item.path, stage), "changing the index for \(item.path)")
      }
      guard var entry = item.entry else { continue }
      let code = item.path.withCString { path in
        entry.path = path
        return git_index_add(index.pointer, &entry)
      }
      try check(code, "changing the index for \(item.path)")
    }
  }
}
