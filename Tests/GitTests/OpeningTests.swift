import Git
import Glibc
import TestSupport
import Testing

@Suite struct OpeningTests {
  @Test func findsTheRepositoryFromADirectoryInside() async throws {
    let fixture = try await GitFixture()
    try Files.makeDirectory(fixture.resolve("a/b"))
    let repository = try fixture.open("a/b")
    #expect(repository.workTree == fixture.path)
    #expect(repository.gitDirectory == fixture.path + "/.git")
    #expect(repository.commonDirectory == repository.gitDirectory)
    #expect(!repository.isBare && !repository.isShallow && !repository.isLinkedWorkTree)
  }

  @Test func saysThatThereIsNone() async throws {
    let directory = try TemporaryDirectory()
    #expect(throws: GitError.notARepository(directory: directory.path)) {
      try Repository.discover(from: directory.path, environment: ProcessEnvironment([:]))
    }
    #expect(throws: GitError.notARepository(directory: directory.path + "/missing")) {
      try Repository.discover(
        from: directory.path + "/missing", environment: ProcessEnvironment([:]))
    }
  }

  @Test func opensBareOnes() async throws {
    let fixture = try await GitFixture("--bare")
    let repository = try fixture.open()
    #expect(repository.isBare)
    #expect(throws: GitError.noWorkTree(gitDirectory: fixture.path)) {
      try repository.requireWorkTree()
    }
  }

  @Test func opensLinkedWorkTrees() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("First", ["a": "a\n"])
    let linked = try TemporaryDirectory()
    try await fixture.git("worktree", "add", "-q", linked.path + "/tree", "-b", "side")
    let repository = try fixture.open(linked.path + "/tree")
    #expect(repository.isLinkedWorkTree)
    #expect(repository.workTree == linked.path + "/tree")
    #expect(repository.gitDirectory == fixture.path + "/.git/worktrees/tree")
    #expect(repository.commonDirectory == fixture.path + "/.git")
    #expect(try repository.head().branch == "side")
    #expect(try repository.indexEntries().map(\.path) == ["a"])
  }

  @Test func opensSubmodules() async throws {
    let inner = try await GitFixture()
    try await inner.commit("Inner", ["x.md": "x\n"])
    let outer = try await GitFixture()
    try await outer.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "sub")
    try await outer.git("commit", "-qm", "With a submodule")
    let repository = try outer.open("sub")
    #expect(repository.workTree == outer.path + "/sub")
    #expect(repository.gitDirectory == outer.path + "/.git/modules/sub")
    let entries = try outer.open().treeEntries(of: try await outer.id("HEAD"))
    #expect(entries.map(\.path) == [".gitmodules", "sub"])
    #expect(entries.last?.mode == .submodule)
  }

  @Test func obeysTheVariablesThatGitSetsForHooks() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("First", ["a": "a\n"])
    try Files.makeDirectory(fixture.resolve("sub"))
    try await fixture.git("read-tree", "--index-output=.git/other", "--empty")
    let other = try fixture.open(changes: ["GIT_INDEX_FILE": ".git/other"])
    #expect(other.indexPath == fixture.path + "/.git/other")
    #expect(try other.indexEntries().isEmpty)
    #expect(try fixture.open().indexEntries().map(\.path) == ["a"])

    let elsewhere = try TemporaryDirectory()
    let repository = try fixture.open(
      elsewhere.path,
      changes: ["GIT_DIR": fixture.path + "/.git", "GIT_WORK_TREE": fixture.path])
    #expect(repository.workTree == fixture.path)
    let plain = try fixture.open(changes: ["GIT_DIR": ".git"])
    #expect(plain.workTree == fixture.path)
    #expect(plain.gitDirectory == fixture.path + "/.git")
  }

  @Test func opensSparseAndPartialClones() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("First", ["a/x": "a\n", "b/y": "b\n"])
    try await fixture.git("sparse-checkout", "set", "--no-sparse-index", "a")
    try await fixture.git("config", "core.repositoryformatversion", "1")
    try await fixture.git("config", "extensions.worktreeConfig", "true")
    try await fixture.git("config", "extensions.partialClone", "origin")
    let entries = try fixture.open().indexEntries()
    #expect(entries.map(\.isOutsideSparseCheckout) == [false, true])
  }

  @Test func refusesSHA256() async throws {
    let fixture = try await GitFixture("--object-format=sha256")
    let error = #expect(throws: GitError.self) { try fixture.open() }
    #expect(error == .unsupportedFormat(.sha256, gitDirectory: fixture.path + "/.git"))
    #expect(error?.message.contains("SHA-256") == true)
    #expect(error?.hints.first?.contains("git fast-export --all") == true)
  }

  @Test(arguments: [
    ("refStorage", "reftable", RepositoryFormat.reftable),
    ("futureThing", "true", .unknownExtension("futurething")),
  ])
  func refusesOtherExtensions(name: String, value: String, format: RepositoryFormat) async throws {
    let fixture = try await GitFixture()
    let text = try fixture.read(".git/config")
    try fixture.write(
      ".git/config",
      text.replacing("repositoryformatversion = 0", with: "repositoryformatversion = 1")
        + "[extensions]\n\t\(name) = \(value)\n")
    try Files.makeDirectory(fixture.resolve("deep/inside"))
    #expect(throws: GitError.unsupportedFormat(format, gitDirectory: fixture.path + "/.git")) {
      try fixture.open("deep/inside")
    }
  }

  @Test func refusesSplitAndSparseIndexes() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("First", ["a/x": "a\n", "b/y": "b\n"])
    try await fixture.git("update-index", "--split-index")
    let index = fixture.path + "/.git/index"
    #expect(throws: GitError.unsupportedIndex(.split, path: index)) {
      try fixture.open().indexEntries()
    }
    try await fixture.git("update-index", "--no-split-index")
    try await fixture.git("sparse-checkout", "set", "--sparse-index", "a")
    #expect(throws: GitError.unsupportedIndex(.sparse, path: index)) {
      try fixture.open().indexEntries()
    }
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a repository away"))
  func explainsUnsafeOwnership() async throws {
    let fixture = try await GitFixture()
    #expect(chown(fixture.path, 12345, 12345) == 0)
    #expect(chown(fixture.path + "/.git", 12345, 12345) == 0)
    let error = #expect(throws: GitError.self) { try fixture.open() }
    #expect(error == .unsafeOwnership(directory: fixture.path))
    #expect(error?.hints.first?.contains("safe.directory \(fixture.path)") == true)
  }
}
