/// The structure of a document's Markdown: its sections, lists and links with their places.
///
/// Everything is in the order of the text and in the document's coordinates. Reading takes about
/// ten microseconds for a few kilobytes, and time in proportion to the text whatever is in it:
/// beyond fixed bounds of nesting and of markup in one paragraph, further markup is taken as text.
package struct MarkdownBody: Sendable {
  /// The headings that stand outside of lists and quotations, each with what is below it.
  package internal(set) var sections: [Section] = []
  /// The boxes of all checklists.
  package internal(set) var boxes: [Checkbox] = []
  /// The list items that have no box.
  package internal(set) var items: [ListItem] = []
  /// Links and images with a destination in the text, and definitions of references.
  package internal(set) var links: [Link] = []
  /// The lines that are code or HTML.
  var verbatim: [Range<Int>] = []

  /// The sections of a title, compared without case and without white space around it.
  package func sections(titled title: String) -> [Section] {
    let wanted = Section.normalized(title)
    return sections.filter { Section.normalized($0.title) == wanted }
  }

  /// The boxes in a section, those of its subsections among them.
  package func boxes(in section: Section) -> [Checkbox] {
    boxes.filter { section.contentRange.contains($0.range.lowerBound) }
  }

  /// The items without a box in a section, those of its subsections among them.
  package func items(in section: Section) -> [ListItem] {
    items.filter { section.contentRange.contains($0.item.range.lowerBound) }
  }
}

/// A heading and what is below it.
package struct Section: Hashable, Sendable {
  /// The heading's text without its markup.
  package let title: String
  /// From 1 to 6.
  package let level: Int
  /// The heading's lines with their line breaks.
  package let headingRange: Range<Int>
  /// From the line below the heading to the next heading of this level or above.
  package internal(set) var contentRange: Range<Int>

  static func normalized(_ title: String) -> String {
    title.withSingleSpaces.lowercased()
  }
}

/// The text of a list item: that of its first paragraph.
package struct ItemText: Hashable, Sendable {
  /// The text without the dash and the box, without white space around it.
  package let range: Range<Int>
  /// The lines the text is on, with their line breaks.
  package let lineRange: Range<Int>
  /// What is before the colon in `key: text`; nil where there is no such colon.
  package let key: String?
  /// The text behind the key, without a waiver, in one line.
  package let text: String
  /// The reason in `(waived: reason)` at the text's end; nil where there is none.
  package let waiver: String?
  /// The bytes of the waiver, with its parentheses and the space before it.
  package let waiverRange: Range<Int>?
}

/// An item of a checklist.
package struct Checkbox: Hashable, Sendable {
  package let isChecked: Bool
  /// The three bytes of `[ ]` or `[x]`.
  package let range: Range<Int>
  package let item: ItemText
  /// The item's lines, with what is nested in it and their line breaks.
  package let extent: Range<Int>
  /// The index of the nearest heading above it.
  package let section: Int?
}

/// An item of a list that has no box.
package struct ListItem: Hashable, Sendable {
  package let item: ItemText
  /// The item's lines, with what is nested in it and their line breaks.
  package let extent: Range<Int>
  /// The index of the nearest heading above it.
  package let section: Int?
}

/// A link, an image, or the definition of a reference.
package struct Link: Hashable, Sendable {
  /// As it is written, with escapes read.
  package let destination: String
  /// Without angle brackets.
  package let destinationRange: Range<Int>
  /// The text it is on; the label of a definition.
  package let text: String
}
