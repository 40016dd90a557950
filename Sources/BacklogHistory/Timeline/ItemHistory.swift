package import BacklogModel
package import Git

/// What an item was from when to when.
package struct ItemHistory: Hashable, Sendable {
  /// What the item was from a moment on.
  package struct Entry: Hashable, Sendable {
    /// When the commit with it came to the branch, in seconds since 1970.
    package let seconds: Int64
    /// The same as a day, in the local time zone.
    package let day: CivilDate
    package let commit: ObjectID
    /// `nil` where the item is gone.
    package let facts: ItemFacts?
  }

  /// A time in which the item waited.
  package struct WaitingSpan: Hashable, Sendable {
    package let from: CivilDate
    /// The day on which it went on; `nil` where it still waits.
    package let to: CivilDate?
    /// What it waited for, as `waiting-on` had it.
    package let cause: String?

    package init(from: CivilDate, to: CivilDate?, cause: String?) {
      self.from = from
      self.to = to
      self.cause = cause
    }
  }

  package let id: ItemID
  /// One for each commit that changed what is kept of the item, the oldest first; never empty.
  package let entries: [Entry]
  /// The day of the last commit that changed anything in it but its place.
  package let lastChanged: CivilDate

  /// What the item was at the end of a day; `nil` where it wasn't there.
  package func facts(on day: CivilDate) -> ItemFacts? { entry(on: day)?.facts }

  /// What holds at the end of a day.
  package func entry(on day: CivilDate) -> Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : entries[low - 1]
  }

  /// The times in which it waited, the oldest first; until `day` only. Another cause begins another span.
  package func waitingSpans(until day: CivilDate = CivilDate(daysSinceEpoch: .max)) -> [WaitingSpan]
  {
    var spans: [WaitingSpan] = []
    var begun: (from: CivilDate, cause: String?)?
    for entry in entries where entry.day <= day {
      let cause = entry.facts?.waitingOn
      let isWaiting = entry.facts?.category == .waiting
      if let span = begun, !isWaiting || span.cause != cause {
        spans.append(WaitingSpan(from: span.from, to: entry.day, cause: span.cause))
        begun = nil
      }
      if isWaiting, begun == nil { begun = (entry.day, cause) }
    }
    if let begun { spans.append(WaitingSpan(from: begun.from, to: nil, cause: begun.cause)) }
    return spans
  }

  /// When the item came to where it was at the end of a day; `nil` where it wasn't there.
  package func dates(on day: CivilDate = CivilDate(daysSinceEpoch: .max)) -> ItemDates? {
    var dates: ItemDates?
    var last: ItemFacts?
    for entry in entries where entry.day <= day {
      defer { last = entry.facts }
      guard let facts = entry.facts else {
        dates = nil
        continue
      }
      var current =
        dates ?? ItemDates(created: entry.day, statusSince: entry.day, changed: entry.day)
      if facts.status != last?.status { current.statusSince = entry.day }
      if facts.category != last?.category || dates == nil {
        current.enter(facts.category, on: entry.day)
      }
      current.changed = entry.day
      dates = current
    }
    guard var result = dates, let facts = last else { return nil }
    if lastChanged <= day { result.changed = max(result.changed, lastChanged) }
    result.started = facts.started ?? result.started
    result.finished = facts.category == .done ? facts.finished ?? result.finished : nil
    result.released = facts.released
    result.confirmed = facts.confirmed
    return result
  }
}

extension ItemDates {
  fileprivate mutating func enter(_ category: StatusCategory?, on day: CivilDate) {
    switch category {
    case .todo, nil: (started, finished, stopped) = (nil, nil, nil)
    case .active, .waiting:
      started = started ?? day
      (finished, stopped) = (nil, nil)
    case .done:
      finished = day
      stopped = nil
    case .stopped:
      stopped = day
      finished = nil
    }
  }
}
