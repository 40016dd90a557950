import TestSupport

@testable import BacklogFormat

/// A document as its facts, written in one of several styles, which is changed fact by fact: what a merge must give is
/// worked out from the facts alone.
struct DraftDocument {
  struct Box: Hashable {
    var text: String
    var isChecked = false
  }

  private var scalars: [String: String] = [:]
  private var tags: [String] = []
  /// By their keys.
  private var boxes: [String: Box] = [:]
  private var boxOrder: [String] = []
  /// By their titles.
  private var sections: [String: String] = [:]
  private var style: Int

  private static let keys = ["rank", "title", "owner", "effort", "status", "x-a", "x-b"]
  private static let words = ["alpha", "beta", "gamma", "delta", "épsilon", "ζ", "'eta'", "0"]
  private static let boxKeys = ["proof", "legal", "film", "copy", "shop", "test"]
  private static let titles = ["Notes", "Risks", "Links", "Ideas"]

  init(using random: inout SeededGenerator) {
    style = random.number(0...3)
    scalars["id"] = "x"
    for key in Self.keys where random.chance(70) { scalars[key] = random.pick(Self.words) }
    for word in Self.words where random.chance(30) { tags.append(word) }
    for key in Self.boxKeys where random.chance(60) {
      boxes[key] = Box(text: random.pick(Self.words))
      boxOrder.append(key)
    }
    for title in Self.titles where random.chance(50) { sections[title] = random.pick(Self.words) }
  }

  mutating func change(using random: inout SeededGenerator) {
    switch random.number(0...9) {
    case 0...2: scalars[random.pick(Self.keys)] = random.pick(Self.words)
    case 3: scalars[random.pick(Self.keys)] = nil
    case 4:
      let word = random.pick(Self.words)
      if let place = tags.firstIndex(of: word) { tags.remove(at: place) } else { tags.append(word) }
    case 5, 6: boxes[random.pick(Self.boxKeys)]?.isChecked.toggle()
    case 7: boxes[random.pick(Self.boxKeys)]?.text = random.pick(Self.words)
    case 8:
      let key = random.pick(Self.boxKeys)
      if boxes[key] != nil {
        boxes[key] = nil
        boxOrder.removeAll { $0 == key }
      } else {
        boxes[key] = Box(text: random.pick(Self.words))
        boxOrder.insert(key, at: random.number(0...boxOrder.count))
      }
    default:
      let title = random.pick(Self.titles)
      sections[title] = random.chance(20) ? nil : random.pick(Self.words)
    }
  }

  // MARK: Writing

  var text: String {
    var lines = ["---", "id: x"]
    for key in Self.keys {
      guard let value = scalars[key] else { continue }
      if style == 1 { lines.append("# about \(key)") }
      lines.append(style == 2 ? "\(key): \"\(value)\"  # \(key)" : "\(key): \(value)")
    }
    if !tags.isEmpty || style == 3 {
      if style == 1 {
        lines += ["tags:"] + tags.map { "  - \($0) # tag" }
      } else {
        lines.append("tags: [\(tags.joined(separator: ", "))]")
      }
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

  // MARK: Facts

  /// Everything that a document says, as sentences.
  static func facts(_ bytes: [UInt8]) -> Set<String> {
    let document = Document(bytes)
    var facts: Set<String> = []
    for entry in document.frontMatter {
      if entry.value.kind == .sequence {
        for element in entry.value.elements { facts.insert("tag \(element.text ?? "")") }
      } else {
        facts.insert("\(entry.key) = \(entry.value.text ?? "")")
      }
    }
    let body = document.body()
    for box in body.boxes {
      let key = box.item.key ?? ""
      facts.insert("box \(key) \(box.item.text)")
      facts.insert("box \(key) \(box.isChecked)")
    }
    for section in body.sections where section.title != "Boxes" {
      let text = bytes.string(in: bytes.trimmingEnd(of: section.contentRange))
      facts.insert("section \(section.title)\(text)")
    }
    return facts
  }

  /// The facts of the merge; `nil` where two sides gave one thing different values.
  static func merged(_ base: Self, _ ours: Self, _ theirs: Self) -> Set<String>? {
    var facts: Set<String> = []
    var isConflict = false
    /// `nil` values stand for a thing that isn't there.
    func settle<Value: Equatable>(
      _ old: Value?, _ our: Value?, _ their: Value?, _ sentence: (Value) -> String
    ) {
      guard let chosen = ThreeWay.choice(base: .some(old), ours: our, theirs: their) else {
        isConflict = true
        return
      }
      if let chosen { facts.insert(sentence(chosen)) }
    }
    for key in keys + ["id"] {
      let read = { (draft: Self) in draft.scalars[key].map { Self.read($0, draft.style) } }
      settle(read(base), read(ours), read(theirs)) { "\(key) = \($0)" }
    }
    for word in words {
      let has = { (draft: Self) in draft.tags.contains(word) ? Self.read(word, 0) : nil }
      settle(has(base), has(ours), has(theirs)) { "tag \($0)" }
    }
    for key in boxKeys {
      let versions = [base, ours, theirs].map { $0.boxes[key] }
      if versions[1] == nil || versions[2] == nil {
        settle(versions[0], versions[1], versions[2]) {
          facts.insert("box \(key) \($0.isChecked)")
          return "box \(key) \($0.text)"
        }
        continue
      }
      settle(versions[0]?.text, versions[1]?.text, versions[2]?.text) { "box \(key) \($0)" }
      settle(versions[0]?.isChecked ?? false, versions[1]?.isChecked, versions[2]?.isChecked) {
        "box \(key) \($0)"
      }
    }
    for title in titles {
      settle(base.sections[title], ours.sections[title], theirs.sections[title]) {
        "section \(title)\n\(title): \($0)"
      }
    }
    return isConflict ? nil : facts
  }

  /// What YAML reads of a word: quotes are part of it only inside of other quotes.
  private static func read(_ word: String, _ style: Int) -> String {
    style == 2 ? word : word.filter { $0 != "'" }
  }
}
