/// One column of a ``Table`` and how it behaves when there is little room.
package struct TableColumn: Sendable {
  package enum Alignment: Sendable {
    case left, right
  }

  /// What happens to a column when the table is wider than the terminal.
  package enum Flexibility: Equatable, Sendable {
    /// Kept as wide as its text.
    case rigid
    /// Cut with `…`, but not below this many columns.
    case shrinks(to: Int)
    /// Wrapped, but not below this many columns; for the last column of a table.
    case wraps(to: Int)

    /// The least width, where it may be less than that of the text.
    var least: Int? {
      switch self {
      case .rigid: nil
      case .shrinks(let least), .wraps(let least): least
      }
    }

    var isWrapping: Bool {
      if case .wraps = self { true } else { false }
    }
  }

  package var heading: String
  package var alignment: Alignment
  package var flexibility: Flexibility
  /// The widest that this column gets on a terminal, however much room there is.
  package var maximum: Int?
  /// Columns with a low number leave first when shrinking isn't enough; nil never leaves.
  package var dropOrder: Int?
  package var style: Style?

  package init(
    _ heading: String = "", alignment: Alignment = .left, flexibility: Flexibility = .rigid,
    maximum: Int? = nil, dropOrder: Int? = nil, style: Style? = nil
  ) {
    self.heading = heading
    self.alignment = alignment
    self.flexibility = flexibility
    self.maximum = maximum
    self.dropOrder = dropOrder
    self.style = style
  }
}
