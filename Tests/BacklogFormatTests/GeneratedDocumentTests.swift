import TestSupport
import Testing

@testable import BacklogFormat

/// What holds of every document that is written at random.
@Suite struct GeneratedDocumentTests {
  static let seeds: Range<UInt64> = 0..<3_000

  @Test func isReadAsItWasWritten() {
    for seed in Self.seeds {
      let generated = GeneratedDocument(seed: seed)
      let document = Document(generated.bytes)
      guard document.problems.isEmpty, YAMLValue(document.frontMatter) == generated.expected else {
        Issue.record(
          """
          seed \(seed)
          \(generated.text)
          \(printedTree(document))
          """)
        return
      }
    }
  }

  @Test func settingATextChangesNothingElse() { expectEdits(of: .set) }
  @Test func settingAListChangesNothingElse() { expectEdits(of: .setList) }
  @Test func addingChangesNothingElse() { expectEdits(of: .add) }
  @Test func removingChangesNothingElse() { expectEdits(of: .remove) }
  @Test func clearingChangesNothingElse() { expectEdits(of: .clear) }
  @Test func settingInsideAMapChangesNothingElse() { expectEdits(of: .setInside) }

  @Test func normalFormKeepsValuesAndIsStable() {
    for seed in Self.seeds {
      let document = Document(GeneratedDocument(seed: seed).bytes)
      do {
        let once = try document.editing([.normalize], keyOrder: Self.order)
        let twice = try once.editing([.normalize], keyOrder: Self.order)
        let isSame = YAMLValue(once.frontMatter).isSame(as: YAMLValue(document.frontMatter))
        guard isSame, once.bytes == twice.bytes else {
          Issue.record("seed \(seed)\n\(shown(document.bytes))\n=====\n\(shown(once.bytes))")
          return
        }
      } catch {
        Issue.record("seed \(seed): \(error)\n\(shown(document.bytes))")
        return
      }
    }
  }

  enum Operation { case set, setList, add, remove, clear, setInside }

  static let order = ["id", "rank", "title", "status", "audience", "benefit", "tags"]

  private func expectEdits(of operation: Operation) {
    for seed in Self.seeds {
      let generated = GeneratedDocument(seed: seed)
      var random = SeededGenerator(seed: seed &+ 77_777)
      guard let edit = edit(operation, of: generated, using: &random) else { continue }
      let document = Document(generated.bytes)
      let problem: String?
      do {
        let result = try document.editing([edit.edit], keyOrder: Self.order)
        problem =
          differenceOfBytes(document, result, at: edit.path, value: edit.value)
          ?? difference(result, expecting: generated.expected, edit.path, edit.value)
      } catch { problem = "\(error)" }
      if let problem {
        Issue.record("seed \(seed) \(edit.edit): \(problem)\n\(shown(generated.bytes))")
        return
      }
    }
  }

  /// An edit that fits, the path it changes, and the value it leaves there.
  private func edit(
    _ operation: Operation, of generated: GeneratedDocument, using random: inout SeededGenerator
  ) -> (edit: Edit, path: [String], value: YAMLValue?)? {
    let key = random.pick(GeneratedDocument.keys)
    let old = generated.fields.first { $0.key == key }?.value
    let text = GeneratedDocument.text(using: &random)
    let texts = (0..<random.number(0...3)).map { _ in GeneratedDocument.text(using: &random) }
    switch operation {
    case .set: return (.set([key], .text(text)), [key], YAMLValue(text))
    case .setList:
      return (.set([key], .list(texts)), [key], .list(texts.map { YAMLValue($0) }))
    case .clear: return (.clear([key]), [key], nil)
    case .setInside:
      guard old == nil || old?.isMap == true || old == .empty else { return nil }
      let inner = random.pick(["by", "neu", "größe"])
      return (.set([key, inner], .text(text)), [key, inner], YAMLValue(text))
    case .add:
      let list: [YAMLValue]
      switch old {
      case nil, .empty: list = []
      case .text(let text): list = [.text(text)]
      case .list(let elements): list = elements
      case .map: return nil
      }
      guard !list.contains(YAMLValue(text)) else { return nil }
      return (.add([key], [text]), [key], .list(list + [YAMLValue(text)]))
    case .remove:
      guard case .list(let elements) = old else { return nil }
      let strings = elements.compactMap(\.string)
      guard !strings.isEmpty else { return nil }
      let unwanted = random.pick(strings)
      let kept = elements.filter { $0 != YAMLValue(unwanted) }
      return (.remove([key], [unwanted]), [key], .list(kept))
    }
  }

  /// What is wrong with the values of a result.
  private func difference(
    _ result: Document, expecting before: YAMLValue, _ path: [String], _ value: YAMLValue?
  ) -> String? {
    let after = YAMLValue(result.frontMatter)
    guard result.problems.isEmpty else { return "has problems\n\(printedTree(result))" }
    guard after.value(at: path[...]) == value else {
      return "has another value there\n\(shown(result.bytes))"
    }
    for key in before.keys(without: path[0])
    where after.value(at: [key]) != before.value(at: [key]) {
      return "changed “\(key)”\n\(shown(result.bytes))"
    }
    guard after.keys(without: path[0]) == before.keys(without: path[0]) else {
      return "changed the order of keys\n\(shown(result.bytes))"
    }
    return nil
  }
}

extension YAMLValue {
  fileprivate var isMap: Bool { if case .map = self { true } else { false } }
}

/// A text with its invisible characters shown.
func shown(_ bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
    switch scalar {
    case "\n": "↵\n"
    case "\r": "␍"
    case " ": "·"
    case "\t": "⇥"
    default: String(scalar)
    }
  }.joined()
}
