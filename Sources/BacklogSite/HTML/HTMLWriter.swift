import BacklogRender

/// Writes HTML in which nobody's text can become markup: elements and attributes come from fixed lists, what is opened is closed, and
/// all text is escaped and screened as for a terminal, so that nothing in it can reorder or hide what stands beside it.
package struct HTMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(16_384) }

  /// A page's first line.
  mutating func documentType() { append("<!doctype html>\n") }

  /// An element with what `content` writes into it.
  package mutating func element(
    _ tag: HTMLTag, _ attributes: HTMLAttribute?..., content: (inout HTMLWriter) -> Void
  ) {
    open(tag.rawValue, attributes)
    content(&self)
    append("</\(tag.rawValue)>")
    if Self.endsLine(tag) { append("\n") }
  }

  /// An element with a text in it.
  package mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute?..., text: String) {
    open(tag.rawValue, attributes)
    self.text(text)
    append("</\(tag.rawValue)>")
    if Self.endsLine(tag) { append("\n") }
  }

  /// An element that holds nothing.
  package mutating func empty(_ tag: HTMLVoidTag, _ attributes: HTMLAttribute?...) {
    open(tag.rawValue, attributes)
    if tag != .br { append("\n") }
  }

  /// A text in one line.
  package mutating func text(_ text: String) { escape(SafeText.line(text)) }

  /// A text with its lines as they are.
  package mutating func lines(_ text: String) { escape(SafeText.block(text)) }

  /// A drawing, which its own writer made as safe.
  mutating func drawing(_ picture: InlinePicture) {
    append(picture.text)
    append("\n")
  }

  /// A bar that is filled to a share from 0 to 1. For the eye alone: the figure stands beside it in words.
  mutating func bar(_ share: Double, _ tone: BarTone) {
    let length = Int((max(0, min(1, share)) * 1_000).rounded())
    append(
      "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect class=\"ground\" width=\"1000\" height=\"10\"/>"
        + "<rect class=\"\(tone.rawValue)\" width=\"\(length)\" height=\"10\"/></svg>\n")
  }

  private mutating func open(_ name: String, _ attributes: [HTMLAttribute?]) {
    append("<")
    append(name)
    for case let attribute? in attributes {
      append(" ")
      append(attribute.name.rawValue)
      append("=\"")
      text(attribute.value)
      append("\"")
    }
    append(">")
  }

  /// Whether a line ends behind the element: it makes no difference there, and shows what changed from one version to the next.
  private static func endsLine(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .a, .abbr, .code, .del, .em, .small, .span, .strong, .time: false
    default: true
    }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}

/// What a bar's filling says.
enum BarTone: String, Sendable {
  case going = "first"
  case whole = "third"
  case late = "alarm"
}
