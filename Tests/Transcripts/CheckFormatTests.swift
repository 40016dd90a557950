import BacklogRules
import TestSupport
import Testing

/// What `check` prints for machines, about a finding of every rule, held against what those machines read.
@Suite(
  .enabled(
    if: Files.exists("/usr/lib/python3/dist-packages/jsonschema"),
    "Debian's package python3-jsonschema is needed."))
struct CheckFormatTests {
  private static let schemas = "\(PackageLayout.root)/Tests/Transcripts/Schemas"
  private static let formats = ["sarif": "sarif-schema-2.1.0", "gitlab": "gitlab-code-quality"]

  @Test func everyRuleIsReportedAsTheSchemasWantIt() async throws {
    let sandbox = try Sandbox()
    for rule in RuleRegistry.rules {
      let example = rule.examples.breaking
      try Self.write(ExampleBacklog.files + example.before, to: "\(sandbox.work)/\(rule.name)/old")
      try Self.write(example.files, to: "\(sandbox.work)/\(rule.name)/new")
    }
    try Self.write(ExampleBacklog.files, to: "\(sandbox.work)/nothing/old")
    try Self.write([], to: "\(sandbox.work)/nothing/new")
    let steps = RuleRegistry.rules.map { Self.step($0.name, $0.examples.breaking.before.isEmpty) }
    let prepared = try await sandbox.run(
      ["export GIT_BACKLOG_TODAY=\(ExampleBacklog.today)"] + steps + [Self.step("nothing", true)])
    #expect(prepared.allSatisfy { $0.status == 0 }, "\(prepared.map(\.output))")

    for rule in RuleRegistry.rules {
      let log = try Files.readText("\(sandbox.work)/out/\(rule.name).sarif")
      #expect(log.contains("\"ruleId\": \"\(rule.name)\""), "\(rule.name) is not in its log")
    }
    let checked = try await sandbox.run(
      Self.formats.sorted { $0.key < $1.key }.map { format, schema in
        "\(Self.schemas)/validate \(Self.schemas)/\(schema).json out/*.\(format)"
      } + ["grep -l '\"fixes\"' out/*.sarif | wc -l", "cat out/nothing.gitlab", "ls out | wc -l"])
    #expect(checked[0].status == 0 && checked[1].status == 0, "\(checked.map(\.output))")
    #expect((Int(checked[2].output.dropLast()) ?? 0) >= 8, "too few logs have a fix")
    #expect(checked[3].output == "[]\n")
    #expect(checked[4].output == "\(2 * (RuleRegistry.rules.count + 1))\n")
  }

  /// The schemas say no to what isn't right, so that their yes means something.
  @Test func whatIsWrongIsRefused() async throws {
    let outcomes = try await Sandbox().run([
      #"echo '{"version": "2.1.0", "runs": [{"results": []}]}' >a.sarif"#,
      "\(Self.schemas)/validate \(Self.schemas)/sarif-schema-2.1.0.json a.sarif",
      #"echo '[{"description": "d", "check_name": "c", "severity": "major"}]' >a.gitlab"#,
      "\(Self.schemas)/validate \(Self.schemas)/gitlab-code-quality.json a.gitlab",
    ])
    #expect(outcomes.map(\.status) == [0, 1, 0, 1])
    #expect(outcomes[1].output == "a.sarif: runs/0: 'tool' is a required property\n")
  }

  /// Workflow commands are lines of their own, with a severity that GitHub knows and a file.
  @Test func annotationsAreOneLineEach() async throws {
    let outcomes = try await Sandbox().run([
      "git init -q; git backlog init -q --team Web",
      "printf -- '---\\ntitle: \"A, b: 100%% \\n  c\"\\ncolour: red\\n---\\n' >'audiences/a, b.md'",
      "git backlog check --format github | grep -cvE '^::(error|warning) file=[^,:]+,line=[0-9]+,endLine=[0-9]+,(col=[0-9]+,endColumn=[0-9]+,)?title=[a-z-]+::[^:].*'",
    ])
    #expect(outcomes[2].output == "0\n")
  }

  private static func write(_ files: [RuleExample.File], to folder: String) throws {
    try Files.makeDirectory(folder)
    for file in files { try Files.write("\(folder)/\(file.path)", file.text) }
  }

  /// Makes a repository of an example and reports what is found in it, in each format.
  private static func step(_ name: String, _ judgesState: Bool) -> String {
    """
    mkdir -p out && cd \(name)/old && git init -q && git add -A && git commit -qm Before && cp -r ../new/. . && git add -A
    for format in sarif gitlab; do
      git backlog check \(judgesState ? "" : "--staged ")--format $format >../../out/\(name).$format || [[ $? == 1 ]]
    done && cd ../..
    """
  }
}
