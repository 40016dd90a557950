/// The files of two trees beside each other, as somebody wants to have them.
package struct TreePair<File: Sendable>: Sendable {
  /// Files that both have alike.
  package private(set) var same: [File] = []
  /// Files of the first tree that the second hasn't, or has otherwise.
  package private(set) var old: [File] = []
  /// The same of the second tree.
  package private(set) var new: [File] = []
}

extension ObjectDatabase {
  /// All selected files of two trees, in git's order within each folder.
  ///
  /// Folders are read on all processors: those of a long history are kept as what differs from one to the next, and nearly
  /// all of the time goes into putting them together.
  ///
  /// - Parameter file: makes a file of what a tree has; `nil` leaves it out. Called on any thread.
  package func pair<File: Sendable>(
    _ old: ObjectID, _ new: ObjectID, in selection: TreeSelection,
    _ file: @escaping @Sendable (TreeEntry) -> File?
  ) async throws -> TreePair<File> {
    let start = FolderPair.Subfolder(
      path: selection.path, old: try folder(selection.prefix, in: old),
      new: try folder(selection.prefix, in: new), place: 0)
    return try await withThrowingTaskGroup(of: FolderReading<File>.self) { group in
      func read(_ folder: FolderPair.Subfolder, depth: Int) {
        if depth > FolderPair.deepest { return }
        group.addTask {
          HeapPages.askForHugePages()
          return try FolderReading(
            folder, depth, names: depth == 0 ? selection.names : nil, in: self, file)
        }
      }
      read(start, depth: 0)
      var readings: [FolderReading<File>] = []
      for try await reading in group {
        for folder in reading.subfolders { read(folder, depth: reading.depth + 1) }
        readings.append(reading)
      }
      return readings.sorted { $0.path < $1.path }.reduce(into: TreePair()) { $0.append($1.files) }
    }
  }
}

extension TreePair {
  fileprivate init(_ folder: FolderPair, _ file: (TreeEntry) -> File?) {
    same = folder.same.compactMap(file)
    for difference in folder.different {
      if let stored = difference.old.flatMap({ file(TreeEntry(difference.path, $0)) }) {
        old.append(stored)
      }
      if let stored = difference.new.flatMap({ file(TreeEntry(difference.path, $0)) }) {
        new.append(stored)
      }
    }
  }

  fileprivate mutating func append(_ other: TreePair) {
    same += other.same
    old += other.old
    new += other.new
  }
}

/// What one folder of two trees gave.
private struct FolderReading<File: Sendable>: Sendable {
  let path: String
  let depth: Int
  let files: TreePair<File>
  let subfolders: [FolderPair.Subfolder]

  init(
    _ folder: FolderPair.Subfolder, _ depth: Int, names: [[UInt8]]?, in objects: ObjectDatabase,
    _ file: (TreeEntry) -> File?
  ) throws(GitError) {
    path = folder.path
    self.depth = depth
    let pair = try FolderPair(
      folder.old, folder.new, prefix: path.isEmpty ? "" : path + "/", names: names,
      givesSame: true, in: objects)
    files = TreePair(pair, file)
    subfolders = pair.subfolders
  }
}

extension TreeEntry {
  fileprivate init(_ path: String, _ stored: FileDifference.Stored) {
    self.init(path: path, id: stored.id, mode: stored.mode)
  }
}
