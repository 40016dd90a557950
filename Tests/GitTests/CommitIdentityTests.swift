import Git
import TestSupport
import Testing

@Suite struct CommitIdentityTests {
  private static let withoutVariables: [String: String?] = [
    "GIT_AUTHOR_NAME": nil, "GIT_AUTHOR_EMAIL": nil, "GIT_COMMITTER_NAME": nil,
    "GIT_COMMITTER_EMAIL": nil,
  ]

  private func fixture() async throws -> GitFixture {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "a\n"])
    try fixture.write("a.md", "a2\n")
    return fixture
  }

  private func people(_ fixture: GitFixture) async throws -> String {
    try await fixture.git("log", "-1", "--format=%an <%ae> | %cn <%ce>")
  }

  @Test func comesFromTheEnvironment() async throws {
    let fixture = try await fixture()
    try await fixture.commitPaths(
      "a.md",
      changes: ["GIT_AUTHOR_NAME": "Someone Else", "GIT_AUTHOR_DATE": "2026-02-03T04:05:06+0200"])
    #expect(
      try await people(fixture)
        == "Someone Else <ada@example.com> | Cem Committer <cem@example.com>")
    #expect(
      try await fixture.git("log", "-1", "--format=%ad", "--date=iso")
        == "2026-02-03 04:05:06 +0200")
  }

  @Test func comesFromTheConfiguration() async throws {
    let fixture = try await fixture()
    try await fixture.git("config", "user.name", "Local Name")
    try await fixture.git("config", "author.email", "author@example.com")
    try await fixture.commitPaths("a.md", changes: Self.withoutVariables)
    #expect(
      try await people(fixture)
        == "Local Name <author@example.com> | Local Name <ada@example.com>")
  }

  @Test func comesFromIncludedFiles() async throws {
    let fixture = try await fixture()
    try await fixture.git("remote", "add", "origin", "https://example.com/team/x.git")
    let global = try Files.readText(fixture.home + "/.gitconfig")
    try Files.replace(
      fixture.home + "/.gitconfig",
      global + """
        [includeIf "hasconfig:remote.*.url:https://example.com/team/**"]
        \tpath = work.inc
        [includeIf "gitdir:\(fixture.path)/"]
        \tpath = here.inc

        """)
    try Files.write(fixture.home + "/work.inc", "[user]\n\temail = work@example.com\n")
    try Files.write(fixture.home + "/here.inc", "[user]\n\tname = Here\n")
    try await fixture.commitPaths("a.md", changes: Self.withoutVariables)
    #expect(
      try await people(fixture) == "Here <work@example.com> | Here <work@example.com>")
  }

  @Test func comesFromSettingsInTheEnvironment() async throws {
    let fixture = try await fixture()
    try await fixture.commitPaths(
      "a.md",
      changes: Self.withoutVariables.merging(
        [
          "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Counted",
        ], uniquingKeysWith: { $1 }))
    #expect(try await people(fixture).hasPrefix("Counted <"))
  }

  @Test func isAskedForIfMissing() async throws {
    let fixture = try await fixture()
    try Files.write(fixture.home + "/.gitconfig", "[user]\n\tuseConfigOnly = true\n")
    let before = try await fixture.everything()
    let error = await #expect(throws: GitError.self) {
      try await fixture.commitPaths("a.md", changes: Self.withoutVariables)
    }
    guard case .identityMissing(.author, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.hints.count == 2)
    #expect(try await fixture.everything() == before)
  }

  @Test func messagesAreCleanedAsConfigured() async throws {
    let fixture = try await fixture()
    try await fixture.git("config", "commit.cleanup", "strip")
    try await fixture.git("config", "core.commentChar", ";")
    let outcome = try await fixture.commitPaths("a.md", message: "One\n; comment\n# kept\n")
    #expect(outcome.message == "One\n# kept\n")
  }
}
