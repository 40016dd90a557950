package import BacklogFormat
import BacklogHistory
import BacklogModel
import Git

/// `merge-driver`: merges one file for git, which gives three versions as files and takes the result from the second.
package struct MergeDriver: Sendable {
  /// The files with the last common version, ours and theirs; the result replaces ours.
  package let base: String
  package let ours: String
  package let theirs: String
  /// The file's path from the top of the repository.
  package let path: String
  package let markers: ConflictMarkers

  /// - Parameter markers: how git calls the sides and how long its markers are. Their style is asked for where it is needed.
  package init(base: String, ours: String, theirs: String, path: String, markers: ConflictMarkers) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    (self.path, self.markers) = (path, markers)
  }

  /// git's setting of how conflicts are shown.
  static let styleSetting = "merge.conflictstyle"

  /// Merges. Opens no repository; asks git for `merge.conflictStyle` only where there is a conflict to be shown.
  ///
  /// - Parameter directory: where git runs the driver: the top of the work tree.
  /// - Returns: what is in conflict.
  package func run(in directory: String) async throws -> [MergeConflict] {
    var merge = FileMerge(
      path: Self.backlogPath(of: path, below: directory),
      base: try Self.read(base, in: directory), ours: try Self.read(ours, in: directory),
      theirs: try Self.read(theirs, in: directory), markers: markers)
    var result = try merge.result()
    if !result.conflicts.isEmpty, let style = await Self.style(in: directory) {
      merge.markers.style = style
      result = try merge.result()
    }
    try Self.write(result.bytes, to: FilePaths.join(directory, ours))
    return result.conflicts
  }

  /// How conflicts are to be shown, where that is not git's usual way.
  private static func style(in directory: String) async -> ConflictMarkers.Style? {
    let value = await gitSetting(styleSetting, in: directory)
    return value.flatMap { ConflictMarkers.Style(rawValue: $0) }
  }

  private static func read(_ path: String, in directory: String) throws(WorkspaceError) -> [UInt8] {
    try HookFile.attempt { () throws(TransactionFileFailure) in
      try TransactionFile.content(of: FilePaths.join(directory, path))
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
    try HookFile.attempt { () throws(TransactionFileFailure) in
      try TransactionFile.overwrite(path, with: bytes)
    }
  }

  /// The path below the backlog's root, which is the nearest folder on the way with settings. Without a work tree, from the
  /// first folder that is named as a kind's.
  private static func backlogPath(of path: String, below directory: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    for depth in parts.indices.reversed() {
      let root = ([directory] + parts[..<depth]).joined(separator: "/")
      if FilePaths.isFile(root + "/" + Configuration.fileName) {
        return parts[depth...].joined(separator: "/")
      }
    }
    let start = parts.firstIndex { part in Kind.allCases.contains { $0.folder == part } }
    return parts[(start ?? parts.count - 1)...].joined(separator: "/")
  }
}
