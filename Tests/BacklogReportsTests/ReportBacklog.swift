import BacklogFormat
import BacklogModel
import BacklogReports
import BacklogRules

/// The rules' example backlog without its item, with files laid over it.
enum ReportBacklog {
  static let day = CivilDate("2026-04-15") ?? CivilDate(daysSinceEpoch: 0)

  static func snapshot(_ files: [(path: String, text: String)]) -> Snapshot {
    let base = ExampleBacklog.files.filter { !$0.path.hasPrefix("items/") }
    var texts = Dictionary(base.map { ($0.path, $0.text) }) { $1 }
    for file in files { texts[file.path] = file.text }
    let settings = Document(yaml: Array((texts["backlog.yml"] ?? "").utf8))
    return Snapshot(
      settings: ConfigurationReading(settings),
      records: texts.compactMap { Record(path: $0.key, document: Document(Array($0.value.utf8))) },
      obstacles: [])
  }

  static func scope(
    _ files: [(path: String, text: String)], day: CivilDate = day, teams: [String] = [],
    campaigns: [String] = []
  ) -> ReportScope {
    ReportScope(snapshot(files), day: day, teams: teams, campaigns: campaigns)
  }

  /// An item of the team First Steps for the campaign on the packing guide, with fields of the test's own.
  static func item(
    _ id: String, _ status: String, _ fields: String, title: String? = nil,
    campaign: String = "packing-guide", team: String = "first-steps"
  ) -> (path: String, text: String) {
    (
      "items/\(id).md",
      """
      ---
      id: \(id)
      title: \(title ?? "Item \(id)")
      team: \(team)
      audience: first-time-buyers
      benefit: Knows what to take
      campaign: \(campaign)
      \(fields)
      status: \(status)
      ---

      """
    )
  }

  static func document(_ path: String, _ fields: String) -> (path: String, text: String) {
    (path, "---\n\(fields)\n---\n")
  }
}
