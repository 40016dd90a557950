extension Repository {
  /// The files at or under `path` in a commit, in git's order; all files if `path` is empty.
  ///
  /// Empty if there is nothing at `path`. Reads only the trees on the way and below: about 3 ms for
  /// 10,000 files.
  package func treeEntries(under path: String = "", of commit: ObjectID) throws(GitError)
    -> [TreeEntry]
  {
    let tree = try self.commit(commit).tree
    guard let entry = try objects.entry(at: path, in: tree) else { return [] }
    guard entry.mode == .directory else { return [entry] }
    var entries: [TreeEntry] = []
    try objects.collect(under: entry.path.isEmpty ? "" : entry.path + "/", tree: entry.id, &entries)
    return entries
  }

  /// Whether a file at or under `path` in a commit has such a name.
  ///
  /// Cost: below one millisecond for 10,000 files. A tree in `seen` is passed over, and those read are added to it.
  package func hasFile(
    under path: String, of commit: ObjectID, seen: inout Set<ObjectID>,
    named isWanted: (UnsafeRawBufferPointer) -> Bool
  ) throws(GitError) -> Bool {
    let tree = try self.commit(commit).tree
    guard let entry = try objects.entry(at: path, in: tree), entry.mode == .directory else {
      return false
    }
    return try objects.hasFile(in: entry.id, seen: &seen, named: isWanted)
  }

  /// The file or directory at exactly `path` in a commit; `nil` if nothing is there.
  package func treeEntry(at path: String, of commit: ObjectID) throws(GitError) -> TreeEntry? {
    try objects.entry(at: path, in: try self.commit(commit).tree)
  }
}

extension ObjectDatabase {
  /// What is at `path` below a tree; the tree itself for the empty path.
  package func entry(at path: String, in tree: ObjectID) throws(GitError) -> TreeEntry? {
    let components = path.split(separator: "/")
    var id = tree
    var mode = FileMode.directory
    for component in components {
      guard mode == .directory, let found = try child(of: id, named: component) else { return nil }
      (id, mode) = found
    }
    return TreeEntry(path: components.joined(separator: "/"), id: id, mode: mode)
  }

  private func child(
    of tree: ObjectID, named name: Substring
  ) throws(GitError) -> (id: ObjectID, mode: FileMode)? {
    let wanted = Array(name.utf8)
    return try withObject(tree, .tree) { bytes throws(GitError) in
      var records = RawTree(bytes, id: tree)
      while let record = try records.next() {
        if record.name.elementsEqual(wanted), let mode = FileMode(number: record.modeNumber) {
          return (record.id, mode)
        }
      }
      return nil
    }
  }

  fileprivate func hasFile(
    in tree: ObjectID, seen: inout Set<ObjectID>, named isWanted: (UnsafeRawBufferPointer) -> Bool
  ) throws(GitError) -> Bool {
    guard seen.insert(tree).inserted else { return false }
    var subtrees: [ObjectID] = []
    let isFound = try withObject(tree, .tree) { bytes throws(GitError) in
      var records = RawTree(bytes, id: tree)
      while let record = try records.next() {
        if record.isDirectory {
          subtrees.append(record.id)
        } else if isWanted(record.name) {
          return true
        }
      }
      return false
    }
    if isFound { return true }
    for subtree in subtrees where try hasFile(in: subtree, seen: &seen, named: isWanted) {
      return true
    }
    return false
  }

  /// Appends all files below a tree, with `prefix` before their paths.
  fileprivate func collect(
    under prefix: String, tree: ObjectID, _ entries: inout [TreeEntry]
  ) throws(GitError) {
    // Records are copied out first: a subtree is read while its parent's bytes are released.
    let children = try withObject(tree, .tree) { bytes throws(GitError) in
      var records = RawTree(bytes, id: tree)
      var children: [TreeEntry] = []
      while let record = try records.next() {
        guard let mode = FileMode(number: record.modeNumber) else { continue }
        let path = prefix + String(decoding: record.name, as: UTF8.self)
        children.append(TreeEntry(path: path, id: record.id, mode: mode))
      }
      return children
    }
    guard children.contains(where: { $0.mode == .directory }) else {
      if entries.isEmpty { entries = children } else { entries += children }
      return
    }
    for child in children {
      if child.mode == .directory {
        try collect(under: child.path + "/", tree: child.id, &entries)
      } else {
        entries.append(child)
      }
    }
  }
}
