package import BacklogFormat
import BacklogHistory
import BacklogModel
import Git

/// `resolve`: merges by meaning what a merge, rebase, cherry-pick or stash left in conflict, from the index's versions.
package struct ResolveMerge: Sendable {
  /// Only these files and folders, below the root; empty for all.
  package let paths: [String]
  /// Whether files that somebody has edited since are merged anew, too.
  package let redoesEdited: Bool

  package init(paths: [String], redoesEdited: Bool) {
    self.paths = paths
    self.redoesEdited = redoesEdited
  }

  package enum Side: Hashable, Sendable {
    case ours
    case theirs
  }

  /// What became of a file.
  package enum Outcome: Hashable, Sendable {
    /// Merged and staged.
    case settled
    /// Merged but for what is in conflict.
    case conflicts([MergeSubject])
    /// One side removed it, the other changed it: nobody but a person can tell.
    case removed(by: Side)
    /// Left alone, because somebody has begun to settle it by hand.
    case edited
    /// A symbolic link, or too large for a document.
    case notADocument
  }

  /// A file that was in conflict.
  package struct File: Sendable {
    /// Below the backlog's root.
    package let path: String
    package let outcome: Outcome
  }

  package struct Result: Sendable {
    package let files: [File]
    /// Files outside of the backlog that are in conflict, too.
    package let others: Int
    /// The commands that end what is under way: a merge, a rebase.
    package let nextSteps: [String]
  }

  /// Merges.
  ///
  /// - Parameter isDryRun: whether to say only what would become of the files.
  package func run(in workspace: Workspace, isDryRun: Bool) async throws -> Result {
    let repository = try workspace.repository()
    _ = try repository.requireWorkTree()
    let location = workspace.location
    let all = try Dictionary(
      grouping: repository.indexEntries().filter { $0.stage != 0 }, by: \.path)
    let selection = PathSelection(paths)
    var (files, settled): ([File], [String]) = ([], [])
    var others = 0
    let style = all.isEmpty ? .merge : try await repository.conflictStyle()
    for (name, entries) in all.sorted(by: { $0.key < $1.key }) {
      guard let path = location.documentPath(of: name) else {
        others += 1
        continue
      }
      guard selection.contains(path) else { continue }
      let outcome = try resolve(path, entries, style, in: repository, at: location, isDryRun)
      if outcome == .settled { settled.append(name) }
      files.append(File(path: path, outcome: outcome))
    }
    if !isDryRun { try await repository.stage(settled) }
    return Result(files: files, others: others, nextSteps: try repository.state().hints)
  }

  private func resolve(
    _ path: String, _ entries: [IndexEntry], _ style: ConflictMarkers.Style,
    in repository: Repository, at location: BacklogLocation, _ isDryRun: Bool
  ) throws -> Outcome {
    var stages: [Int: [UInt8]] = [:]
    for entry in entries {
      guard entry.mode.isRegularFile,
        try repository.objects.size(ofBlob: entry.id) <= Obstacle.sizeLimit
      else { return .notADocument }
      stages[entry.stage] = try repository.objects.blob(entry.id)
    }
    let place = location.root + "/" + path
    let version = try HookFile.attempt { () throws(TransactionFileFailure) in
      try TransactionFile.version(of: place)
    }
    let workTree: [UInt8]?
    switch version {
    case .none: workTree = nil
    case .file(let bytes): workTree = bytes
    case .other: return .notADocument
    }
    let file = HalfMergedFile(path: path, stages: stages, workTree: workTree)
    if let side = file.removedBy { return .removed(by: side) }
    guard let merged = try file.merged(style: style) else { return .notADocument }
    let bytes = file.forWorkTree(merged.bytes)
    if bytes != workTree {
      if file.isEditedByHand, !redoesEdited { return .edited }
      try HookFile.attempt { () throws(TransactionFileFailure) in
        try HookFile(path: place, isDryRun: isDryRun).write(bytes, makingExecutable: false)
      }
    }
    return merged.conflicts.isEmpty ? .settled : .conflicts(merged.conflicts.map(\.subject))
  }
}

extension Repository {
  /// How the person wants conflicts to be shown.
  fileprivate func conflictStyle() async throws(GitError) -> ConflictMarkers.Style {
    let settings = try await settings([MergeDriver.styleSetting])
    return settings[MergeDriver.styleSetting].flatMap { .init(rawValue: $0) } ?? .merge
  }
}

extension BacklogLocation {
  /// The path below the root of a document or the settings; `nil` for other files.
  ///
  /// - Parameter path: from the top of the repository.
  func documentPath(of path: String) -> String? {
    guard prefix.isEmpty || path.hasPrefix(prefix + "/") else { return nil }
    let relative = RepositoryPaths.relative(path, to: prefix)
    if relative == Configuration.fileName { return relative }
    guard Kind(path: relative) != nil, relative.hasSuffix(".md"),
      !DocumentPath.isIgnored(relative)
    else { return nil }
    return relative
  }
}
