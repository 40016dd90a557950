/// The first line of a commit's message.
package enum CommitSubject {
  /// What fits a line of `git log --oneline` and a host's list of commits.
  package static let longest = 72

  /// Whether a text has no more columns than a subject may have.
  static func fits(_ text: String) -> Bool { columns(of: text) <= longest }

  /// The columns that a text takes: two for a character of East Asian width and for a picture, else one.
  static func columns(of text: String) -> Int { text.reduce(0) { $0 + columns(of: $1) } }

  private static func columns(of character: Character) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The subject on one line, cut with `…` where it grows too long.
  package static func clipped(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    if fits(line) { return line }
    var kept = ""
    var room = longest - 1
    for character in line {
      room -= columns(of: character)
      if room < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// A paragraph of the body in lines of at most 72 characters, broken at spaces; a longer word has a line of its own.
  static func wrapped(_ text: String, indent: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, columns(of: line) + 1 + columns(of: String(word)) > longest {
        lines.append(line)
        line = indent + word
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    return lines + [line]
  }
}
