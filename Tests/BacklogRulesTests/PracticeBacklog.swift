import BacklogFormat
import BacklogModel
import Testing

@testable import BacklogRules

/// Backlogs for the tests of single rules, and what a rule finds in them.
enum PracticeBacklog {
  static let today = CivilDate("2026-04-15") ?? CivilDate(daysSinceEpoch: 0)

  /// A snapshot of files by their paths below the root; the last of several with one path counts.
  static func snapshot(_ files: [RuleExample.File]) -> Snapshot {
    let texts = Dictionary(files.map { ($0.path, $0.text) }) { $1 }
    let settings = Document(yaml: Array((texts["backlog.yml"] ?? "").utf8))
    return Snapshot(
      settings: ConfigurationReading(settings),
      records: texts.compactMap { Record(path: $0.key, document: Document(Array($0.value.utf8))) },
      obstacles: [])
  }

  /// What one rule finds.
  static func findings(
    _ rule: any Rule.Type, in files: [RuleExample.File], scope: Set<String>? = nil
  ) async -> [Finding] {
    var request = CheckRequest(snapshot(files), today: today)
    request.rules = [rule.name]
    request.scope = scope
    return await request.findings()
  }

  /// An item of an id, with front matter of the test's own behind it.
  static func item(_ id: String, _ fields: String) -> RuleExample.File {
    RuleExample.File("items/\(id).md", "---\nid: \(id)\n\(fields)\n---\n")
  }

  static func audience(_ key: String, _ fields: String = "") -> RuleExample.File {
    RuleExample.File(
      "audiences/\(key).md", "---\ntitle: The \(key)\ndescription: x\n\(fields)\n---\n")
  }
}
