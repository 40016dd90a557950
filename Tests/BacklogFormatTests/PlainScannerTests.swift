import TestSupport
import Testing

@testable import BacklogFormat

/// What the scanner accepts it reads exactly as libyaml does.
@Suite struct PlainScannerTests {
  @Test func readsGeneratedDocumentsAsLibYAMLDoes() {
    for seed in GeneratedDocumentTests.seeds {
      let bytes = GeneratedDocument(seed: seed).bytes
      let layout = DocumentLayout(of: bytes, asWritten: bytes, form: .markdown)
      guard expectSame(bytes, in: layout.frontMatter) != .different else { return }
    }
  }

  @Test func readsPlainAndDamagedFrontMatterAsLibYAMLDoes() {
    var accepted = 0
    var damagedAndAccepted = 0
    for seed in 0..<20_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var bytes = Array(plainFrontMatter(using: &random).utf8)
      let damages = random.number(0...2)
      for _ in 0..<damages { damage(&bytes, using: &random) }
      guard UTF8Validity.isValid(bytes) else { continue }
      switch expectSame(bytes, in: 0..<bytes.count) {
      case .accepted:
        accepted += 1
        damagedAndAccepted += damages > 0 ? 1 : 0
      case .refused: break
      case .different: return
      }
    }
    #expect(accepted > 8_000)
    #expect(damagedAndAccepted > 2_000)
  }

  /// So that the rest of these tests is about something.
  @Test func acceptsWhatPeopleWrite() {
    let text = """
      # about
      id: MB-7K2QX
      rank: -2.5
      title: "Spring: landing page"   # why
      status: in-progress
      größe: 'drei'
      empty:
      audience: [first-time-buyers, "b, c"]
      depends-on: []
      tags:
        - one # first

        - zwei
      skills:
      - design
      outcome: 2026-q2:qualified calls (50%)

      """
    #expect(PlainScanner.scan(Array(text.utf8), in: 0..<text.utf8.count) != nil)
  }

  enum Outcome { case accepted, refused, different }

  private func expectSame(_ bytes: [UInt8], in range: Range<Int>) -> Outcome {
    guard let scanned = PlainScanner.scan(bytes, in: range) else { return .refused }
    let parsed = FrontMatterParser.parseWithLibYAML(bytes, in: range)
    let (left, right) = (described(scanned, bytes), described(parsed.tape, bytes))
    guard parsed.problems.isEmpty, left == right else {
      Issue.record(
        """
        \(shown(Array(bytes[range])))
        \(parsed.problems)
        \(left.joined(separator: "\n"))
        =====
        \(right.joined(separator: "\n"))
        """)
      return .different
    }
    return .accepted
  }

  private func described(_ tape: Tape, _ bytes: [UInt8]) -> [String] {
    let source = SourceText(
      head: bytes, tape: tape, form: .markdown, problems: [], frontMatter: 0..<0, bodyStart: 0)
    return tape.nodes.map { node in
      let text = node.kind == .scalar ? source.string(of: node).debugDescription : "\(node.count)"
      return
        "\(node.kind) \(node.style) \(node.range) \(node.next) \(node.hash) \(node.isInFlow) \(text)"
    }
  }

  private func plainFrontMatter(using random: inout SeededGenerator) -> String {
    let newline = random.pick(["\n", "\n", "\r\n"])
    func texts(_ random: inout SeededGenerator) -> String {
      random.pick([
        "spring", "a b  c", "'x'", "\"a: b\"", "-3", "2026-04-01", "größe", "発売 🎉", "x#y", "a:b",
        "''",
        "50% off, [maybe]", "(x)", "don't", "\"it's\"", "booking rate >= 4% abort < 1%", "~", "$5",
      ])
    }
    var lines: [String] = []
    for key in ["id", "rank", "title", "größe", "x-own", "tags", "_a", "id2"]
    where random.chance(60) {
      if random.chance(15) { lines.append(random.pick(["", "# c", "  # c: d", "  "])) }
      let tail = random.pick(["", "", " ", " # c", "   # 'd"])
      switch random.number(0...5) {
      case 0: lines.append("\(key):\(tail)")
      case 1:
        let elements = (0..<random.number(0...3)).map { _ in
          random.pick(["a", "b c", "'x, y'", "\"z\"", "größe", "-1", "4%"])
        }
        lines.append(
          "\(key): [\(elements.joined(separator: random.pick([", ", ",", " , "])))]\(tail)")
      case 2:
        lines.append("\(key):\(tail)")
        let margin = random.pick(["", "  ", "    "])
        for _ in 0...random.number(0...2) { lines.append("\(margin)- \(texts(&random))\(tail)") }
      default: lines.append("\(key): \(texts(&random))\(tail)")
      }
    }
    return lines.joined(separator: newline) + random.pick(["", newline])
  }

  private func damage(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let index = random.number(0...bytes.count - 1)
    switch random.number(0...3) {
    case 0: bytes.remove(at: index)
    case 1: bytes.swapAt(index, random.number(0...bytes.count - 1))
    case 2: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 6)], at: index)
    default:
      let marks = "\"'[]{}:#-|>\n\t\r *&!%@`,?\\.=<~ax1\u{7F}\u{85}\u{2028}\u{FEFF}é".unicodeScalars
      bytes.insert(contentsOf: String(random.pick(Array(marks))).utf8, at: index)
    }
  }
}

private enum UTF8Validity {
  static func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
