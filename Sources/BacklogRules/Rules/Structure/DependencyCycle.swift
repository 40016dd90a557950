import BacklogModel

struct DependencyCycle: Rule {
  static let name = "dependency-cycle"
  static let severity = Severity.error
  static let summary = "No item waits for itself through others, and no audience is part of itself."
  static let rationale = """
    If one item has to be finished before another, and that one before the first, neither can ever begin. Such circles \
    come about one link at a time, each sensible by itself. The same goes for audiences: a group can't be a part of one of \
    its own parts.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      item("MB-9TD4A", dependsOn: "MB-9TD4B"), item("MB-9TD4B", dependsOn: "MB-9TD4A")),
    keeping: RuleExample(
      item("MB-9TD4A", dependsOn: "MB-9TD4B"), item("MB-9TD4B", dependsOn: "MB-7K2QX")))

  func check(_ context: inout RuleContext) {
    let items = Self.concerned(context)
    let indices = Dictionary(
      items.indices.compactMap { index in items[index].id.map { ($0, index) } }
    ) { first, _ in first }
    check(
      items, field: "depends-on", &context,
      targets: items.map { item in item.ids("depends-on").compactMap { indices[$0] } })

    let audiences = context.snapshot.records(of: .audience)
    let places = Dictionary(audiences.indices.map { (audiences[$0].key, $0) }) { first, _ in first }
    check(
      audiences, field: "part-of", &context,
      targets: audiences.map { audience in audience.texts("part-of").compactMap { places[$0] } })
  }

  /// The items that can be on a circle with one that findings are asked for: those that it waits for, near and far.
  private static func concerned(_ context: RuleContext) -> [Record] {
    guard let scope = context.scope else {
      // What waits for nothing is on no circle.
      return context.snapshot.items.filter { !$0.fields.dependencies.isEmpty }.map(\.record)
        .sorted { $0.path < $1.path }
    }
    var concerned: [String: Record] = [:]
    var waiting = scope.compactMap { context.snapshot.record(path: $0) }.filter { $0.kind == .item }
    while let item = waiting.popLast() {
      guard concerned.updateValue(item, forKey: item.path) == nil else { continue }
      waiting += item.ids("depends-on").flatMap { context.snapshot.records(id: $0) }
        .filter { $0.kind == .item }
    }
    return concerned.values.sorted { $0.path < $1.path }
  }

  private func check(
    _ records: [Record], field: String, _ context: inout RuleContext, targets: [[Int]]
  ) {
    let graph = DependencyGraph(targets)
    for knot in graph.knots() {
      let members = knot.sorted { records[$0].label < records[$1].label }
      guard let start = members.first(where: { context.isInScope(records[$0].path) }) else {
        continue
      }
      let cycle = graph.shortestCycle(through: start)
      let names = (cycle + [start]).map { records[$0].label }
      guard names.count > 1 else { continue }
      let record = records[start]
      let link = record.elements(field).first { element in
        ItemID(element.text)?.description == names[1] || element.text == names[1]
      }
      context.report(
        record, at: link?.range ?? record.range(of: field),
        field == "part-of" ? Message.parts(names) : Message.dependencies(names),
        remedy: Message.remove)
    }
  }

  private static func item(_ id: String, dependsOn other: String) -> RuleExample.File {
    RuleExample.File(
      "items/\(id)-tent-finder.md",
      """
      ---
      id: \(id)
      rank: 2\(id == "MB-9TD4A" ? 0 : 1)
      title: \(id == "MB-9TD4A" ? "Tent finder" : "Questions about rain")
      team: first-steps
      audience: first-time-buyers
      benefit: Finds what fits the trip
      campaign: packing-guide
      depends-on: [\(other)]
      status: backlog
      ---

      """)
  }
}

extension Record {
  /// What a cycle calls the document.
  fileprivate var label: String { id?.description ?? key }
}

private enum Message {
  static func dependencies(_ names: [String]) -> String {
    names.count == 2
      ? "\(names[0]) depends on itself"
      : "these items wait for each other: \(names.joined(separator: " → "))"
  }

  static func parts(_ names: [String]) -> String {
    names.count == 2
      ? "the audience “\(names[0])” is part of itself"
      : "these audiences are part of each other: \(names.joined(separator: " → "))"
  }

  static let remove = "remove one of these links: which of them can come first?"
}
