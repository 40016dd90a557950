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
    for merged in [ab, ba] { #expect(merged.markersFound == merged.markers) }
    if ab.isClean { #expect(ab.list == ba.list) }
  }

  /// git takes a file that was removed for the origin of one that is like it, where there is one.
  @Test(arguments: 0..<12) func removalsLoseAndMixNothing(seed: Int) async throws {
    let history = try await RandomBranches(
      seed: UInt64(2_000 + seed), branches: ["a", "b"], removing: 30)
    let expected = history.expected("a", "b")
    for (ours, theirs) in [("a", "b"), ("b", "a")] {
      let merged = try await history.merge(theirs, into: ours)
      let comment = Comment(rawValue: "seed \(seed), \(theirs) into \(ours): \(merged.output)")
      #expect(merged.markersFound == merged.markers, comment)
      // Where one side removed what the other changed, git asks; and where both took one item's place with another.
      if merged.isClean {
        #expect(expected.isClean, comment)
        #expect(Set(merged.files.keys) == Set(expected.facts.keys), comment)
      }
      for (path, bytes) in merged.files {
        let problems = Document(bytes).problems
        #expect(problems.isEmpty || problems.contains { $0.kind == .conflict }, comment)
        if problems.isEmpty, let facts = expected.facts[path] {
          #expect(merged.facts(path) == facts, "\(path) of \(comment)")
        } else if problems.isEmpty {
          // Left as one side has it, for a person to decide.
          #expect(
            !merged.isClean && history.hasVersion(of: path, bytes, in: [ours, theirs]), comment)
        }
      }
    }
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
