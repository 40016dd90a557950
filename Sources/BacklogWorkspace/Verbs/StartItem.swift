import BacklogFormat
package import BacklogModel

/// `start ID`: work on an item begins, or goes on after it waited.
package struct StartItem: Sendable {
  package let item: Record
  /// Acceptance criteria to add first.
  package var criteria: [String]
  /// Whether what the item lacks of its Definition of Done is copied into it first.
  package var copiesDefinition: Bool

  package init(_ item: Record, criteria: [String] = [], copiesDefinition: Bool = false) {
    self.item = item
    self.criteria = criteria
    self.copiesDefinition = copiesDefinition
  }

  /// - Returns: no changes where the item is in progress already, and nothing is to be added.
  /// - Throws: `WorkspaceError.held` with all that is missing: the effort, the checklists, what it depends on.
  package func changes(in snapshot: Snapshot) throws(WorkspaceError) -> Changeset {
    try item.requireOpen(at: .start, in: snapshot)
    let category = item.category(in: snapshot)
    var edits = additions(in: snapshot)
    let hindrances = try hindrances(in: snapshot)
    guard hindrances.isEmpty else { throw .held(.start, [item.name], hindrances) }
    if category != .active {
      edits += item.edits(
        toStatus: try snapshot.configuration.status(in: .active), in: snapshot)
    }
    let verb = category == .waiting ? "Resume" : "Start"
    var changeset = Changeset(subject: CommitSubject.clipped("\(verb) \(item.name): \(item.title)"))
    try changeset.edit(item, edits)
    return changeset
  }

  /// All that keeps work on the item from beginning, once what is to be added is there.
  func hindrances(in snapshot: Snapshot) throws(WorkspaceError) -> [Hindrance] {
    try item.edited(additions(in: snapshot)).hindrancesToBegin(in: snapshot)
      + (item.category(in: snapshot) == .active ? [] : unfinishedDependencies(in: snapshot))
  }

  private func additions(in snapshot: Snapshot) -> [Edit] {
    var edits = item.edits(adding: criteria, to: Schema.acceptanceCriteria)
    if copiesDefinition {
      edits += item.edits(adding: snapshot.missingCriteria(of: item, item.document.body()))
    }
    return edits
  }

  /// Whether this is more work in progress than before.
  package func addsWork(in snapshot: Snapshot) -> Bool {
    item.category(in: snapshot)?.isInProgress != true
  }

  private func unfinishedDependencies(in snapshot: Snapshot) -> [Hindrance] {
    let ids = item.ids("depends-on")
    return ids.flatMap { id in snapshot.items.filter { $0.id == id && $0.category != .done } }
      .map { .dependency($0) }
  }
}
