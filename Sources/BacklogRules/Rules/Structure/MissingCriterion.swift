import BacklogFormat
import BacklogModel

struct MissingCriterion: DocumentRule {
  static let name = "missing-criterion"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.item]
  static let summary = "An item in progress has a box for every line of its Definition of Done."
  static let rationale = """
    What a team promises of all its work it wants to see while it works, and not on the day on which somebody asks whether \
    the item is done. When a team adds a line to its definition, items that are under way get it as a box too. One for \
    which it makes no sense waives it in the open; what was finished before stays as it was.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      ItemExample.file(
        status: "in-progress",
        body: ItemExample.checklists(
          done: "[ ] proofread: Somebody who did not write it has read it aloud",
          "[ ] tracked: Links carry the campaign's name"))),
    keeping: RuleExample(ItemExample.file(status: "in-progress", body: ItemExample.open)))

  static func isAbout(_ category: StatusCategory?) -> Bool { category?.isInProgress == true }

  func check(_ item: Record, _ context: inout RuleContext) {
    let body = context.body(of: item)
    // Without any box the section is missing, which is another rule's matter.
    guard let section = body.sections(titled: Schema.definitionOfDone).first,
      !body.boxes(in: section).isEmpty
    else { return }
    var missing = context.missingCriteria(of: item, body)
    guard !missing.isEmpty else { return }
    let bytes = item.document.bytes
    let slips = BoxLookalike.all(
      in: section, of: body, keys: Set(missing.map(\.key)), bytes: bytes)
    for slip in slips {
      guard let index = missing.firstIndex(where: { $0.key == slip.key }) else { continue }
      let criterion = missing.remove(at: index)
      let line = bytes.line(at: slip.range.lowerBound)
      context.report(
        item, at: slip.range.isEmpty ? line : slip.range,
        Message.noBox(criterion.key, slip.found(in: bytes)), remedy: Message.box(criterion),
        fix: Fix([.init(path: item.path, range: slip.range, text: slip.box)]))
    }
    if missing.isEmpty { return }
    let edits = missing.map { criterion in
      Edit.appendBox(
        section: Schema.definitionOfDone, text: "\(criterion.key): \(criterion.text)",
        checked: false)
    }
    context.report(
      item, at: section.headingRange.trimmingLineEnd(in: item.document.bytes),
      Message.missing(missing.map(\.key)), remedy: Message.add(missing[0], item),
      fix: .editing(item, edits))
  }
}

extension [UInt8] {
  /// The line that holds an offset, without its end.
  fileprivate func line(at offset: Int) -> Range<Int> {
    let feed = UInt8(ascii: "\n")
    let start = self[..<offset].lastIndex(of: feed).map { $0 + 1 } ?? 0
    let end = self[offset...].firstIndex(of: feed) ?? count
    return (start..<end).trimmingLineEnd(in: self)
  }
}

extension Range<Int> {
  /// Without the line break at the end.
  func trimmingLineEnd(in bytes: [UInt8]) -> Range<Int> {
    let breaks: [UInt8] = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    let end = bytes[self].lastIndex { !breaks.contains($0) }.map { $0 + 1 } ?? lowerBound
    return lowerBound..<end
  }
}

private enum Message {
  static func missing(_ keys: [String]) -> String {
    "\(keys.inASentence) of its Definition of Done \(keys.count == 1 ? "is" : "are") missing"
  }

  static func noBox(_ key: String, _ found: String?) -> String {
    let end = found.map { "“\($0)” is none" } ?? "there is none"
    return "“\(key)” of its Definition of Done has no box that can be ticked: \(end)"
  }

  static func box(_ criterion: DefinitionCriterion) -> String {
    "write `- [ ] \(criterion.key): …`, with one space in the brackets and one behind them"
  }

  static func add(_ criterion: DefinitionCriterion, _ item: Record) -> String {
    "add a line `- [ ] \(criterion.key): \(criterion.text)` and so on: `git backlog start \(item.name) --copy-definition`"
  }
}
