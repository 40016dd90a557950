import BacklogModel

/// Finds titles that are alike without comparing each with each.
///
/// Titles that have most of their words in common share at least one of the rarest of each, so that only these need to be
/// looked up ("prefix filtering": S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins in data
/// cleaning", 2006). Cost: linear in the titles, times how many share a rare word.
package struct TitleIndex {
  private struct Key: Hashable {
    let stem: Int32
    let marks: Int32
  }

  private let threshold: Int
  private let lexicon: TitleLexicon
  private let titles: [ComparableTitle]
  private let rareStems: [[Int32]]
  private let marks: [Int32]
  private let places: [Key: [Int32]]

  /// - Parameter threshold: how alike titles have to be, in per cent.
  package init(_ texts: [String], threshold: Int) {
    var lexicon = TitleLexicon()
    let titles = texts.map { ComparableTitle($0, &lexicon) }
    let stems = titles.map { title in
      title.words.reduce(into: [Int32]()) { stems, word in
        let stem = lexicon.words[Int(word)].stem
        if !stems.contains(stem) { stems.append(stem) }
      }
    }
    var counts = [Int32](repeating: 0, count: lexicon.stemCount)
    for stem in stems.joined() { counts[Int(stem)] += 1 }
    // One more than the words that may be different: some stand for two in the other title.
    rareStems = stems.map { stems in
      let needed = stems.count - (stems.count * threshold + 99) / 100 + 2
      return Array(
        stems.sorted { (counts[Int($0)], $0) < (counts[Int($1)], $1) }.prefix(needed))
    }
    var idsByMarks: [[TitleLexicon.WordID]: Int32] = [:]
    marks = titles.map { title in
      let id = idsByMarks[title.marks] ?? Int32(idsByMarks.count)
      idsByMarks[title.marks] = id
      return id
    }
    var places: [Key: [Int32]] = [:]
    for index in titles.indices {
      let title = Int32(index)
      for stem in rareStems[index] {
        places[Key(stem: stem, marks: marks[index]), default: []].append(title)
      }
      if titles[index].words.isEmpty {
        places[Key(stem: -1, marks: marks[index]), default: []].append(title)
      }
    }
    self.threshold = threshold
    self.lexicon = lexicon
    self.titles = titles
    self.places = places
  }

  /// The title most like one, the first of several that are so; and how much, in per cent.
  ///
  /// - Parameter isWanted: whether a title that is alike counts.
  package func best(for index: Int, where isWanted: (Int) -> Bool) -> (index: Int, similarity: Int)?
  {
    var best: (index: Int, similarity: Int)?
    let stems = titles[index].words.isEmpty ? [-1] : rareStems[index]
    for stem in stems {
      for place in places[Key(stem: stem, marks: marks[index])] ?? [] {
        let other = Int(place)
        guard other != index,
          !titles[index].isTooDifferent(from: titles[other], for: threshold)
        else { continue }
        let similarity = titles[index].similarity(to: titles[other], in: lexicon)
        guard similarity >= threshold, similarity >= best?.similarity ?? 0 else { continue }
        if similarity == best?.similarity, other >= best?.index ?? 0 { continue }
        guard isWanted(other) else { continue }
        if similarity == 100 { return (other, similarity) }
        best = (other, similarity)
      }
    }
    return best
  }
}
