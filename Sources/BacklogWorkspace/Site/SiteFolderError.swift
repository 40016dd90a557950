/// Why a site can't be written into a folder. Nothing has been written where it says that files are in the way.
package enum SiteFolderError: Error, Hashable, Sendable {
  case notADirectory(String)
  /// A folder that holds something, and no list of what was written into it.
  case notEmpty(String, entries: [String])
  /// Files that are somebody else's, or that somebody changed since they were written.
  case foreign(String, files: [String])
  /// A list of another version of this program.
  case unknownManifest(String)
  /// A folder in which the backlog keeps its documents.
  case amongDocuments(String)
  case io(action: String, path: String, message: String)
}

extension SiteFolderError {
  package var message: String {
    switch self {
    case .notADirectory(let path): "\(path) is no directory"
    case .notEmpty(let path, let entries):
      "\(path) holds files that git-backlog didn't write:" + Self.list(entries)
    case .foreign(let path, let files):
      "these files in \(path) are not as git-backlog wrote them, and would be overwritten or removed:"
        + Self.list(files)
    case .unknownManifest(let path):
      "\(path) is no list of pages that this version of git-backlog can read"
    case .amongDocuments(let path): "\(path) is where the backlog keeps its documents"
    case .io(let action, let path, let message): "\(action) \(path): \(message)"
    }
  }

  package var hints: [String] {
    switch self {
    case .notADirectory, .notEmpty: ["name a directory that is empty, or that isn't there yet"]
    case .foreign:
      ["move what you want to keep to another place, or remove it; pages are made from the backlog"]
    case .unknownManifest:
      ["name another directory, or remove this one if there is nothing in it that you need"]
    case .amongDocuments: ["name a directory outside the backlog's folders, such as site"]
    case .io: []
    }
  }

  /// Whether nothing was written because of what was asked for, and not because the world is broken.
  package var isRefusal: Bool {
    if case .io = self { false } else { true }
  }

  /// A line for each of the first, and how many more there are.
  private static func list(_ names: [String]) -> String {
    let most = 8
    let more = names.count - most
    return names.prefix(most).map { "\n  - \($0)" }.joined()
      + (more > 0 ? "\n  and \(more) more" : "")
  }
}
