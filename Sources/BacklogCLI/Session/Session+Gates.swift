import BacklogModel
import BacklogWorkspace

extension Session {
  /// Writes what a gate lets through; says so where the item is behind it already.
  func pass(
    _ item: Record, _ changeset: Changeset, in workspace: Workspace, from snapshot: Snapshot,
    _ options: WriteOptions
  ) async throws {
    if changeset.isEmpty, let status = item.text("status") {
      return note("\(item.name) is \(status) already.")
    }
    try await write(changeset, in: workspace, from: snapshot, options)
  }
}

extension Snapshot {
  /// The item that a person means.
  func item(_ name: String) throws(WorkspaceError) -> Record {
    let record = try document(name)
    guard record.kind == .item, record.id != nil else { throw .notAnItem(name) }
    return record
  }

  /// The items that a person means, each once.
  func items(named names: [String]) throws(WorkspaceError) -> [Record] {
    var items: [Record] = []
    for name in names {
      let item = try item(name)
      if !items.contains(where: { $0.path == item.path }) { items.append(item) }
    }
    return items
  }
}
