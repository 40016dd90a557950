import BacklogModel

/// Which line of a list became which, where lines were reordered, reworded, added and dropped.
struct LinePairing {
  /// For each new line the old one that it was; `nil` for one that was added.
  private(set) var partners: [Int?]
  /// The old lines that nothing became of, in order.
  private(set) var dropped: [Int]

  /// Lines are brought together by what they say, then by their key, then by the metric they are about, then by the words
  /// they share, then by where they stand. Cost: the product of the numbers of lines that were reworded, at most
  /// `mostCompared` of each.
  init(_ old: [CriterionLine], _ new: [CriterionLine]) {
    partners = Array(repeating: nil, count: new.count)
    dropped = Array(old.indices)
    pair(old, new) { "\($0.key ?? "")\n\($0.meaning)" }
    pair(old, new) { $0.key }
    pair(old, new) { (try? Criterion($0.text))?.metric.lowercased() }
    pairBySharedWords(old, new)
    pairByPlace(old, new)
  }

  /// More reworded lines than this in one list are not compared word by word.
  private static let mostCompared = 200

  /// Pairs lines that have one name, in order.
  private mutating func pair(
    _ old: [CriterionLine], _ new: [CriterionLine], by name: (CriterionLine) -> String?
  ) {
    var candidates: [String: [Int]] = [:]
    for index in dropped.reversed() {
      if let name = name(old[index]) { candidates[name, default: []].append(index) }
    }
    for index in new.indices where partners[index] == nil {
      guard let name = name(new[index]), let partner = candidates[name]?.popLast() else { continue }
      partners[index] = partner
    }
    let taken = Set(partners.compactMap(\.self))
    dropped.removeAll(where: taken.contains)
  }

  private var added: [Int] { partners.indices.filter { partners[$0] == nil } }

  private mutating func pairBySharedWords(_ old: [CriterionLine], _ new: [CriterionLine]) {
    let (before, after) = (
      dropped.filter { old[$0].key == nil }, added.filter { new[$0].key == nil }
    )
    guard before.count <= Self.mostCompared, after.count <= Self.mostCompared else { return }
    let oldWords = before.map { Self.words(old[$0].text) }
    let newWords = after.map { Self.words(new[$0].text) }
    var matches: [(share: Double, old: Int, new: Int)] = []
    for (oldIndex, words) in zip(before, oldWords) {
      for (newIndex, others) in zip(after, newWords) {
        let share =
          Double(2 * words.intersection(others).count) / Double(words.count + others.count)
        if share >= 0.5 { matches.append((share, oldIndex, newIndex)) }
      }
    }
    matches.sort { ($1.share, $0.new, $0.old) < ($0.share, $1.new, $1.old) }
    for match in matches where partners[match.new] == nil && dropped.contains(match.old) {
      partners[match.new] = match.old
      dropped.removeAll { $0 == match.old }
    }
  }

  /// A line without a key that was replaced where it stood is the same condition in other words.
  private mutating func pairByPlace(_ old: [CriterionLine], _ new: [CriterionLine]) {
    guard old.count == new.count else { return }
    for index in added
    where dropped.contains(index) && old[index].key == nil && new[index].key == nil {
      partners[index] = index
      dropped.removeAll { $0 == index }
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
