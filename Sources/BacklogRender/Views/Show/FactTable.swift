import BacklogModel

/// Names and values, one below the other, with the values wrapped in their own column.
struct FactTable {
  private(set) var facts: [(name: String, values: [String])] = []

  var isEmpty: Bool { facts.isEmpty }

  mutating func add(_ name: String, _ values: [String]) {
    if !values.isEmpty { facts.append((name, values)) }
  }

  mutating func add(_ name: String, _ value: String?) {
    if let value { add(name, [value]) }
  }

  /// Two columns in, values from one column on; each value starts a line.
  func text(_ context: RenderContext) -> String {
    // A name that is longer than this (keys of one's own) has its value start further right.
    let nameWidth = min(16, facts.map { DisplayWidth.of(SafeText.line($0.name)) }.max() ?? 0)
    let indent = String(repeating: " ", count: nameWidth + 4)
    var lines: [String] = []
    for (name, values) in facts {
      let name = SafeText.line(name)
      let label = "  " + name.paddedRight(to: nameWidth) + "  "
      for (index, value) in values.enumerated() {
        var wrapped = context.paragraph(
          SafeText.line(value), first: index == 0 ? label : indent, rest: indent)
        if index == 0, wrapped[0].hasPrefix("  " + name) {
          wrapped[0] =
            "  " + context.palette.paint(name, .faint) + wrapped[0].dropFirst(2 + name.count)
        }
        lines += wrapped
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
