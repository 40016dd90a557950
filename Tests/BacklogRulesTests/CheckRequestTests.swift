import BacklogFormat
import BacklogModel
import BacklogRules
import Testing

@Suite struct CheckRequestTests {
  private let sloppy = RuleExample.File(
    "audiences/families.md", "---\ntitle: Families\ndescription: Two and two\ncolour: red\n---\n")

  private func settings(_ rules: String) -> RuleExample.File {
    RuleExample.File("backlog.yml", "format: 1\nprefix: MB\nrules: \(rules)\n")
  }

  @Test func teamDecidesOnSeverity() async {
    func severities(_ rules: String) async -> [Severity] {
      await ExampleSnapshot.findings([sloppy, settings(rules)]).filter { $0.rule == "unknown-key" }
        .map(\.severity)
    }
    #expect(await severities("{}") == [.warning])
    #expect(await severities("{unknown-key: error}") == [.error])
    #expect(await severities("{unknown-key: {severity: error}}") == [.error])
    #expect(await severities("{unknown-key: off}").isEmpty)
  }

  @Test(arguments: [
    ("{unknown-key: loud}", "“rules.unknown-key” is “loud”, which isn't one of the choices"),
    ("{unknown-kye: off}", "there is no rule “unknown-kye”"),
    ("{folder-size: {file: 3}}", "the rule folder-size has no parameter “file”"),
    (
      "{folder-size: {files: many}}",
      "“rules.folder-size.files” is “many”, which is no whole number"
    ),
    (
      "{folder-size: {files: [3]}}",
      "“rules.folder-size.files” is a list or a mapping where one value is expected"
    ),
    ("{unknown-key: {days: 3}}", "the rule unknown-key has no parameter “days”"),
  ])
  func settingsThatMeanNothingAreReported(rules: String, message: String) async {
    let found = await ExampleSnapshot.findings([settings(rules)])
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.path) == ["backlog.yml"])
    #expect(found.map(\.start.line) == [3])
  }

  @Test func settingsMayBeEmpty() async {
    let found = await ExampleSnapshot.findings([.init("backlog.yml", "")])
    #expect(found.isEmpty, "\(found.map(\.testDescription))")
  }

  @Test func onlyWhatIsAskedForIsFound() async {
    let other = RuleExample.File("audiences/couples.md", sloppy.text)
    let found = await ExampleSnapshot.findings(
      [sloppy, other], scope: [sloppy.path], rules: ["unknown-key"])
    #expect(found.map(\.path) == [sloppy.path])
    let rules = await ExampleSnapshot.findings([sloppy], rules: ["front-matter"])
    #expect(rules.isEmpty)
  }

  @Test(arguments: [
    "", "title: No dashes\n", "---\ntitle: T\n", "---\n- a\n- b\n---\n",
    "---\ntitle: T\n<<<<<<< a\nstatus: x\n=======\nstatus: y\n>>>>>>> b\n---\n",
  ])
  func brokenDocumentHasItsSyntaxReportedAndNothingElse(text: String) async {
    let found = await ExampleSnapshot.findings([.init("items/MB-8QW3E.md", text)])
    #expect(found.count == 1, "\(found.map(\.testDescription))")
    #expect(["front-matter", "conflict-marker"].contains(found.first?.rule))
  }

  @Test func obstaclesSayWhatToDo() async {
    let reasons: [Obstacle.Reason] = [
      .notMarkdown, .symbolicLink, .specialFile, .tooLarge(2_000_000), .unreadable("no"), .unmerged,
    ]
    let obstacles = reasons.enumerated().map { Obstacle(path: "items/\($0)", reason: $1) }
    let base = ExampleSnapshot.with([])
    let request = CheckRequest(
      Snapshot(settings: base.settings, records: base.records, obstacles: obstacles),
      today: ExampleSnapshot.today)
    let found = await request.findings()
    #expect(found.map(\.path) == obstacles.map(\.path))
    #expect(found.allSatisfy { $0.severity == .error && $0.remedy != nil })
    #expect(Set(found.map(\.message)).count == reasons.count)
  }

  @Test func findingsAreTheSameHoweverTheWorkIsShared() async {
    let files = (0..<900).map { number in
      RuleExample.File(
        "audiences/a\(number).md", "---\ntitle: A\ndescription: D\npart-of: nobody\nkey: 1\n---\n")
    }
    let rules: Set = ["unknown-key", "dangling-reference"]
    let once = await ExampleSnapshot.findings(files, rules: rules)
    #expect(once.count == 1800)
    #expect(await ExampleSnapshot.findings(files, rules: rules) == once)
    #expect(once.map(\.path) == once.map(\.path).sorted())
  }
}
