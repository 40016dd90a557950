/// Choosing between two versions by what they come from.
enum ThreeWay {
  /// The version that was changed; either where both are the same; `nil` where both were changed, and differently.
  static func choice<Value>(
    base: Value?, ours: Value, theirs: Value, isSame: (Value, Value) -> Bool
  ) -> Value? {
    if isSame(ours, theirs) { return ours }
    guard let base else { return nil }
    if isSame(base, ours) { return theirs }
    if isSame(base, theirs) { return ours }
    return nil
  }

  /// The version that was changed; either where both are the same; `nil` where both were changed, and differently.
  static func choice<Value: Equatable>(base: Value?, ours: Value, theirs: Value) -> Value? {
    choice(base: base, ours: ours, theirs: theirs, isSame: ==)
  }
}
