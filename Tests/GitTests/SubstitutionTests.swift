import Git
import TestSupport
import Testing

@Suite struct SubstitutionTests {
  @Test func aReplacedCommitIsReadAsItsReplacement() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("One", ["a": "1"])
    let old = try await fixture.commit("Two", ["a": "2"])
    try await fixture.commit("Three", ["a": "3"])
    let other = try await fixture.git("commit-tree", "-p", "HEAD~2", "-m", "Other", "HEAD~2^{tree}")
    try await fixture.git("replace", old, other)
    for packs in [false, true] {
      if packs { try await fixture.git("pack-refs", "--all") }
      let repository = try fixture.open()
      let id = try #require(ObjectID(hexadecimal: old))
      #expect(try repository.commit(id).subject == "Other")
      #expect(try repository.commit(id).id == id)
      #expect(
        try repository.objects.commitHeader(id).tree.description
          == (try await fixture.git("rev-parse", "HEAD~2^{tree}")))
      let without = try fixture.open(changes: ["GIT_NO_REPLACE_OBJECTS": "1"])
      #expect(try without.commit(id).subject == "Two")
    }
    #expect(
      try fixture.open().resolve(revision: "HEAD~2") == (try await fixture.id("HEAD~2")),
      "an ancestor is what git takes for it")
    try await fixture.git("config", "core.useReplaceRefs", "false")
    #expect(try fixture.open().commit(try #require(ObjectID(hexadecimal: old))).subject == "Two")
  }

  @Test func aGraftGivesACommitOtherParents() async throws {
    let fixture = try await GitFixture()
    let first = try await fixture.commit("First")
    try await fixture.commit("Second")
    let third = try await fixture.commit("Third")
    try fixture.write(".git/info/grafts", "# Second never was\n\(third) \(first)\n")
    let repository = try fixture.open()
    let id = try #require(ObjectID(hexadecimal: third))
    #expect(try repository.commit(id).parents.map(\.description) == [first])
    #expect(try repository.objects.commitHeader(id).parents.map(\.description) == [first])
    #expect(try repository.resolve(revision: "HEAD~1").description == first)
    #expect(throws: GitError.unknownRevision("HEAD~2")) {
      try repository.resolve(revision: "HEAD~2")
    }
  }

  @Test func aShallowCloneEndsAtItsEdge() async throws {
    let fixture = try await GitFixture()
    for number in 1...4 { try await fixture.commit("\(number)") }
    try await fixture.git("clone", "-q", "--depth", "2", "file://\(fixture.path)", "clone")
    let repository = try fixture.open("clone")
    let head = try repository.headCommit()
    let parent = try #require(repository.objects.commitHeader(head).parents.first)
    #expect(try repository.objects.commitHeader(parent).parents == [])
    #expect(try repository.resolve(revision: "HEAD~1") == parent)
    #expect(throws: GitError.unknownRevision("HEAD~2")) {
      try repository.resolve(revision: "HEAD~2")
    }
  }

  @Test func aHeaderAgreesWithTheWholeCommit() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("First")
    try await fixture.git("branch", "side")
    try await fixture.commit("Second")
    try await fixture.git("checkout", "-q", "side")
    try await fixture.commit("committer Nobody <no@body> 1 +0000")
    try await fixture.git("merge", "-q", "-m", "Merge", "main")
    let tree = try await fixture.git("rev-parse", "HEAD^{tree}")
    let odd = try await fixture.git(
      ["hash-object", "-w", "-t", "commit", "--literally", "--stdin"],
      input: "tree \(tree)\nauthor A <a> 5 +0000\ncommitter B > C <b> -17 +0000\n\nx\n")
    try await fixture.git("update-ref", "refs/heads/odd", odd)
    let repository = try fixture.open()
    for name in ["main", "main~1", "side", "side~1", "odd"] {
      let id = try repository.resolve(revision: name)
      let (header, commit) = (try repository.objects.commitHeader(id), try repository.commit(id))
      #expect(header.tree == commit.tree && header.parents == commit.parents)
      #expect(header.seconds == commit.committer.seconds)
    }
  }
}
