/// An item as its facts, whatever it is written like.
struct Facts: Equatable {
  /// What may change, by key: fields, and boxes as `box 1` with their words.
  var values: [String: String] = [:]

  subscript(key: String) -> String? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// The facts that two sides came to from one base; and whether they gave any of them different values.
  static func merged(_ base: Facts?, _ ours: Facts?, _ theirs: Facts?) -> (
    facts: Facts?, isDisputed: Bool
  ) {
    guard let base, let ours, let theirs else { return (ours ?? theirs, false) }
    var (merged, isDisputed) = (Facts(), false)
    for key in Set(base.values.keys).union(ours.values.keys).union(theirs.values.keys) {
      let (old, our, their) = (base[key], ours[key], theirs[key])
      if our != old, their != old, our != their { isDisputed = true }
      merged[key] = our == old ? their : our
    }
    return (merged, isDisputed)
  }
}
