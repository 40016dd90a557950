/// A folder of one tree beside that of another, without what is below their folders.
struct FolderPair {
  /// A folder that both have, or one of them, to be looked into when its parent's bytes are no longer held.
  struct Subfolder {
    let path: String
    let old: ObjectID?
    let new: ObjectID?
    /// How many different files stand before those in it.
    let place: Int
  }

  private(set) var different: [FileDifference] = []
  /// Files that both have alike.
  private(set) var same: [TreeEntry] = []
  private(set) var subfolders: [Subfolder] = []

  /// Folders in folders beyond this are nobody's documents.
  static let deepest = 64

  /// - Parameters:
  ///   - prefix: what stands before the names in paths.
  ///   - names: the only entries to look at; `nil` for all.
  ///   - givesSame: whether to give the files and folders that are the same in both too.
  init(
    _ old: ObjectID?, _ new: ObjectID?, prefix: String, names: [[UInt8]]?, givesSame: Bool = false,
    in objects: ObjectDatabase
  ) throws(GitError) {
    let (oldID, newID) = (old ?? .emptyTree, new ?? .emptyTree)
    // What is found is no part of this before the end: a closure can't write to it.
    var found = Self()
    // A pack has the old as what is different from the new: whoever reads that first passes it only once.
    try objects.withObject(newID, .tree) { right throws(GitError) in
      try objects.withObject(oldID, .tree) { left throws(GitError) in
        var pairs = EntryPairs(left, oldID, right, newID, givesSame: givesSame)
        while let (left, right) = try pairs.next() {
          guard let name = (left ?? right)?.name else { continue }
          if let names, !names.contains(where: { name.elementsEqual($0) }) { continue }
          found.add(left, right, path: Self.path(prefix, name))
        }
      }
    }
    self = found
  }

  private init() {}

  /// The path of an entry. Put together at once: there are ten thousand of them.
  private static func path(_ prefix: String, _ name: UnsafeRawBufferPointer) -> String {
    let prefix = prefix.utf8
    return String(unsafeUninitializedCapacity: prefix.count + name.count) { path in
      let end = path.initialize(fromContentsOf: prefix)
      let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: path[end...]))
      rest.copyMemory(from: name)
      return end + name.count
    }
  }

  /// An entry that is a file on one side and a folder on the other comes as two pairs.
  private mutating func add(_ left: RawTreeEntry?, _ right: RawTreeEntry?, path: String) {
    if (left ?? right)?.isDirectory == true {
      subfolders.append(
        Subfolder(path: path, old: left?.id, new: right?.id, place: different.count))
      return
    }
    let (old, new) = (left?.stored, right?.stored)
    if let new, old == new {
      same.append(TreeEntry(path: path, id: new.id, mode: new.mode))
    } else if old != nil || new != nil {
      different.append(FileDifference(path: path, old: old, new: new))
    }
  }
}

extension RawTreeEntry {
  fileprivate var stored: FileDifference.Stored? {
    FileMode(number: modeNumber).map { FileDifference.Stored(id: id, mode: $0) }
  }
}
