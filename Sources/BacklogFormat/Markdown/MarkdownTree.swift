/// What a piece of Markdown says, for those who show it in another form than text: blocks in order, with what is in them.
///
/// All that is in it is text; nothing is trusted. HTML is there as it was written, for the reader to decide on.
package struct MarkdownTree: Hashable, Sendable {
  package let blocks: [MarkdownBlock]

  package init(blocks: [MarkdownBlock]) { self.blocks = blocks }
}

/// A block of Markdown.
package indirect enum MarkdownBlock: Hashable, Sendable {
  case paragraph([MarkdownInline])
  /// A heading with its level, from 1 to 6.
  case heading(Int, [MarkdownInline])
  case list(MarkdownList)
  case quotation([MarkdownBlock])
  /// Code with the language that its fence names; empty where it names none.
  case code(String, language: String)
  case html(String)
  case table(MarkdownTable)
  case rule
}

/// A list of Markdown.
package struct MarkdownList: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// Whether its box is ticked; `nil` where it has none.
    package let isChecked: Bool?
    package let blocks: [MarkdownBlock]
  }

  /// The number that an ordered list starts with; `nil` for one of bullets.
  package let start: Int?
  /// Whether its items stand close, as lines and not as paragraphs.
  package let isTight: Bool
  package let items: [Item]
}

/// A table of Markdown.
package struct MarkdownTable: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case left
    case center
    case right
  }

  /// By column; `nil` where the table says nothing.
  package let alignments: [Alignment?]
  package let head: [[MarkdownInline]]
  package let rows: [[[MarkdownInline]]]
}

/// A part of a paragraph.
package indirect enum MarkdownInline: Hashable, Sendable {
  case text(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case code(String)
  case html(String)
  case link(to: String, [MarkdownInline])
  /// An image with its alternative text.
  case image(String, alternative: String)
  case softBreak
  case lineBreak
}

extension Document {
  /// What the body says. Costs some tens of microseconds for a few kilobytes, and time in proportion to it whatever is in it.
  package func story() -> MarkdownTree { MarkdownTreeReader.read(bytes[bodyRange]) }
}
