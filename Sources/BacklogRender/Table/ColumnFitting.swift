/// Finds the width of each column of a table.
struct ColumnFitting {
  let columns: [TableColumn]
  /// The width of each column's widest cell.
  let natural: [Int]

  /// The width of each column, nil for one that is left out. Without `room` all are as wide as they want.
  ///
  /// Columns that may shrink do so first, those that never leave before others; then columns leave; and when nothing
  /// may leave any more, the widest are cut whatever they asked for. A column with no text in it is left out.
  func widths(room: Int?) -> [Int?] {
    let filled: [Int?] = natural.map { $0 == 0 ? nil : $0 }
    guard let room else { return filled }
    var widths = limited(filled)
    while true {
      if shrink(&widths, by: excess(widths, room)) { return widths }
      guard let leaving = nextToLeave(widths) else { break }
      widths[leaving] = nil
      // The room that it leaves is for those that shrank to make it.
      widths = limited(zip(filled, widths).map { full, present in present == nil ? nil : full })
    }
    cutWidest(&widths, by: excess(widths, room))
    return widths
  }

  private func limited(_ widths: [Int?]) -> [Int?] {
    zip(widths, columns).map { width, column in width.map { min($0, column.maximum ?? $0) } }
  }

  private func excess(_ widths: [Int?], _ room: Int) -> Int {
    let present = widths.compactMap(\.self)
    return present.reduce(0, +) + Table.gap * max(0, present.count - 1) - room
  }

  /// Takes `excess` from the columns that may shrink; false, with all of them at their least, when that is too little.
  private func shrink(_ widths: inout [Int?], by excess: Int) -> Bool {
    var excess = excess
    let lastingFirst = columns.indices.sorted {
      (columns[$0].dropOrder ?? .min, $0) < (columns[$1].dropOrder ?? .min, $1)
    }
    for index in lastingFirst where excess > 0 {
      guard let least = columns[index].flexibility.least, let width = widths[index] else {
        continue
      }
      let taken = max(0, min(excess, width - least))
      widths[index] = width - taken
      excess -= taken
    }
    return excess <= 0
  }

  private func nextToLeave(_ widths: [Int?]) -> Int? {
    columns.indices
      .filter { widths[$0] != nil && columns[$0].dropOrder != nil }
      .min { (columns[$0].dropOrder ?? .max) < (columns[$1].dropOrder ?? .max) }
  }

  private func cutWidest(_ widths: inout [Int?], by excess: Int) {
    var excess = excess
    while excess > 0 {
      guard let widest = widths.indices.max(by: { (widths[$0] ?? 0) < (widths[$1] ?? 0) }),
        let width = widths[widest], width > 1
      else { return }
      widths[widest] = width - 1
      excess -= 1
    }
  }
}
