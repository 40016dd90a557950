import BacklogFormat
import BacklogRules
import Testing

/// Which fixes are applied together, and what becomes of the bytes.
@Suite struct FixBatchTests {
  private let text = Array("one two three\n".utf8)

  @Test func severalFixesInOneFileAreAppliedWithoutShiftingEachOther() {
    let batch = FixBatch([
      finding(0..<3, "1"), finding(4..<7, "twenty-two"), finding(14..<14, "4\n"),
    ])
    #expect(batch.findings.count == 3)
    #expect(
      String(decoding: batch.applied(to: text, at: "a"), as: UTF8.self) == "1 twenty-two three\n4\n"
    )
  }

  @Test func whatOverlapsWaits() {
    let batch = FixBatch([finding(0..<7, "x"), finding(4..<13, "y"), finding(2..<2, "z")])
    #expect(batch.findings.count == 1)
    #expect(String(decoding: batch.applied(to: text, at: "a"), as: UTF8.self) == "x three\n")
  }

  @Test func theSameFixTwiceIsAppliedOnce() {
    let batch = FixBatch([finding(0..<3, "1"), finding(0..<3, "1")])
    #expect(batch.findings.count == 2)
    #expect(String(decoding: batch.applied(to: text, at: "a"), as: UTF8.self) == "1 two three\n")
  }

  @Test func twoInsertionsAtOnePlaceWait() {
    let batch = FixBatch([finding(0..<0, "a "), finding(0..<0, "b "), finding(0..<3, "1")])
    #expect(batch.findings.count == 2)
    #expect(String(decoding: batch.applied(to: text, at: "a"), as: UTF8.self) == "a 1 two three\n")
  }

  @Test func aFixOfSeveralFilesIsAppliedWholeOrNotAtAll() {
    let both = finding([
      .init(path: "a", range: 0..<3, text: "1"), .init(path: "b", range: 0..<3, text: "1"),
    ])
    let batch = FixBatch([finding(1..<2, "?"), both])
    #expect(batch.paths == ["a"])
  }

  @Test func whatIsMendedTellsOldAndNew() {
    let mended = FixBatch([finding(4..<7, "2")]).mended { _ in text }
    #expect(mended.map(\.replacements) == [[.init(old: "two", new: "2")]])
  }

  private func finding(_ range: Range<Int>, _ text: String) -> Finding {
    finding([.init(path: "a", range: range, text: text)])
  }

  private func finding(_ replacements: [Fix.Replacement]) -> Finding {
    let top = TextPosition(line: 1, column: 1)
    return Finding(
      rule: "rule", severity: .warning, path: "a", range: 0..<0, start: top, end: top,
      message: "message", remedy: nil, fix: Fix(replacements))
  }
}
