import BacklogRender

/// The width of a line, counted character by character: the slow way that every fast path must agree with.
enum DisplayWidthProbe {
  static func columns(_ line: String) -> Int {
    line.reduce(0) { $0 + DisplayWidth.of($1) }
  }
}
