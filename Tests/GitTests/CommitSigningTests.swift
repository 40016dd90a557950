import Git
import TestSupport
import Testing

@Suite struct CommitSigningTests {
  private func fixture() async throws -> GitFixture {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "a\n"])
    try await fixture.git("config", "commit.gpgsign", "true")
    try fixture.write("a.md", "a2\n")
    return fixture
  }

  /// A key of `ssh-keygen` and the file that names its owner, with git told of both.
  private func useSSH(_ fixture: GitFixture) async throws -> String {
    let key = fixture.home + "/.ssh/key"
    try Files.makeDirectory(fixture.home + "/.ssh")
    let made = try await fixture.run(
      "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", key])
    try #require(made.status == 0, "\(made.standardError)")
    let publicKey = try Files.readText(key + ".pub")
    try Files.write(fixture.home + "/signers", "cem@example.com \(publicKey)")
    try await fixture.git("config", "gpg.format", "ssh")
    try await fixture.git("config", "gpg.ssh.allowedSignersFile", fixture.home + "/signers")
    return key
  }

  @Test func withOpenPGP() async throws {
    let fixture = try await fixture()
    // A socket's path may have only some hundred bytes, so the agent's home is a short one.
    let home = try TemporaryDirectory()
    try Files.setPermissions(0o700, of: home.path)
    let variables: [String: String?] = ["GNUPGHOME": home.path]
    let made = try await fixture.run(
      "gpg",
      [
        "--batch", "--quiet", "--passphrase", "", "--quick-generate-key",
        "Cem Committer <cem@example.com>", "ed25519", "sign", "never",
      ], changes: variables)
    try #require(made.status == 0, "\(made.standardError)")
    for key in [nil, "cem@example.com"] {
      if let key { try await fixture.git("config", "user.signingkey", key) }
      try fixture.write("a.md", "signed by \(key ?? "default")\n")
      let outcome = try await fixture.commitPaths("a.md", changes: variables)
      let verified = try await fixture.run(
        "git", ["verify-commit", "HEAD"], changes: variables)
      #expect(verified.status == 0, "\(verified.standardError)")
      #expect(try await fixture.id("HEAD") == outcome.commit)
    }
    #expect(try await fixture.git("fsck", "--strict") == "")
    _ = try await fixture.run("gpgconf", ["--kill", "all"], changes: variables)
  }

  @Test func withAnSSHKeyInAFile() async throws {
    let fixture = try await fixture()
    let key = try await useSSH(fixture)
    for setting in [key, key + ".pub", "~/.ssh/key"] {
      try await fixture.git("config", "user.signingkey", setting)
      try fixture.write("a.md", "signed with \(setting)\n")
      try await fixture.commitPaths("a.md")
      try await fixture.git("verify-commit", "HEAD")
    }
    #expect(try await fixture.git("fsck", "--strict") == "")
    #expect(try Files.list(fixture.path + "/.git").filter { $0.hasPrefix("signing") } == [])
  }

  @Test func withAnSSHKeyInTheSettingOrFromACommand() async throws {
    let fixture = try await fixture()
    let key = try await useSSH(fixture)
    let text = try Files.readText(key + ".pub").split(separator: "\n").joined()
    let socket = try TemporaryDirectory()
    let agent = try await fixture.run("ssh-agent", ["-a", socket.path + "/agent"])
    try #require(agent.status == 0, "\(agent.standardError)")
    let variables: [String: String?] = ["SSH_AUTH_SOCK": socket.path + "/agent"]
    let added = try await fixture.run("ssh-add", ["-q", key], changes: variables)
    try #require(added.status == 0, "\(added.standardError)")
    for setting in ["key::\(text)", text] {
      try await fixture.git("config", "user.signingkey", setting)
      try fixture.write("a.md", "signed with \(setting)\n")
      try await fixture.commitPaths("a.md", changes: variables)
      try await fixture.git("verify-commit", "HEAD")
    }
    try await fixture.git("config", "--unset", "user.signingkey")
    try await fixture.git("config", "gpg.ssh.defaultKeyCommand", "echo 'key::\(text)'")
    try fixture.write("a.md", "signed by default\n")
    try await fixture.commitPaths("a.md", changes: variables)
    try await fixture.git("verify-commit", "HEAD")
    let number = agent.standardOutput.split(separator: ";").first?.split(separator: "=").last
    _ = try await fixture.run(
      "kill", [String(try #require(agentNumber(agent.standardOutput) ?? number))])
  }

  private func agentNumber(_ output: String) -> Substring? {
    output.split(separator: ";").first { $0.contains("SSH_AGENT_PID=") }?
      .split(separator: "=").last
  }

  @Test func refusesWithoutAKey() async throws {
    let fixture = try await fixture()
    try await fixture.git("config", "gpg.format", "ssh")
    let before = try await fixture.everything()
    await #expect(throws: GitError.signingKeyMissing(format: "ssh")) {
      try await fixture.commitPaths("a.md")
    }
    try await fixture.git("config", "gpg.format", "wax")
    await #expect(throws: GitError.unknownSigningFormat("wax")) {
      try await fixture.commitPaths("a.md")
    }
    try await fixture.git("config", "gpg.format", "openpgp")
    try await fixture.git("config", "gpg.program", "/bin/false")
    await #expect(throws: GitError.signingFailed(program: "/bin/false", output: "")) {
      try await fixture.commitPaths("a.md")
    }
    #expect(try await fixture.everything() == before)
  }
}
