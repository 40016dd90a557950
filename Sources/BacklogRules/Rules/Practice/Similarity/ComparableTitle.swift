/// A title as it is compared.
struct ComparableTitle {
  typealias WordID = TitleLexicon.WordID

  /// What it is about, in the order of the title, each word once; where nothing is left, its fillers.
  let words: [WordID]
  /// What tells it from other members of a series, sorted.
  let marks: [WordID]
  let years: [WordID]
  /// A bit for each stem: what is missing in another's signature is missing in its words.
  let signature: UInt64

  init(_ title: String, _ lexicon: inout TitleLexicon) {
    var content: [WordID] = []
    var fillers: [WordID] = []
    var marks: [WordID] = []
    var years: [WordID] = []
    for text in ASCIITitleText(title)?.words ?? TitleText(title).words {
      let id = lexicon.id(of: text)
      switch lexicon.words[Int(id)].role {
      case .content: if !content.contains(id) { content.append(id) }
      case .filler: if !fillers.contains(id) { fillers.append(id) }
      case .mark(let mark, isYear: true): years.append(mark)
      case .mark(let mark, isYear: false): if !marks.contains(mark) { marks.append(mark) }
      }
    }
    words = content.isEmpty && marks.isEmpty ? fillers : content
    self.marks = marks.sorted()
    self.years = years.sorted()
    signature = words.reduce(0) { $0 | 1 << UInt64(lexicon.words[Int($1)].stem % 64) }
  }

  /// How alike two titles are in per cent; 0 where they belong to different places of a series.
  ///
  /// Words in common against all words. A word that stands in the place of another counts against it more than one that is only
  /// added: "packing list for tents" says something else than "packing list for boots", and the same as "printable packing
  /// list for tents".
  func similarity(to other: ComparableTitle, in lexicon: TitleLexicon) -> Int {
    guard marks == other.marks, years.isEmpty || other.years.isEmpty || years == other.years else {
      return 0
    }
    if words == other.words { return words.isEmpty && marks.isEmpty ? 0 : 100 }
    var mine = words
    var theirs = other.words
    var common = Self.takeOut(&mine, &theirs) { $0 == $1 }
    if !mine.isEmpty, !theirs.isEmpty {
      common += Self.takeOut(&mine, &theirs) { one, another in
        let (one, another) = (lexicon.words[Int(one)], lexicon.words[Int(another)])
        return Inflection.areForms(one.folded, another.folded)
      }
    }
    if !mine.isEmpty, !theirs.isEmpty {
      common += Self.takeOutCompounds(&mine, &theirs, lexicon)
      common += Self.takeOutCompounds(&theirs, &mine, lexicon)
    }
    let different = mine.count + theirs.count + min(mine.count, theirs.count)
    return common == 0 ? 0 : 100 * common / (common + different)
  }

  /// Whether the titles can't be as alike as that, told without looking at their words. One word on either side is let
  /// pass: it may be one of two that are one word in the other title, or hold a slip of the pen.
  func isTooDifferent(from other: ComparableTitle, for threshold: Int) -> Bool {
    let mine = max(0, (signature & ~other.signature).nonzeroBitCount - 1)
    let theirs = max(0, (other.signature & ~signature).nonzeroBitCount - 1)
    let common = min(words.count, other.words.count) + 1
    return 100 * common < threshold * (common + mine + theirs + min(mine, theirs))
  }

  /// Takes words that belong together out of both lists.
  ///
  /// - Returns: how many pairs there were.
  private static func takeOut(
    _ mine: inout [WordID], _ theirs: inout [WordID], _ isSame: (WordID, WordID) -> Bool
  ) -> Int {
    var taken = 0
    mine.removeAll { word in
      guard let index = theirs.firstIndex(where: { isSame(word, $0) }) else { return false }
      theirs.remove(at: index)
      taken += 1
      return true
    }
    return taken
  }

  /// Takes out words that the other title writes as two: `landingpage` and `landing page`.
  ///
  /// - Returns: twice their number, as if both titles had two words.
  private static func takeOutCompounds(
    _ compounds: inout [WordID], _ parts: inout [WordID], _ lexicon: TitleLexicon
  ) -> Int {
    var taken = 0
    compounds.removeAll { compound in
      let whole = lexicon.words[Int(compound)].folded
      for index in parts.indices.dropLast() {
        let joined =
          lexicon.words[Int(parts[index])].folded + lexicon.words[Int(parts[index + 1])].folded
        guard Inflection.areForms(whole, joined) else { continue }
        parts.removeSubrange(index...(index + 1))
        taken += 2
        return true
      }
      return false
    }
    return taken
  }
}
