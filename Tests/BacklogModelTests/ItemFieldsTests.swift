import BacklogFormat
import BacklogModel
import TestSupport
import Testing

/// What is read of an item at once is what its document says field by field.
@Suite struct ItemFieldsTests {
  private static let values = [
    "", "one", "\"\"", "3", "2.50", "2026-04-01", "2026-02-30", "soon", "[a, b]", "[]", "{a: b}",
    "MB-7K2QX", "[mb-7k2qx, MB-9TD4A, nothing]", "2026-04-01..2026-05-01",
  ]
  private static let keys = [
    "title", "type", "team", "campaign", "moscow", "slice", "effort", "started", "finished",
    "released", "confirmed", "audience", "depends-on", "skills", "window",
  ]

  @Test func sayWhatTheDocumentSays() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let lines = Self.keys.filter { _ in random.chance(70) }
        .map { "\($0): \(random.pick(Self.values))\n" }
      let text = "---\nid: MB-7K2QX\n" + lines.joined() + "---\n"
      let record = try #require(
        Record(path: "items/MB-7K2QX-a.md", document: Document(Array(text.utf8))))
      let item = try #require(Item(record, configuration: Configuration()))
      let fields = item.fields
      #expect(fields === item.fields)
      #expect(fields.title == record.text("title"))
      #expect(fields.type == record.text("type"))
      #expect(fields.team == record.text("team"))
      #expect(fields.campaign == record.text("campaign"))
      #expect(fields.moscow == record.text("moscow"))
      #expect(fields.slice == record.text("slice"))
      #expect(fields.effort == record.decimal("effort"))
      #expect(fields.audiences == record.texts("audience"))
      #expect(fields.dependencies == record.ids("depends-on"))
      #expect(fields.namesSkills == (record.node("skills") != nil))
      #expect(fields.hasWindow == (record.node("window") != nil))
      let days = [
        ("started", fields.started), ("finished", fields.finished), ("released", fields.released),
        ("confirmed", fields.confirmed),
      ]
      for (key, day) in days {
        #expect((day == .absent) == (record.node(key) == nil))
        #expect(day.day == record.date(key))
      }
    }
  }
}
