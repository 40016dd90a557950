/// A value in the front matter: a view into its document, cheap to make and to copy.
package struct Node: Sendable {
  let source: SourceText
  let index: Int

  package enum Kind: UInt8, Sendable {
    /// Nothing after the colon.
    case empty
    case scalar
    case sequence
    case mapping
  }

  /// How a value is written.
  package enum Style: UInt8, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// A text in lines of its own after `|`.
    case literal
    /// A text in lines of its own after `>`.
    case folded
    /// A list with a line for each `- element`, or a map with one for each `key: value`.
    case block
    /// `[a, b]` or `{a: b}`.
    case flow
  }

  var node: TapeNode { source.node(index) }

  package var kind: Kind { node.kind }
  package var style: Style { node.style }

  /// The value's bytes: with its quotes or brackets, without a comment behind it. Of a literal or
  /// folded text, from `|` or `>` to the end of its last line. Where the value is empty, the place
  /// for it.
  package var range: Range<Int> { node.range }

  /// A scalar's text, as YAML reads it and never as another type; nil for anything else.
  package var text: String? {
    let node = node
    return node.kind == .scalar ? source.string(of: node) : nil
  }

  /// Whether the value is a text that is written as it is, in letters and signs of ASCII: most are, told without making a
  /// string of it.
  package var isPlainLine: Bool { source.isPlainLine(node) }

  /// A list's elements; empty for anything else.
  package var elements: [Node] {
    let node = node
    guard node.kind == .sequence else { return [] }
    var elements: [Node] = []
    elements.reserveCapacity(node.count)
    var child = index + 1
    for _ in 0..<node.count {
      elements.append(Node(source: source, index: child))
      child = Int(source.node(child).next)
    }
    return elements
  }

  /// A map's entries; empty for anything else.
  package var mapping: Mapping { Mapping(source: source, index: index) }
}
