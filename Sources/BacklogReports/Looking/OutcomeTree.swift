package import BacklogModel

/// What everything is for: guidepoint, its success criteria, the deliverables that serve them, campaigns, items.
package struct OutcomeTree: Sendable {
  /// Something in the tree, with what serves it.
  package struct Node: Sendable {
    package enum Subject: Sendable {
      case guidepoint(Record)
      /// A success criterion as it is written, and its metric.
      case criterion(String, metric: String)
      case deliverable(Deliverable)
      case campaign(Record)
      case item(Item)
    }

    package let subject: Subject
    package var children: [Node] = []
    /// How many items directly below it are done and stopped, where those are left out.
    package var done = 0
    package var stopped = 0

    package init(_ subject: Subject) { self.subject = subject }

    /// Whether nothing at all serves it, although something should.
    package var isUnserved: Bool {
      switch subject {
      case .item, .campaign: false
      default: children.isEmpty && done + stopped == 0
      }
    }
  }

  /// One tree a guidepoint, by its first day.
  package let guidepoints: [Node]
  /// Open items, and campaigns that go on, that lead to no guidepoint.
  package let orphans: [Node]

  /// - Parameter includesClosed: whether closed items and guidepoints that are met, missed or dropped are in it too.
  package init(_ snapshot: Snapshot, includesClosed: Bool = false) {
    let links = OutcomeLinks(snapshot)
    let closed = ["met", "missed", "dropped"]
    let records = snapshot.records(of: .guidepoint).sorted {
      ($0.text("from") ?? "", $0.key) < ($1.text("from") ?? "", $1.key)
    }
    guidepoints = records.filter { includesClosed || !closed.contains($0.text("status") ?? "") }
      .map { links.node(of: $0, includesClosed: includesClosed) }
    orphans = links.orphans(includesClosed: includesClosed)
  }

  private init(guidepoints: [Node], orphans: [Node]) {
    self.guidepoints = guidepoints
    self.orphans = orphans
  }

  /// The ways that lead to a document, with all that is below it; empty where it is nowhere in the tree.
  package func traced(to record: Record) -> OutcomeTree {
    OutcomeTree(
      guidepoints: guidepoints.compactMap { $0.pruned(to: record) },
      orphans: orphans.compactMap { $0.pruned(to: record) })
  }

  package var isEmpty: Bool { guidepoints.isEmpty && orphans.isEmpty }
}

extension OutcomeTree.Node {
  /// The document that it is, or stands in.
  package var record: Record? {
    switch subject {
    case .guidepoint(let record), .campaign(let record): record
    case .deliverable(let deliverable): deliverable.blueprint
    case .item(let item): item.record
    case .criterion: nil
    }
  }

  fileprivate func pruned(to target: Record) -> Self? {
    if record?.path == target.path { return self }
    var pruned = self
    pruned.children = children.compactMap { $0.pruned(to: target) }
    pruned.done = 0
    pruned.stopped = 0
    return pruned.children.isEmpty ? nil : pruned
  }
}
