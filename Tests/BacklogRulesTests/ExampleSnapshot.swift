import BacklogFormat
import BacklogModel
import BacklogRules

/// The example backlog with files laid over it.
enum ExampleSnapshot {
  static let today = CivilDate(ExampleBacklog.today) ?? CivilDate(daysSinceEpoch: 0)

  static func with(_ files: [RuleExample.File]) -> Snapshot {
    let texts = Dictionary((ExampleBacklog.files + files).map { ($0.path, $0.text) }) { $1 }
    var records: [Record] = []
    var obstacles: [Obstacle] = []
    for (path, text) in texts where path.contains("/") && !isIgnored(path) {
      guard path.hasSuffix(".md") else {
        obstacles.append(Obstacle(path: path, reason: .notMarkdown))
        continue
      }
      if let record = Record(path: path, document: Document(Array(text.utf8))) {
        records.append(record)
      }
    }
    let settings = Document(yaml: Array((texts[Configuration.fileName] ?? "").utf8))
    return Snapshot(
      settings: ConfigurationReading(settings), records: records, obstacles: obstacles)
  }

  /// What all rules, or some, find in the example backlog with files laid over it.
  ///
  /// - Parameters:
  ///   - before: files laid over the example backlog as it was before the change that is judged; `nil` for no change.
  static func findings(
    _ files: [RuleExample.File] = [], before: [RuleExample.File]? = nil, on day: String? = nil,
    scope: Set<String>? = nil, rules: Set<String>? = nil
  ) async -> [Finding] {
    var request = CheckRequest(with(files), today: day.flatMap { CivilDate($0) } ?? today)
    request.before = before.map(with)
    request.scope = scope
    request.rules = rules
    return await request.findings()
  }

  /// What all rules find in an example.
  static func findings(in example: RuleExample) async -> [Finding] {
    await findings(example.files, before: example.before.isEmpty ? nil : example.before)
  }

  private static func isIgnored(_ path: String) -> Bool {
    path.split(separator: "/").contains {
      $0.hasPrefix(".") || $0.hasPrefix("_") || $0 == "README.md"
    }
  }
}

extension Finding {
  /// The finding as a test shows it.
  var testDescription: String {
    "\(path):\(start): \(severity): \(message) [\(rule)] -> \(remedy ?? "no remedy")"
  }
}
