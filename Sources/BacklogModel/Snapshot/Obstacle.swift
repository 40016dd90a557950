/// A file in a backlog's folders that is reported instead of read.
package struct Obstacle: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notMarkdown
    /// The file's name is no text in UTF-8.
    case unusableName
    /// A file stands where one of the backlog's folders should be.
    case notAFolder
    case symbolicLink
    /// Neither file nor folder: a pipe, a socket, a device.
    case specialFile
    /// The file's size in bytes.
    case tooLarge(Int)
    /// The system's or git's own words.
    case unreadable(String)
    /// In the index with several versions, from a merge that was not finished.
    case unmerged
  }

  /// The path below the backlog's root, with `/`.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The largest document that is read, in bytes: 1 MiB.
  package static let sizeLimit = 1 << 20
}
