import BacklogFormat
package import BacklogModel

/// `new KIND TITLE`: a document from its template, with what is known filled in.
package struct NewDocument: Sendable {
  package var kind: Kind
  package var title: String
  /// The file's name for kinds without ids; made from the title when absent.
  package var key: String?
  package var assignments: [FieldAssignment]
  /// Where an item comes in the order; other kinds have none.
  package var place: Place
  package var filter = ItemFilter()
  /// The template's bytes.
  package var template: [UInt8]
  package var today: CivilDate

  package init(
    kind: Kind, title: String, template: [UInt8], today: CivilDate, key: String? = nil,
    assignments: [FieldAssignment] = [], place: Place = .bottom
  ) {
    self.kind = kind
    self.title = title
    self.template = template
    self.today = today
    self.key = key
    self.assignments = assignments
    self.place = place
  }

  /// The name of the file for kinds without ids.
  package var fileKey: String { key ?? Slug.make(from: title) }

  /// The new document, and ranks of others where its place had no room.
  ///
  /// - Parameter isTaken: whether an id is in use anywhere that the snapshot doesn't show: other branches, other
  ///   work trees.
  package func changes(
    in snapshot: Snapshot, isTaken: (ItemID) throws -> Bool,
    using random: inout some RandomNumberGenerator
  ) throws -> (path: String, changeset: Changeset) {
    let id = kind.hasID ? try snapshot.freeID(isTaken: isTaken, using: &random) : nil
    let path = try path(id: id, in: snapshot)
    guard let record = Record(path: path, document: Document(template)) else {
      throw WorkspaceError.noTemplate(kind)
    }
    var changeset = Changeset(
      subject: CommitSubject.clipped("Add \(id?.description ?? kind.displayName): \(title)"))
    changeset.ids = id.map { [$0] } ?? []
    var edits: [Edit] = [.set(["title"], .text(title))]
    if let id { edits.append(.set(["id"], .text(id.description))) }
    if kind == .request, !assignments.contains(where: { $0.key == "received" }) {
      edits.append(.set(["received"], .text(today.description)))
    }
    if kind == .item, let id {
      let rank = try rank(of: id, in: snapshot, others: &changeset, using: &random)
      edits.append(.set(["rank"], .text(rank.description)))
    }
    for assignment in assignments {
      edits.append(try SetFields.edit(for: assignment, of: record, in: snapshot))
    }
    let filled = try edited(record.document, edits, path: path)
    let document = try withTeamsDefinition(filled, path: path, in: snapshot)
    changeset.add(Changeset.Change(path: path, old: nil, new: document.bytes))
    return (path, changeset)
  }

  private func edited(_ document: Document, _ edits: [Edit], path: String) throws(WorkspaceError)
    -> Document
  {
    do throws(EditError) {
      return try document.editing(edits, keyOrder: kind.schema.keyOrder)
    } catch {
      throw .edit(path: path, error)
    }
  }

  private func path(id: ItemID?, in snapshot: Snapshot) throws(WorkspaceError) -> String {
    let slug = Slug.make(from: title)
    guard let id else {
      let key = fileKey
      guard !key.isEmpty, !key.contains("/"), !DocumentPath.isIgnored(name: key) else {
        throw .unusableKey(key)
      }
      let path = "\(kind.folder)/\(key).md"
      if snapshot.record(kind, key: key) != nil { throw .exists(path) }
      return path
    }
    let month = snapshot.configuration.layout == .month ? "\(today.month)/" : ""
    return "\(kind.folder)/\(month)\(id)\(slug.isEmpty ? "" : "-" + slug).md"
  }

  /// The rank of the new item, as if it were moved to its place.
  private func rank(
    of id: ItemID, in snapshot: Snapshot, others changeset: inout Changeset,
    using random: inout some RandomNumberGenerator
  ) throws(WorkspaceError) -> DecimalNumber {
    let order = snapshot.openItems
    let listed = snapshot.items(filter)
    let index = try Placement.index(of: place, among: order, listed: listed, moving: [])
    var places = order.map(\.place)
    // Unranked items stay behind: nothing can be put among them without ranking them.
    let lastRanked = place == .bottom ? places.firstIndex { $0.rank == nil } ?? index : index
    places.insert(RankedItem(id: id, rank: nil), at: min(index, lastRanked))
    let plan = RankPlan(order: places, moving: [id], using: &random)
    var rank = DecimalNumber(10)
    for change in plan.changes {
      if change.id == id {
        rank = change.rank
      } else {
        for record in snapshot.records(id: change.id) {
          try changeset.edit(record, [.set(["rank"], .text(change.rank.description))])
        }
      }
    }
    return rank
  }

  /// An item's Definition of Done as its team has it, where the backlog has one that applies.
  private func withTeamsDefinition(
    _ document: Document, path: String, in snapshot: Snapshot
  ) throws(WorkspaceError) -> Document {
    guard kind == .item, let record = Record(path: path, document: document),
      let definition = snapshot.definition(for: record)
    else { return document }
    let criteria = definition.definitionCriteria
    guard !criteria.isEmpty, document.body().sections(titled: Schema.definitionOfDone).count == 1
    else {
      return document
    }
    let lines = criteria.map { "- [ ] \($0.key): \($0.text)\n" }.joined()
    return try edited(
      document, [.replaceSection(title: Schema.definitionOfDone, content: "\n" + lines)], path: path
    )
  }
}
