import BacklogModel

extension BacklogLocation {
  /// A path as a person types it, as a path below the backlog's root; empty for the root itself.
  ///
  /// - Parameter directory: what a relative path is relative to.
  /// - Throws: `WorkspaceError.pathOutside`.
  package func backlogPath(of path: String, in directory: String) throws(WorkspaceError) -> String {
    let absolute = FilePaths.normal(FilePaths.join(FilePaths.real(directory) ?? directory, path))
    if absolute == root { return "" }
    guard absolute.hasPrefix(root + "/") else { throw .pathOutside(path) }
    return String(absolute.dropFirst(root.count + 1))
  }

  /// A path below the root as it is shown to somebody in `directory`: relative to it, so that it can be opened; in a bare
  /// repository the path in its commits.
  package func displayPath(of path: String, from directory: String) -> String {
    if isBare {
      let path = [prefix, path].filter { !$0.isEmpty }.joined(separator: "/")
      return path.isEmpty ? "." : path
    }
    return FilePaths.relative(
      FilePaths.join(root, path), to: FilePaths.real(directory) ?? directory)
  }
}

extension FilePaths {
  /// The path with `.`, `..` and doubled slashes worked out on paper; the file need not be there.
  static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The way from a directory to a path, both absolute.
  static func relative(_ path: String, to directory: String) -> String {
    let target = path.split(separator: "/")
    let start = directory.split(separator: "/")
    let shared = zip(target, start).prefix { $0 == $1 }.count
    let steps =
      Array(repeating: "..", count: start.count - shared)
      + target.dropFirst(shared).map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}
