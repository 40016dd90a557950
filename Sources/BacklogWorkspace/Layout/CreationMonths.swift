import BacklogModel
import Git

/// The months in which items and requests first came into a backlog, from the history of its branch.
///
/// First parents are followed, so that what was made on another branch came with its merge; and ids, not paths, so that
/// renames don't matter.
struct CreationMonths: Sendable {
  private var months: [ItemID: CivilMonth] = [:]
  /// Whether the history was cut off, so that what its first commit has may be older.
  let isCutOff: Bool

  /// The month of a document by its id; `nil` for what no commit has.
  subscript(id: ItemID) -> CivilMonth? { months[id] }

  /// Cost: a look at each commit, and at the folders as each month left them.
  init(of location: BacklogLocation, in repository: Repository) throws {
    isCutOff = repository.isShallow
    guard try repository.head().commit != nil else { return }
    for (month, commit) in try Self.lastCommits(in: repository).reversed() {
      for kind in Kind.allCases where kind.hasID {
        let folder = RepositoryPaths.join(location.prefix, kind.folder)
        for entry in try repository.treeEntries(under: folder, of: commit) {
          let name = entry.path.split(separator: "/").last ?? ""
          guard name.hasSuffix(".md"), let id = ItemID(fileStem: String(name.dropLast(3))) else {
            continue
          }
          if months[id] == nil { months[id] = month }
        }
      }
    }
  }

  /// The last commit of each month, the newest month first. A clock that was wrong makes no month come before an older one.
  private static func lastCommits(
    in repository: Repository
  ) throws -> [(month: CivilMonth, commit: ObjectID)] {
    var commits: [(month: CivilMonth, commit: ObjectID)] = []
    var walk = repository.firstParents(from: try repository.headCommit())
    while let commit = try walk.step() {
      let month = CivilDate(daysSinceEpoch: commit.committer.localDay).month
      if let last = commits.last, month >= last.month { continue }
      commits.append((month, commit.id))
    }
    return commits
  }
}
