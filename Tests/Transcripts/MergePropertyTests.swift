import BacklogFormat
import TestSupport
import Testing

/// What must hold of any merge, on random histories, by git itself with the merge driver.
@Suite struct MergePropertyTests {
  @Test(arguments: 0..<12) func mergesAreTheSameFromBothSidesAndLoseNothing(seed: Int) async throws
  {
    let history = try await RandomBranches(seed: UInt64(seed), branches: ["a", "b"])
    let ab = try await history.merge("b", into: "a")
    let ba = try await history.merge("a", into: "b")
    let expected = history.expected("a", "b")
    #expect(ab.isClean == ba.isClean)
    #expect(ab.isClean == expected.isClean, "\(ab.output)")
    for (path, facts) in expected.facts {
      #expect(ab.facts(path) == facts, "\(path) of seed \(seed)")
      #expect(ba.facts(path) == facts, "\(path) of seed \(seed)")
    }
    // Each document is readable, or its conflict is marked; nothing is there that neither side made.
    for merged in [ab, ba] {
      #expect(Set(merged.files.keys) == Set(expected.paths))
      for (path, bytes) in merged.files {
        let problems = Document(bytes).problems
        #expect(problems.allSatisfy { $0.kind == .conflict }, "\(path) of seed \(seed)")
        #expect(expected.facts[path] != nil || !problems.isEmpty, "\(path) of seed \(seed)")
      }
    }
    if ab.isClean { #expect(ab.list == ba.list) }
  }

  @Test func mergesOfThreeBranchesAreTheSameInAnyOrder() async throws {
    var compared = 0
    for seed in 0..<8 where try await isSameInAnyOrder(UInt64(1_000 + seed)) { compared += 1 }
    #expect(compared >= 3, "too few histories without conflicts to say anything")
  }

  /// Whether three branches could be compared: those with a conflict can't.
  private func isSameInAnyOrder(_ seed: UInt64) async throws -> Bool {
    let history = try await RandomBranches(
      seed: seed, branches: ["a", "b", "c"], changes: 1...2)
    var results: [RandomBranches.Merged] = []
    for (first, second, third) in [("a", "b", "c"), ("b", "c", "a"), ("c", "a", "b")] {
      let inner = try await history.merge(second, into: first)
      guard inner.isClean else { return false }
      let outer = try await history.merge(third, into: inner.commit)
      guard outer.isClean else { return false }
      results.append(outer)
    }
    for other in results.dropFirst() {
      #expect(other.list == results[0].list)
      #expect(Set(other.files.keys) == Set(results[0].files.keys))
      for path in other.files.keys { #expect(other.facts(path) == results[0].facts(path)) }
    }
    return true
  }
}
