/// A document as its facts, written in one of several styles, which is changed fact by fact: what a merge must give is
/// worked out from the facts alone.
package struct DraftDocument: Sendable {
  private struct Box: Hashable {
    var text: String
    var isChecked = false
  }

  private(set) var id: String
  private var scalars: [String: String] = [:]
  private var tags: [String] = []
  /// By their keys.
  private var boxes: [String: Box] = [:]
  private var boxOrder: [String] = []
  /// By their titles.
  private var sections: [String: String] = [:]
  private let style: Int

  private static let keys = ["rank", "title", "owner", "effort", "status", "x-a", "x-b"]
  private static let words = ["alpha", "beta", "gamma", "delta", "épsilon", "ζ", "eta's", "0"]
  private static let boxKeys = ["proof", "legal", "film", "copy", "shop", "test"]
  private static let titles = ["Notes", "Risks", "Links", "Ideas"]

  package init(id: String = "x", using random: inout SeededGenerator) {
    self.id = id
    style = random.number(0...3)
    for key in Self.keys where random.chance(70) { scalars[key] = Self.value(of: key, &random) }
    for word in Self.words where random.chance(30) { tags.append(word) }
    for key in Self.boxKeys where random.chance(60) {
      boxes[key] = Box(text: random.pick(Self.words))
      boxOrder.append(key)
    }
    for title in Self.titles where random.chance(50) { sections[title] = random.pick(Self.words) }
  }

  /// The same document as another item's.
  package func copy(id: String) -> DraftDocument {
    var copy = self
    copy.id = id
    copy.scalars["title"] = "\(id)'s"
    return copy
  }

  private static func value(of key: String, _ random: inout SeededGenerator) -> String {
    key == "rank" ? "\(random.number(1...99)).5" : random.pick(words)
  }

  /// Does one thing that somebody may do.
  package mutating func change(using random: inout SeededGenerator) {
    switch random.number(0...9) {
    case 0...2:
      let key = random.pick(Self.keys)
      scalars[key] = Self.value(of: key, &random)
    case 3: scalars[random.pick(Self.keys)] = nil
    case 4:
      let word = random.pick(Self.words)
      if let place = tags.firstIndex(of: word) { tags.remove(at: place) } else { tags.append(word) }
    case 5, 6: boxes[random.pick(Self.boxKeys)]?.isChecked.toggle()
    case 7: boxes[random.pick(Self.boxKeys)]?.text = random.pick(Self.words)
    case 8: changeBox(random.pick(Self.boxKeys), using: &random)
    default:
      let title = random.pick(Self.titles)
      sections[title] = random.chance(20) ? nil : random.pick(Self.words)
    }
  }

  private mutating func changeBox(_ key: String, using random: inout SeededGenerator) {
    if boxes[key] == nil {
      boxes[key] = Box(text: random.pick(Self.words))
      boxOrder.insert(key, at: random.number(0...boxOrder.count))
    } else {
      boxes[key] = nil
      boxOrder.removeAll { $0 == key }
    }
  }

  /// The document.
  package var text: String {
    var lines = ["---", "id: \(id)"]
    for key in Self.keys {
      guard let value = scalars[key] else { continue }
      if style == 1 { lines.append("# about \(key)") }
      lines.append(style == 2 ? "\(key): \"\(value)\"  # \(key)" : "\(key): \(value)")
    }
    if style == 1, !tags.isEmpty {
      lines += ["tags:"] + tags.map { "  - \($0) # tag" }
    } else if !tags.isEmpty || style == 3 {
      lines.append("tags: [\(tags.joined(separator: ", "))]")
    }
    lines += ["---", "", "## Boxes", ""]
    lines += boxOrder.compactMap { key in
      boxes[key].map { "- [\($0.isChecked ? "x" : " ")] \(key): \($0.text)" }
    }
    for title in Self.titles {
      // Sections with the same text could be one that was renamed.
      if let text = sections[title] { lines += ["", "## \(title)", "", "\(title): \(text)"] }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension DraftDocument {
  /// The facts of the merge; `nil` where two sides gave one thing different values.
  package static func merged(_ base: Self, _ ours: Self, _ theirs: Self) -> Set<String>? {
    var settlement = Settlement()
    settlement.facts.insert("id = \(base.id)")
    for key in keys {
      settlement.settle(base.scalars[key], ours.scalars[key], theirs.scalars[key]) {
        ["\(key) = \($0)"]
      }
    }
    for word in words {
      let has = { (draft: Self) in draft.tags.contains(word) ? word : nil }
      settlement.settle(has(base), has(ours), has(theirs)) { ["tag \($0)"] }
    }
    for key in boxKeys {
      let (old, our, their) = (base.boxes[key], ours.boxes[key], theirs.boxes[key])
      if our == nil || their == nil {
        settlement.settle(old, our, their) {
          ["box \(key) \($0.text)", "box \(key) \($0.isChecked)"]
        }
      } else {
        settlement.settle(old?.text, our?.text, their?.text) { ["box \(key) \($0)"] }
        settlement.settle(old?.isChecked ?? false, our?.isChecked, their?.isChecked) {
          ["box \(key) \($0)"]
        }
      }
    }
    for title in titles {
      settlement.settle(base.sections[title], ours.sections[title], theirs.sections[title]) {
        ["section \(title): \($0)"]
      }
    }
    return settlement.isConflict ? nil : settlement.facts
  }

  /// What versions of single things come to.
  private struct Settlement {
    var facts: Set<String> = []
    var isConflict = false

    /// `nil` stands for a thing that isn't there.
    mutating func settle<Value: Equatable>(
      _ old: Value?, _ our: Value?, _ their: Value?, _ sentences: (Value) -> [String]
    ) {
      if our != their, our != old, their != old { isConflict = true }
      if let chosen = our == old ? their : our { facts.formUnion(sentences(chosen)) }
    }
  }

  /// Everything that a document in one of the styles says, as sentences.
  package static func facts(_ text: String) -> Set<String> {
    var facts: Set<String> = []
    for line in lines(of: text) {
      let line = line.split(separator: " #").first.map(String.init) ?? line
      if line.hasPrefix("- ["), let colon = line.firstIndex(of: ":") {
        let key = line[..<colon].dropFirst(6)
        facts.insert("box \(key) \(line[colon...].dropFirst(2))")
        facts.insert("box \(key) \(line.hasPrefix("- [x]"))")
      } else if line.hasPrefix("  - ") {
        facts.insert("tag \(line.dropFirst(4))")
      } else if line.hasPrefix("tags: [") {
        for tag in line.dropFirst(7).dropLast().split(separator: ", ") {
          facts.insert("tag \(tag)")
        }
      } else if let colon = line.firstIndex(of: ":"), line != "tags:" {
        let (key, value) = (line[..<colon], line[colon...].dropFirst(2))
        let trimmed = value.filter { $0 != "\"" }.reversed().drop { $0 == " " }.reversed()
        facts.insert(
          key.first?.isUppercase == true
            ? "section \(key): \(value)" : "\(key) = \(String(trimmed))")
      }
    }
    return facts
  }
}
