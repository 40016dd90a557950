/// Users' text made safe to show: nothing in it can drive a terminal, reorder what stands beside it, or hide.
///
/// Control characters become their pictures (`␛`, `␀`), everything else that can't be seen or that reorders text
/// becomes a visible escape such as `\u{202E}`. Right-to-left text itself, and the joiners and selectors that
/// emoji and some scripts need, stay as they are. Printable ASCII costs one pass over its bytes.
package enum SafeText {
  /// Text for one line: line breaks and tabs become visible too.
  package static func line(_ text: String) -> String {
    if isPlain(text) || !needsScreening(text) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    screen(text) { scalar, isSafe in
      if isSafe {
        result.unicodeScalars.append(scalar)
      } else {
        result += escape(scalar)
      }
    }
    return result
  }

  /// Text of several lines: line feeds stay, CRLF is read as one, and tabs are spaces up to the next multiple
  /// of `tabWidth` columns.
  package static func block(_ text: String, tabWidth: Int = 4) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { expandingTabs(String($0), tabWidth: tabWidth) }
      .joined(separator: "\n")
  }

  /// One line made safe with its tabs as spaces; `column` is how many columns stand before it.
  static func expandingTabs(_ line: String, tabWidth: Int, from column: Int = 0) -> String {
    let runs = line.split(separator: "\t", omittingEmptySubsequences: false)
    var result = ""
    var column = column
    for (index, run) in runs.enumerated() {
      let run = SafeText.line(String(run))
      result += run
      column += DisplayWidth.of(run)
      guard index < runs.count - 1 else { break }
      let gap = tabWidth - column % tabWidth
      result += String(repeating: " ", count: gap)
      column += gap
    }
    return result
  }

  /// Hands each scalar of `text` to `body`, with whether it may be shown as it is.
  static func screen(_ text: String, _ body: (Unicode.Scalar, _ isSafe: Bool) -> Void) {
    guard needsScreening(text) else {
      for scalar in text.unicodeScalars { body(scalar, true) }
      return
    }
    let screening = ScalarScreening(text)
    for index in screening.scalars.indices {
      body(screening.scalars[index], screening.isSafe(at: index))
    }
  }

  /// The visible form of a scalar that may not be shown as it is.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20:
      Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? ""
    case 0x7F: "␡"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }

  /// Whether `text` is nothing but printable ASCII.
  static func isPlain(_ text: String) -> Bool {
    DisplayWidth.printableASCIICount(text) != nil
  }

  private static func needsScreening(_ text: String) -> Bool {
    text.unicodeScalars.contains { ScalarScreening.needsContext($0) }
  }
}
