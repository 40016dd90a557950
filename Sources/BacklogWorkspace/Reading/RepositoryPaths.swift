import BacklogModel
import Git

/// Paths of a backlog inside a repository.
enum RepositoryPaths {
  static func join(_ prefix: String, _ path: String) -> String {
    prefix.isEmpty ? path : prefix + "/" + path
  }

  /// A path below the backlog's root.
  static func relative(_ path: String, to prefix: String) -> String {
    prefix.isEmpty ? path : String(path.dropFirst(prefix.count + 1))
  }

  /// A stored file, to be read where it is a document.
  static func file(_ path: String, _ id: ObjectID, _ mode: FileMode) -> SourceFile {
    // What isn't UTF-8 has become replacement characters, by which no file could be found again.
    if path.utf8.contains(0xEF), path.unicodeScalars.contains("\u{FFFD}") {
      return SourceFile(path: path, contents: .obstacle(.unusableName))
    }
    guard mode.isRegularFile else {
      let reason: Obstacle.Reason = mode == .symbolicLink ? .symbolicLink : .specialFile
      return SourceFile(path: path, contents: .obstacle(reason))
    }
    guard DocumentPath.isMarkdown(path) else {
      return SourceFile(path: path, contents: .obstacle(.notMarkdown))
    }
    return SourceFile(path: path, contents: .stored(id))
  }
}
