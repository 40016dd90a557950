import BacklogModel
import Git
import Synchronization

/// Where a backlog's root was in the commits of a repository. A team may have moved the whole of it into another folder: what
/// happened before happened to the same backlog.
///
/// A move is found by who compares the commit with its parent: the settings come into being in one folder and are gone from
/// another, and the documents are the same.
final class BacklogRoots: Sendable {
  /// The root below the top of the repository as it is now; empty where they are one.
  let current: String
  /// Those that it had before, the last one first.
  private let found = Mutex<[String]>([])

  init(_ current: String) { self.current = current }

  /// The roots that it had before, as far as they are known, the last one first.
  var former: [String] { found.withLock { $0 } }

  /// Takes up roots that somebody found, the last one first.
  func add(_ roots: [String]) {
    found.withLock { found in
      for root in roots where root != current && !found.contains(root) { found.append(root) }
    }
  }

  /// The root in a tree: the present one, unless the tree has the backlog at another one that is known.
  func root(in tree: ObjectID, of objects: ObjectDatabase) throws(GitError) -> String {
    let former = former
    if former.isEmpty { return current }
    for root in [current] + former
    where try Self.hasSettings(root, tree, objects) {
      return root
    }
    // Before it had settings it had documents.
    for root in [current] + former {
      let folder = Self.path(Kind.item.folder, in: root)
      if try objects.entry(at: folder, in: tree)?.mode == .directory { return root }
    }
    return current
  }

  static func hasSettings(
    _ root: String, _ tree: ObjectID, _ objects: ObjectDatabase
  ) throws(GitError) -> Bool {
    try objects.entry(at: path(Configuration.fileName, in: root), in: tree)?.mode.isRegularFile
      ?? false
  }

  /// The path from the top of the repository of a path below a root.
  static func path(_ path: String, in root: String) -> String {
    root.isEmpty ? path : root + "/" + path
  }

  /// The root of a path of settings.
  static func root(ofSettings path: String) -> String {
    String(path.dropLast(Configuration.fileName.count + 1))
  }
}
