package import BacklogModel

/// `shelf`: what is done and no customer has. Unreleased work is stock that nobody can buy.
package struct ShelfReport: Sendable {
  package struct Entry: Sendable {
    package let item: Item
    /// The day on which it was finished, by the item or by history.
    package let finished: CivilDate?
    /// Days since then.
    package let days: Int?
    /// The first day on which customers are to meet it, where that is still to come.
    package let planned: CivilDate?
  }

  /// The longest on the shelf first; those whose day isn't known after them.
  package let entries: [Entry]
  /// How many items are done, and how many of them customers have; chores, which no customer ever has, count in neither.
  package let done: Int
  package let released: Int

  package init(_ scope: ReportScope) {
    let done = scope.items.filter {
      $0.category == .done && $0.record.text("type") != "chore"
    }
    let shelved = done.filter { $0.record.node("released") == nil }
    self.done = done.count
    released = done.count - shelved.count
    entries = shelved.map { item in
      let finished = item.record.date("finished") ?? scope.dates(of: item.id)?.finished
      let opens = item.record.window("window")?.first
      return Entry(
        item: item, finished: finished, days: finished.map { max(0, scope.day.days(since: $0)) },
        planned: opens.flatMap { $0 > scope.day ? $0 : nil })
    }.enumerated().sorted {
      (-($0.element.days ?? -1), $0.offset) < (-($1.element.days ?? -1), $1.offset)
    }.map(\.element)
  }
}
