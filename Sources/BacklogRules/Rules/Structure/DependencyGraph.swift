/// What waits for what, by the indices of nodes.
struct DependencyGraph {
  private let targets: [[Int]]

  /// - Parameter targets: of each node, those that it points to.
  init(_ targets: [[Int]]) {
    self.targets = targets
  }

  /// The groups of nodes in which each can be reached from each other, of at least two nodes or one that points to itself.
  ///
  /// Tarjan's strongly connected components (SIAM Journal on Computing 1, 1972), without recursion so that a long chain of
  /// dependencies needs no deep stack. Cost: linear.
  func knots() -> [[Int]] {
    var knots: [[Int]] = []
    var order = [Int?](repeating: nil, count: targets.count)
    var lowest = [Int](repeating: 0, count: targets.count)
    var isOnStack = [Bool](repeating: false, count: targets.count)
    var stack: [Int] = []
    var walk: [(node: Int, next: Int)] = []
    var count = 0

    func enter(_ node: Int) {
      order[node] = count
      lowest[node] = count
      count += 1
      stack.append(node)
      isOnStack[node] = true
      walk.append((node, 0))
    }

    for root in targets.indices where order[root] == nil && !targets[root].isEmpty {
      enter(root)
      while let (node, next) = walk.last {
        if next < targets[node].count {
          walk[walk.count - 1].next += 1
          let target = targets[node][next]
          if let seen = order[target] {
            if isOnStack[target] { lowest[node] = min(lowest[node], seen) }
          } else {
            enter(target)
          }
          continue
        }
        walk.removeLast()
        if let parent = walk.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        guard lowest[node] == order[node] else { continue }
        let start = stack.lastIndex(of: node) ?? stack.count
        let knot = Array(stack[start...])
        stack.removeSubrange(start...)
        for member in knot { isOnStack[member] = false }
        if knot.count > 1 || targets[node].contains(node) { knots.append(knot) }
      }
    }
    return knots
  }

  /// The shortest way from a node back to itself, which starts with it and doesn't name it again; empty where there is none.
  func shortestCycle(through start: Int) -> [Int] {
    var previous: [Int: Int] = [:]
    var queue = [start]
    var index = 0
    while index < queue.count {
      let node = queue[index]
      index += 1
      for target in targets[node] {
        if target == start {
          var cycle = [node]
          while let last = cycle.last, last != start, let before = previous[last] {
            cycle.append(before)
          }
          return cycle.reversed()
        }
        if previous[target] == nil {
          previous[target] = node
          queue.append(target)
        }
      }
    }
    return []
  }
}
