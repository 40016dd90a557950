import BacklogFormat
import BacklogModel

struct SecondDocument: DocumentRule {
  static let name = "second-document"
  static let severity = Severity.error
  static let summary = "A file holds one document."
  static let rationale = """
    A file is one item, one request, one campaign. Where somebody pastes a second one below the first, its lines of three \
    dashes and its fields are text of the first one, as any Markdown is: no list, order or report knows of it, and nobody is \
    told. What is written between dashes for another purpose, such as an example in a code block, is left alone.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(audience(below: second)),
    keeping: RuleExample(audience(below: "How they write:\n\n```\n\(second)```\n")))

  private static let second = """
    ---
    title: Evening runners
    description: People who run after work
    ---

    """

  func check(_ record: Record, _ context: inout RuleContext) {
    let nested = record.document.nestedDocuments()
    if nested.isEmpty { return }
    let schema = record.kind.schema
    for (start, document) in nested where Self.isDocument(document, schema) {
      context.report(
        record, at: start..<start + 3, Message.second,
        remedy: Message.move(document.text("id") { _ in nil }.flatMap { ItemID($0) }, record.kind))
    }
  }

  /// Whether front matter is that of a document, and not of something that people paste into one, such as the draft of a page: it
  /// has an id of the backlog's, or a title beside another field that its kind demands.
  private static func isDocument(_ document: Document, _ schema: KindSchema) -> Bool {
    let keys = document.frontMatter.keys
    let known = keys.count(where: schema.knows)
    if let id = document.text("id", else: { _ in nil }), ItemID(id) != nil { return known > 1 }
    let demanded = schema.requiredNames.filter { $0 != "title" && $0 != "status" }
    return keys.contains("title") && demanded.contains(where: keys.contains)
  }

  private static func audience(below text: String) -> RuleExample.File {
    RuleExample.File(
      "audiences/weekend-walkers.md",
      """
      ---
      title: Weekend walkers
      description: People who walk on Sundays, near a town
      ---

      \(text)
      """)
  }
}

private enum Message {
  static let second =
    "a second document starts here, and counts as text of the first: nothing else sees it"

  static func move(_ id: ItemID?, _ kind: Kind) -> String {
    let file = id.map { "\(kind.folder)/\($0).md" } ?? "a file of its own in \(kind.folder)/"
    return "move it from this line on to \(file); or put it into a code block, if it is an example"
  }
}
