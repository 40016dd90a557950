/// A day in the past, as far as it was looked for.
package enum KnownDay: Hashable, Sendable {
  case on(CivilDate)
  /// Some day before that one; nobody looked further back.
  case before(CivilDate)

  /// How many days ago it was, at least.
  package func days(until today: CivilDate) -> Int {
    switch self {
    case .on(let day): today.days(since: day)
    case .before(let day): today.days(since: day) + 1
    }
  }

  /// The day itself, where it is known.
  package var day: CivilDate? {
    if case .on(let day) = self { day } else { nil }
  }
}

/// When an item came to where it is, as far as history had to be looked at for it. `nil` is not known.
package struct ItemAges: Hashable, Sendable {
  /// The first day in progress since it was last to do; of an item in progress, or done.
  package var started: KnownDay?
  /// The day on which it was last finished; of one that is done.
  package var finished: KnownDay?
  /// The day on which anything in it last changed, but for its place in the order.
  package var changed: KnownDay?

  package init(started: KnownDay? = nil, finished: KnownDay? = nil, changed: KnownDay? = nil) {
    self.started = started
    self.finished = finished
    self.changed = changed
  }
}
