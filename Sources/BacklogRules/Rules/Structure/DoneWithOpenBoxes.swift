import BacklogFormat
import BacklogModel

struct DoneWithOpenBoxes: DocumentRule {
  static let name = "done-with-open-boxes"
  static let severity = Severity.error
  static let kinds: [Kind] = [.item]
  static let summary =
    "An item becomes done when each of its boxes is ticked, or waived with a reason."
  static let rationale = """
    Work that is “done but for the proofreading” is not done: it comes back, at the worst time. So an item becomes done when \
    all of its acceptance criteria hold, and all that its team promises of its work. A line that makes no sense for this \
    one item is waived in the open, with the reason: “(waived: printed card, no links)”. What counts is the definition at \
    the time: one that becomes stricter later says nothing about what was finished before.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      ItemExample.file(
        status: "done", fields: released,
        body: ItemExample.checklists(
          accepted: "[x]", done: "[x] proofread: Somebody who did not write it has read it aloud",
          "[ ] tracked: Links carry the campaign's name", "[x] approval-brand: Brand has agreed")),
      before: [ItemExample.file(status: "in-progress", body: ItemExample.open)]),
    keeping: RuleExample(
      ItemExample.file(
        status: "done", fields: released,
        body: ItemExample.checklists(
          accepted: "[x]", done: "[x] proofread: Somebody who did not write it has read it aloud",
          "[ ] tracked: Links carry the campaign's name (waived: it has no links)",
          "[x] approval-brand: Brand has agreed")),
      before: [ItemExample.file(status: "in-progress", body: ItemExample.open)]))

  private static let released = "released: 2026-04-15\n"

  static func isAbout(_ category: StatusCategory?) -> Bool { category == .done }

  func check(_ item: Record, _ context: inout RuleContext) {
    guard let before = context.before, let status = item.text("status"),
      !Self.wasDone(context.previous(item), in: before)
    else { return }
    let body = context.body(of: item)
    let boxes = item.kind.schema.sections.flatMap { title in
      body.sections(titled: title).flatMap { body.boxes(in: $0) }
    }
    let open = boxes.filter { !$0.isChecked && $0.item.waiver == nil }.map(\.item.name)
    let missing = missingKeys(of: item, body, context)
    guard !open.isEmpty || !missing.isEmpty else { return }
    context.report(
      item, field: "status", Message.unfinished(status, open: open, missing: missing),
      remedy: Message.finish(item, open: open, missing: missing))
  }

  private static func wasDone(_ record: Record?, in before: Snapshot) -> Bool {
    record?.text("status").flatMap { before.configuration.category(of: $0) } == .done
  }

  /// The keys of the definition that applies that no box of the item has. An item with no such boxes at all lacks the
  /// section, which is another rule's matter.
  private func missingKeys(
    of item: Record, _ body: MarkdownBody, _ context: RuleContext
  ) -> [String] {
    let boxes = body.sections(titled: Schema.definitionOfDone).flatMap { body.boxes(in: $0) }
    return boxes.isEmpty ? [] : context.missingCriteria(of: item, body).map(\.key)
  }
}

extension ItemText {
  /// What a message calls the line.
  fileprivate var name: String {
    let longest = 40
    return key ?? (text.count <= longest ? text : text.prefix(longest - 1) + "…")
  }
}

private enum Message {
  static func unfinished(_ status: String, open: [String], missing: [String]) -> String {
    let parts = [
      open.isEmpty
        ? nil : "\(open.inASentence) \(open.count == 1 ? "is" : "are") neither ticked nor waived",
      missing.isEmpty
        ? nil
        : "\(missing.inASentence) of its Definition of Done \(missing.count == 1 ? "is" : "are") missing",
    ]
    return "the item becomes \(status), but " + parts.compactMap(\.self).joined(separator: ", and ")
  }

  static func finish(_ item: Record, open: [String], missing: [String]) -> String {
    missing.isEmpty
      ? "tick what holds (`git backlog tick \(item.name) …`), or end the line with (waived: …) and the reason"
      : "add a line `- [x] \(missing[0]): …` where it holds, or end the line with (waived: …) and the reason"
  }
}
