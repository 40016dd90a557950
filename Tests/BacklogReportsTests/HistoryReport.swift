import BacklogHistory
import BacklogModel
import BacklogReports
import Git
import TestSupport

/// A backlog with a history that a test writes down, and the reports that look at it.
struct HistoryReport {
  /// What is committed at nine o'clock, UTC, of a day; a document without fields goes.
  struct Step {
    let day: String
    let documents: [(path: String, fields: String?)]

    init(_ day: String, _ documents: [(path: String, fields: String?)]) {
      self.day = day
      self.documents = documents
    }
  }

  let timeline: Timeline
  let snapshot: Snapshot

  init(_ steps: [Step]) async throws {
    let git = try await GitFixture()
    try await git.git(["fast-import", "--quiet"], input: Self.stream(steps))
    let repository = try Repository.discover(
      from: git.path, environment: ProcessEnvironment(git.environment))
    let files = BacklogFiles(repository.objects, prefix: "")
    guard
      let timeline = try await Timeline(
        to: try repository.headCommit(), in: files, index: nil, plans: [.cycle, .blueprint])
    else { throw Unreadable() }
    self.timeline = timeline
    var texts: [String: String?] = [:]
    for document in steps.flatMap(\.documents) { texts[document.path] = document.fields }
    snapshot = ReportBacklog.snapshot(
      texts.compactMap { path, fields in fields.map { (path, Self.text($0)) } })
  }

  func scope(
    _ day: String, teams: [String] = [], campaigns: [String] = [], since: String? = nil,
    until: String? = nil
  ) -> ReportScope {
    var scope = ReportScope(
      snapshot, day: CivilDate(day) ?? ReportBacklog.day, teams: teams, campaigns: campaigns)
    scope.since = since.flatMap { CivilDate($0) }
    scope.until = until.flatMap { CivilDate($0) }
    scope.timeline = timeline
    return scope
  }

  struct Unreadable: Error {}

  private static func text(_ fields: String) -> String { "---\n\(fields)\n---\n" }

  private static func stream(_ steps: [Step]) -> String {
    steps.enumerated().map { index, step in
      let day = CivilDate(step.day)?.daysSinceEpoch ?? 0
      let files = step.documents.map { path, fields in
        guard let fields else { return "D \(path)\n" }
        let text = text(fields)
        return "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
      }
      return """
        commit refs/heads/main
        mark :\(index + 1)
        committer Ada Author <ada@example.com> \(86_400 * day + 32_400 + index) +0000
        data 1
        c
        \(files.joined())

        """
    }.joined()
  }
}

extension HistoryReport.Step {
  /// One item of the team First Steps for the campaign on the packing guide.
  static func item(
    _ day: String, _ id: String, _ fields: String, campaign: String = "packing-guide"
  ) -> Self {
    Self(
      day,
      [
        (
          "items/\(id).md",
          "id: \(id)\ntitle: Item \(id)\nteam: first-steps\ncampaign: \(campaign)\n\(fields)"
        )
      ])
  }
}
