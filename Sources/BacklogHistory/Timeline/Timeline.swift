package import BacklogModel
package import Git

/// What a branch's items were at any time of its history: its commits along first parents, replayed from nothing.
///
/// Days are those of `--at`: what holds on a day is what the last commit made on or before it left.
package struct Timeline: Sendable {
  /// By id; also those that are gone.
  package let items: [ItemID: ItemHistory]
  /// The day of the first commit that has to do with the backlog; `nil` where there is none.
  package let firstDay: CivilDate?
  /// The versions of documents of the kinds that were asked for, by kind and key, the oldest first; also of those that are gone.
  package let plans: [Kind: [String: [PlanVersion]]]

  /// Reads the history that ends with a commit. What was read is kept beside the index, and what is kept is gone on from,
  /// wherever the commit's history leaves it. Cost: some milliseconds where the commit is the last one that is kept, or one
  /// before it; of what only the index holds some microseconds a change; memory in proportion to the changes of items.
  ///
  /// - Parameters:
  ///   - bound: `nil` comes of it where more commits than that would have to be worked out.
  ///   - kinds: of which documents beside items the versions are read. Each costs the reading of an object or four.
  ///   - progress: called now and then with the number of commits that had to be worked out.
  package init?(
    to head: ObjectID, in files: BacklogFiles, index: HistoryIndex?, bound: Int = .max,
    plans kinds: Set<Kind> = [], progress: @escaping (Int) -> Void = { _ in }
  ) async throws {
    let chronicle = try await Chronicle(
      to: head, in: files, index: index, bound: bound, plans: kinds, progress: progress)
    guard let chronicle else { return nil }
    files.roots.add(chronicle.formerRoots)
    try self.init(chronicle, plans: kinds, in: files)
  }

  private init(_ chronicle: Chronicle, plans kinds: Set<Kind>, in files: BacklogFiles) throws {
    let moments = Moments(of: chronicle)
    var items: [ItemID: ItemHistory] = [:]
    items.reserveCapacity(chronicle.items.count)
    for (id, course) in chronicle.items {
      let entries = course.states.map { state in
        ItemHistory.Entry(
          seconds: moments.seconds[state.place], day: moments.days[state.place],
          commit: chronicle.commits[state.place], facts: state.facts)
      }
      let last = course.touches.last ?? course.states[0].place
      items[id] = ItemHistory(id: id, entries: entries, lastChanged: moments.days[last])
    }
    self.items = items
    firstDay = chronicle.beginning.map { moments.days[$0] }
    var tracking = PlanTracking()
    for step in chronicle.planSteps where kinds.contains(step.kind) {
      tracking.apply(step, on: moments.days[step.place], in: chronicle.commits[step.place])
    }
    plans = try tracking.read(in: files)
  }

  /// The items that were there at the end of a day, by id, with what they were.
  package func facts(on day: CivilDate) -> [ItemID: ItemFacts] {
    items.compactMapValues { $0.facts(on: day) }
  }

  /// When each item came to where it was at the end of a day.
  package func dates(
    on day: CivilDate = CivilDate(daysSinceEpoch: .max)
  ) -> [ItemID: ItemDates] {
    items.compactMapValues { $0.dates(on: day) }
  }
}

/// When each commit of a chronicle came to the branch.
private struct Moments {
  /// In seconds since 1970. A commit that another one after it precedes by the clock came to the branch no later than that.
  let seconds: [Int64]
  /// The same as days, in the local time zone.
  let days: [CivilDate]

  init(of chronicle: Chronicle) {
    var seconds = chronicle.seconds
    var latest = Int64.max
    for place in seconds.indices.reversed() {
      latest = min(latest, seconds[place])
      seconds[place] = latest
    }
    self.seconds = seconds
    var days = LocalDays()
    self.days = seconds.map { days.day(of: $0) }
  }
}
