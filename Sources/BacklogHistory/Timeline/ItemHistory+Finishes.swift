package import BacklogModel

extension ItemHistory {
  /// A time in which the item was done.
  package struct DoneSpan: Hashable, Sendable {
    /// The day on which it was finished: what `finished` said last in that time, else the day of the commit.
    package let finished: CivilDate
    /// The day on which it was taken up again; `nil` where it stayed done, or was deleted as such.
    package let reopened: CivilDate?
  }

  /// The times in which it was done, the oldest first; as known at the end of a day.
  package func doneSpans(until day: CivilDate = CivilDate(daysSinceEpoch: .max)) -> [DoneSpan] {
    var spans: [DoneSpan] = []
    var finished: CivilDate?
    for entry in entries where entry.day <= day {
      guard let facts = entry.facts else { continue }
      if facts.category == .done {
        finished = facts.finished ?? finished ?? entry.day
      } else if let day = finished {
        spans.append(DoneSpan(finished: day, reopened: entry.day))
        finished = nil
      }
    }
    if let finished { spans.append(DoneSpan(finished: finished, reopened: nil)) }
    return spans
  }
}
