import BacklogModel

/// Whether a condition became harder or easier to reach.
enum Strictness {
  /// `criterion-weakened`, `-tightened` or `-changed`, for a condition that says something else than before.
  ///
  /// It is weaker or tighter where each thing in it that changed went one way: the threshold, the date, the threshold at which
  /// to abort. All else is a change: another metric or unit, or one thing easier and another harder.
  static func change(from old: String, to new: String) -> ChangeKind {
    guard let old = try? Criterion(old), let new = try? Criterion(new),
      old.metric.lowercased() == new.metric.lowercased()
    else {
      return WordedThreshold.change(from: old, to: new)
    }
    let steps = [
      step(from: old.target, to: new.target), step(from: old.by, to: new.by),
      abortStep(from: old.abort, to: new.abort),
    ]
    return verdict(steps)
  }

  /// Which way one thing went.
  enum Step {
    case same
    case easier
    case harder
    case elsewhere
  }

  static func verdict(_ steps: [Step]) -> ChangeKind {
    if steps.contains(.elsewhere) { return .criterionChanged }
    switch (steps.contains(.easier), steps.contains(.harder)) {
    case (true, false): return .criterionWeakened
    case (false, true): return .criterionTightened
    default: return .criterionChanged
    }
  }

  /// Which way a threshold went.
  static func step(from old: Criterion.Threshold, to new: Criterion.Threshold) -> Step {
    if old == new { return .same }
    guard old.measure.unit.lowercased() == new.measure.unit.lowercased(),
      old.comparison.isLowerBound == new.comparison.isLowerBound,
      let isLower = new.comparison.isLowerBound
    else { return .elsewhere }
    let (before, after) = (old.measure.number, new.measure.number)
    if before == after {
      if old.comparison == new.comparison { return .same }
      return new.comparison.isStrict ? .harder : .easier
    }
    return (after < before) == isLower ? .easier : .harder
  }

  /// Which way the day by which it must be reached went.
  static func step(from old: CivilDate?, to new: CivilDate?) -> Step {
    switch (old, new) {
    case (nil, nil): .same
    case (nil, _?): .harder
    case (_?, nil): .easier
    case (let old?, let new?): old == new ? .same : new > old ? .easier : .harder
    }
  }

  /// Which way the threshold went at which it is given up: what is given up later is easier to keep going.
  private static func abortStep(
    from old: Criterion.Threshold?, to new: Criterion.Threshold?
  ) -> Step {
    switch (old, new) {
    case (nil, nil): return .same
    case (nil, _?): return .harder
    case (_?, nil): return .easier
    case (let old?, let new?):
      switch step(from: old, to: new) {
      case .easier: return .harder
      case .harder: return .easier
      case let other: return other
      }
    }
  }
}

extension Comparison {
  /// Whether more is better; `nil` where only one number will do.
  fileprivate var isLowerBound: Bool? {
    switch self {
    case .atLeast, .above: true
    case .atMost, .below: false
    case .equal: nil
    }
  }

  fileprivate var isStrict: Bool { self == .above || self == .below }
}
