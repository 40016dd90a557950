import BacklogFormat
package import BacklogModel
import Git

/// `renumber PATH`: gives one of several documents with the same id a new one, and repoints the references that meant it.
package struct RenumberDocument: Sendable {
  /// What an unclear reference means.
  package enum Meaning: Sendable {
    /// The document that gets a new id.
    case renumbered
    /// One of those that keep theirs.
    case kept
  }

  /// The document's path below the root.
  package let path: String
  /// The paths of documents whose references mean the renumbered one.
  package var repointed: Set<String> = []
  /// The paths of documents whose references mean another one.
  package var kept: Set<String> = []
  /// Whether the document is renumbered even where it is the oldest.
  package var allowsOldest = false

  private let today: CivilDate

  package init(path: String, today: CivilDate) {
    self.path = path
    self.today = today
  }

  /// Thinks the change out; writes nothing.
  ///
  /// - Parameter ask: what a reference means that history can't tell; `nil` where there is nobody to ask.
  /// - Throws: `WorkspaceError` where the id doesn't collide, the document is the oldest, or a reference is unclear.
  package func changes(
    in workspace: Workspace, _ snapshot: Snapshot, isTaken: (ItemID) throws -> Bool,
    using random: inout some RandomNumberGenerator, ask: (IDReference, Record) -> Meaning?
  ) async throws -> Changeset {
    guard let record = snapshot.record(path: path) else {
      throw WorkspaceError.noSuchPath(workspace.displayPath(of: path))
    }
    guard let id = record.id, snapshot.records(id: id).count > 1 else {
      throw WorkspaceError.noCollision(record.name)
    }
    let others = snapshot.records(id: id).filter { $0.path != path }
    let history = try CollisionHistory(of: [record] + others, in: workspace)
    if !allowsOldest, let younger = try await history.youngest(), younger.path != path,
      try await history.isOldest(record)
    {
      throw WorkspaceError.oldestKeepsID(
        workspace.displayPath(of: path), younger: workspace.displayPath(of: younger.path))
    }
    var meant: [IDReference] = []
    var unclear: [IDReference] = []
    for reference in IDReference.all(to: id, in: snapshot) {
      switch try await meaning(of: reference, id, record, history) ?? ask(reference, record) {
      case .renumbered: meant.append(reference)
      case .kept: break
      case nil: unclear.append(reference)
      }
    }
    guard unclear.isEmpty else {
      throw WorkspaceError.unclearReferences(
        id.description,
        unclear.map { (path: workspace.displayPath(of: $0.record.path), field: $0.field) })
    }
    let new = try snapshot.freeID(isTaken: isTaken, using: &random)
    let target = Self.path(of: record, withID: new)
    let links = RelativeLinks(
      moves: [path: target], below: workspace.location.root,
      renaming: (id.description, new.description))
    return try changeset(record, at: target, from: id, to: new, meant, links, snapshot)
  }

  private func meaning(
    of reference: IDReference, _ id: ItemID, _ record: Record, _ history: CollisionHistory
  ) async throws -> Meaning? {
    let path = reference.record.path
    if repointed.contains(path) { return .renumbered }
    if kept.contains(path) { return .kept }
    guard let target = try await history.target(of: reference, id) else { return nil }
    return target.path == record.path ? .renumbered : .kept
  }

  private func changeset(
    _ record: Record, at target: String, from old: ItemID, to new: ItemID,
    _ references: [IDReference], _ links: RelativeLinks, _ snapshot: Snapshot
  ) throws(WorkspaceError) -> Changeset {
    var changeset = Changeset(
      subject: CommitSubject.clipped("Renumber \(old) to \(new): \(record.title)"))
    changeset.ids = [new, old]
    var edits: [String: [Edit]] = [:]
    for reference in references {
      edits[reference.record.path, default: []].append(reference.edit(from: old, to: new))
      if let note = note(on: reference.record, from: old, to: new) {
        edits[reference.record.path, default: []].append(note)
      }
    }
    edits[record.path, default: []].append(.set(["id"], .text(new.description)))
    for other in snapshot.records.sorted(by: { $0.path < $1.path }) {
      let (bytes, edits) = (links.mended(other), edits[other.path] ?? [])
      if edits.isEmpty, bytes == other.document.bytes { continue }
      let mended = Record(path: other.path, document: Document(bytes)) ?? other
      let edited = edits.isEmpty ? bytes : try mended.edited(edits).document.bytes
      if other.path == path {
        changeset.add(Changeset.Change(path: path, old: other.document.bytes, new: nil))
        changeset.add(Changeset.Change(path: target, old: nil, new: edited))
      } else {
        changeset.add(
          Changeset.Change(path: other.path, old: other.document.bytes, new: edited))
      }
    }
    return changeset
  }

  /// Names the change in a cycle that has begun, as the commitment that it holds is a promise.
  private func note(on cycle: Record, from old: ItemID, to new: ItemID) -> Edit? {
    guard cycle.kind == .cycle, let start = cycle.date("from"), start <= today else { return nil }
    let (title, line) = ("Changes", "- \(new): was \(old) until it was renumbered")
    guard let section = cycle.document.body().sections(titled: title).first else {
      return .appendSection(title: title, content: line)
    }
    let content = String(decoding: cycle.document.bytes[section.contentRange], as: UTF8.self)
    return .replaceSection(title: title, content: content.trimmed + "\n" + line)
  }

  /// The path with another id in front of the same words.
  private static func path(of record: Record, withID id: ItemID) -> String {
    let folder = record.path.dropLast(record.key.count + 3)
    guard let old = ItemID(fileStem: record.key) else { return folder + "\(id).md" }
    return folder + "\(id)\(record.key.dropFirst(old.description.count)).md"
  }
}
