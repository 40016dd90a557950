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

  /// What is said of an item that is done.
  private enum Whereabouts: Sendable {
    case inside
    case released
    case shelf(Entry)
  }

  package init(_ scope: ReportScope) async {
    let found = await scope.items.filter { $0.category == .done }
      .concurrentMap { Self.whereabouts(of: $0, scope) }
    var entries: [Entry] = []
    var released = 0
    for whereabouts in found {
      switch whereabouts {
      case .inside: break
      case .released: released += 1
      case .shelf(let entry): entries.append(entry)
      }
    }
    done = released + entries.count
    self.released = released
    self.entries = entries.enumerated().sorted {
      (-($0.element.days ?? -1), $0.offset) < (-($1.element.days ?? -1), $1.offset)
    }.map(\.element)
  }

  private static func whereabouts(of item: Item, _ scope: ReportScope) -> Whereabouts {
    let record = item.record
    if record.text("type") == "chore" { return .inside }
    if record.node("released") != nil { return .released }
    let finished = record.date("finished") ?? scope.dates(of: item.id)?.finished
    let opens = record.window("window")?.first
    return .shelf(
      Entry(
        item: item, finished: finished, days: finished.map { max(0, scope.day.days(since: $0)) },
        planned: opens.flatMap { $0 > scope.day ? $0 : nil }))
  }
}
