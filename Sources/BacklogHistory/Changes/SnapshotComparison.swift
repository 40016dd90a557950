import BacklogFormat
package import BacklogModel

/// All that is different between two versions of a backlog.
package enum SnapshotComparison {
  /// The changes from one snapshot to another: settings first, then documents with their changes, then moves in the new order.
  ///
  /// What other changes imply is left out. Where an item's rank changed and it really moved, there is a `moved` and no `rank`; where its rank changed and it stands
  /// where it stood, a `rank`. Documents that both snapshots share as one value cost nothing; beside the documents that
  /// differ, the order of the open items is looked at.
  package static func changes(from old: Snapshot, to new: Snapshot) -> [Change] {
    let versions = SnapshotPair(old, new)
    let pairs = DocumentPairing(versions).pairs
    let comparison = DocumentComparison(before: old.configuration, after: new.configuration)
    return changes(
      in: versions, pairs, pairs.map { comparison.changes(from: $0.old, to: $0.new) })
  }

  /// The same, with documents compared on all processors.
  package static func changes(in versions: SnapshotPair) async -> [Change] {
    let pairs = DocumentPairing(versions).pairs
    let comparison = DocumentComparison(
      before: versions.before.settings.configuration, after: versions.after.settings.configuration)
    async let orders = versions.orders
    let compared = await pairs.concurrentMap(portion: handful) {
      comparison.changes(from: $0.old, to: $0.new)
    }
    _ = await orders
    return changes(in: versions, pairs, compared)
  }

  /// So many documents are handed on at once.
  private static let handful = 64

  /// - Parameter compared: what is different in each pair.
  private static func changes(
    in versions: SnapshotPair, _ pairs: [DocumentPairing.Pair], _ compared: [[Change]]
  ) -> [Change] {
    var changes = SettingsComparison.changes(
      from: versions.before.settings, to: versions.after.settings)
    let orders = versions.orders
    let moved = Set(orders.moves.map(\.id))
    for found in compared {
      for change in found where !change.isImplied {
        guard let id = change.document.id, change.document.kind == .item else {
          changes.append(change)
          continue
        }
        if change.kind == .rank, moved.contains(id) { continue }
        changes.append(change.placed(id, from: orders.before, to: orders.after))
      }
    }
    changes = changes.map { $0.naming(versions) }
    var oldPaths: [String: String] = [:]
    for pair in pairs {
      if let old = pair.old, let new = pair.new, old.path != new.path {
        oldPaths[new.path] = old.path
      }
    }
    changes += orders.moves.compactMap { move in
      versions.record(id: move.id).map { record in
        let document = ChangedDocument(record, oldPath: oldPaths[record.path])
        return Change(.moved, of: document, place: move.place)
      }
    }
    return DefinitionReach(of: changes, in: versions).applied
  }
}

extension Change {
  /// The change with the item's places, where it came into the order, left it, or changed its team's.
  fileprivate func placed(_ id: ItemID, from old: TeamOrders, to new: TeamOrders) -> Change {
    guard [.added, .removed, .closed, .reopened, .team].contains(kind) else { return self }
    let (before, after) = (old[id], new[id])
    guard before != nil || after != nil else { return self }
    var change = self
    change.place = PlaceChange(
      team: after?.team ?? before?.team, from: before?.position, to: after?.position,
      above: after?.above)
    return change
  }

  /// The change with the title of the item that came into a commitment or left it.
  fileprivate func naming(_ versions: SnapshotPair) -> Change {
    guard kind == .committed || kind == .uncommitted, let id = part.flatMap({ ItemID($0) }),
      let record = versions.record(id: id)
    else { return self }
    var change = self
    change.detail = record.title
    return change
  }
}

/// Which open items the changes of Definitions of Done are about.
private struct DefinitionReach {
  let applied: [Change]

  init(of changes: [Change], in versions: SnapshotPair) {
    let isOfDefinition = { (change: Change) in
      change.document.kind == .definition && change.list == Schema.definitionOfDone
    }
    guard changes.contains(where: isOfDefinition) else {
      applied = changes
      return
    }
    let snapshot = versions.whole.after
    var items: [String: [ItemID]] = [:]
    for item in snapshot.openItems {
      guard let definition = snapshot.definition(for: item.record) else { continue }
      items[definition.path, default: []].append(item.id)
    }
    applied = changes.map { change in
      guard isOfDefinition(change) else { return change }
      var change = change
      change.touches = items[change.document.path] ?? []
      return change
    }
  }
}
