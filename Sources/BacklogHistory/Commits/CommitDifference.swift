import BacklogFormat
import BacklogModel
import Git

/// What a commit changed, but for the places of items, which depend on all others.
struct CommitDifference: Sendable {
  var documents: [DocumentEvent]
  /// The steps of items from the first parent; empty for a merge, whose parents have made them.
  var steps: [ItemStep] = []
  /// Whether a setting decides otherwise than before which items are open.
  var changesStatuses = false
}

/// Finds what commits changed, each by itself.
struct CommitComparison {
  let files: BacklogFiles
  var settings = SettingsCache()

  init(_ files: BacklogFiles) {
    self.files = files
  }

  mutating func difference(_ stored: StoredCommit) throws(GitError) -> CommitDifference {
    var difference = CommitDifference(documents: [])
    if let move = try movedRoot(stored) { difference.add([move], of: .settings) }
    if stored.parents.count > 1 { return try mergeDifference(stored, difference) }
    guard let changed = stored.changed.first, !changed.isEmpty else { return difference }
    var before: [Record] = []
    var after: [Record] = []
    for file in changed where file.path != Configuration.fileName {
      if let record = try files.record(file.path, file.old) { before.append(record) }
      if let record = try files.record(file.path, file.new) { after.append(record) }
    }
    before.sort { $0.path < $1.path }
    after.sort { $0.path < $1.path }
    let (old, new) = try settings(changed, stored.commit.tree)
    let comparison = DocumentComparison(before: old.configuration, after: new.configuration)
    difference.add(SettingsComparison.changes(from: old, to: new), of: .settings)
    difference.changesStatuses = old.configuration.statuses != new.configuration.statuses
    for pair in DocumentPairing(before, after).pairs {
      difference.add(comparison.events(pair.old, pair.new))
      difference.add(
        step: pair.old.flatMap { PlacedItem($0, old.configuration) },
        pair.new.flatMap { PlacedItem($0, new.configuration) })
    }
    return difference
  }

  /// The change of a commit that moved the backlog's root: no parent has it where the commit has it.
  private func movedRoot(_ stored: StoredCommit) throws(GitError) -> Change? {
    if files.roots.former.isEmpty { return nil }
    let tree = stored.commit.tree
    let root = try files.root(in: tree)
    guard let parent = stored.parents.first, try files.hasBacklog(in: tree) else { return nil }
    for parent in stored.parents where try files.root(in: parent.tree) == root { return nil }
    guard try files.hasBacklog(in: parent.tree) else { return nil }
    let old = try files.root(in: parent.tree)
    return Change(
      .renamed, of: .settings, from: BacklogRoots.path(Configuration.fileName, in: old),
      to: BacklogRoots.path(Configuration.fileName, in: root))
  }

  /// The settings before and after a commit that changed those files.
  private mutating func settings(
    _ changed: [FileDifference], _ tree: ObjectID
  ) throws(GitError) -> (old: ConfigurationReading, new: ConfigurationReading) {
    guard let file = changed.first(where: { $0.path == Configuration.fileName }) else {
      let same = try settings.settings(try files.settings(in: tree), in: files)
      return (same, same)
    }
    return (
      try settings.settings(file.old?.id, in: files), try settings.settings(file.new?.id, in: files)
    )
  }
}

extension DocumentComparison {
  /// What became of a document; `nil` where nothing did.
  func events(_ old: Record?, _ new: Record?) -> DocumentEvent? {
    let changes = changes(from: old, to: new)
    guard let first = changes.first else { return nil }
    // What could not be read before may be anything now.
    let isUnknown = old?.problems.isEmpty != true
    return DocumentEvent(
      document: first.document, changes: changes,
      values: isUnknown ? new.map { values(of: $0) } ?? [] : [])
  }
}

extension CommitDifference {
  mutating func add(_ event: DocumentEvent?) {
    if let event { documents.append(event) }
  }

  mutating func add(
    _ changes: [Change], of document: ChangedDocument, values: [Change] = []
  ) {
    if changes.isEmpty { return }
    if let last = documents.last, last.document == document {
      documents[documents.count - 1] = DocumentEvent(
        document: document, changes: last.changes + changes, values: last.values + values)
      return
    }
    documents.append(DocumentEvent(document: document, changes: changes, values: values))
  }

  /// Adds what became of an item's place, if anything did.
  mutating func add(step old: PlacedItem?, _ new: PlacedItem?) {
    if old == nil && new == nil || old == new && old?.team == new?.team { return }
    steps.append(ItemStep(old: old, new: new))
  }
}
