import BacklogFormat
package import BacklogModel

/// `done ID [--waive KEY --reason …]`: an item is finished, with every box ticked or waived.
package struct FinishItem: Sendable {
  package let item: Record
  /// Keys of boxes that are waived, or their numbers in the document from 1.
  package var waived: [String]
  /// Why they are.
  package var reason: String?

  package init(_ item: Record, waived: [String] = [], reason: String? = nil) {
    self.item = item
    self.waived = waived
    self.reason = reason
  }

  /// What the item lacks of its Definition of Done comes into it first.
  ///
  /// - Returns: no changes where the item is done already.
  /// - Throws: `WorkspaceError.held` with every open box and missing checklist.
  package func changes(in snapshot: Snapshot) throws(WorkspaceError) -> Changeset {
    var changeset = Changeset(subject: CommitSubject.clipped("Finish \(item.name): \(item.title)"))
    if item.category(in: snapshot) == .done { return changeset }
    try item.requireOpen(at: .done, in: snapshot)
    let reason = self.reason ?? ""
    let copies = item.edits(adding: snapshot.missingCriteria(of: item, item.document.body()))
    let byNumber = try waivers(of: waived.filter { Int($0) != nil }, in: item, reason: reason)
    let complete = try item.edited(byNumber + copies)
    let byKey = try waivers(of: waived.filter { Int($0) == nil }, in: complete, reason: reason)
    let prepared = try complete.edited(byKey)
    var hindrances: [Hindrance] = waived.isEmpty || !reason.isEmpty ? [] : [.noWaiverReason]
    hindrances += prepared.missingChecklists(in: snapshot)
    hindrances += prepared.openBoxes.map { .openBox($0) }
    guard hindrances.isEmpty else { throw .held(.done, [item.name], hindrances) }
    let status = try snapshot.configuration.status(in: .done)
    try changeset.edit(
      item, byNumber + copies + byKey + item.edits(toStatus: status, in: snapshot))
    return changeset
  }

  /// - Parameter reason: without one, the boxes are only looked up.
  private func waivers(
    of names: [String], in record: Record, reason: String
  ) throws(WorkspaceError) -> [Edit] {
    let body = record.document.body()
    var edits: [Edit] = []
    for name in names {
      let box = try TickBox.reference(to: name, section: section(of: name, in: body), in: body)
      edits.append(.waive(box, reason: reason.isEmpty ? "…" : reason))
    }
    return edits
  }

  /// The team's checklist where it has the key; else any.
  private func section(of name: String, in body: MarkdownBody) -> String? {
    let promised = body.sections(titled: Schema.definitionOfDone).flatMap { body.boxes(in: $0) }
    return promised.contains { $0.item.key == name } ? Schema.definitionOfDone : nil
  }
}
