import BacklogModel
import BacklogReports

/// What was finished or stopped, in lists that a phone can show: by month, and none longer than a page.
struct ClosedArchive: Sendable {
  typealias Entry = (item: Item, day: CivilDate?)

  /// What belongs together: a month's, or what was stopped.
  struct Group: Sendable {
    let heading: String
    /// What its pages are called.
    let name: String
    let entries: [Entry]

    /// Its pages: of each the path below the site's top, and the entries.
    var pages: [(path: String, entries: ArraySlice<Entry>)] {
      let starts = Array(stride(from: 0, to: entries.count, by: ClosedArchive.longest))
      return starts.enumerated().map { number, start in
        (
          "done/\(name)\(number == 0 ? "" : "-\(number + 1)").html",
          entries[start..<min(start + ClosedArchive.longest, entries.count)]
        )
      }
    }
  }

  /// As many entries as one page has.
  static let longest = 200

  /// The last month first; behind the months what has none, and what was stopped.
  let groups: [Group]

  init(_ site: Site) {
    let finished = site.finishedItems
    var groups: [Group] = []
    var rest = finished[...]
    while let first = rest.first {
      let month = rest.prefix { $0.day.month == first.day.month }
      rest = rest.dropFirst(month.count)
      groups.append(
        Group(
          heading: first.day.month.words, name: first.day.month.description,
          entries: month.map { ($0.item, $0.day) }))
    }
    let dated = Set(finished.map(\.item.record.path))
    let undated = site.items.filter { $0.category == .done && !dated.contains($0.record.path) }
    groups.append(
      Group(heading: "Nobody knows when", name: "undated", entries: undated.map { ($0, nil) }))
    let stopped = site.items.filter { $0.category == .stopped }
    groups.append(
      Group(
        heading: "Stopped", name: "stopped",
        entries: stopped.map { ($0, site.dates[$0.id]?.stopped) }))
    self.groups = groups.filter { !$0.entries.isEmpty }
  }

  /// Whether one page shows all of it.
  var isShort: Bool { groups.reduce(0) { $0 + $1.entries.count } <= Self.longest }

  /// What the first page shows: the last months, up to what a page has, and the start of a month that is longer; all of a
  /// short archive.
  var recent: [(heading: String, entries: ArraySlice<Entry>)] {
    if isShort { return groups.map { ($0.heading, $0.entries[...]) } }
    var count = 0
    let whole = groups.prefix { group in
      count += group.entries.count
      return count <= Self.longest
    }
    if whole.isEmpty { return groups.prefix(1).map { ($0.heading, $0.entries.prefix(Self.few)) } }
    return whole.map { ($0.heading, $0.entries[...]) }
  }

  /// As many entries of a long month as the first page has.
  private static let few = 50

  /// The pages beside the first, of every group where one page doesn't show all: what moves off the first page is where it was.
  var pages: [(path: String, group: Group, number: Int)] {
    if isShort { return [] }
    return groups.flatMap { group in
      group.pages.enumerated().map { ($1.path, group, $0) }
    }
  }
}
