import BacklogModel

/// Which line of a list became which, where lines were reordered, reworded, added and dropped.
struct LinePairing {
  /// For each new line the old one that it was; `nil` for one that was added.
  private(set) var partners: [Int?]
  /// The old lines that nothing became of, in order.
  var dropped: [Int] { left.sorted() }

  private var left: Set<Int>

  /// Lines are brought together by what they say, then by their key, then by the metric they are about, then by the words
  /// they share, then by where they stand. Cost: linear, but for the lines without a key that were reworded: the product of
  /// their numbers, at most `mostCompared` of each.
  init(_ old: [CriterionLine], _ new: [CriterionLine]) {
    partners = Array(repeating: nil, count: new.count)
    left = Set(old.indices)
    if old.isEmpty || new.isEmpty { return }
    pair(old, new) { "\($0.key ?? "")\n\($0.meaning)" }
    pair(old, new) { $0.key }
    pair(old, new) { (try? Criterion($0.text))?.metric.lowercased() }
    pairBySharedWords(old, new)
    pairByPlace(old, new)
  }

  /// More reworded lines than this in one list are not compared word by word.
  private static let mostCompared = 200

  private mutating func pair(_ old: Int, with new: Int) {
    partners[new] = old
    left.remove(old)
  }

  /// Pairs lines that have one name, in order.
  private mutating func pair(
    _ old: [CriterionLine], _ new: [CriterionLine], by name: (CriterionLine) -> String?
  ) {
    guard !left.isEmpty else { return }
    var candidates: [String: [Int]] = [:]
    for index in dropped.reversed() {
      if let name = name(old[index]) { candidates[name, default: []].append(index) }
    }
    for index in new.indices where partners[index] == nil {
      guard let name = name(new[index]), let partner = candidates[name]?.popLast() else { continue }
      pair(partner, with: index)
    }
  }

  private mutating func pairBySharedWords(_ old: [CriterionLine], _ new: [CriterionLine]) {
    let before = dropped.filter { old[$0].key == nil }
    let after = new.indices.filter { partners[$0] == nil && new[$0].key == nil }
    guard before.count <= Self.mostCompared, after.count <= Self.mostCompared else { return }
    let oldWords = before.map { Self.words(old[$0].text) }
    let newWords = after.map { Self.words(new[$0].text) }
    var matches: [(share: Double, old: Int, new: Int)] = []
    for (oldIndex, words) in zip(before, oldWords) {
      for (newIndex, others) in zip(after, newWords) {
        let shared = words.intersection(others).count
        let share = Double(2 * shared) / Double(max(1, words.count + others.count))
        if share >= 0.5 { matches.append((share, oldIndex, newIndex)) }
      }
    }
    matches.sort { ($1.share, $0.new, $0.old) < ($0.share, $1.new, $1.old) }
    for match in matches where partners[match.new] == nil && left.contains(match.old) {
      pair(match.old, with: match.new)
    }
  }

  /// A line without a key that was replaced where it stood is the same condition in other words.
  private mutating func pairByPlace(_ old: [CriterionLine], _ new: [CriterionLine]) {
    guard old.count == new.count else { return }
    for index in new.indices where partners[index] == nil && left.contains(index) {
      if old[index].key == nil, new[index].key == nil { pair(index, with: index) }
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
