/// A backlog as its facts: what each item says, and in which order they come.
struct DraftBacklog {
  var items: [String: Facts] = [:]
  /// The ids by rank.
  var order: [String] = []
  /// The items that operations have touched.
  private(set) var touched: Set<String> = []

  init(items count: Int, using random: inout SeededGenerator) {
    for number in 0..<count { add(at: number, rank: Double(10 * number + 10), using: &random) }
    touched = []
  }

  /// One thing that somebody does: what is at the top is worked on most.
  mutating func change(using random: inout SeededGenerator) {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<35: move(using: &random)
    case 35..<60: advance(someItem(using: &random))
    case 60..<75: tick(someItem(using: &random), using: &random)
    case 75..<90: edit(someItem(using: &random), using: &random)
    default:
      let place = Bool.random(using: &random) ? order.count : topmost(using: &random)
      add(at: place, rank: rank(at: place, using: &random), using: &random)
    }
  }

  // MARK: Operations

  private mutating func add(at place: Int, rank: Double, using random: inout SeededGenerator) {
    let id =
      "MB-" + String((0..<5).map { _ in random.pick(Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) })
    let title = "\(random.pick(Vocabulary.subjects)) \(random.pick(Vocabulary.purposes))"
    items[id] = Facts(values: [
      "id": id, "rank": Self.text(rank), "title": title, "type": "story",
      "team": random.pick(Vocabulary.teams), "audience": random.pick(Vocabulary.audiences),
      "benefit": random.pick(Vocabulary.benefits), "campaign": random.pick(Vocabulary.campaigns),
      "moscow": random.pick(["must", "should", "could"]),
      "effort": "\(Int.random(in: 1...8, using: &random))",
      "slice": "first", "channel": "email", "skills": "copywriting", "tags": "spring",
      "status": "ready",
      "box 1": "[ ] A reader finds the price within one click",
      "box 2": "[ ] A caller hears the same words that the page uses",
      "box 3": "[ ] proofread: Somebody who didn't write it has read it aloud",
    ])
    order.insert(id, at: place)
    touched.insert(id)
  }

  private mutating func move(using random: inout SeededGenerator) {
    let from = topmost(using: &random)
    let id = order.remove(at: from)
    let to =
      Int.random(in: 0..<100, using: &random) < 60 ? 0 : min(topmost(using: &random), order.count)
    let rank = Self.text(rank(at: to, using: &random))
    items[id]?["rank"] = rank
    order.insert(id, at: to)
    touched.insert(id)
  }

  private mutating func advance(_ id: String) {
    touched.insert(id)
    switch items[id]?["status"] {
    case "ready"?:
      items[id]?["status"] = "in-progress"
      items[id]?["owner"] = "Ada"
    case "in-progress"?:
      items[id]?["status"] = "waiting"
      items[id]?["waiting-on"] = "the photographs"
    case "waiting"?:
      items[id]?["status"] = "in-progress"
      items[id]?["waiting-on"] = nil
    default: break
    }
  }

  private mutating func tick(_ id: String, using random: inout SeededGenerator) {
    touched.insert(id)
    let key = "box \(Int.random(in: 1...3, using: &random))"
    let ticked = items[id]?[key]?.replacing("[ ]", with: "[x]")
    items[id]?[key] = ticked
  }

  private mutating func edit(_ id: String, using random: inout SeededGenerator) {
    touched.insert(id)
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      items[id]?["title"] =
        "\(random.pick(Vocabulary.subjects)) \(random.pick(Vocabulary.purposes))"
    case 1: items[id]?["benefit"] = random.pick(Vocabulary.benefits)
    case 2: items[id]?["effort"] = "\(Int.random(in: 1...8, using: &random))"
    case 3: items[id]?["moscow"] = random.pick(["must", "should", "could"])
    case 4: items[id]?["confirmed"] = "2026-04-\(Int.random(in: 10...30, using: &random))"
    default: items[id]?["window"] = "2026-05-01/2026-05-\(Int.random(in: 10...31, using: &random))"
    }
  }

  // MARK: Choices

  private func someItem(using random: inout SeededGenerator) -> String {
    order[topmost(using: &random)]
  }

  /// A place in the order: half of all choices fall into the first sixth.
  private func topmost(using random: inout SeededGenerator) -> Int {
    let share = Double.random(in: 0..<1, using: &random)
    return min(Int(Double(order.count) * share * share * share), order.count - 1)
  }

  /// A rank for a place, as `git backlog move` chooses it: between the neighbours, with a random last digit.
  private func rank(at place: Int, using random: inout SeededGenerator) -> Double {
    func rank(_ index: Int) -> Double { Double(items[order[index]]?["rank"] ?? "") ?? 0 }
    if order.isEmpty { return 10 }
    if place == 0 { return rank(0) - Double(Int.random(in: 5...15, using: &random)) }
    if place >= order.count {
      return rank(order.count - 1) + Double(Int.random(in: 5...15, using: &random))
    }
    let (low, high) = (rank(place - 1), rank(place))
    return low + (high - low) * Double(Int.random(in: 1...99, using: &random)) / 100
  }

  private static func text(_ rank: Double) -> String {
    let (whole, part) = (
      Int(rank.rounded(.down)), Int(((rank - rank.rounded(.down)) * 10_000).rounded())
    )
    if part == 0 || part == 10_000 { return "\(part == 0 ? whole : whole + 1)" }
    let digits = String(part)
    return "\(whole)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
