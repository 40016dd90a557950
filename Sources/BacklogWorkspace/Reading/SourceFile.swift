package import BacklogModel
package import Git

/// A file of a backlog as its source lists it, before it is read.
package struct SourceFile: Sendable {
  package enum Contents: Sendable {
    /// To be read below the root's directory.
    case onDisk
    /// To be read from the repository's objects.
    case stored(ObjectID)
    case obstacle(Obstacle.Reason)
  }

  /// The path below the backlog's root, with `/`.
  package let path: String
  package let contents: Contents

  package init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}

/// A place that a backlog can be read from: the work tree, the index, a commit.
package protocol DocumentSource {
  /// The bytes of `backlog.yml`; `nil` where there is none.
  func settings() throws -> [UInt8]?
  /// All files in the nine kinds' folders that aren't ignored.
  func files() throws -> [SourceFile]
  /// The directory that files `onDisk` lie below, and in which `stored` ones may be checked out; `nil` where there is none.
  var directory: String? { get }
  /// Where `stored` files are read from; `nil` where there are none.
  var objects: ObjectDatabase? { get }
}
