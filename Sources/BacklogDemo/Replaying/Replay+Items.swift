import BacklogFormat
import BacklogModel

/// Items as they are written down and talked through.
extension Replay {
  /// Writes items down, one below the other, at a place in the order.
  mutating func add(_ names: [String], at place: Change.Place) throws(StoryError) {
    let ranks = try ranks(names.count, at: place)
    for (index, name) in names.enumerated() {
      guard let card = script.cards[name], let id = script.ids[name], paths[name] == nil else {
        throw unknown(name)
      }
      let path = "\(Kind.item.folder)/\(id)-\(Slug.make(from: card.title)).md"
      insert(NewItem(card: card, id: id).document, at: path, named: name)
      let isRefinedLater = script.refinedNames.contains(name)
      var edits: [Edit] = ranks.isEmpty ? [] : [.set(["rank"], .text(ranks[index].description))]
      edits.append(.set(["title"], .text(card.title)))
      edits += card.fields
        .filter { !isRefinedLater || !Card.refinedKeys.contains($0.key) }
        .map { .set([$0.key], $0.value) }
      edits.append(.set(["status"], .text("backlog")))
      try edit(name, edits)
    }
  }

  /// Gives an item the fields that were left open when it was written down.
  mutating func refine(_ name: String) throws(StoryError) {
    guard let card = script.cards[name] else { throw unknown(name) }
    try edit(
      name,
      card.fields
        .filter { Card.refinedKeys.contains($0.key) }
        .map { .set([$0.key], $0.value) })
  }
}

/// The text of an item with its id and nothing else filled in.
private struct NewItem {
  let card: Card
  let id: ItemID

  var document: Document {
    var blocks = card.background
    blocks.append("## " + Schema.acceptanceCriteria)
    blocks.append(card.criteria.map { "- [ ] " + $0 }.joined(separator: "\n"))
    blocks.append("## " + Schema.definitionOfDone)
    blocks.append("<!-- Copied from the team's definition when work starts. -->")
    let text = "---\nid: \(id)\n---\n\n" + blocks.joined(separator: "\n\n") + "\n"
    return Document(Array(text.utf8))
  }
}
