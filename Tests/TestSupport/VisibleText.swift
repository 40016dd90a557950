/// Lines with what can't be seen made visible: `«ESC»` for an escape character, `«07»` for a bell, `«»` after a line that ends
/// in white space. Tabs inside a line stay.
package enum VisibleText {
  package static func visible(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if let name = name(of: scalar) {
        result.append(contentsOf: "«\(name)»".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    let text = String(result)
    return text.hasSuffix(" ") || text.hasSuffix("\t") ? text + "«»" : text
  }

  /// The line that ``visible(_:)`` gave this form.
  package static func original(_ visible: String) -> String {
    var pieces = visible.split(separator: "«", omittingEmptySubsequences: false)[...]
    var result = String(pieces.popFirst() ?? "")
    for piece in pieces {
      let end = piece.firstIndex(of: "»") ?? piece.endIndex
      let rest = piece[end...].dropFirst()
      if end < piece.endIndex, let text = text(named: String(piece[..<end])) {
        result += text + rest
      } else if piece != "»" {
        result += "«" + piece
      }
    }
    return result
  }

  private static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09: nil
    case 0x1B: "ESC"
    case 0x0D: "CR"
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
      hexadecimal(scalar.value)
    default: nil
    }
  }

  private static func text(named name: String) -> String? {
    switch name {
    case "ESC": return "\u{1B}"
    case "CR": return "\r"
    default:
      guard let value = UInt32(name, radix: 16), let scalar = Unicode.Scalar(value),
        self.name(of: scalar) == name
      else { return nil }
      return String(Character(scalar))
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
