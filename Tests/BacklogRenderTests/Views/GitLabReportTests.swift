import BacklogModel
import BacklogRender
import BacklogRules
import Foundation
import Testing

@Suite struct GitLabReportTests {
  private let photos = "items/MB-3WRA9-photos.md"

  private func report(_ findings: [Finding], _ snapshot: Snapshot) throws -> [[String: Any]] {
    let context = RenderContext(width: nil, palette: .plain, pathPrefix: "backlog/")
    return try CheckFindings.read(
      CheckView(findings, in: snapshot, documents: 1).gitlabReport(context))
  }

  @Test func hasWhatGitLabReads() throws {
    let snapshot = SampleBacklog.snapshot()
    let entries = try report(
      [
        try CheckFindings.finding(photos, at: "写真", in: snapshot, remedy: "write another"),
        try CheckFindings.finding("backlog.yml", at: "MB", in: snapshot, severity: .warning),
        CheckFindings.unreadable,
      ], snapshot)
    #expect(entries.count == 3)
    #expect(entries[0]["description"] as? String == "title is odd – write another")
    #expect(entries[0]["check_name"] as? String == "field-value")
    #expect(entries.map { $0["severity"] as? String } == ["major", "minor", "major"])
    #expect(try CheckFindings.at("location.path", of: entries[0]) as? String == "backlog/" + photos)
    #expect(try CheckFindings.at("location.lines.begin", of: entries[0]) as? Int == 4)
    #expect(try CheckFindings.at("location.lines.begin", of: entries[2]) as? Int == 1)
    let fingerprints = try entries.map { try #require($0["fingerprint"] as? String) }
    #expect(Set(fingerprints).count == 3)
    #expect(fingerprints.allSatisfy { $0.utf8.count == 16 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test func nothingFoundIsAnEmptyList() throws {
    #expect(try report([], SampleBacklog.snapshot()).isEmpty)
  }

  @Test(arguments: hostileTitles) func messagesComeBackAsTheyWere(_ message: String) throws {
    let snapshot = SampleBacklog.snapshot()
    let finding = try CheckFindings.finding(photos, at: "写", in: snapshot, message: message)
    let entry = try #require(try report([finding], snapshot).first)
    let description = try #require(entry["description"] as? String)
    #expect(Array(description.utf8) == Array(message.utf8))
  }
}
