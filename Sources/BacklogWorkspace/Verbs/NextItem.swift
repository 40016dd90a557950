package import BacklogModel

/// `next`: the first item that can be started now, and why those before it can't.
package struct NextItem: Sendable {
  /// An item that comes first and isn't the answer, with all the reasons.
  package struct Passed: Sendable {
    package let item: Item
    package let reasons: [String]
    /// Whether it was begun already, so that nothing keeps it.
    package let isBegun: Bool
  }

  /// `nil` where nothing can be started.
  package let item: Item?
  /// Those before it, in order; all, where nothing can be started.
  package let passed: [Passed]

  /// - Parameter items: those to choose from, in order.
  package init(among items: [Item], in snapshot: Snapshot) {
    var passed: [Passed] = []
    for item in items where item.isOpen {
      if let cause = Self.begun(item) {
        passed.append(Passed(item: item, reasons: [cause], isBegun: true))
        continue
      }
      let reasons = Self.reasons(against: item, in: snapshot)
      if reasons.isEmpty {
        self.item = item
        self.passed = passed
        return
      }
      passed.append(Passed(item: item, reasons: reasons, isBegun: false))
    }
    self.item = nil
    self.passed = passed
  }

  private static func reasons(against item: Item, in snapshot: Snapshot) -> [String] {
    do throws(WorkspaceError) {
      return try StartItem(item.record, copiesDefinition: true).hindrances(in: snapshot)
        .map { $0.sentence(.start, item.id.description) }
    } catch {
      return ["it can't be edited: `git backlog check \(item.record.path)` says why"]
    }
  }

  private static func begun(_ item: Item) -> String? {
    switch item.category {
    case .waiting?: item.record.text("waiting-on").map { "it waits for \($0)" } ?? "it waits"
    case .active?: "it is “\(item.status ?? "")” already"
    default: nil
    }
  }
}
