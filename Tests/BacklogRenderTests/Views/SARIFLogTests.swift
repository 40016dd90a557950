import BacklogFormat
import BacklogModel
import BacklogRender
import BacklogRules
import Foundation
import Testing

@Suite struct SARIFLogTests {
  private let photos = "items/MB-3WRA9-photos.md"

  private func log(_ findings: [Finding], _ snapshot: Snapshot) throws -> [String: Any] {
    let context = RenderContext(width: nil, palette: .plain, pathPrefix: "back log/")
    return try CheckFindings.read(
      CheckView(findings, in: snapshot, documents: 1).sarif(context, version: "1.2.3"))
  }

  private func result(_ finding: Finding, _ snapshot: Snapshot) throws -> Any {
    try CheckFindings.at("runs.0.results.0", of: log([finding], snapshot))
  }

  @Test func saysWhoFoundItAndByWhichRules() throws {
    let log = try log([], SampleBacklog.snapshot())
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    #expect(try CheckFindings.at("runs.0.columnKind", of: log) as? String == "utf16CodeUnits")
    #expect((try CheckFindings.at("runs.0.results", of: log) as? [Any])?.isEmpty == true)
    let driver = try CheckFindings.at("runs.0.tool.driver", of: log)
    #expect(try CheckFindings.at("name", of: driver) as? String == "git-backlog")
    #expect(try CheckFindings.at("version", of: driver) as? String == "1.2.3")
    let rules = try #require(try CheckFindings.at("rules", of: driver) as? [Any])
    #expect(
      try rules.map { try CheckFindings.at("id", of: $0) as? String }
        == RuleRegistry.rules.map { $0.name })
    for (json, rule) in zip(rules, RuleRegistry.rules) {
      for part in ["shortDescription.text", "fullDescription.text", "help.text"] {
        #expect((try CheckFindings.at(part, of: json) as? String)?.isEmpty == false)
      }
      #expect(
        try CheckFindings.at("defaultConfiguration.level", of: json) as? String
          == rule.severity.rawValue)
    }
  }

  @Test func saysWhatAndWhere() throws {
    let snapshot = SampleBacklog.snapshot([photos: "---\r\nid: MB-3WRA9\r\ntitle: 👩‍👧 写真\r\n---\r\n"])
    let finding = try CheckFindings.finding(
      photos, at: "写真", in: snapshot, severity: .warning, remedy: "write another")
    let result = try result(finding, snapshot)
    #expect(try CheckFindings.at("level", of: result) as? String == "warning")
    #expect(
      try CheckFindings.at("message.text", of: result) as? String
        == "title is odd\nRemedy: write another")
    let index = try #require(try CheckFindings.at("ruleIndex", of: result) as? Int)
    #expect(RuleRegistry.rules[index].name == "field-value")
    #expect(try CheckFindings.at("ruleId", of: result) as? String == "field-value")
    let location = try CheckFindings.at("locations.0.physicalLocation", of: result)
    #expect(
      try CheckFindings.at("artifactLocation.uri", of: location) as? String
        == "back%20log/items/MB-3WRA9-photos.md")
    #expect(
      try CheckFindings.at("artifactLocation.uriBaseId", of: location) as? String == "%SRCROOT%")
    // Two emoji of two code units each with a joiner between, and a space, stand before it.
    #expect(
      try CheckFindings.at("region", of: location) as? [String: Int]
        == ["startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 16])
    #expect(
      (try CheckFindings.at("partialFingerprints.finding/v1", of: result) as? String)?.utf8.count
        == 16)
    #expect((result as? [String: Any])?["fixes"] == nil)
  }

  @Test func byteOrderMarksAreNoPartOfTheText() throws {
    let snapshot = SampleBacklog.snapshot([photos: "\u{FEFF}---\nid: MB-3WRA9\n---\n"])
    let finding = try CheckFindings.finding(photos, at: "---", in: snapshot)
    let region = try CheckFindings.at(
      "locations.0.physicalLocation.region", of: result(finding, snapshot))
    #expect(
      region as? [String: Int] == ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 4])
  }

  @Test func filesThatWereNotReadHaveNoRegion() throws {
    let result = try result(CheckFindings.unreadable, SampleBacklog.snapshot())
    let location = try CheckFindings.at("locations.0.physicalLocation", of: result)
    #expect((location as? [String: Any])?.keys.sorted() == ["artifactLocation"])
    #expect(
      try CheckFindings.at("artifactLocation.uri", of: location) as? String
        == "back%20log/items/50%25%20off%3A%20now%2C%20or%20never.md")
  }

  @Test func fixesReplaceRegions() throws {
    let snapshot = SampleBacklog.snapshot()
    let document = try #require(snapshot.record(path: photos)?.document)
    let title = try CheckFindings.range(of: "写真", in: document)
    let end = try CheckFindings.range(of: "status", in: document).lowerBound
    let fix = Fix([
      .init(path: photos, range: title, text: "Photos"),
      .init(path: photos, range: end..<end, text: "x: \"}\"\n"),
    ])
    let finding = try CheckFindings.finding(
      photos, at: "写真", in: snapshot, remedy: "write it", fix: fix)
    let change = try CheckFindings.at("fixes.0.artifactChanges.0", of: result(finding, snapshot))
    #expect(
      try CheckFindings.at("artifactLocation.uri", of: change) as? String == "back%20log/\(photos)")
    #expect(
      try CheckFindings.at("replacements.0.deletedRegion", of: change) as? [String: Int]
        == ["startLine": 4, "startColumn": 10, "endLine": 4, "endColumn": 12])
    #expect(
      try CheckFindings.at("replacements.0.insertedContent.text", of: change) as? String == "Photos"
    )
    #expect(
      try CheckFindings.at("replacements.1.deletedRegion", of: change) as? [String: Int]
        == ["startLine": 10, "startColumn": 1, "endLine": 10, "endColumn": 1])
    #expect(
      try CheckFindings.at("replacements.1.insertedContent.text", of: change) as? String
        == "x: \"}\"\n")
  }

  @Test func messagesHaveNeitherPlaceholdersNorLinks() throws {
    let snapshot = SampleBacklog.snapshot()
    let finding = try CheckFindings.finding(
      photos, at: "写", in: snapshot, message: "title is {0} [here](https://example.com)")
    #expect(
      try CheckFindings.at("message.text", of: result(finding, snapshot)) as? String
        == #"title is {{0}} \[here\](https://example.com)"#)
  }

  @Test(arguments: hostileTitles) func messagesComeBackAsTheyWere(_ message: String) throws {
    let snapshot = SampleBacklog.snapshot()
    let finding = try CheckFindings.finding(photos, at: "写", in: snapshot, message: message)
    let text = try #require(
      try CheckFindings.at("message.text", of: result(finding, snapshot)) as? String)
    #expect(Array(text.utf8) == Array(message.utf8))
  }
}
