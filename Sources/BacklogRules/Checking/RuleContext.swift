package import BacklogFormat
package import BacklogModel

/// What a rule sees, and where it puts what it finds.
package struct RuleContext: Sendable {
  /// The whole backlog, whatever findings are asked for: what references lead to and order is made of.
  package let snapshot: Snapshot
  /// The snapshot before the change that is judged; `nil` where a state is judged, and no change.
  package let before: Snapshot?
  /// The day on which the snapshot is judged; where a change is, the day of the change.
  package let today: CivilDate
  /// The paths that findings are asked for, below the root; `nil` for all.
  package let scope: Set<String>?
  /// What history says of items that don't say it themselves.
  private(set) var ages: [ItemID: ItemAges] = [:]
  package private(set) var findings: [Finding] = []
  let rule: any Rule.Type
  private let severity: Severity
  private let judged: JudgedDocuments
  private let bodies: BodyCache
  private var fields = FieldCache()

  init(
    _ request: CheckRequest, judged: JudgedDocuments, bodies: BodyCache, rule: any Rule.Type,
    severity: Severity
  ) {
    snapshot = request.snapshot
    before = request.before
    today = request.today
    scope = request.scope
    self.rule = rule
    self.severity = severity
    self.judged = judged
    self.bodies = bodies
  }

  /// The same, where it is known what history says.
  func knowing(_ ages: [ItemID: ItemAges]) -> RuleContext {
    var context = self
    context.ages = ages
    return context
  }

  /// What the rule finds.
  func findingsOfRule() -> [Finding] {
    var context = self
    context.rule.init().check(&context)
    return context.findings
  }

  package var configuration: Configuration { snapshot.configuration }

  /// The documents that findings are asked for; all of a kind, where one is given. Those that can't be read are left
  /// out: their syntax is all that is to say about them.
  package func records(_ kind: Kind? = nil) -> [Record] {
    kind.map { Array(judged.records(of: $0)) } ?? judged.records
  }

  /// The items that findings are asked for, in order; without those that can't be read.
  package var items: [Item] { judged.items }

  /// The documents that findings are asked for in which something is wrong with the syntax, whether or not they can be judged.
  var faultyRecords: [Record] { judged.faulty }

  /// Whether findings are asked for at that path.
  package func isInScope(_ path: String) -> Bool { scope?.contains(path) ?? true }

  /// The Markdown of a document of `snapshot`. Cost: about ten microseconds for the first rule that asks for it.
  package func body(of record: Record) -> MarkdownBody { bodies.body(of: record) }

  /// The conditions of the Definition of Done that applies to an item for which it has no box.
  func missingCriteria(of item: Record, _ body: MarkdownBody) -> [DefinitionCriterion] {
    snapshot.missingCriteria(of: item, body) { bodies.criteria(of: $0) }
  }

  /// The front matter of a document of `snapshot` and the mappings in it, with the fields that they have. Made once for the
  /// rules that look at a document one after another.
  func fieldGroups(of record: Record) -> [FieldGroup] { fields.groups(of: record) }

  /// The same for a walk over documents of its own, beside others.
  func walking(with fields: FieldCache) -> RuleContext {
    var context = self
    context.fields = fields
    return context
  }

  /// The document as it was before the change that is judged: by id or key, so that it may have moved; `nil` where it is
  /// new, or where no change is judged.
  package func previous(_ record: Record) -> Record? {
    guard let before else { return nil }
    if let same = before.record(path: record.path), same.id == record.id { return same }
    return record.id.map { before.record(id: $0) } ?? before.record(record.kind, key: record.key)
  }

  /// A parameter of the rule, as the settings have it or by default.
  package func parameter(_ name: String) -> Int {
    rule.parameter(name, in: configuration)
  }

  /// Reports something about a piece of a document.
  ///
  /// - Parameter absent: the fields that are missing, where that is what it says.
  package mutating func report(
    _ record: Record, at range: Range<Int>, _ message: String, remedy: String? = nil,
    fix: Fix? = nil, absent: [String] = []
  ) {
    report(
      path: record.path, document: record.document, at: range, message, remedy: remedy, fix: fix,
      absent: absent)
  }

  /// Reports something about a field: at its value, else at its key, else at the top of the front matter.
  package mutating func report(
    _ record: Record, field: String, _ message: String, remedy: String? = nil, fix: Fix? = nil,
    absent: [String] = []
  ) {
    report(
      record, at: record.range(of: field), message, remedy: remedy, fix: fix, absent: absent)
  }

  /// Reports something about a piece of any text, such as the settings.
  package mutating func report(
    path: String, document: Document, at range: Range<Int>, _ message: String,
    remedy: String? = nil, fix: Fix? = nil, absent: [String] = []
  ) {
    findings.append(
      Finding(
        rule: rule.name, severity: severity, path: path, range: range,
        start: document.position(at: range.lowerBound),
        end: document.position(at: range.upperBound),
        message: message, remedy: remedy, fix: fix, absentFields: absent))
  }

  /// Reports something about a file that was not read.
  package mutating func report(path: String, _ message: String, remedy: String? = nil) {
    let top = TextPosition(line: 1, column: 1)
    findings.append(
      Finding(
        rule: rule.name, severity: severity, path: path, range: 0..<0, start: top, end: top,
        message: message,
        remedy: remedy, fix: nil))
  }
}

extension Record {
  /// The bytes to point at for a field: its value, else its key, else the start of the front matter.
  package func range(of field: String) -> Range<Int> {
    if let entry = document.frontMatter.entry(field) {
      return entry.value.kind == .empty ? entry.keyRange : entry.value.range
    }
    let top = document.frontMatterRange.lowerBound
    return top..<top
  }
}
