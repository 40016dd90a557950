/// Results as lines of text in columns.
struct Table {
  private static let widths = [30, 10, 30, 10, 7, 10]

  let header = Table.line(["", "median", "floor", "median", "ratio", "budget", ""])
  private(set) var kept = 0
  private(set) var missed = 0

  mutating func row(for result: Result) -> String {
    let comparison = result.comparison
    let isKept = result.budget.isKept(by: comparison, items: result.items)
    if isKept == true { kept += 1 }
    if isKept == false { missed += 1 }
    let values: [String]
    if case .peakMemory = result.budget {
      values = [memory(comparison.figure.peakMemory), memory(comparison.floor.peakMemory)]
    } else {
      values = [duration(comparison.figure.median), duration(comparison.floor.median)]
    }
    let ratio =
      if case .peakMemory = result.budget {
        Double(comparison.figure.peakMemory) / Double(max(1, comparison.floor.peakMemory))
      } else {
        comparison.ratio
      }
    return Table.line([
      result.name, values[0], result.floor, values[1], decimal(ratio, digits: 2),
      result.budget.text, isKept.map { $0 ? "kept" : "MISSED" } ?? "",
    ])
  }

  /// A figure that could not be measured is one that is missed.
  mutating func row(for failure: Shell.Failure, of figure: Figure) -> String {
    missed += 1
    return "\(figure.rawValue): \(failure)"
  }

  var footer: String { "\(kept) kept, \(missed) missed" }

  /// Names to the left, figures to the right.
  private static func line(_ cells: [String]) -> String {
    zip(cells, widths + [6]).enumerated().map { column, cell in
      let (text, width) = cell
      let space = String(repeating: " ", count: max(0, width - text.count))
      return [1, 3, 4].contains(column) ? space + text : text + space
    }.joined(separator: "  ").replacing(#/ +$/#, with: "")
  }
}

/// A figure of a table.
struct Result {
  let name: String
  let floor: String
  let budget: Budget
  let items: Int
  let comparison: Comparison
}
