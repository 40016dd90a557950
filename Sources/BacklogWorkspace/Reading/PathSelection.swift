/// Files and folders that a person named, below the backlog's root; none named means all.
package struct PathSelection: Hashable, Sendable {
  private let paths: [String]

  package init(_ paths: [String]) {
    self.paths = paths
  }

  /// Whether a file was named, or a folder that it is in; the empty path is the root.
  package func contains(_ path: String) -> Bool {
    paths.isEmpty || paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
  }
}
