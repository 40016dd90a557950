import BacklogModel

/// The ids of the story's items and requests, drawn once in the story's order.
struct StoryIDs: Sendable {
  private let ids: [String: ItemID]

  init(names: [String], prefix: String, using random: inout SeededGenerator) {
    var ids: [String: ItemID] = [:]
    var taken: Set<ItemID> = []
    for name in names {
      var id = ItemID(prefix: prefix, using: &random)
      while taken.contains(id) { id = ItemID(prefix: prefix, using: &random) }
      taken.insert(id)
      ids[name] = id
    }
    self.ids = ids
  }

  subscript(name: String) -> ItemID? { ids[name] }

  /// The text with an id in place of each `{name}`. Other braces are YAML's and stay.
  func filling(_ text: String) throws(StoryError) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      let name = rest.dropFirst().prefix { $0 == "-" || ("a"..."z").contains($0) }
      let close = name.endIndex
      guard !name.isEmpty, close < rest.endIndex, rest[close] == "}" else {
        result.append("{")
        rest = rest.dropFirst()
        continue
      }
      guard let id = ids[String(name)] else {
        throw StoryError(place: String(rest.prefix(60)), fault: .unknownName(String(name)))
      }
      result += id.description
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
