import BacklogFormat
package import BacklogModel

/// `rank respace`: evens out ranks that ran out of room.
package enum RespaceRanks {
  package static func changes(
    in snapshot: Snapshot, using random: inout some RandomNumberGenerator
  ) throws(WorkspaceError) -> Changeset {
    let changes = RankRespacing.changes(for: snapshot.items.map(\.place), using: &random)
    var changeset = Changeset(
      subject: "Respace the ranks of \(changes.count) \(changes.count == 1 ? "item" : "items")")
    changeset.isGated = false
    for change in changes {
      for record in snapshot.records(id: change.id) where record.kind == .item {
        try changeset.edit(record, [.set(["rank"], .text(change.rank.description))])
      }
    }
    return changeset
  }
}
