import BacklogModel
import Git

/// Keeps the order of the backlog's open items while a walk goes back through history.
///
/// The order of a commit's parent is that of the commit with its steps undone. Where the walk comes to a side branch, and where
/// it jumps, the order is that of another commit with the differences of the two trees applied. Orders share their parts, so
/// one for each branch that is being walked costs little.
struct OrderTracking {
  /// An order that is known, and the tree that it is of.
  private struct Anchor {
    let order: BacklogOrder
    let tree: ObjectID
  }

  private var items: StoredItems
  /// What is known when the walk comes to a commit.
  private var anchors: [ObjectID: Anchor] = [:]
  /// The last order that was worked out: where the next one may start from.
  private var last: Anchor?

  init(_ files: BacklogFiles) {
    items = StoredItems(files)
  }

  /// Goes past a commit that has nothing to do with the order. Nothing is worked out before somebody asks.
  private mutating func pass(
    _ difference: CommitDifference, commit: ObjectID, tree: ObjectID,
    parents: [(id: ObjectID, tree: ObjectID)]
  ) {
    guard var known = anchors.removeValue(forKey: commit) else { return }
    if let parent = parents.first, parents.count == 1, known.tree == tree,
      !difference.changesStatuses
    {
      known = Anchor(order: known.order, tree: parent.tree)
    }
    for parent in parents where anchors[parent.id] == nil { anchors[parent.id] = known }
  }

  /// Says what the commit's changes mean for the order: moves, and the places of items that came, left or changed their team.
  ///
  /// - Parameter parents: the commit's parents with their trees.
  mutating func place(
    _ difference: CommitDifference, commit: ObjectID, tree: ObjectID,
    parents: [(id: ObjectID, tree: ObjectID)]
  ) throws(GitError) -> [DocumentEvent] {
    guard difference.needsOrder else {
      pass(difference, commit: commit, tree: tree, parents: parents)
      return difference.documents
    }
    let known = anchors.removeValue(forKey: commit) ?? last
    let after = try order(of: tree, from: known)
    var steps = difference.steps
    var before = after.before(steps)
    var moves: [(id: ItemID, place: PlaceChange)]?
    if difference.changesStatuses, let parent = parents.first {
      // What opens or closes with a setting makes no step of its own.
      before = try order(of: parent.tree, from: nil)
      moves = BacklogOrder.moves(from: before, to: after)
    } else if parents.count > 1, let parent = parents.first {
      steps = try items.steps(from: parent.tree, to: tree)
      before = after.before(steps)
    }
    last = Anchor(order: after, tree: tree)
    for parent in parents where anchors[parent.id] == nil { anchors[parent.id] = last }
    if let parent = parents.first {
      anchors[parent.id] = Anchor(order: before, tree: parent.tree)
    }
    return try OrderedChanges(before: before, after: after, steps: steps, moves: moves).applied(
      to: difference.documents, isMerge: parents.count > 1, tree: tree, items)
  }

  /// The order of a tree, from one that is known.
  private mutating func order(
    of tree: ObjectID, from known: Anchor?
  ) throws(GitError) -> BacklogOrder {
    if let known, known.tree == tree { return known.order }
    guard let known, try items.haveSameStatuses(known.tree, tree) else {
      return BacklogOrder(try items.all(in: tree))
    }
    var order = known.order
    order.apply(try items.steps(from: known.tree, to: tree))
    return order
  }
}

extension CommitDifference {
  /// Whether what changed has to do with the order.
  var needsOrder: Bool {
    !steps.isEmpty
      || documents.contains { event in
        event.document.kind == .item
          && event.changes.contains { OrderedChanges.placed.contains($0.kind) || $0.kind == .rank }
      }
  }
}
