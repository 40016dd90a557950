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
  private var stems: [Stem: Int32] = [:]

  var stemCount: Int { stems.count }

  /// - Parameter count: about how many words there may be.
  init(capacity count: Int = 0) { idsByText.reserveCapacity(count) }

  mutating func id(of text: String) -> WordID {
    if let known = idsByText[text] { return known }
    let folded = withoutArticle(LetterFolding.fold(text))
    // Folding leaves a word of ASCII as it is.
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let spelling = isPlain ? text : String(String.UnicodeScalarView(folded))
    let id = WordID(words.count)
    words.append(
      Word(folded: folded, role: role(of: text, folded, spelling), stem: stem(of: folded)))
    idsByText[text] = id
    return id
  }

  /// - Parameter spelling: the folded letters as a text.
  private mutating func role(
    of text: String, _ folded: [Unicode.Scalar], _ spelling: String
  ) -> Word.Role {
    if FillerWords.contains(spelling) { return .filler }
    guard let mark = SeriesWords.mark(of: text, folded: folded, spelling: spelling) else {
      return .content
    }
    let id = marks[mark] ?? WordID(marks.count)
    marks[mark] = id
    return .mark(id, isYear: SeriesWords.isYear(mark))
  }

  private mutating func stem(of folded: [Unicode.Scalar]) -> Int32 {
    var letters = folded[...]
    if letters.count <= 4, letters.count > 2, letters.last == "s" { letters.removeLast() }
    let isForeign = letters.contains { $0.value > 0x24F }
    let start = Stem(letters.prefix(isForeign ? 3 : 4))
    if let known = stems[start] { return known }
    let stem = Int32(stems.count)
    stems[start] = stem
    return stem
  }

  /// Up to four letters as one number each, so that they are found without a look at an array.
  private struct Stem: Hashable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// Where a word begins with fewer, or with none.
    init(_ letters: some Sequence<Unicode.Scalar>) {
      for letter in letters {
        // No letter is 0, so that a short stem is none of a longer one.
        second = second << 32 | first >> 32
        first = first << 32 | UInt64(letter == "y" ? UInt32(0x69) : letter.value)
      }
    }
  }

  /// Arabic writes its article, and "for the", on the word.
  private func withoutArticle(_ folded: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard folded.count > 4, folded[0] == "ا" || folded[0] == "ل", folded[1] == "ل" else {
      return folded
    }
    return Array(folded.dropFirst(2))
  }
}
