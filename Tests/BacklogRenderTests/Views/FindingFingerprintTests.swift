import BacklogModel
import BacklogRender
import BacklogRules
import Testing

@Suite struct FindingFingerprintTests {
  private let photos = "items/MB-3WRA9-photos.md"
  private let text = "---\nid: MB-3WRA9\ntitle: Photos\nteam: nobody\n---\n"

  private func fingerprints(
    _ text: String, path: String? = nil, at places: [String] = ["nobody"],
    message: String = "there is no team “nobody”"
  ) throws -> [String] {
    let path = path ?? photos
    var changes = [photos: ""]
    changes[path] = text
    let snapshot = SampleBacklog.snapshot(changes)
    let findings = try places.map {
      try CheckFindings.finding(path, at: $0, in: snapshot, message: message)
    }
    let report: [[String: Any]] = try CheckFindings.read(
      CheckView(findings, in: snapshot, documents: 1).gitlabReport(.pipe))
    return try report.map { try #require($0["fingerprint"] as? String) }
  }

  @Test func staysWhenLinesAreInsertedAbove() throws {
    let moved = "---\nid: MB-3WRA9\n# new\nrank: 10\ntitle: Photos\nteam: nobody\n---\n"
    #expect(try fingerprints(text) == fingerprints(moved))
  }

  @Test func whatIsMissingHasNoPartInTheLineItIsReportedAt() throws {
    let moved = "---\nid: MB-3WRA9\nrank: 10\ntitle: Photos\nteam: nobody\n---\n"
    #expect(try fingerprints(text, at: [""]) == fingerprints(moved, at: [""]))
  }

  @Test func staysWhenTheFileMovesOrItsLinesEndOtherwise() throws {
    let before = try fingerprints(text)
    #expect(try before == fingerprints(text, path: "items/2026-05/MB-3WRA9-photos.md"))
    #expect(
      try before == fingerprints("---\r\nid: MB-3WRA9\r\ntitle: Photos\r\nteam: nobody\r\n---\r\n"))
  }

  @Test func staysWhenDaysGoBy() throws {
    #expect(
      try fingerprints(text, message: "waits for 9 days")
        == fingerprints(text, message: "waits for 10 days"))
  }

  @Test func changesWithTheLineTheMessageAndTheDocument() throws {
    let before = try fingerprints(text)
    #expect(
      try before != fingerprints("---\nid: MB-3WRA9\ntitle: Photos\nteam: nobody # yet\n---\n"))
    #expect(try before != fingerprints(text, message: "there is no such team"))
    #expect(
      try before
        != fingerprints(
          "---\nid: MB-9WRA9\ntitle: Photos\nteam: nobody\n---\n", path: "items/MB-9WRA9.md"))
  }

  @Test func equalFindingsAreToldApart() throws {
    let both = try fingerprints(text, at: ["nobody", "nobody"])
    #expect(Set(both).count == 2)
    #expect(try both[0] == fingerprints(text)[0])
  }
}
