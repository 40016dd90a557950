import BacklogHistory
import BacklogModel
import BacklogRender
import TestSupport
import Testing

/// What a change means, shown to people, programs and pull requests.
@Suite struct DifferenceViewTests {
  private static let changed: [String: String] = [
    "guidepoints/2026-q2.md": (SampleBacklog.files["guidepoints/2026-q2.md"] ?? "")
      .replacing("qualified calls >= 50", with: "qualified calls >= 40")
      .replacing("status: agreed", with: "change-reason: Sales lost two people\nstatus: agreed"),
    "items/MB-3WRA9-photos.md": (SampleBacklog.files["items/MB-3WRA9-photos.md"] ?? "")
      .replacing("effort: 3", with: "effort: 5").replacing("must", with: "should"),
    "items/MB-5HHHH-newsletter.md": (SampleBacklog.files["items/MB-5HHHH-newsletter.md"] ?? "")
      .replacing("title:", with: "rank: 4\ntitle:"),
    "items/MB-7K2QX-packing-list.md": (SampleBacklog.files["items/MB-7K2QX-packing-list.md"] ?? "")
      .replacing("on one page", with: "on two pages").replacing(
        "- [ ] A reader", with: "- [x] A reader"),
    "requests/MB-9TD4A-banner.md": (SampleBacklog.files["requests/MB-9TD4A-banner.md"] ?? "")
      .replacing("status: accepted", with: "status: new").replacing(
        "items: [MB-7K2QX]\n", with: ""),
  ]

  @Test(arguments: [nil, 40, 80, 120]) func text(width: Int?) {
    let text = Self.view(Self.changed).text(RenderContext(width: width, palette: .plain))
    expectSnapshot(of: text, named: "difference-\(width.map(String.init) ?? "pipe")")
    if let width { #expect(illFittingLines(text, width: width).isEmpty) }
  }

  @Test func markdown() {
    expectSnapshot(of: Self.view(Self.changed).markdown(), named: "difference.md")
  }

  @Test func json() {
    expectSnapshot(of: Self.view(Self.changed).json(.pipe).text(), named: "difference.json")
  }

  @Test func nothing() {
    let view = Self.view([:])
    #expect(view.text(.pipe) == "")
    #expect(
      view.markdown() == "<!-- git-backlog diff -->\n**Nothing changes in the backlog.**\n")
    #expect(view.json(.pipe).text() == "{\n  \"version\": 1,\n  \"changes\": []\n}\n")
  }

  @Test func whatIsOnlyWrittenDifferentlyIsSaidOnce() {
    var files: [String: String] = [:]
    for (path, text) in SampleBacklog.files where path.hasPrefix("items/") {
      files[path] = text.replacing("effort: ", with: "effort:  ") + "\n\n"
    }
    let view = Self.view(files)
    #expect(view.text(.pipe) == "In form only: 4 documents written differently.\n")
    #expect(view.markdown().contains("**In form only: 4 documents written differently.**"))
  }

  @Test func longListsAreFolded() {
    let titles = (0..<40).map { "Item \($0)" }
    let old = SampleBacklog.snapshot(titles: titles)
    let moved = SampleBacklog.snapshot(titles: titles.reversed())
    let swapped = Snapshot(
      settings: old.settings, records: moved.records, obstacles: [])
    let changes = SnapshotComparison.changes(from: old, to: swapped)
    let page = DifferenceView(changes) { _ in nil }.markdown()
    #expect(page.contains("<details><summary>28 more documents</summary>"))
    let short = DifferenceView(changes) { _ in nil }.markdown(limit: 2000)
    #expect(short.count <= 2000)
    #expect(short.contains("`git backlog diff` shows all of it"))
  }

  /// Whatever a title is, it stays in its cell or its list item, and does nothing there.
  @Test func hostileTitlesDoNothingInMarkdown() {
    let titles =
      hostileTitles + [
        "a | b", "`code` ``x``", "<script>alert(1)</script>", "<!-- x", "--> x", "@ada and @team/x",
        "closes #12, GH-7, !3", "[link](https://evil.example)", "![image](x.png)",
        "www.evil.example",
        "ada@example.org", "**bold** _em_ ~~no~~", "</details></summary>", "\\| \\` \\\\", "$$x$$",
        "&lt;b&gt;", "/close", "# Heading", "- [ ] box", "| --- |",
      ]
    let after = SampleBacklog.snapshot(titles: titles)
    let before = Snapshot(settings: after.settings, records: [], obstacles: [])
    let view = DifferenceView(SnapshotComparison.changes(from: before, to: after)) { id in
      after.record(id: id)?.title
    }
    let page = view.markdown(limit: 1_000_000)
    for line in page.split(separator: "\n") where line.hasPrefix("- **") {
      let text = line.dropFirst(2).replacing("&#8203;", with: "\u{200B}")
        .replacing("&#36;", with: "")
      #expect(!text.contains("<"), "\(line)")
      #expect(!text.contains("://") && !text.lowercased().contains("www."), "\(line)")
      #expect(text.firstMatch(of: /[@#!][A-Za-z0-9]/) == nil, "\(line)")
      let unescaped = text.replacing("**", with: "").replacing(/\\[\\`*_\[\]|~]/, with: "")
      #expect(unescaped.firstMatch(of: /[\\`*_\[\]|~]/) == nil, "\(line)")
    }
    let lines = page.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("- **") } == titles.count)
    #expect(
      lines.allSatisfy { line in
        ["<!--", "**", "- ", "  - ", "#### ", "<details>", "</details>"].contains(
          where: line.hasPrefix)
      })
  }

  private static func view(_ files: [String: String]) -> DifferenceView {
    let (old, new) = (SampleBacklog.snapshot(), SampleBacklog.snapshot(files))
    return DifferenceView(SnapshotComparison.changes(from: old, to: new)) { id in
      new.record(id: id)?.title
    }
  }
}
