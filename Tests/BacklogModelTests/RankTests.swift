import BacklogModel
import TestSupport
import Testing

@Suite struct RankTests {
  @Test func liesStrictlyBetweenAndIsNoLongerThanItMustBe() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<5_000 {
      let (lower, upper) = randomPair(&random)
      let ranks = try #require(RankPlacement.ranks(1, above: lower, below: upper, using: &random))
      let rank = try #require(ranks.first)
      #expect(lower < rank && rank < upper)
      let shortest = shortestLength(between: lower, and: upper)
      #expect(rank.fractionLength <= shortest + 1, "\(rank) between \(lower) and \(upper)")
    }
  }

  @Test func picksSeveralInOrder() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let (lower, upper) = randomPair(&random)
      let count = Int.random(in: 1...40, using: &random)
      let ranks = try #require(
        RankPlacement.ranks(count, above: lower, below: upper, using: &random))
      #expect(ranks.count == count)
      #expect(zip([lower] + ranks, ranks + [upper]).allSatisfy { $0 < $1 })
    }
  }

  @Test func stepsByAboutTenAtTheEnds() throws {
    var random = SeededGenerator(seed: 4)
    let start = try #require(DecimalNumber("-3.7"))
    let after = try #require(RankPlacement.ranks(3, above: start, below: nil, using: &random))
    let before = try #require(RankPlacement.ranks(3, above: nil, below: start, using: &random))
    #expect(zip([start] + after, after).allSatisfy { $0 < $1 })
    #expect(zip(before, before.dropFirst() + [start]).allSatisfy { $0 < $1 })
    #expect((after + before).allSatisfy { $0.fractionLength == 0 })
  }

  @Test func twoBranchesRarelyPickTheSame() throws {
    var random = SeededGenerator(seed: 5)
    var picked: Set<DecimalNumber> = []
    for _ in 0..<200 {
      picked.formUnion(
        try #require(
          RankPlacement.ranks(1, above: DecimalNumber(10), below: DecimalNumber(12), using: &random)
        ))
    }
    #expect(picked.count > 10)
  }

  @Test func nothingLiesBetweenATie() {
    var random = SeededGenerator(seed: 6)
    #expect(
      RankPlacement.ranks(1, above: DecimalNumber(1), below: DecimalNumber(1), using: &random)
        == nil)
  }

  @Test func repeatedInsertionAtOnePlaceGrowsSlowly() throws {
    var random = SeededGenerator(seed: 7)
    let lower = DecimalNumber(10)
    var upper = DecimalNumber(20)
    for _ in 0..<100 {
      upper = try #require(
        RankPlacement.ranks(1, above: lower, below: upper, using: &random)?.first)
    }
    #expect(upper.fractionLength <= 60)
  }

  private func randomPair(_ random: inout SeededGenerator) -> (DecimalNumber, DecimalNumber) {
    while true {
      let left = randomNumber(&random)
      let right = randomNumber(&random)
      if left < right { return (left, right) }
      if right < left { return (right, left) }
    }
  }

  private func randomNumber(_ random: inout SeededGenerator) -> DecimalNumber {
    let integer = String(Int.random(in: -200...200, using: &random))
    let length = Int.random(in: 0...5, using: &random)
    let fraction = String(
      (0..<length).map { _ in "0123456789".randomElement(using: &random) ?? "0" })
    return DecimalNumber(integer + (length > 0 ? "." + fraction : "")) ?? .zero
  }

  /// The fewest digits after the point of a number strictly between, found by trying.
  private func shortestLength(between lower: DecimalNumber, and upper: DecimalNumber) -> Int {
    var length = 0
    while true {
      // The next number of that length above `lower`.
      var step = DecimalNumber(1)
      if length > 0 {
        step = DecimalNumber("0." + String(repeating: "0", count: length - 1) + "1") ?? step
      }
      var candidate = truncated(lower, to: length)
      while candidate <= lower { candidate = candidate + step }
      if candidate < upper { return length }
      length += 1
    }
  }

  private func truncated(_ number: DecimalNumber, to length: Int) -> DecimalNumber {
    let text = number.description
    guard let point = text.firstIndex(of: ".") else { return number }
    let end = text.index(point, offsetBy: length + 1, limitedBy: text.endIndex) ?? text.endIndex
    return DecimalNumber(length == 0 ? text[..<point] : text[..<end]) ?? number
  }
}
