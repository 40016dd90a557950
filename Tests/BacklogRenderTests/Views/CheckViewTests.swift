import BacklogFormat
import BacklogModel
import BacklogRender
import Foundation
import Testing

@testable import BacklogRules

@Suite struct CheckViewTests {
  private let snapshot = SampleBacklog.snapshot()

  private func finding(
    _ severity: Severity, _ path: String, at text: String, _ message: String, remedy: String?
  ) throws -> Finding {
    let document = try #require(
      path == Configuration.fileName
        ? snapshot.settings.document : snapshot.record(path: path)?.document)
    let bytes = String(decoding: document.bytes, as: UTF8.self)
    let place = try #require(bytes.range(of: text))
    let start = bytes.utf8.distance(from: bytes.startIndex, to: place.lowerBound)
    let range = start..<(start + text.utf8.count)
    return Finding(
      rule: "field-type", severity: severity, path: path, range: range,
      start: document.position(at: range.lowerBound), end: document.position(at: range.upperBound),
      message: message, remedy: remedy, fix: nil)
  }

  private func findings() throws -> [Finding] {
    [
      try finding(.warning, "backlog.yml", at: "MB", "prefix is short", remedy: nil),
      try finding(
        .error, "items/MB-3WRA9-photos.md", at: "写真", "title is “春の写真”", remedy: "write another"),
    ]
  }

  @Test func eachAtItsPlaceAndTheCountsLast() throws {
    let context = RenderContext(width: 80, palette: .plain, pathPrefix: "backlog/")
    let view = CheckView(try findings(), in: snapshot, documents: 12)
    #expect(
      view.text(context) == """
        backlog/backlog.yml:2:9: warning: prefix is short [field-type]
            prefix: MB
                    ^~

        backlog/items/MB-3WRA9-photos.md:4:14: error: title is “春の写真” [field-type]
            title: 春の写真
                       ^~~~
          remedy: write another

        1 error, 1 warning in 2 files; 12 documents checked

        """)
  }

  @Test func nothingFound() {
    let view = CheckView([], in: snapshot, documents: 1)
    #expect(view.text(.pipe) == "1 document checked, nothing found\n")
  }

  @Test func filesThatWereNotReadHaveNoLine() {
    let top = TextPosition(line: 1, column: 1)
    let finding = Finding(
      rule: "symbolic-link", severity: .error, path: "items/link.md", range: 0..<0, start: top,
      end: top, message: "is a symbolic link", remedy: nil, fix: nil)
    #expect(
      CheckView([finding], in: snapshot, documents: 3).text(.pipe) == """
        items/link.md:1:1: error: is a symbolic link [symbolic-link]

        1 error in 1 file; 3 documents checked

        """)
  }

  @Test func json() throws {
    let json = CheckView(try findings(), in: snapshot, documents: 12).json(.pipe).text()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["summary"] as? [String: Int] == ["errors": 1, "warnings": 1, "documents": 12])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings[0]["remedy"] is NSNull)
    #expect(findings[1]["line"] as? Int == 4)
    #expect(findings[1]["column"] as? Int == 14)
    #expect(findings[1]["endColumn"] as? Int == 20)
    #expect(findings[1]["severity"] as? String == "error")
  }

  @Test func jsonHasFixesWhereThereAreSome() throws {
    let path = "items/MB-3WRA9-photos.md"
    let document = try #require(snapshot.record(path: path)?.document)
    let range = try CheckFindings.range(of: "写真", in: document)
    let findings = [
      try CheckFindings.finding(path, at: "春", in: snapshot),
      try CheckFindings.finding(
        path, at: "写真", in: snapshot,
        fix: Fix([.init(path: path, range: range, text: "Photos")])),
    ]
    let context = RenderContext(width: nil, palette: .plain, pathPrefix: "backlog/")
    let json: [String: Any] = try CheckFindings.read(
      CheckView(findings, in: snapshot, documents: 1).json(context))
    let list = try #require(json["findings"] as? [[String: Any]])
    #expect(list[0]["fix"] == nil)
    let replacement = try CheckFindings.at("fix.replacements.0", of: list[1])
    #expect(try CheckFindings.at("path", of: replacement) as? String == "backlog/" + path)
    #expect(try CheckFindings.at("column", of: replacement) as? Int == 14)
    #expect(try CheckFindings.at("endColumn", of: replacement) as? Int == 20)
    #expect(try CheckFindings.at("text", of: replacement) as? String == "Photos")
  }
}
