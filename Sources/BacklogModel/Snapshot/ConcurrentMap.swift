extension Array where Element: Sendable {
  /// What becomes of each element, found out on all processors; in order.
  ///
  /// - Parameter portion: how many are handed on at once: as many as make that cost nothing beside the work.
  package func concurrentMap<Result: Sendable>(
    portion: Int = 256, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    if count <= portion { return map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: 0, to: count, by: portion) {
        let part = self[start..<Swift.min(start + portion, count)]
        group.addTask { (start, part.map(transform)) }
      }
      var parts: [(Int, [Result])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
