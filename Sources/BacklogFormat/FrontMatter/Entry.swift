/// A key and its value: a view into its document.
package struct Entry: Sendable {
  let source: SourceText
  let index: Int

  var valueIndex: Int { Int(source.node(index).next) }

  package var key: String { source.string(of: source.node(index)) }
  /// The key's bytes, with its quotes if it has any.
  package var keyRange: Range<Int> { source.node(index).range }
  package var value: Node { Node(source: source, index: valueIndex) }

  /// In a block mapping all lines of the entry, with the last one's comment and line break; in
  /// `{…}` from the key to the value's end.
  package var range: Range<Int> {
    let bytes = source.head
    let end = Swift.max(value.range.upperBound, keyRange.upperBound)
    guard isInBlock else { return keyRange.lowerBound..<end }
    var start = keyRange.lowerBound
    while start > 0, bytes[start - 1].isBlank || bytes[start - 1] == .questionMark { start -= 1 }
    let isFirstOnLine = start == 0 || bytes[start - 1].isLineBreak || isAfterByteOrderMark(start)
    return (isFirstOnLine ? start : keyRange.lowerBound)..<bytes.startOfNextLine(after: end)
  }

  /// Whether its last value is a literal or folded text, which takes blank and indented lines
  /// below it for its own.
  var endsWithBlockScalar: Bool {
    let last = source.node(Int(source.node(valueIndex).next) - 1)
    return last.style == .literal || last.style == .folded
  }

  private func isAfterByteOrderMark(_ offset: Int) -> Bool {
    offset == 3 && source.head.lengthOfByteOrderMark == 3
  }

  private var isInBlock: Bool { !source.node(index).isInFlow }
}
