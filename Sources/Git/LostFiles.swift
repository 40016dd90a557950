extension ObjectDatabase {
  /// The folders in which one tree has a file of that name and another one hasn't; the empty path is the top.
  ///
  /// Only folders that differ are read, those near the top first, and none below one that is found.
  ///
  /// - Parameter most: so many folders are looked into, and no more: what lies in others isn't found.
  package func foldersWithout(
    _ name: String, since old: ObjectID, in new: ObjectID, most: Int = 10_000
  ) throws(GitError) -> [String] {
    var found: [String] = []
    var rest = [FolderPair.Subfolder(path: "", old: old, new: new, place: 0)]
    var next = 0
    while next < rest.count, next < most {
      let folder = rest[next]
      next += 1
      let prefix = folder.path.isEmpty ? "" : folder.path + "/"
      let pair = try FolderPair(folder.old, folder.new, prefix: prefix, names: nil, in: self)
      if pair.different.contains(where: {
        $0.path == prefix + name && $0.old != nil && $0.new == nil
      }) {
        found.append(folder.path)
        // The top holds everything.
        if !folder.path.isEmpty { continue }
      }
      rest += pair.subfolders.filter { $0.old != nil }
    }
    return found
  }

  /// The folder at a path below a tree; the tree itself for the empty path, `nil` where there is none.
  package func folder(at path: String, in tree: ObjectID) throws(GitError) -> ObjectID? {
    try folder(path.split(separator: "/").map { Array($0.utf8) }, in: tree)
  }
}
