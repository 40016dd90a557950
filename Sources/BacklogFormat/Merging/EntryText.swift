/// An entry of front matter in one version, with the comments above it that go with it.
struct EntryText {
  let document: Document
  let entry: Entry
  /// From the comments above it to the indented comments below it.
  let range: Range<Int>

  var key: String { entry.key }
  var value: Node { entry.value }
  var bytes: ArraySlice<UInt8> { document.bytes[range] }
  /// The comments and blank lines above it.
  var lead: ArraySlice<UInt8> { document.bytes[range.lowerBound..<entry.range.lowerBound] }
  /// Its lines.
  var lines: ArraySlice<UInt8> { document.bytes[entry.range] }
  /// The indented comments below it.
  var trail: ArraySlice<UInt8> { document.bytes[entry.range.upperBound..<range.upperBound] }
  /// What is before the value on its line.
  var head: ArraySlice<UInt8> {
    document.bytes[entry.range.lowerBound..<value.range.lowerBound]
  }
  /// What is behind the value: a comment, and the line break.
  var tail: ArraySlice<UInt8> {
    document.bytes[value.range.upperBound..<entry.range.upperBound]
  }

  /// Whether key and value are on one line.
  var isOnOneLine: Bool {
    guard value.style != .literal, value.style != .folded,
      value.style != .block || value.kind == .empty
    else { return false }
    return !document.bytes[entry.range.lowerBound..<value.range.upperBound].contains(
      where: \.isLineBreak)
  }
}

/// A mapping in block style in one version: its entries cover its lines without a gap.
struct MappingText {
  let document: Document
  let entries: [EntryText]
  /// What follows the last entry.
  let tail: ArraySlice<UInt8>

  /// - Parameters:
  ///   - range: the lines of the mapping.
  ///   - isOutermost: whether indented comments belong to the entry above them.
  /// - Returns: `nil` for a mapping in braces, or one that doesn't have lines of its own.
  init?(_ mapping: Mapping, in range: Range<Int>, of document: Document, isOutermost: Bool) {
    let comments = CommentLines(bytes: document.bytes, end: range.upperBound)
    var entries: [EntryText] = []
    var start = range.lowerBound
    for entry in mapping {
      guard !entry.source.node(entry.index).isInFlow, entry.range.lowerBound >= start else {
        return nil
      }
      let end =
        isOutermost
        ? comments.endOfIndented(after: entry.range.upperBound) : entry.range.upperBound
      guard end <= range.upperBound else { return nil }
      entries.append(EntryText(document: document, entry: entry, range: start..<end))
      start = end
    }
    self.document = document
    self.entries = entries
    tail = document.bytes[start..<range.upperBound]
  }

  var units: [MergeUnit] {
    [MergeUnit](names: entries.map(\.key), bytes: entries.map { Array($0.bytes) })
  }
}

/// A list in block style in one version: its elements cover its lines without a gap.
struct SequenceText {
  let document: Document
  /// The line of the key.
  let head: ArraySlice<UInt8>
  let elements: [Element]

  struct Element {
    let node: Node
    /// From the comments above it to its last line.
    let range: Range<Int>
  }

  /// - Returns: `nil` for a list in brackets, or one that begins on its key's line.
  init?(_ text: EntryText) {
    let (document, entry) = (text.document, text.entry)
    let bytes = document.bytes
    guard entry.value.kind == .sequence, entry.value.style == .block else { return nil }
    let headEnd = bytes.startOfNextLine(after: entry.keyRange.upperBound)
    var start = headEnd
    var elements: [Element] = []
    for node in entry.value.elements {
      let end = bytes.startOfNextLine(after: node.range.upperBound)
      guard node.range.lowerBound >= start, end <= entry.range.upperBound else { return nil }
      elements.append(Element(node: node, range: start..<end))
      start = end
    }
    guard start == entry.range.upperBound, entry.range.lowerBound <= headEnd else { return nil }
    self.document = document
    self.elements = elements
    head = bytes[entry.range.lowerBound..<headEnd]
  }
}
