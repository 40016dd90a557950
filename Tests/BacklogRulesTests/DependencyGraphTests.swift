import Testing

@testable import BacklogRules

@Suite struct DependencyGraphTests {
  @Test func longChainIsWalkedWithoutRecursion() {
    let length = 100_000
    let chain = (0..<length).map { $0 + 1 < length ? [$0 + 1] : [] }
    #expect(DependencyGraph(chain).knots().isEmpty)
    let ring = (0..<length).map { [($0 + 1) % length] }
    #expect(DependencyGraph(ring).knots().map(\.count) == [length])
  }

  @Test func knotsAreTheNodesThatReachThemselves() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let count = Int.random(in: 1...9, using: &random)
      let targets = (0..<count).map { _ in
        (0..<count).filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
      }
      let graph = DependencyGraph(targets)
      let knotted = Set(graph.knots().joined())
      for node in 0..<count {
        let cycle = graph.shortestCycle(through: node)
        #expect(cycle.isEmpty != knotted.contains(node), "\(node) in \(targets)")
        for (step, next) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) {
          #expect(targets[step].contains(next), "\(cycle) in \(targets)")
        }
      }
    }
  }
}
