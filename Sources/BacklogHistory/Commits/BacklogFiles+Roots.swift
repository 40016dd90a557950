import BacklogModel
package import Git

extension BacklogFiles {
  /// The backlog's root in a commit's tree, below the top of the repository.
  package func root(in tree: ObjectID) throws(GitError) -> String {
    try roots.root(in: tree, of: objects)
  }

  /// Whether a commit's tree has a backlog's settings where this one's root is known to have been.
  package func hasBacklog(in tree: ObjectID) throws(GitError) -> Bool {
    try BacklogRoots.hasSettings(root(in: tree), tree, objects)
  }

  /// Takes up the root that the backlog had in a tree, where it was moved as a whole between that and another.
  ///
  /// - Parameter root: where it is in the newer tree.
  /// - Returns: `nil` where it wasn't there before.
  func takeUpFormerRoot(
    _ root: String, from old: ObjectID, to new: ObjectID
  ) throws(GitError) -> String? {
    let lost = try objects.foldersWithout(Configuration.fileName, since: old, in: new)
    if lost.isEmpty { return nil }
    guard let prefix = try idPrefix(root, in: new) else { return nil }
    return try take(
      lost.filter { $0 != root }, in: old, likest: documentNames(root, in: new), prefix: prefix)
  }

  /// Takes up the roots that the backlog had in a merge's parents, where it isn't known in some of them.
  func takeUpFormerRoots(of parents: [ObjectID], in tree: ObjectID) throws(GitError) {
    for parent in parents where try !hasBacklog(in: parent) {
      _ = try takeUpFormerRoot(root(in: tree), from: parent, to: tree)
    }
  }

  /// Takes up the root that the backlog has in the last commit, where it was moved as a whole since, and that isn't committed.
  ///
  /// - Parameters:
  ///   - isThere: whether the work tree has settings in a folder.
  ///   - names: of the files that the backlog has in the work tree.
  ///   - prefix: what its ids start with.
  package func takeUpRootOfMove(
    in tree: ObjectID, isThere: (String) -> Bool, names: Set<Substring>, prefix: String
  ) throws(GitError) -> Bool {
    let folders = try objects.foldersWithout(
      Configuration.fileName, since: tree, in: .emptyTree, most: Self.mostFolders)
    return try take(folders.filter { !isThere($0) }, in: tree, likest: names, prefix: prefix) != nil
  }

  /// So many folders are looked into while nobody knows whether the backlog is in any.
  private static let mostFolders = 2000

  /// Takes up that one of some roots whose documents are most of all in another one too, with the same start of their ids.
  private func take(
    _ candidates: [String], in tree: ObjectID, likest names: Set<Substring>, prefix: String
  ) throws(GitError) -> String? {
    var best: (root: String, share: Double)?
    for candidate in candidates where try idPrefix(candidate, in: tree) == prefix {
      let before = try documentNames(candidate, in: tree)
      let share = Double(before.intersection(names).count) / Double(max(1, before.count))
      if share >= Self.smallestShare, share > best?.share ?? 0 { best = (candidate, share) }
    }
    guard let best else { return nil }
    roots.add([best.root])
    return best.root
  }

  /// So much of what a folder held has to be in the other one, for that to be the same backlog: as much as git asks of a file.
  private static let smallestShare = 0.5

  /// Whether a root that has lost its settings still has items: somebody may have lost them, and brought them back.
  private func hasItems(_ root: String, in tree: ObjectID) throws(GitError) -> Bool {
    let folder = BacklogRoots.path(Kind.item.folder, in: root)
    return try objects.entry(at: folder, in: tree)?.mode == .directory
  }

  /// What the ids of a backlog at a root start with; `nil` where there are no settings.
  private func idPrefix(_ root: String, in tree: ObjectID) throws(GitError) -> String? {
    let path = BacklogRoots.path(Configuration.fileName, in: root)
    guard let entry = try objects.entry(at: path, in: tree), entry.mode.isRegularFile else {
      return nil
    }
    var cache = SettingsCache()
    return try cache.settings(entry.id, in: self).configuration.prefix
  }

  /// The names of the documents' files in a backlog at a root. An item's name starts with its id, wherever it lies.
  private func documentNames(_ root: String, in tree: ObjectID) throws(GitError) -> Set<Substring> {
    let files = try objects.differences(
      from: nil, to: objects.folder(at: root, in: tree), in: everything)
    return Set(
      files.lazy.filter { DocumentPath.isDocument($0.path) }
        .compactMap { $0.path.split(separator: "/").last })
  }

  /// Takes up where the backlog was in a commit that hasn't it where it is now: goes back from another commit that has, along first
  /// parents, until it meets the tree's root. 15 µs a commit, where nobody has gone that way before.
  ///
  /// - Returns: whether the tree has the backlog anywhere.
  package func takeUpRoot(in tree: ObjectID, from head: ObjectID) throws(GitError) -> Bool {
    if try hasBacklog(in: tree) { return true }
    var next: ObjectID? = head
    var root = try root(in: objects.commitHeader(head).tree)
    var newer: ObjectID?
    while let id = next {
      let commit = try objects.commitHeader(id)
      if try BacklogRoots.hasSettings(root, commit.tree, objects) {
        newer = commit.tree
      } else if let later = newer,
        let former = try takeUpFormerRoot(root, from: commit.tree, to: later)
      {
        root = former
        newer = commit.tree
        if try hasBacklog(in: tree) { return true }
      } else {
        guard newer != nil, try hasItems(root, in: commit.tree) else { return false }
      }
      next = commit.parents.first
    }
    return false
  }
}
