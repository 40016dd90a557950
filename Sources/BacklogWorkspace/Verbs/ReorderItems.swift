package import BacklogModel

/// `order`: the whole list in an order that a person wrote down, with the fewest ranks changed.
package enum ReorderItems {
  /// The list as a text to edit, one line an item, with instructions below, as `git rebase -i` gives it.
  package static func text(for items: [Item]) -> String {
    let lines = items.map { "\($0.id) \(oneLine($0.record.title))" }
    return
      (lines + [
        "",
        "# The order of the backlog, first things first. Move lines; change nothing else.",
        "# A line starts with the item's id; the rest is for you to read.",
        "# A line that you remove leaves the item where it is.",
        "# Lines that start with # don't count. Remove everything to change nothing.",
        "",
      ]).joined(separator: "\n")
  }

  /// The ids that the edited text puts in order.
  ///
  /// - Throws: `WorkspaceError` for a line that starts with no id of the list, and for an id that comes twice.
  package static func ids(in text: String, of items: [Item]) throws(WorkspaceError) -> [ItemID] {
    let known = Set(items.map(\.id))
    var ids: [ItemID] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let word = String(line.prefix { !$0.isWhitespace })
      guard let id = ItemID(word) else { throw .orderLine(index + 1, word, .noID) }
      guard known.contains(id) else { throw .orderLine(index + 1, word, .notInList) }
      guard !ids.contains(id) else { throw .orderLine(index + 1, word, .twice) }
      ids.append(id)
    }
    return ids
  }

  /// The changes that bring the items into the order of `ids`, among themselves: all others keep their places.
  package static func changes(
    in snapshot: Snapshot, order ids: [ItemID], using random: inout some RandomNumberGenerator
  ) throws(WorkspaceError) -> Changeset {
    var changeset = Changeset(subject: "Reorder the backlog")
    changeset.isGated = false
    let given = Set(ids)
    let open = snapshot.openItems
    let places = Dictionary(open.map { ($0.id, $0.place) }) { first, _ in first }
    var next = ids.makeIterator()
    let order = open.compactMap { item in
      given.contains(item.id) ? next.next().flatMap { places[$0] } : item.place
    }
    guard order.map(\.id) != snapshot.openItems.map(\.id) else { return changeset }
    let plan = RankPlan(order: order, using: &random)
    try plan.write(to: &changeset, in: snapshot)
    changeset.subject = CommitSubject.clipped(
      "Reorder the backlog: " + plan.changes.map(\.id.description).joined(separator: ", "))
    let summary = ChangeSummary(of: changeset, from: snapshot)
    if summary.holdsMovesOnly { changeset.subject = summary.subject }
    changeset.body = summary.body
    return changeset
  }

  private static func oneLine(_ title: String) -> String {
    String(title.map { $0.isNewline ? " " : $0 })
  }
}
