/// What a line of Markdown is, as far as showing it on a terminal needs to know.
struct MarkdownLine {
  enum Form: Equatable {
    case blank
    case heading
    /// An open or a ticked box; the tick is in `marker` as it was written.
    case box(isTicked: Bool)
    /// Text that may be wrapped: a paragraph's line, a list's item, a quotation.
    case prose
    /// Code or a table: its columns matter.
    case verbatim
  }

  let form: Form
  /// What comes before the text: indentation, a list's marker, a box, a heading's hashes.
  let marker: String
  let text: String

  /// A line outside of fences and comments, made safe already.
  init(_ line: String) {
    let indent = line.prefix { $0 == " " }
    let rest = line.dropFirst(indent.count)
    if rest.isEmpty {
      self.init(.blank, "", "")
    } else if let heading = Self.heading(line) {
      self.init(.heading, line.prefix { $0 == "#" } + " ", heading)
    } else if let marker = Self.listMarker(rest) {
      let content = rest.dropFirst(marker.count)
      let box = content.prefix(4)
      if ["[ ] ", "[x] ", "[X] "].contains(box) {
        let isTicked = box != "[ ] "
        self.init(.box(isTicked: isTicked), indent + marker + box, content.dropFirst(4))
      } else {
        self.init(.prose, indent + marker, content)
      }
    } else if rest.hasPrefix("|") || indent.count >= 4 {
      self.init(.verbatim, "", line)
    } else {
      self.init(.prose, String(indent), rest)
    }
  }

  /// A line of a fence.
  init(verbatim line: String) {
    self.init(.verbatim, "", line)
  }

  private init(_ form: Form, _ marker: some StringProtocol, _ text: some StringProtocol) {
    self.form = form
    self.marker = String(marker)
    self.text = String(text)
  }

  private static func heading(_ line: String) -> String? {
    let hashes = line.prefix { $0 == "#" }
    guard (1...6).contains(hashes.count), line.dropFirst(hashes.count).hasPrefix(" ") else {
      return nil
    }
    var text = line.dropFirst(hashes.count).drop { $0 == " " }
    // A closing run of hashes is decoration.
    let withoutHashes = text.reversed().drop { $0 == "#" }
    if withoutHashes.first == " " { text = text.prefix(withoutHashes.count) }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// `- `, `* `, `+ `, `12. `, `3) ` or `> `, with the spaces after it.
  private static func listMarker(_ rest: Substring) -> String? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let sign = rest.dropFirst(digits.count).first
    let signs: Set<Character> = digits.isEmpty ? ["-", "*", "+", ">"] : [".", ")"]
    guard let sign, signs.contains(sign), digits.count <= 9 else { return nil }
    let marker = String(digits) + String(sign)
    let spaces = rest.dropFirst(marker.count).prefix { $0 == " " }
    guard !spaces.isEmpty, spaces.count < rest.dropFirst(marker.count).count else { return nil }
    return marker + (spaces.count > 4 ? " " : String(spaces))
  }
}
