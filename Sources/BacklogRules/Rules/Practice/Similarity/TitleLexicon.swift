/// The distinct words of many titles, each looked at once.
struct TitleLexicon {
  /// A word's number in the lexicon.
  typealias WordID = Int32

  struct Word {
    enum Role {
      case content
      case filler
      /// Tells members of a series apart; the number of what it stands for.
      case mark(WordID, isYear: Bool)
    }

    let folded: [Unicode.Scalar]
    let role: Role
    /// What forms of one word share, so that they can be found: the number of its first letters.
    let stem: Int32
  }

  private(set) var words: [Word] = []
  private var idsByText: [String: WordID] = [:]
  private var marks: [String: WordID] = [:]
  private var stems: [[Unicode.Scalar]: Int32] = [:]

  var stemCount: Int { stems.count }

  mutating func id(of text: String) -> WordID {
    if let known = idsByText[text] { return known }
    let folded = withoutArticle(LetterFolding.fold(text))
    let id = WordID(words.count)
    words.append(Word(folded: folded, role: role(of: text, folded), stem: stem(of: folded)))
    idsByText[text] = id
    return id
  }

  private mutating func role(of text: String, _ folded: [Unicode.Scalar]) -> Word.Role {
    if FillerWords.contains(String(String.UnicodeScalarView(folded))) { return .filler }
    guard let mark = SeriesWords.mark(of: text, folded: folded) else { return .content }
    let id = marks[mark] ?? WordID(marks.count)
    marks[mark] = id
    return .mark(id, isYear: SeriesWords.isYear(mark))
  }

  private mutating func stem(of folded: [Unicode.Scalar]) -> Int32 {
    var letters = folded
    if letters.count <= 4, letters.count > 2, letters.last == "s" { letters.removeLast() }
    let isForeign = letters.contains { $0.value > 0x24F }
    let start = letters.prefix(isForeign ? 3 : 4).map { $0 == "y" ? "i" : $0 }
    if let known = stems[start] { return known }
    let stem = Int32(stems.count)
    stems[start] = stem
    return stem
  }

  /// Arabic writes its article, and "for the", on the word.
  private func withoutArticle(_ folded: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard folded.count > 4, folded[0] == "ا" || folded[0] == "ل", folded[1] == "ل" else {
      return folded
    }
    return Array(folded.dropFirst(2))
  }
}
