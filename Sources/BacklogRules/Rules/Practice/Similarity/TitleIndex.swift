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

    func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(UInt32(bitPattern: stem)) << 32 | UInt64(UInt32(bitPattern: marks)))
    }
  }

  /// A title that has a stem among its rarest, and the next such, which comes behind it.
  private struct Posting {
    let title: Int32
    /// -1 where there is none.
    let next: Int32
  }

  private let threshold: Int
  private let lexicon: TitleLexicon
  private let titles: [ComparableTitle]
  /// The rarest stems of each title, one title's behind the other's; -1 stands for a title without words.
  private let rareStems: [Int32]
  /// Where each title's begin, and where all end.
  private let starts: [Int]
  private let marks: [Int32]
  private let postings: [Posting]
  /// The first of the postings of each key.
  private let firstPostings: [Key: Int32]

  /// - Parameter threshold: how alike titles have to be, in per cent.
  package init(_ texts: [String], threshold: Int) {
    var lexicon = TitleLexicon(capacity: texts.count)
    let titles = texts.map { ComparableTitle($0, &lexicon) }
    var idsByMarks: [[TitleLexicon.WordID]: Int32] = [[]: 0]
    marks = titles.map { title in
      if title.marks.isEmpty { return 0 }
      let id = idsByMarks[title.marks] ?? Int32(idsByMarks.count)
      idsByMarks[title.marks] = id
      return id
    }
    (rareStems, starts) = Self.rareStems(of: titles, lexicon, threshold: threshold)
    var postings: [Posting] = []
    postings.reserveCapacity(rareStems.count)
    var firstPostings: [Key: Int32] = [:]
    firstPostings.reserveCapacity(rareStems.count)
    // From the last title to the first, as each posting goes before those that are there.
    for index in titles.indices.reversed() {
      for stem in rareStems[starts[index]..<starts[index + 1]] {
        let number = Int32(postings.count)
        let next = firstPostings.updateValue(number, forKey: Key(stem: stem, marks: marks[index]))
        postings.append(Posting(title: Int32(index), next: next ?? -1))
      }
    }
    self.threshold = threshold
    self.lexicon = lexicon
    self.titles = titles
    self.postings = postings
    self.firstPostings = firstPostings
  }

  /// Of each title as many of its rarest stems as two that are alike must have one in common of.
  private static func rareStems(
    of titles: [ComparableTitle], _ lexicon: TitleLexicon, threshold: Int
  ) -> (stems: [Int32], starts: [Int]) {
    var all: [Int32] = []
    var ends: [Int] = []
    var counts = [Int32](repeating: 0, count: lexicon.stemCount)
    for title in titles {
      let start = ends.last ?? 0
      for word in title.words {
        let stem = lexicon.words[Int(word)].stem
        if all[start...].contains(stem) { continue }
        all.append(stem)
        counts[Int(stem)] += 1
      }
      ends.append(all.count)
    }
    var rare: [Int32] = []
    rare.reserveCapacity(all.count)
    var starts = [0]
    starts.reserveCapacity(titles.count + 1)
    var start = 0
    for end in ends {
      let count = end - start
      // One more than the words that may be different: some stand for two in the other title.
      let needed = count - (count * threshold + 99) / 100 + 2
      all.withUnsafeMutableBufferPointer { stems in
        stems[start..<end].sort { (counts[Int($0)], $0) < (counts[Int($1)], $1) }
      }
      rare += all[start..<end].prefix(needed)
      if count == 0 { rare.append(-1) }
      starts.append(rare.count)
      start = end
    }
    return (rare, starts)
  }

  /// The title most like one, the first of several that are so; and how much, in per cent.
  ///
  /// - Parameter isWanted: whether a title that is alike counts.
  package func best(for index: Int, where isWanted: (Int) -> Bool) -> (index: Int, similarity: Int)?
  {
    var best: (index: Int, similarity: Int)?
    for stem in rareStems[starts[index]..<starts[index + 1]] {
      var number = firstPostings[Key(stem: stem, marks: marks[index])] ?? -1
      while number >= 0 {
        let posting = postings[Int(number)]
        number = posting.next
        let other = Int(posting.title)
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
