/// What a figure is to reach, as `docs/architecture.md` has it.
enum Budget {
  /// Times the floor.
  case ratio(Double)
  /// Seconds, at 10,000 items and less.
  case seconds(Double)
  /// Bytes at 10,000 items, and in proportion above.
  case peakMemory(Int)
  /// Shown for comparison.
  case none

  func isKept(by comparison: Comparison, items: Int) -> Bool? {
    switch self {
    case .ratio(let limit): comparison.ratio <= limit
    case .seconds(let limit): items > 10_000 ? nil : comparison.figure.median <= limit
    case .peakMemory(let limit): comparison.figure.peakMemory <= limit * max(1, items / 10_000)
    case .none: nil
    }
  }

  var text: String {
    switch self {
    case .ratio(let limit): "≤ \(decimal(limit, digits: 1)) ×"
    case .seconds(let limit): "≤ \(duration(limit))"
    case .peakMemory(let limit): "≤ \(memory(limit))"
    case .none: ""
    }
  }
}
