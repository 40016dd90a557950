/// A backlog's life: items are written in the first half of the commits; in the second half each commit moves an item or
/// brings it a step further.
struct History {
  private let layout: Layout
  private let commits: Int
  private var items: [Item] = []
  private var random: SeededGenerator

  init(items count: Int, commits: Int, layout: Layout, seed: UInt64) {
    self.layout = layout
    self.commits = commits
    random = SeededGenerator(seed: seed)
    var ids: Set<String> = []
    for number in 0..<count {
      let id = makeID(notIn: &ids)
      items.append(makeItem(number, of: count, id: id))
    }
  }

  /// Makes the repository, with its work tree checked out.
  mutating func write(to directory: String) throws {
    let stream = try FastImport(into: directory)
    let creating = max(1, commits / 2)
    for commit in 0..<commits {
      stream.beginCommit(
        number: commit, message: commit < creating ? "Write items" : "Go through the backlog")
      if commit == 0 {
        stream.file(
          "backlog.yml", "format: 1\nprefix: MB\nlayout: \(layout.rawValue)\n")
        for (path, text) in Vocabulary.foundation { stream.file(path, text) }
      }
      if commit < creating {
        let batch = (items.count * commit / creating)..<(items.count * (commit + 1) / creating)
        for item in items[batch] { stream.file(item.path(in: layout), item.text) }
      } else {
        for (path, text) in cycles(at: commit, since: creating) { stream.file(path, text) }
        let index = Int.random(in: items.indices, using: &random)
        change(index)
        stream.file(items[index].path(in: layout), items[index].text)
      }
    }
    try stream.finish()
  }

  /// A fortnight in commits, which are an hour apart.
  private static let cycleLength = 336

  /// Every fortnight each team commits to eight items, and a week later to one more.
  private func cycles(at commit: Int, since first: Int) -> [(path: String, text: String)] {
    let (number, hour) = (commit - first).quotientAndRemainder(dividingBy: Self.cycleLength)
    guard hour == 0 || hour == Self.cycleLength / 2 else { return [] }
    let start = first + number * Self.cycleLength
    return Vocabulary.teams.enumerated().map { index, team in
      let count = hour == 0 ? 8 : 9
      let ids = (0..<count).map { items[(number * 31 + index * 17 + $0 * 7) % items.count].id }
      return (
        "cycles/\(team)-\(number + 1).md",
        """
        ---
        title: \(team), cycle \(number + 1)
        team: \(team)
        from: \(FastImport.day(ofCommit: start))
        to: \(FastImport.day(ofCommit: start + Self.cycleLength - 48))
        goal: Callers get an answer on the first page
        committed: [\(ids.joined(separator: ", "))]
        morale: \(1 + number % 5)
        ---

        ## Changes

        - \(ids[count - 1]) came in, because there was room

        """
      )
    }
  }

  private mutating func change(_ index: Int) {
    if let next = items[index].status.next, Bool.random(using: &random) {
      items[index].status = next
    } else {
      items[index].rank = Int.random(in: 0...(items.count * 10), using: &random)
    }
  }

  /// An id of five Crockford base32 characters that none of `ids` is, and that is one of them from now on.
  private mutating func makeID(notIn ids: inout Set<String>) -> String {
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    while true {
      let id = "MB-" + String((0..<5).map { _ in random.pick(digits) })
      if ids.insert(id).inserted { return id }
    }
  }

  /// Of a hundred items eighty are done, three stopped and the others open.
  private mutating func makeItem(_ number: Int, of count: Int, id: String) -> Item {
    let status: Item.Status =
      switch Int.random(in: 0..<100, using: &random) {
      case ..<80: .done
      case ..<83: .stopped
      case ..<84: .inProgress
      case ..<90: .ready
      default: .backlog
      }
    let month = 24 * number / count
    return Item(
      id: id,
      title: "\(random.pick(Vocabulary.subjects)) \(random.pick(Vocabulary.purposes)) \(number)",
      month: "\(2024 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)",
      benefit: random.pick(Vocabulary.benefits),
      paragraphs: (0..<5).map { _ in
        (0..<3).map { _ in random.pick(Vocabulary.sentences) }.joined(separator: " ")
      },
      effort: Int.random(in: 1...8, using: &random), choice: Int.random(in: 0..<60, using: &random),
      rank: number * 10, status: status)
  }
}
