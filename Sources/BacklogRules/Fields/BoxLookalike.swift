import BacklogFormat

/// A line of a checklist whose box nobody can tick, because it isn't written as boxes are: `- []`, `- [x ]`, `- [x]text`, or none.
struct BoxLookalike {
  /// What stands in the box's place; empty where nothing does.
  let range: Range<Int>
  /// The box that is meant.
  let box: String
  /// The key of the criterion, where the line has one.
  let key: String?

  /// Those of a section, in order.
  ///
  /// - Parameter keys: the keys of lines that are meant to have a box, if they have nothing like one.
  static func all(
    in section: Section, of body: MarkdownBody, keys: Set<String> = [], bytes: [UInt8]
  ) -> [BoxLookalike] {
    body.items(in: section).compactMap { item in
      let range = item.item.range
      let text = String(decoding: bytes[range], as: UTF8.self)
      if let key = item.item.key, keys.contains(key) {
        return BoxLookalike(range: range.lowerBound..<range.lowerBound, box: "[ ] ", key: key)
      }
      guard text.first == "[", let close = text.firstIndex(of: "]") else { return nil }
      let inner = text[text.index(after: text.startIndex)..<close]
      let sign = inner.filter { !$0.isWhitespace }
      let rest = text[text.index(after: close)...]
      guard inner.count <= 3, ["", "x", "X", "✓", "✔", "v"].contains(sign), rest.first != "(" else {
        return nil
      }
      let words = rest.drop { $0 == " " }
      let isTight = words.startIndex == rest.startIndex && !words.isEmpty
      let length = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
      return BoxLookalike(
        range: range.lowerBound..<range.lowerBound + length,
        box: (sign.isEmpty ? "[ ]" : "[x]") + (isTight ? " " : ""),
        key: words.contains(":") ? String(words.prefix { $0 != ":" }) : nil)
    }
  }

  /// What stands there, in words.
  func found(in bytes: [UInt8]) -> String? {
    range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
  }
}
