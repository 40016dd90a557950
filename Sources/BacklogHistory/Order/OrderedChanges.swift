import BacklogModel
import Git

/// Two orders and what lies between them, told as changes.
struct OrderedChanges {
  private let before: BacklogOrder
  private let after: BacklogOrder
  private let steps: [ItemID: ItemStep]
  private let moves: [(id: ItemID, place: PlaceChange)]

  /// The changes that come with places.
  static let placed: Set<ChangeKind> = [.added, .removed, .closed, .reopened, .team]

  /// - Parameter moves: where they are known; else those by the steps.
  init(
    before: BacklogOrder, after: BacklogOrder, steps: [ItemStep],
    moves: [(id: ItemID, place: PlaceChange)]? = nil
  ) {
    self.before = before
    self.after = after
    self.moves = moves ?? BacklogOrder.moves(from: before, to: after, by: steps)
    var byID: [ItemID: ItemStep] = [:]
    for step in steps {
      // Of two files with one id the one that has a place now counts.
      if let id = (step.new ?? step.old)?.id, byID[id]?.new == nil { byID[id] = step }
    }
    self.steps = byID
  }

  /// The events with places and moves in them.
  ///
  /// - Parameters:
  ///   - isMerge: whether only what the events are about counts: all else was moved on a branch.
  ///   - tree: where items are read that moved without being changed, because others went past them.
  func applied(
    to events: [DocumentEvent], isMerge: Bool, tree: ObjectID, _ items: StoredItems
  ) throws(GitError) -> [DocumentEvent] {
    let moves = moves.map { (id: $0.id, place: titled($0.place)) }
    var places = Dictionary(moves.map { ($0.id, $0.place) }) { first, _ in first }
    var result = events
    for (index, event) in events.enumerated() {
      guard event.document.kind == .item, let id = event.document.id else { continue }
      result[index].changes = event.changes.map { change in
        guard Self.placed.contains(change.kind) else { return change }
        var change = change
        change.place = place(of: id)
        return change
      }
      let isAboutPlace = event.changes.contains { [.rank, .team, .status].contains($0.kind) }
      guard !isMerge || isAboutPlace, let place = places.removeValue(forKey: id) else { continue }
      result[index].changes.append(Change(.moved, of: event.document, place: place))
    }
    if isMerge { return result }
    for move in moves where places[move.id] != nil {
      guard let path = steps[move.id]?.new?.path ?? path(of: move),
        let document = try items.document(at: path, in: tree)
      else { continue }
      let change = Change(.moved, of: document, place: move.place)
      result.append(DocumentEvent(document: document, changes: [change]))
    }
    return result
  }

  private func path(of move: (id: ItemID, place: PlaceChange)) -> String? {
    move.place.to.flatMap { after[move.place.team].item(at: $0 - 1)?.path }
  }

  /// The item's places; `nil` where it had none and has none.
  private func place(of id: ItemID) -> PlaceChange? {
    guard let step = steps[id] else { return nil }
    let new = step.new.map { after.place(of: $0) }
    return titled(
      PlaceChange(
        team: step.new?.team ?? step.old?.team,
        from: step.old.map { before.place(of: $0).position }, to: new?.position,
        above: new?.above))
  }

  /// The place with the title of the item that is now right below it.
  private func titled(_ place: PlaceChange) -> PlaceChange {
    guard place.above != nil, let to = place.to, let below = after[place.team].item(at: to),
      below.id == place.above
    else { return place }
    var place = place
    place.aboveTitle = below.title
    return place
  }
}
