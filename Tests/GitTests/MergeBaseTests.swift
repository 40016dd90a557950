import Git
import TestSupport
import Testing

/// The last common commit, also where a shallow clone was cut off.
@Suite struct MergeBaseTests {
  @Test func aShallowCloneMayNotReachIt() async throws {
    let fixture = try await GitFixture()
    let base = try await fixture.commit("Base")
    try await fixture.git("switch", "-q", "-c", "topic")
    for number in 1...2 { try await fixture.commit("Topic \(number)") }
    try await fixture.git("switch", "-q", "main")
    for number in 1...2 { try await fixture.commit("Main \(number)") }
    let main = try await fixture.id("main")
    let topic = try await fixture.id("topic")
    for (depth, expected) in [(1, nil), (2, nil), (3, base)] {
      let clone = "clone-\(depth)"
      try await fixture.git(
        "clone", "-q", "--depth", "\(depth)", "--no-single-branch",
        "file://\(fixture.resolve("."))", fixture.resolve(clone))
      let repository = try fixture.open(clone)
      #expect(repository.isShallow)
      #expect(try repository.mergeBase(main, topic)?.description == expected)
    }
  }

  /// Histories at random, with merges of two and three sides, and more than one best answer.
  @Test(arguments: 0..<6) func agreesWithGit(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let fixture = try await GitFixture()
    let count = 40
    var stream = ""
    for number in 1...count {
      let earlier = (max(1, number - 8)..<max(2, number)).shuffled(using: &random)
      let parents = number < 3 ? [] : earlier.prefix(Int.random(in: 1...3, using: &random))
      let date = 1_700_000_000 + number * 60 + Int.random(in: -90...90, using: &random)
      stream += "commit refs/heads/c\(number)\nmark :\(number)\n"
      stream += "committer A <a@example.org> \(date) +0000\ndata 1\nx\n"
      for (index, parent) in parents.enumerated() {
        stream += "\(index == 0 ? "from" : "merge") :\(parent)\n"
      }
      if parents.isEmpty { stream += "deleteall\n" }
      stream += "\n"
    }
    _ = try await fixture.git(["fast-import", "--quiet", "--force"], input: stream)
    // A root has no parents to miss: the library now takes the repository for a shallow one, git's answers stay.
    let root = try await fixture.id("c1")
    try fixture.write(".git/shallow", "\(root)\n")
    let repository = try fixture.open()
    #expect(repository.isShallow)
    for _ in 0..<30 {
      let (one, other) = (
        Int.random(in: 1...count, using: &random), Int.random(in: 1...count, using: &random)
      )
      let answer = try await fixture.run(
        "git", ["merge-base", "--all", "c\(one)", "c\(other)"]
      ).standardOutput
      let best = try repository.mergeBase(
        try await fixture.id("c\(one)"), try await fixture.id("c\(other)"))
      if let best {
        #expect(answer.contains(best.description), "c\(one) c\(other)")
      } else {
        #expect(answer.isEmpty, "c\(one) c\(other)")
      }
    }
  }
}
