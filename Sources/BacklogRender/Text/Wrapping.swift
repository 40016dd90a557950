extension String {
  /// The lines of this one paragraph, each at most `columns` columns wide.
  ///
  /// Lines break at spaces, and between ideographs as Chinese and Japanese text does (but not before closing
  /// or after opening punctuation). What stands between backticks is one word, so that a command can be copied. A word
  /// longer than a line is cut. `first` and `rest` come before the first and the other lines and count as part of the
  /// width. The result is never empty.
  package func wrapped(to columns: Int, first: String = "", rest: String = "") -> [String] {
    var lines = LineFiller(columns: max(1, columns), first: first, rest: rest)
    for word in words() { lines.add(word: word) }
    return lines.finished()
  }

  private func words() -> [Substring] {
    let pairsBackticks = utf8.count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2)
    var isInCode = false
    return split { character in
      if character == "`", pairsBackticks { isInCode.toggle() }
      return !isInCode && (character == " " || character == "\n" || character == "\t")
    }
  }
}

/// Puts words into lines of a limited width.
private struct LineFiller {
  private let columns: Int
  private let rest: String
  private let restWidth: Int
  private var lines: [String] = []
  private var line: String
  private var width: Int
  private var isLineEmpty = true

  init(columns: Int, first: String, rest: String) {
    let restWidth = DisplayWidth.of(rest)
    // An indent that leaves no room for text would never let a line end.
    let fits = restWidth < columns
    self.columns = columns
    self.rest = fits ? rest : ""
    self.restWidth = fits ? restWidth : 0
    self.line = first.truncated(to: max(0, columns - 1))
    self.width = DisplayWidth.of(line)
  }

  mutating func add(word: Substring) {
    var needsSpace = !isLineEmpty
    for piece in unbreakablePieces(of: word) {
      let pieceWidth = DisplayWidth.of(piece)
      let gap = needsSpace ? 1 : 0
      if width + gap + pieceWidth <= columns {
        append((needsSpace ? " " : "") + piece, width: gap + pieceWidth)
      } else {
        if !isLineEmpty { breakLine() }
        if width + pieceWidth <= columns {
          append(piece, width: pieceWidth)
        } else {
          cut(piece)
        }
      }
      needsSpace = false
    }
  }

  mutating func finished() -> [String] {
    lines + [line.withoutTrailingSpaces]
  }

  private mutating func append(_ text: String, width added: Int) {
    line += text
    width += added
    isLineEmpty = false
  }

  private mutating func breakLine() {
    lines.append(line.withoutTrailingSpaces)
    line = rest
    width = restWidth
    isLineEmpty = true
  }

  private mutating func cut(_ piece: String) {
    TerminalLocale.withWidths { locale in
      for character in piece {
        let characterWidth = DisplayWidth.of(character, in: locale)
        if width + characterWidth > columns, !isLineEmpty { breakLine() }
        append(String(character), width: characterWidth)
      }
    }
  }

  /// The parts of a word between which a line may break: none in alphabetic text, nearly every character in
  /// ideographic text.
  private func unbreakablePieces(of word: Substring) -> [String] {
    if DisplayWidth.printableASCIICount(String(word)) != nil { return [String(word)] }
    var pieces: [String] = []
    var current = ""
    var previous: Character?
    TerminalLocale.withWidths { locale in
      for character in word {
        if let previous, LineBreak.isAllowed(between: previous, and: character, in: locale) {
          pieces.append(current)
          current = ""
        }
        current.append(character)
        previous = character
      }
    }
    pieces.append(current)
    return pieces
  }
}
