/// A way to keep a backlog in text files.
protocol BacklogForm {
  var name: String { get }
  /// The files of a backlog, by path.
  func files(of backlog: DraftBacklog) -> [String: String]
  /// What a file says: the items in it, in order. An item twice is there twice.
  func read(_ text: String) -> [(id: String, facts: Facts)]
  /// Whether the order of items is that of their places in a file.
  var isOrderedByPlace: Bool { get }
}

extension BacklogForm {
  /// `key: value` lines and boxes.
  fileprivate func facts(of lines: some Sequence<Substring>) -> Facts {
    var facts = Facts()
    var box = 0
    for line in lines {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("- [") {
        box += 1
        facts["box \(box)"] = String(text.dropFirst(2))
      } else if let colon = text.firstIndex(of: ":"), !text.hasPrefix("#") {
        facts[String(text[..<colon])] = String(text[text.index(after: colon)...].drop { $0 == " " })
      }
    }
    return facts
  }

  fileprivate func boxes(_ facts: Facts) -> [String] {
    (1...3).compactMap { facts["box \($0)"] }.map { "- \($0)" }
  }
}

/// A file an item, with keys in some order: what git-backlog does.
struct FilePerItem: BacklogForm {
  let name: String
  let keys: [String]
  let isOrderedByPlace = false

  func files(of backlog: DraftBacklog) -> [String: String] {
    var files: [String: String] = [:]
    for (id, facts) in backlog.items { files["items/\(id).md"] = text(facts) }
    return files
  }

  private func text(_ facts: Facts) -> String {
    var lines = ["---"]
    lines += keys.compactMap { key in facts[key].map { "\(key): \($0)" } }
    lines += [
      "---", "", "Nobody reads more than one screen on a phone.", "", "## Acceptance criteria", "",
    ]
    return (lines + boxes(facts)).joined(separator: "\n") + "\n"
  }

  func read(_ text: String) -> [(id: String, facts: Facts)] {
    let facts = facts(of: text.split(separator: "\n"))
    return [(facts["id"] ?? "", facts)]
  }
}

/// All items in one file in their order, a block of lines each.
struct BlocksInOneFile: BacklogForm {
  let name = "one file, a block an item"
  let isOrderedByPlace = true

  func files(of backlog: DraftBacklog) -> [String: String] {
    let blocks = backlog.order.compactMap { id -> String? in
      guard let facts = backlog.items[id] else { return nil }
      let lines = KeyOrders.chosen.compactMap { key in
        key == "rank" || key == "id" || key == "title" ? nil : facts[key].map { "\(key): \($0)" }
      }
      return (["## \(id) \(facts["title"] ?? "")", ""] + lines + [""] + boxes(facts)).joined(
        separator: "\n")
    }
    return ["backlog.md": blocks.joined(separator: "\n\n") + "\n"]
  }

  func read(_ text: String) -> [(id: String, facts: Facts)] {
    text.split(separator: "## ").map { block in
      let lines = block.split(separator: "\n")
      let words = (lines.first ?? "").split(separator: " ", maxSplits: 1)
      var facts = facts(of: lines.dropFirst())
      facts["id"] = words.first.map(String.init)
      facts["title"] = words.last.map(String.init)
      return (facts["id"] ?? "", facts)
    }
  }
}

/// All items in one file in their order, a line each, as in todo.txt and in Markdown task lists.
struct LinesInOneFile: BacklogForm {
  let name = "one file, a line an item"
  let isOrderedByPlace = true

  func files(of backlog: DraftBacklog) -> [String: String] {
    let lines = backlog.order.compactMap { id -> String? in
      guard let facts = backlog.items[id] else { return nil }
      let fields = facts.values.filter { $0.key != "rank" }.sorted { $0.key < $1.key }
      return "- " + fields.map { "\($0.key)=\($0.value)" }.joined(separator: " | ")
    }
    return ["backlog.md": lines.joined(separator: "\n") + "\n"]
  }

  func read(_ text: String) -> [(id: String, facts: Facts)] {
    text.split(separator: "\n").map { line in
      var facts = Facts()
      for field in line.dropFirst(2).split(separator: " | ") {
        let parts = field.split(separator: "=", maxSplits: 1)
        facts[String(parts.first ?? "")] = String(parts.last ?? "")
      }
      return (facts["id"] ?? "", facts)
    }
  }
}

/// Orders of keys that are compared.
enum KeyOrders {
  /// What new files have: `rank` high up, what changes often apart, `status` with what comes and goes with it at the end.
  static let chosen = [
    "id", "rank", "type", "title", "team", "audience", "benefit", "campaign", "moscow", "slice",
    "effort", "channel", "window", "skills", "confirmed", "tags", "status", "waiting-on", "owner",
  ]
  /// Only rank and status apart.
  static let statusLast = [
    "id", "rank", "title", "type", "team", "audience", "benefit", "campaign", "moscow", "effort",
    "slice", "channel", "window", "skills", "waiting-on", "owner", "confirmed", "tags", "status",
  ]
  /// Rank, status and what goes with them side by side at the top, as many tools have it.
  static let together = [
    "id", "title", "status", "rank", "moscow", "effort", "owner", "waiting-on", "confirmed",
    "type", "team", "audience", "benefit", "campaign", "slice", "channel", "window", "skills",
    "tags",
  ]
  static let alphabetical = chosen.sorted()
}
