import BacklogHistory
import BacklogModel
import Git

/// What git knows of a backlog's items in the last commit and of their files in the work tree.
struct CommittedItems: Sendable {
  let head: ObjectID
  let files: BacklogFiles
  /// The files in the commit.
  let entries: [TreeEntry]
  /// The files in git's index.
  let tracked: [TrackedFile]
  private let hasIndex: Bool
  private let directory: String

  /// - Returns: `nil` where there is no history.
  /// - Throws: where the commit can't be read.
  init?(in workspace: Workspace) throws {
    guard let (head, files, index) = try? workspace.historySources(at: "HEAD") else { return nil }
    hasIndex = index != nil
    let repository = try workspace.repository()
    let folder = RepositoryPaths.join(workspace.location.prefix, Kind.item.folder)
    self.head = head
    self.files = files
    directory = repository.commonDirectory
    entries = try repository.treeEntries(under: folder, of: head)
    // An index that can't be read answers nothing; then hashes tell.
    tracked = (try? repository.trackedFiles(under: folder)) ?? []
  }

  /// What is kept of their history; `nil` where nothing is to be.
  var index: HistoryIndex? { hasIndex ? HistoryIndex(of: files, in: directory) : nil }
}
