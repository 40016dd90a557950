/// Cuts a title into words as they are compared: in lower case, with marks on letters kept for later.
///
/// Scripts that put no spaces between words are cut into pairs of neighbouring characters, which is as good as words for
/// telling what is alike (for Chinese: J.-Y. Nie, J. Gao, J. Zhang, M. Zhou, "On the use of words and n-grams for Chinese
/// information retrieval", 2000).
struct TitleText {
  private(set) var words: [String] = []
  private var word = String.UnicodeScalarView()
  private var run: [Unicode.Scalar] = []
  /// Whether the word follows an apostrophe: `men's`, `l'offre`.
  private var isBehindApostrophe = false

  init(_ title: String) {
    words.reserveCapacity(12)
    let scalars = title.lowercased().unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if scalar.isPartOfWord {
        endRun()
        word.append(scalar)
      } else if scalar.isWithoutSpaces {
        endWord()
        run.append(scalar)
      } else if scalar == "-", word.count == 1, word.first?.properties.isAlphabetic == true {
        continue  // e-mail
      } else if scalar == "'" || scalar == "’" {
        endElision()
      } else {
        endWord()
        endRun()
      }
    }
    endWord()
    endRun()
  }

  private mutating func endWord() {
    guard !word.isEmpty else {
      isBehindApostrophe = false
      return
    }
    if !isBehindApostrophe || word.count > 2 { words.append(String(word)) }
    word = String.UnicodeScalarView()
    isBehindApostrophe = false
  }

  /// Drops what is left of an article before an apostrophe.
  private mutating func endElision() {
    if word.count <= 2 { word = String.UnicodeScalarView() }
    endWord()
    endRun()
    isBehindApostrophe = true
  }

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    if run.count >= 3, let last = run.last, last.isHangul, last.isParticle { run.removeLast() }
    let parts = run[0].isHangul ? [run[...]] : run.split(whereSeparator: \.isParticle)
    for part in parts {
      guard part.count > 1 else {
        words.append(contentsOf: part.map { String($0) })
        continue
      }
      for (first, second) in zip(part, part.dropFirst()) {
        words.append(String(first) + String(second))
      }
    }
    run.removeAll(keepingCapacity: true)
  }
}

extension Unicode.Scalar {
  /// Whether words of the scalar's script stand without spaces, or carry their endings as syllables of their own.
  var isWithoutSpaces: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true  // Thai, Lao, Burmese, Khmer
    case 0x3040...0x30FA, 0x30FC...0x30FF: true  // kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true  // Han
    case 0xAC00...0xD7AF: true  // Hangul
    default: false
    }
  }

  fileprivate var isHangul: Bool { (0xAC00...0xD7AF).contains(value) }

  fileprivate var isPartOfWord: Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A: true
    case ..<0xAA: false
    default:
      !isWithoutSpaces
        && (properties.isAlphabetic || properties.numericType == .decimal
          || properties.generalCategory == .nonspacingMark)
    }
  }

  /// Whether the scalar only joins words: a Japanese or Chinese particle, the ending of a Korean word.
  fileprivate var isParticle: Bool { Self.particles.contains(self) }

  private static let particles = Set("のをにではがともへ的了和与及之和を을를은는이가의에로와과도".unicodeScalars)
}
