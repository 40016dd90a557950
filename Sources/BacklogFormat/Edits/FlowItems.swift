/// The elements of a list in `[…]`, or the entries of a map in `{…}`, and what it takes to add and
/// remove some.
struct FlowItems {
  let ranges: [Range<Int>]
  /// With the brackets.
  let range: Range<Int>
  let bytes: [UInt8]

  /// Removes items with their commas.
  func removal(of items: Range<Int>) -> [Patch] {
    guard let first = items.first, let last = items.last else { return [] }
    if items.count == ranges.count { return [Patch(range.lowerBound + 1..<range.upperBound - 1)] }
    let lines = items.compactMap { ownLine(of: $0) }
    if lines.count == items.count { return lines.map { Patch($0) } }
    if last + 1 < ranges.count {
      return [Patch(ranges[first].lowerBound..<ranges[last + 1].lowerBound)]
    }
    return [Patch(ranges[first - 1].upperBound..<ranges[last].upperBound)]
  }

  /// Adds texts so that the first of them becomes the item of that number; what is at it must stay.
  func insertion(of texts: [String], at index: Int, newline: String) -> [Patch] {
    guard !texts.isEmpty else { return [] }
    guard index > 0 else {
      let separator = ranges.isEmpty ? "" : ", "
      let place = ranges.first?.lowerBound ?? range.lowerBound + 1
      return [Patch(at: place, texts.joined(separator: ", ") + separator)]
    }
    let previous = ranges[index - 1]
    guard let line = ownLine(of: index - 1) else {
      return [Patch(at: previous.upperBound, texts.map { ", " + $0 }.joined())]
    }
    let comma = bytes.skippingBlanks(from: previous.upperBound)
    let hasComma = comma < bytes.count && bytes[comma] == .comma
    let margin = bytes.string(in: line.lowerBound..<previous.lowerBound)
    var lines = texts.map { margin + $0 + "," + newline }.joined()
    if !hasComma { lines = texts.map { margin + $0 }.joined(separator: "," + newline) + newline }
    let missingComma = hasComma ? [] : [Patch(at: previous.upperBound, ",")]
    return missingComma + [Patch(at: line.upperBound, lines)]
  }

  /// The lines of an item that shares them with nothing but its comma and a comment.
  private func ownLine(of index: Int) -> Range<Int>? {
    let item = ranges[index]
    let start = bytes.startOfLine(at: item.lowerBound)
    guard start > range.lowerBound, bytes.skippingBlanks(from: start) == item.lowerBound else {
      return nil
    }
    var end = bytes.skippingBlanks(from: item.upperBound)
    if end < bytes.count, bytes[end] == .comma { end = bytes.skippingBlanks(from: end + 1) }
    guard end < bytes.count, bytes[end].isLineBreak || bytes[end] == .hash else { return nil }
    return start..<bytes.startOfNextLine(after: end)
  }
}
