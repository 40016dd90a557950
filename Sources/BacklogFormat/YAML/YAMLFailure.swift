/// Where and why libyaml gave up.
struct YAMLFailure {
  let reason: Reason
  /// Where it noticed, in the document's bytes.
  let offset: Int
  /// Where what it was reading starts, if it said so.
  let contextOffset: Int?

  enum Reason {
    /// A character that YAML doesn't allow anywhere.
    case character
    /// libyaml's words for what is wrong, and for what it was reading.
    case syntax(problem: String, context: String)
    case tooDeep
    /// The outermost value is no mapping.
    case notAMapping
    case outOfMemory
  }
}
