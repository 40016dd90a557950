import BacklogFormat
package import BacklogModel
package import Git

/// The files of one backlog among all that a repository's commits hold.
package struct BacklogFiles: Sendable {
  package let objects: ObjectDatabase
  /// Where the backlog's root is and was; shared by all copies.
  let roots: BacklogRoots
  /// What of a root's folder is the backlog's.
  let everything: TreeSelection
  private let items: TreeSelection

  /// - Parameter prefix: the backlog's root below the top of the repository; empty where they are one.
  package init(_ objects: ObjectDatabase, prefix: String) {
    self.objects = objects
    roots = BacklogRoots(prefix)
    let folders = Kind.allCases.map(\.folder)
    everything = TreeSelection(in: "", names: folders + [Configuration.fileName])
    items = TreeSelection(in: "", names: [Kind.item.folder, Configuration.fileName])
  }

  /// The backlog's root below the top of the repository, as it is now.
  package var prefix: String { roots.current }

  /// What differs in documents and settings from one tree to another; paths are below the backlog's root, wherever that is in
  /// each of them.
  func differences(
    from old: ObjectID?, to new: ObjectID?, itemsOnly: Bool = false
  ) throws(GitError) -> [FileDifference] {
    let selection = itemsOnly ? items : everything
    let after = try folder(in: new)
    var before = try folder(in: old)
    if let old, let new, case let (former, current) = try (root(in: old), root(in: new)),
      former != current, try BacklogRoots.hasSettings(former, new, objects)
    {
      // What is still there wasn't moved from there.
      before = try objects.folder(at: current, in: old)
    }
    var found = try objects.differences(from: before, to: after, in: selection)
    if let old, let new, let settings = found.first(where: { $0.path == Configuration.fileName }),
      settings.old == nil, let root = try takeUpFormerRoot(root(in: new), from: old, to: new)
    {
      found = try objects.differences(
        from: objects.folder(at: root, in: old), to: after, in: selection)
    }
    return found.compactMap { difference in
      let path = difference.path
      guard path == Configuration.fileName || DocumentPath.isDocument(path) else { return nil }
      let old = difference.old.flatMap { $0.mode.isRegularFile ? $0 : nil }
      let new = difference.new.flatMap { $0.mode.isRegularFile ? $0 : nil }
      if old?.id == new?.id { return nil }
      return FileDifference(path: path, old: old, new: new)
    }
  }

  /// How many bytes the lists of files take in the folders of a commit's tree: what comparing it with another one costs. Reads
  /// them, so that they are at hand then.
  package func folderSize(in tree: ObjectID) throws(GitError) -> Int {
    let root = try root(in: tree)
    var size = 0
    for kind in Kind.allCases {
      let path = BacklogRoots.path(kind.folder, in: root)
      guard let entry = try objects.entry(at: path, in: tree), entry.mode == .directory else {
        continue
      }
      size += try objects.size(ofTree: entry.id)
    }
    return size
  }

  /// The backlog's folder in a tree.
  private func folder(in tree: ObjectID?) throws(GitError) -> ObjectID? {
    guard let tree else { return nil }
    return try objects.folder(at: root(in: tree), in: tree)
  }

  /// The settings in a commit's tree; those by default where it has none.
  package func configuration(in tree: ObjectID) throws(GitError) -> Configuration {
    var cache = SettingsCache()
    return try cache.settings(try settings(in: tree), in: self).configuration
  }

  /// The document that is stored as that blob; `nil` where it is too large to be one.
  func record(_ path: String, _ stored: FileDifference.Stored?) throws(GitError) -> Record? {
    guard let stored, let bytes = try contents(stored.id) else { return nil }
    return Record(path: path, document: Document(bytes))
  }

  /// The document at a path below the backlog's root in a commit's tree.
  package func record(_ path: String, in tree: ObjectID) throws(GitError) -> Record? {
    let full = try BacklogRoots.path(path, in: root(in: tree))
    guard let entry = try objects.entry(at: full, in: tree), entry.mode.isRegularFile else {
      return nil
    }
    return try record(path, FileDifference.Stored(id: entry.id, mode: entry.mode))
  }

  func contents(_ blob: ObjectID) throws(GitError) -> [UInt8]? {
    do {
      return try objects.blob(blob, maximumBytes: Obstacle.sizeLimit)
    } catch {
      guard case .blobTooLarge = error else { throw error }
      return nil
    }
  }

  /// The blob that holds the settings in a commit's tree.
  func settings(in tree: ObjectID) throws(GitError) -> ObjectID? {
    let path = try BacklogRoots.path(Configuration.fileName, in: root(in: tree))
    guard let entry = try objects.entry(at: path, in: tree), entry.mode.isRegularFile else {
      return nil
    }
    return entry.id
  }
}

/// Settings by the blobs that hold them: a history has few.
struct SettingsCache {
  private var known: [ObjectID: ConfigurationReading] = [:]
  private static let absent = ConfigurationReading(Document(yaml: []))

  mutating func settings(
    _ blob: ObjectID?, in files: BacklogFiles
  ) throws(GitError) -> ConfigurationReading {
    guard let blob else { return Self.absent }
    if let settings = known[blob] { return settings }
    let settings = ConfigurationReading(Document(yaml: try files.contents(blob) ?? []))
    if known.count > 64 { known.removeAll() }
    known[blob] = settings
    return settings
  }
}
