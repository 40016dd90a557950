/// Users' text made safe for the Markdown of a git host: it shows as it is, on one line, and does nothing.
///
/// Markup and HTML are escaped. So is what hosts read in plain text: mentions of people (`@ada`), references (`#12`, `!12`,
/// `GH-12`) and addresses get a space of no width behind their sign, after which they are nothing but text.
enum MarkdownEscape {
  /// - Parameter longest: a longer text is cut, in characters.
  static func line(_ text: String, longest: Int = 1000) -> String {
    let safe = SafeText.line(text)
    let shown = safe.count > longest ? String(safe.prefix(max(1, longest) - 1)) + "…" : safe
    var result = ""
    result.reserveCapacity(shown.utf8.count + 32)
    let scalars = Array(shown.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "$": result += "&#36;"
      case "\\", "`", "*", "_", "[", "]", "|", "~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "@", "#", "!", "%", "^":
        result.unicodeScalars.append(scalar)
        if startsReference(next) { result += noWidth }
      case ":":
        result += next == "/" ? ":" + noWidth : ":"
      case ".":
        result += endsWithWWW(scalars[..<index]) ? noWidth + "." : "."
      case "-":
        result += endsWithGH(scalars[..<index]) ? "-" + noWidth : "-"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A space that takes no room.
  private static let noWidth = "&#8203;"

  private static func startsReference(_ next: Unicode.Scalar?) -> Bool {
    guard let next else { return false }
    return next.properties.isAlphabetic || next.properties.numericType != nil || next == "_"
      || next == "\""
  }

  private static func endsWithWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.suffix(3).map { $0.properties.lowercaseMapping } == ["w", "w", "w"]
  }

  private static func endsWithGH(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let end = scalars.suffix(2).map { $0.properties.uppercaseMapping }
    return end == ["G", "H"]
  }
}
