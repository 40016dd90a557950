import BacklogFormat
import BacklogModel
import BacklogWorkspace
import Testing

@Suite struct ReorderItemsTests {
  private func snapshot(of count: Int) throws -> Snapshot {
    let records = try (0..<count).map { number in
      let id = "MB-0000\(number)"
      let text = "---\nid: \(id)\nrank: \(number * 10)\ntitle: T\nstatus: backlog\n---\n"
      return try #require(Record(path: "items/\(id).md", document: Document(Array(text.utf8))))
    }
    return Snapshot(
      settings: ConfigurationReading(Document(yaml: [])), records: records, obstacles: [])
  }

  /// Whichever items are named in whichever order: they come in that order, and no other changes its place.
  @Test func namedItemsChangePlacesAmongThemselves() throws {
    let before = try snapshot(of: 9)
    let ids = before.openItems.map(\.id)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let named = ids.shuffled().prefix(Int.random(in: 0...ids.count))
      let changeset = try ReorderItems.changes(in: before, order: Array(named), using: &random)
      let after = changeset.applied(to: before).openItems.map(\.id)
      #expect(after.filter(named.contains) == Array(named))
      for (old, new) in zip(ids, after) where !named.contains(old) { #expect(old == new) }
    }
  }

  @Test func linesThatCantBeMeantAreRefused() throws {
    let items = try snapshot(of: 2).openItems
    #expect(try ReorderItems.ids(in: "# note\n\nmb-00001 any words\n", of: items).count == 1)
    for text in ["Video first", "MB-00009", "MB-00001\nMB-00001"] {
      #expect(throws: WorkspaceError.self) { try ReorderItems.ids(in: text, of: items) }
    }
  }
}
