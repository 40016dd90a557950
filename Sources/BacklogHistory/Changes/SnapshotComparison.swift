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
    let pairs = DocumentPairing(old, new).pairs
    let comparison = DocumentComparison(before: old.configuration, after: new.configuration)
    return changes(
      from: old, to: new, pairs, pairs.map { comparison.changes(from: $0.old, to: $0.new) },
      Orders(old, new))
  }

  /// The same, with documents compared on all processors.
  package static func changesConcurrently(
    from old: Snapshot, to new: Snapshot
  ) async -> [Change] {
    let pairs = DocumentPairing(old, new).pairs
    let comparison = DocumentComparison(before: old.configuration, after: new.configuration)
    async let orders = Orders(old, new)
    let compared = await pairs.concurrentMap(portion: handful) {
      comparison.changes(from: $0.old, to: $0.new)
    }
    return await changes(from: old, to: new, pairs, compared, orders)
  }

  /// So many documents are handed on at once.
  private static let handful = 64

  /// The orders of the open items, and which of them moved.
  private struct Orders {
    let old: TeamOrders
    let new: TeamOrders
    let moves: [(id: ItemID, place: PlaceChange)]

    init(_ old: Snapshot, _ new: Snapshot) {
      self.old = TeamOrders(old.openItems.lazy.map { OrderedItem($0) })
      self.new = TeamOrders(new.openItems.lazy.map { OrderedItem($0) })
      moves = MovedItems.between(self.old, self.new)
    }
  }

  /// - Parameter compared: what is different in each pair.
  private static func changes(
    from old: Snapshot, to new: Snapshot, _ pairs: [DocumentPairing.Pair], _ compared: [[Change]],
    _ orders: Orders
  ) -> [Change] {
    var changes = SettingsComparison.changes(from: old.settings, to: new.settings)
    let moves = orders.moves
    let moved = Set(moves.map(\.id))
    for found in compared {
      for change in found where !change.isImplied {
        guard let id = change.document.id, change.document.kind == .item else {
          changes.append(change)
          continue
        }
        if change.kind == .rank, moved.contains(id) { continue }
        changes.append(change.placed(id, from: orders.old, to: orders.new))
      }
    }
    changes = changes.map { $0.naming(old, new) }
    let renamed = Dictionary(
      pairs.compactMap { pair in pair.new.map { ($0.path, pair.old?.path) } }
    ) { first, _ in first }
    changes += moves.compactMap { move in
      new.record(id: move.id).map { record in
        let document = ChangedDocument(record, oldPath: renamed[record.path] ?? nil)
        return Change(.moved, of: document, place: move.place)
      }
    }
    return DefinitionReach(of: changes, in: new).applied
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
  fileprivate func naming(_ old: Snapshot, _ new: Snapshot) -> Change {
    guard kind == .committed || kind == .uncommitted, let id = part.flatMap({ ItemID($0) }),
      let record = new.record(id: id) ?? old.record(id: id)
    else { return self }
    var change = self
    change.detail = record.title
    return change
  }
}

/// Which open items the changes of Definitions of Done are about.
private struct DefinitionReach {
  let applied: [Change]

  init(of changes: [Change], in snapshot: Snapshot) {
    let isOfDefinition = { (change: Change) in
      change.document.kind == .definition && change.list == Schema.definitionOfDone
    }
    guard changes.contains(where: isOfDefinition) else {
      applied = changes
      return
    }
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
