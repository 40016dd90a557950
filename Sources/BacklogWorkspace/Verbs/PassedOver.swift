import BacklogFormat
import BacklogModel
import Git

/// Changed documents of the work tree that git passes over, so that neither `commit` takes them up nor `diff` tells of them unless
/// they are named.
package struct PassedOver: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Somebody told git not to look at the file: `update-index --skip-worktree`, `--assume-unchanged`.
    case unwatched
    /// It is new, and git ignores it. The document may have been moved there from another path.
    case ignored(movedFrom: String?)
  }

  package struct File: Hashable, Sendable {
    /// Below the backlog's root.
    let path: String
    /// As the person would write it; so is the path that it was moved from.
    let name: String
    let reason: Reason
  }

  package private(set) var files: [File] = []

  package var isEmpty: Bool { files.isEmpty }

  func limited(to selection: PathSelection) -> PassedOver {
    PassedOver(files: files.filter { selection.contains($0.path) })
  }

  mutating func add(_ file: File) { files.append(file) }

  /// What to do about them, the first ones by name.
  package var hints: [String] { hints(of: files) }

  /// The same for those that others will miss: documents that were moved to where git ignores them.
  ///
  /// - Parameter isCommitted: whether it is committed already that they are gone from where they were.
  package func hintsOfMoves(isCommitted: Bool = false) -> [String] {
    let moved = files.filter { $0.reason != .unwatched && $0.reason != .ignored(movedFrom: nil) }
    guard isCommitted else { return hints(of: moved) }
    return hints(
      of: moved.map { File(path: $0.path, name: $0.name, reason: .ignored(movedFrom: nil)) })
  }

  private func hints(of files: [File]) -> [String] {
    let most = 3
    let more = files.count - most
    return files.prefix(most).map(\.hint) + (more > 0 ? ["and \(more) more like that"] : [])
  }
}

extension PassedOver.File {
  fileprivate var hint: String {
    switch reason {
    case .unwatched:
      "git was told not to look at \(name); git backlog commit \(name) commits it all the same"
    case .ignored(nil): "git ignores \(name); git backlog commit \(name) commits it all the same"
    case .ignored(let former?):
      "git ignores \(name), where the document is now; git backlog commit \(former) \(name) commits the move"
    }
  }
}

extension Workspace {
  /// Whether git passes over a file of the work tree that isn't as it is committed, and why.
  ///
  /// - Parameter before: the backlog that the change is one of, and as it is now.
  func reason(
    toPassOver path: String, _ status: PathStatus, in repository: Repository, from before: Snapshot,
    to after: Snapshot
  ) throws -> PassedOver.Reason? {
    if status.isStaged { return nil }
    if status.isUntracked {
      guard try repository.isIgnored(status.path) else { return nil }
      let former = after.record(path: path).flatMap { formerPath(of: $0, from: before, to: after) }
      return .ignored(movedFrom: former.map(displayPath(of:)))
    }
    guard status.isUnwatched else { return nil }
    // What a sparse checkout leaves out is looked at where it is there all the same.
    if status.isOutsideSparseCheckout, status.workTree != nil, try repository.isSparseCheckout() {
      return nil
    }
    return .unwatched
  }

  /// Where a document was that is somewhere else now.
  private func formerPath(
    of record: Record, from before: Snapshot, to after: Snapshot
  ) -> String? {
    let old = record.id.map { before.record(id: $0) } ?? before.record(record.kind, key: record.key)
    return old.flatMap { after.record(path: $0.path) == nil ? $0.path : nil }
  }

  /// The changed documents of the work tree that git passes over.
  ///
  /// Cost: reads the index where anything has changed.
  ///
  /// - Parameter named: paths below the root, of files that aren't passed over, as somebody asked for them.
  func passedOver(
    from before: Snapshot, to after: Snapshot, named: [String]
  ) throws -> PassedOver {
    var passedOver = PassedOver()
    let changed = CommitEdits.changedPaths(from: before, to: after).filter { !named.contains($0) }
    if changed.isEmpty { return passedOver }
    let repository = try repository()
    var isTracked: [String: Bool] = [:]
    for entry in try repository.indexEntries(under: location.prefix) {
      isTracked[entry.path] = !entry.isUnwatched
    }
    for path in changed {
      let place = location.repositoryPath(of: path)
      if isTracked[place] == true { continue }
      let status = try repository.status(of: place)
      let reason = try reason(
        toPassOver: path, status, in: repository, from: before, to: after)
      if let reason {
        passedOver.add(PassedOver.File(path: path, name: displayPath(of: path), reason: reason))
      }
    }
    return passedOver
  }

  /// The backlog as git sees it in the work tree: without what it ignores, and with what it has of what it doesn't look at.
  func snapshot(_ snapshot: Snapshot, without passedOver: PassedOver) throws -> Snapshot {
    let repository = try repository()
    var changeset = Changeset(subject: "")
    for file in passedOver.files {
      let known = try repository.status(of: location.repositoryPath(of: file.path)).index
      let bytes = try known.map { try repository.objects.blob($0.id) }
      let old =
        file.path == Configuration.fileName
        ? snapshot.settings.document.bytes : snapshot.record(path: file.path)?.document.bytes
      changeset.add(Changeset.Change(path: file.path, old: old, new: bytes))
    }
    return changeset.applied(to: snapshot)
  }
}
