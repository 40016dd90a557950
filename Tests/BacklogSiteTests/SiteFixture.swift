import BacklogFormat
import BacklogModel
import BacklogRules
import TestSupport

@testable import BacklogSite

/// The rules' example backlog as a site, with files laid over it.
enum SiteFixture {
  static let day = CivilDate("2026-04-15") ?? CivilDate(daysSinceEpoch: 0)

  static func site(_ files: [(path: String, text: String)] = [], teams: [String] = []) -> Site {
    var texts = Dictionary(ExampleBacklog.files.map { ($0.path, $0.text) }) { $1 }
    for file in files { texts[file.path] = file.text }
    let settings = Document(yaml: Array((texts["backlog.yml"] ?? "").utf8))
    let snapshot = Snapshot(
      settings: ConfigurationReading(settings),
      records: texts.compactMap { Record(path: $0.key, document: Document(Array($0.value.utf8))) },
      obstacles: [])
    return Site(snapshot, day: day, teams: teams, histories: Histories(), timeline: nil)
  }

  /// An item with fields and a body of the test's own.
  static func item(
    _ id: String, title: String = "Item", fields: String = "status: backlog", body: String = ""
  ) -> (path: String, text: String) {
    (
      "items/\(id).md",
      "---\nid: \(id)\nrank: 1\ntitle: \(title)\nteam: first-steps\n\(fields)\n---\n\n\(body)\n"
    )
  }

  /// What a Markdown text becomes on an item's page.
  static func story(_ markdown: String, beside files: [(path: String, text: String)] = []) -> String
  {
    let file = item("MB-7K2QX", body: markdown)
    let site = site(files + [file])
    guard let record = site.snapshot.record(path: file.path) else { return "" }
    var html = HTMLWriter()
    StoryView(record, on: PageContext(site: site, path: "items/MB-7K2QX.html")).write(into: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// A page of a site as text.
  static func page(_ path: String, of site: Site) -> String {
    site.pages.first { $0.path == path }.map { String(decoding: $0.content(), as: UTF8.self) } ?? ""
  }
}

/// Texts by which people tried to break out of a page.
let hostileTexts = [
  "<script>alert(1)</script>", "</title><script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>",
  "' onmouseover='alert(1)", "&lt;script&gt;", "<!--", "-->", "]]>",
  "<style>*{display:none}</style>",
  "</main></body></html>", "\u{202E}gnp.exe", "\u{2066}hidden\u{2069}", "zero\u{200B}width",
  "bell\u{7}\u{1B}[31mred", "{{constructor}}", "javascript:alert(1)", "a\u{0}b", "\u{FFFE}",
]
