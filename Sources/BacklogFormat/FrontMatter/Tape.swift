/// The nodes of front matter in the order of the text, each mapping's and sequence's children
/// behind it: a mapping's keys and values in turn. The first node is the outermost mapping.
struct Tape: Sendable {
  var nodes: [TapeNode]
  /// The decoded text of those scalars whose bytes aren't their text.
  var decoded: [UInt8]

  init(nodes: [TapeNode] = Tape.emptyNodes, decoded: [UInt8] = []) {
    self.nodes = nodes
    self.decoded = decoded
  }

  private static let emptyNodes = [
    TapeNode(kind: .mapping, style: .block, range: 0..<0)
  ]
}

/// A node of the tape. Trivial, so that a tape is one allocation.
struct TapeNode: Sendable {
  var start: UInt32
  var end: UInt32
  /// The index of the node after this one and all below it.
  var next: UInt32 = 0
  /// A scalar's text: from here to `second`, in the document or among the decoded. A list's or
  /// map's number of children (a map's entries).
  var first: UInt32 = 0
  var second: UInt32 = 0
  /// Of a key's text.
  var hash: UInt32 = 0
  var kind: Node.Kind
  var style: Node.Style
  var isDecoded = false
  /// Whether this is a key inside `{…}` or `[…]`.
  var isInFlow = false

  init(kind: Node.Kind, style: Node.Style, range: Range<Int>) {
    self.kind = kind
    self.style = style
    self.start = UInt32(truncatingIfNeeded: range.lowerBound)
    self.end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  var range: Range<Int> {
    get { Int(start)..<Int(end) }
    set {
      start = UInt32(truncatingIfNeeded: newValue.lowerBound)
      end = UInt32(truncatingIfNeeded: newValue.upperBound)
    }
  }

  var count: Int { Int(first) }
}

/// The hash of a key's text (FNV-1a, 32 bits).
func keyHash(_ text: some Sequence<UInt8>) -> UInt32 {
  var hash: UInt32 = 0x811C_9DC5
  for byte in text { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
  return hash
}
