import BacklogFormat
import BacklogModel

struct RequiredSection: DocumentRule {
  static let name = "required-section"
  static let severity = Severity.error
  static let kinds: [Kind] = [.item]
  static let summary =
    "An item that was begun has a checklist of its own, and one of what the team does for every item."
  static let rationale = """
    “Done” should not be an argument. What this one item has to do for its readers stands under “Acceptance criteria”, and \
    what the team promises of everything that it makes under “Definition of Done”, each as boxes to tick. They are written \
    before work begins: afterwards, whatever was made looks like what was meant.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      ItemExample.file(
        status: "in-progress",
        body: """
          ## Definition of Done

          - [ ] proofread: Somebody who did not write it has read it aloud

          """)),
    keeping: RuleExample(ItemExample.file(status: "in-progress", body: ItemExample.open)))

  static func isAbout(_ category: StatusCategory?) -> Bool {
    category?.isInProgress == true || category == .done
  }

  func check(_ item: Record, _ context: inout RuleContext) {
    guard let status = item.text("status"),
      let category = context.configuration.category(of: status),
      !item.document.certainlyHasChecklists(titled: item.kind.schema.sections)
    else { return }
    let body = context.body(of: item)
    for title in item.kind.schema.sections {
      let sections = body.sections(titled: title)
      guard let first = sections.first else {
        if let section = lookalike(of: title, in: body, item) {
          context.report(
            item, at: section.headingRange.trimmingLineEnd(in: item.document.bytes),
            Message.misspelt(title, as: section.title, status), remedy: Message.rename(title),
            fix: renaming(section, to: title, in: item))
          continue
        }
        context.report(
          item, field: "status", Message.missing(title, status), remedy: Message.add(title),
          fix: category == .done ? nil : fix(title, isThere: false, item, context))
        continue
      }
      if sections.allSatisfy({ body.boxes(in: $0).isEmpty }) {
        let slips = BoxLookalike.all(in: first, of: body, bytes: item.document.bytes)
        if let slip = slips.first, let found = slip.found(in: item.document.bytes) {
          context.report(
            item, at: slip.range, Message.noBox(title, found), remedy: Message.box,
            fix: Fix(slips.map { .init(path: item.path, range: $0.range, text: $0.box) }))
          continue
        }
        context.report(
          item, at: first.headingRange, Message.empty(title), remedy: Message.addBoxes,
          fix: category == .done ? nil : fix(title, isThere: true, item, context))
      }
    }
  }

  /// A section whose heading is the title but for a letter or two, and no other title that is asked for.
  private func lookalike(of title: String, in body: MarkdownBody, _ item: Record) -> Section? {
    body.sections.first { section in
      NearMatch.of(section.title, in: item.kind.schema.sections, within: 2) == title
        && section.title.lowercased() != title.lowercased()
    }
  }

  private func renaming(_ section: Section, to title: String, in item: Record) -> Fix? {
    let bytes = item.document.bytes
    let old = Array(section.title.utf8)
    let heading = section.headingRange
    let start = heading.first {
      bytes[$0...].starts(with: old) && $0 + old.count <= heading.upperBound
    }
    return start.map {
      Fix([.init(path: item.path, range: $0..<$0 + old.count, text: title)])
    }
  }

  /// What the team promises of every item is no matter of judgement; whether finished work kept it is.
  private func fix(
    _ title: String, isThere: Bool, _ item: Record, _ context: RuleContext
  ) -> Fix? {
    guard title == Schema.definitionOfDone,
      let criteria = context.snapshot.definition(for: item)?.definitionCriteria, !criteria.isEmpty
    else { return nil }
    let lines = criteria.map { "\($0.key): \($0.text)" }
    if isThere {
      return .editing(item, lines.map { .appendBox(section: title, text: $0, checked: false) })
    }
    let boxes = lines.map { "- [ ] \($0)\n" }.joined()
    return .editing(item, [.appendSection(title: title, content: boxes)])
  }
}

private enum Message {
  static func missing(_ title: String, _ status: String) -> String {
    "the item is \(status), but has no section “\(title)”"
  }

  static func add(_ title: String) -> String {
    "write below the fields `## \(title)`, and under it a line `- [ ] …` for each condition"
  }

  static func empty(_ title: String) -> String { "the section “\(title)” has no box to tick" }

  static func misspelt(_ title: String, as heading: String, _ status: String) -> String {
    "the item is \(status), but has no section “\(title)”, and “\(heading)” looks like it"
  }

  static func rename(_ title: String) -> String { "write `## \(title)`" }

  static func noBox(_ title: String, _ found: String) -> String {
    "the section “\(title)” has no box to tick, and “\(found)” looks like one"
  }

  static let box =
    "write `- [ ]`, with one space in the brackets and one behind them; `- [x]` is a ticked one"

  static let addBoxes = "write under it a line `- [ ] …` for each condition"
}
