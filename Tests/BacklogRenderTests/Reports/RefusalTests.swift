import BacklogFormat
import BacklogModel
import BacklogRender
import BacklogReports
import Testing

/// What no report may contain, in any of its forms.
@Suite struct RefusalTests {
  /// Two teams with people, owners, boxes and efforts that no sum of one team makes.
  private static let snapshot = sample()

  private static func pages() async -> [ReportPage] {
    let day = CivilDate("2026-04-15") ?? CivilDate(daysSinceEpoch: 0)
    let scope = ReportScope(snapshot, day: day)
    return [
      .moscow(await MoSCoWReport(scope)), .experiments(ExperimentReport(scope)),
      .coverage(CoverageReport(scope)), .stale(StaleReport(scope, limit: 90)),
      .contacts(
        await ContactReport(scope, period: day.adding(days: -60)...day.adding(days: 60)), today: day
      ),
      .similar(SimilarReport(scope, threshold: 60)), .feedback(FeedbackReport(scope)),
      .blueprint(BlueprintReport(scope, includesAll: true), today: day),
      .shelf(await ShelfReport(scope)),
    ]
  }

  private static func forms(of page: ReportPage) -> [String] {
    [
      page.text(RenderContext(width: 80, palette: .plain)), page.text(.pipe), page.json.text(),
      page.csv, page.svg ?? "",
    ]
  }

  @Test func noReportNamesAPerson() async {
    for page in await Self.pages() {
      for form in Self.forms(of: page) {
        for person in ["Adalberta", "Benedikta", "Clementine", "Dorothea"] {
          #expect(!form.contains(person), "\(page.name): \(form)")
        }
      }
    }
  }

  @Test func noReportAddsUpTwoTeamsOrSetsTheirPointsSideBySide() async {
    for page in await Self.pages() {
      for form in Self.forms(of: page) {
        // 101 + 1003: the sum of both teams' efforts.
        #expect(!form.contains("1104"), "\(page.name): \(form)")
        for line in form.split(whereSeparator: \.isNewline) {
          #expect(!(line.contains("101") && line.contains("1003")), "\(page.name): \(line)")
        }
      }
      // A picture has shares, never points.
      #expect(page.svg?.contains("1003") != true)
    }
  }

  @Test func noReportCountsCheckboxes() async {
    for page in await Self.pages() {
      for form in Self.forms(of: page) {
        let words = form.lowercased()
        for word in ["checkbox", "boxes", "ticked", "37 of 41", "37/41"] {
          #expect(!words.contains(word), "\(page.name): \(word)")
        }
      }
    }
  }

  @Test func everyFormIsThereAndFitsATerminal() async {
    for page in await Self.pages() {
      #expect(!page.headline.isEmpty)
      let lines = page.text(RenderContext(width: 80, palette: .plain)).split(separator: "\n")
      for line in lines { #expect(DisplayWidth.of(String(line)) <= 80, "\(page.name): \(line)") }
      let columns = page.csv.split(separator: "\r\n")[0].split(separator: ",").count
      #expect(columns > 1, "\(page.name)")
      if let svg = page.svg {
        #expect(
          svg.contains("<title") && svg.contains("<desc") && svg.contains("prefers-color-scheme"))
        for word in ["<script", "href", "url(", "@import"] { #expect(!svg.contains(word)) }
      }
    }
  }

  private static func sample() -> Snapshot {
    func document(_ path: String, _ fields: String, _ body: String = "") -> Record? {
      Record(path: path, document: Document(Array("---\n\(fields)\n---\n\(body)".utf8)))
    }
    let boxes =
      "\n## Acceptance criteria\n\n" + String(repeating: "- [x] done\n", count: 37)
      + String(repeating: "- [ ] open\n", count: 4)
    func item(_ id: String, _ team: String, _ status: String, _ fields: String) -> Record? {
      document(
        "items/\(id).md",
        "id: \(id)\ntitle: A packing list for one night \(id)\nteam: \(team)\naudience: walkers\nbenefit: Knows what to take\ncampaign: guide\nowner: Dorothea\nskills: [design]\nstatus: \(status)\n\(fields)",
        boxes)
    }
    let records = [
      document("audiences/walkers.md", "title: Walkers\ndescription: x"),
      document(
        "teams/one.md",
        "title: One\nserves: {by: persona, values: [walkers]}\nskills: {design: [Adalberta], video: [Benedikta]}"
      ),
      document(
        "teams/two.md",
        "title: Two\nserves: {by: persona, values: [walkers]}\nskills: {design: [Clementine]}"),
      document(
        "guidepoints/q2.md",
        "title: Q2\nfrom: 2026-04-01\nto: 2026-06-30\noutcome: x\nsuccess: [calls >= 50]\nstatus: draft"
      ),
      document(
        "blueprints/q2.md",
        "title: Q2\nguidepoint: q2\nfrom: 2026-04-01\nto: 2026-06-30\ndeliverables:\n  - {key: guide, title: A guide, month: 2026-04, outcome: calls}"
      ),
      document(
        "campaigns/guide.md",
        "title: Guide\nteam: one\naudience: walkers\ndeliverable: \"q2: guide\"\nstart: 2026-04-01\nsuccess: [calls >= 50]\nactuals: [2026-04-10 calls = 20]\nreview-on: 2026-04-10\nfeedback:\n  - 2026-04-10 executive: more blue"
      ),
      item(
        "MB-7K2QX", "one", "ready",
        "rank: 1\nmoscow: must\neffort: 101\nwindow: 2026-04-20/2026-04-24\nchannel: email"),
      item(
        "MB-9TD4A", "two", "ready",
        "rank: 2\nmoscow: could\neffort: 1003\nwindow: 2026-04-20/2026-04-24\nchannel: email"),
      item("MB-3HK7W", "two", "done", "moscow: should\neffort: 1"),
    ]
    return Snapshot(
      settings: ConfigurationReading(Document(yaml: Array("format: 1\n".utf8))),
      records: records.compactMap(\.self), obstacles: [])
  }
}
