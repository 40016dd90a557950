/// A text with named places in it, so that a test shows positions instead of counting them.
///
/// A place is written `⟦name⟧` or as a keycap digit, `1️⃣`, and is left out of the text:
///
///     let marked = MarkedText("title: 1️⃣Spring⟦end⟧\n")
///     marked.text                      // "title: Spring\n"
///     marked["1️⃣"]                     // 7
///     marked.range("1️⃣", "end")        // 7..<13
package struct MarkedText: Sendable {
  /// The text without its markers.
  package let text: String
  /// Byte offsets into the text's UTF-8, by the markers' names.
  package let offsets: [String: Int]

  package init(_ marked: String) {
    // Scalars, not characters: a keycap digit joins with what stands before it in no case, but CR LF is one character.
    let scalars = Array(marked.unicodeScalars)
    var text = String.UnicodeScalarView()
    var bytes = 0
    var offsets: [String: Int] = [:]
    var index = 0

    func place(_ name: String) {
      precondition(offsets[name] == nil, "The marker \(name) stands twice in the text.")
      offsets[name] = bytes
    }

    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "⟦", let end = scalars[index...].firstIndex(of: "⟧") {
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[(index + 1)..<end])
        place(String(name))
        index = end + 1
      } else if ("0"..."9").contains(scalar), scalars[index...].dropFirst().starts(with: keycap) {
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[index..<(index + 3)])
        place(String(name))
        index += 3
      } else {
        text.append(scalar)
        bytes += UTF8.width(scalar)
        index += 1
      }
    }
    self.text = String(text)
    self.offsets = offsets
  }

  /// The text's UTF-8.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// The byte offset of a marker, which must be in the text.
  package subscript(name: String) -> Int {
    guard let offset = offsets[name] else {
      preconditionFailure("No marker \(name) in the text; it has \(offsets.keys.sorted()).")
    }
    return offset
  }

  /// The bytes between two markers.
  package func range(_ start: String, _ end: String) -> Range<Int> {
    self[start]..<self[end]
  }
}

private let keycap: [Unicode.Scalar] = ["\u{FE0F}", "\u{20E3}"]

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    UTF8.encode(scalar)?.count ?? 0
  }
}
