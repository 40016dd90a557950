/// A change of a document, made by replacing as few of its bytes as can be.
///
/// A path names a value of the front matter by its keys from the outside in: `["status"]`,
/// `["serves", "by"]`.
package enum Edit: Hashable, Sendable {
  /// Gives a key a value, in the style the value has now where that can hold the new one. A
  /// missing key, and what is missing of the path to it, is added.
  case set([String], NewValue)
  /// Adds to a list what isn't in it yet. A single value becomes a list; a missing key is added.
  case add([String], [String])
  /// Removes elements from a list. The key stays, with `[]` if nothing is left.
  case remove([String], [String])
  /// Removes a key with its value, their lines and the comment behind the value. Comments on lines
  /// of their own stay. Clearing a key that isn't there changes nothing.
  case clear([String])
  /// Gives a key another name and leaves its value and its place as they are.
  case rename([String], to: String)
  /// Ticks or unticks a box.
  case setBox(BoxReference, checked: Bool)
  /// Ends a box's text with `(waived: REASON)` in place of any such ending; nil removes it.
  case waive(BoxReference, reason: String?)
  /// Adds a box behind the last one of a section, or as the section's first.
  case appendBox(section: String, text: String, checked: Bool)
  /// Replaces what is below a section's heading, up to the next heading of its level or above.
  case replaceSection(title: String, content: String)
  /// Adds a section of level 2 at the document's end.
  case appendSection(title: String, content: String)
  /// Brings the front matter into normal form: entries in the order of the keys given, those it
  /// doesn't name behind them in their own order, each with the comments above it; no white space
  /// at the ends of lines.
  case normalize
}

/// What a key is set to.
package enum NewValue: Hashable, Sendable {
  case text(String)
  case list([String])
}

/// Names a box of a checklist in a document.
package struct BoxReference: Hashable, Sendable, CustomStringConvertible {
  package enum Name: Hashable, Sendable {
    /// The text before the colon in `- [ ] key: text`.
    case key(String)
    /// The place among the boxes of the section or of the document, from 1.
    case number(Int)
  }

  /// The title of the section it is in; nil for anywhere in the document.
  package let section: String?
  package let name: Name

  package init(_ name: Name, in section: String? = nil) {
    self.name = name
    self.section = section
  }

  package var description: String {
    let box =
      switch name {
      case .key(let key): "“\(key)”"
      case .number(let number): "number \(number)"
      }
    return section.map { "\(box) in the section “\($0)”" } ?? box
  }
}
