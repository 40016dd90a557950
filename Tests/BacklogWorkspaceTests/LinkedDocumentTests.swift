import BacklogModel
import BacklogRender
import BacklogWorkspace
import Git
import TestSupport
import Testing

/// A document that is found without reading the backlog is shown as one that is found by reading it.
@Suite(.serialized) struct LinkedDocumentTests {
  private let fixture: GitFixture
  private var random = SeededGenerator(seed: 61)
  private static let count = 160

  init() async throws {
    fixture = try await GitFixture()
    try fixture.write("backlog.yml", "format: 1\nprefix: MB\n")
    try fixture.write("teams/north.md", "---\ntitle: North\n---\n")
    try fixture.write("audiences/beginners.md", "---\ntitle: Beginners\n---\n")
    try fixture.write(
      "guidepoints/q2.md", "---\ntitle: More beginners\nsuccess: [calls >= 5]\n---\n")
    try fixture.write(
      "blueprints/q2.md",
      "---\ntitle: Spring\nguidepoint: q2\ndeliverables:\n  guide: {title: A guide, month: 2026-04}\n---\n"
    )
    try fixture.write(
      "campaigns/guide.md",
      "---\ntitle: Guide\naudience: beginners\ndeliverable: q2/guide\nstart: 2026-04-01\n---\n")
    // Found by its key, though that could be an id.
    try fixture.write("campaigns/mb-00001.md", "---\ntitle: Named like an item\n---\n")
    try fixture.write("campaigns/2026/guide.md", "---\ntitle: Another guide\n---\n")
    for number in 0..<20 {
      try fixture.write(
        "requests/\(id(900 + number))-ask.md",
        "---\nid: \(id(900 + number))\ntitle: Ask\nitems: [\(id(number)), \(id(number * 7))]\n---\n"
      )
    }
    try fixture.write(
      "cycles/1.md",
      "---\nstart: 2026-04-01\nteam: north\ncommitted: [\((0..<30).map(id).joined(separator: ", "))]\n---\n"
    )
    for number in 0..<Self.count { try write(number) }
    _ = try await fixture.git("add", ".")
    _ = try await fixture.git("commit", "-q", "-m", "Begin")
  }

  private func id(_ number: Int) -> String {
    let digits = String(number)
    return "MB-" + String(repeating: "0", count: 5 - digits.count) + digits
  }

  private func path(_ number: Int) -> String { "items/\(id(number))-some-item.md" }

  /// An item with links to others; ranks are shared, written in two ways, or missing.
  private mutating func write(_ number: Int) throws {
    let rank = random.number(0...Self.count / 2)
    let lines = [
      "id: \(id(number))", "title: Item \(number)",
      ["rank: \(rank)", "rank: \(rank).0", "rank: -\(rank).\(number)", "tags: [a]"][
        random.number(0...3)],
      ["status: backlog", "status: done", "status: elsewhere", "effort: 3"][random.number(0...3)],
      ["campaign: guide", "depends-on: [\(id(random.number(0...200)))]", "team: north"][
        random.number(0...2)],
    ]
    try fixture.write(
      path(number), "---\n\(lines.joined(separator: "\n"))\n---\n\n- [ ] Box \(number)\n")
  }

  private func workspace() throws -> Workspace {
    try Workspace(in: fixture.path, environment: ProcessEnvironment(fixture.environment))
  }

  private func shown(_ document: LinkedDocument) -> String {
    let view = ShowView(document)
    return view.text(RenderContext(width: nil, palette: .plain))
      + view.json(RenderContext(width: nil, palette: .plain)).text()
  }

  /// - Returns: how many names were found without reading the backlog; `nil` where it had to be read.
  private func expectSame() async throws -> Int? {
    let workspace = try workspace()
    let whole = try await workspace.snapshot(extent: .text)
    var names = ["MB-99999", "nowhere", "0", "items/none.md"]
    for record in whole.records {
      names += [record.name, record.key, record.path, "\(record.kind.shortName)/\(record.key)"]
      names += record.id.map { [$0.description.lowercased(), String($0.randomPart)] } ?? []
    }
    guard let kept = try await workspace.linkedDocuments(.workTree) else { return nil }
    var found = 0
    for name in Set(names).sorted() {
      guard let document = kept.document(name, path: nil) else { continue }
      found += 1
      let expected = LinkedDocument(try whole.find(name), in: whole)
      #expect(document.record.path == expected.record.path)
      #expect(shown(document) == shown(expected), "\(name)")
    }
    return found
  }

  @Test(.timeLimit(.minutes(6))) mutating func whatIsShownIsTheSame() async throws {
    #expect(try await expectSame() == nil)
    try await Task.sleep(for: .seconds(4))
    _ = try await workspace().snapshot()
    // Each item and request by its id in two forms and by its path; others by their keys too.
    let documents = Self.count + 20
    #expect(try #require(try await expectSame()) > documents * 3)
    let kept = try #require(try await workspace().linkedDocuments(.workTree))
    #expect(kept.document("guide", path: nil) == nil)
    #expect(kept.document("other.md", path: path(3))?.record.path == path(3))

    // Edited, removed, moved, broken, added; one id twice; a link.
    for number in stride(from: 0, to: 40, by: 5) { try write(number) }
    try fixture.remove(path(1))
    try fixture.write("items/2026/\(id(2))-moved.md", try fixture.read(path(2)))
    try fixture.remove(path(2))
    try fixture.write(path(3), "---\nid: [\n")
    try fixture.write("items/\(id(4))-again.md", "---\nid: \(id(4))\ntitle: Again\n---\n")
    try fixture.write("items/\(id(500))-new.md", "---\nid: \(id(500))\ndepends-on: \(id(6))\n---\n")
    try fixture.remove(path(7))
    try Files.symlink(at: "\(fixture.path)/\(path(7))", to: "\(fixture.path)/\(path(8))")
    #expect(try #require(try await expectSame()) > documents * 3 - 20)
    let edited = try #require(try await workspace().linkedDocuments(.workTree))
    #expect(edited.document(id(4), path: nil) == nil)

    // So much that it is to be kept.
    for number in 60..<130 { try write(number) }
    #expect(try await expectSame() == nil)
  }

  @Test(.timeLimit(.minutes(6))) func anotherMomentIsRead() async throws {
    try await Task.sleep(for: .seconds(4))
    _ = try await workspace().snapshot()
    for moment in [Moment.index, .past("HEAD")] {
      #expect(try await workspace().linkedDocuments(moment) == nil)
    }
  }
}
