import TestSupport

/// Markdown as the world writes it.
enum ForeignDocuments {
  /// All Markdown files of this project, and of the folder that `BACKLOG_FOREIGN_DOCUMENTS` names.
  static func ofThisProject() throws -> [[UInt8]] {
    let folders = ["docs", "templates", "Tests"].map { "\(PackageLayout.root)/\($0)" }
    let others = HermeticEnvironment.value(of: "BACKLOG_FOREIGN_DOCUMENTS").map { [$0] } ?? []
    return try (folders + others).flatMap { folder in
      try Files.tree(folder).filter { $0.hasSuffix(".md") }.map {
        try Files.read("\(folder)/\($0)")
      }
    }
  }

  /// Documents made of pieces, the same ones in every run. About one in five has a mistake.
  static func generated(_ count: Int) -> [[UInt8]] {
    var random = Generator(state: 42)
    return (0..<count).map { _ in document(&random) }
  }

  private static func document(_ random: inout Generator) -> [UInt8] {
    let newline = random.pick(["\n", "\n", "\n", "\r\n"])
    var keys: Set<String> = []
    var lines = ["---"]
    for _ in 0..<random.number(below: 8) {
      let key = random.pick(Self.keys)
      guard keys.insert(key).inserted else { continue }
      if random.number(below: 6) == 0 { lines.append("# \(random.pick(texts))") }
      lines += entry(key, &random)
    }
    if random.number(below: 5) == 0 { lines.append(random.pick(mistakes)) }
    lines.append("---")
    for _ in 0..<random.number(below: 6) { lines += ["", random.pick(paragraphs)] }
    let start = random.number(below: 10) == 0 ? "\u{FEFF}" : ""
    let end = random.number(below: 4) == 0 ? "" : newline
    return Array((start + lines.joined(separator: newline) + end).utf8)
  }

  private static func entry(_ key: String, _ random: inout Generator) -> [String] {
    let text = random.pick(texts)
    let other = random.pick(texts)
    return switch random.number(below: 10) {
    case 0: ["\(key):"]
    case 1: ["\(key): \(text)"]
    case 2: ["\(key): \"\(text)\"   # \(other)"]
    case 3: ["\(key): '\(text)'"]
    case 4: ["\(key): |", "  \(text)", "", "  \(other)"]
    case 5: ["\(key): >-", "  \(text)", "  \(other)"]
    case 6: ["\(key):", "  - \(text)", "  - \"\(other)\""]
    case 7: ["\(key): [\"\(text)\", '\(other)', 1.10, no]"]
    case 8: ["\(key): {a: \"\(text)\", b: [x, y]}"]
    default: ["\(key):", "    von: \(text)", "    bis:", "    - \(other)"]
    }
  }

  private static let keys = [
    "title", "id", "status", "date", "tags", "layout", "rank", "audience", "draft", "weight",
    "título", "标题", "заголовок", "العنوان", "शीर्षक", "x-eigenes", "slug", "effort", "window",
  ]

  /// None of them means anything to YAML, in quotes or without.
  private static let texts = [
    "plain text", "Grüße aus Köln", "日本語の見出し", "Заголовок статьи", "عنوان المقال",
    "कार्यसूची", "👩‍👩‍👧‍👦 🇳🇿 🎒", "né à l’été", "2026-01-05", "007", "1e3", "no", "~", "null",
    "ไทยไม่เว้นวรรค", "한국어 제목", "אבג 123", "a/b=c (d) 50 %", "MB-7K2QX", "done",
  ]

  private static let mistakes = [
    "title: a: b", "tags: [a, b", "name: \"open", "\tkey: tab", "just a line", "ref: *anchor",
    "kind: &a b", "typ: !!str x", "<<: {a: b}", "{{ page }}", "a: {{ b }}", "tags: @x", "=======",
    "<<<<<<< HEAD", "control: \u{7}", "...", "deep: \(String(repeating: "[", count: 500))",
  ]

  private static let paragraphs = [
    "# Überschrift", "## Acceptance criteria", "- [ ] eins\n- [x] zwei: 二", "| a | b |\n|---|---|",
    "```yaml\n---\na: b\n---\n```", "<div>\n\n*HTML*\n\n</div>", "---", "> Zitat\n> - Liste",
    "[link](../other.md) ![图](a.png)", "1. один\n   - два", "\u{202E}sdrawkcab", "***", "\\*",
  ]
}

/// SplitMix64.
private struct Generator {
  var state: UInt64

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(limit))
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }
}
