package import BacklogHistory
package import BacklogModel

/// `flow`: how much is in progress and for how long, how much is finished and how long that took, and what it waited for.
///
/// The measures of the Kanban Guide (2020): work in progress is what was started and isn't finished; throughput is what was
/// finished per unit of time; age is the time from the start until now; cycle time is the time from the start to the finish, and a start and
/// a finish on one day count as 1. Percentiles are nearest ranks. Everything counts items, never effort.
package struct FlowReport: Sendable {
  /// How many items were where at the end of a day.
  package struct Day: Hashable, Sendable {
    package let day: CivilDate
    package let todo: Int
    package let active: Int
    package let waiting: Int
    package let done: Int
  }

  /// An item that was finished in the period.
  package struct Finished: Hashable, Sendable {
    package let id: ItemID
    package let title: String
    package let day: CivilDate
    /// In days; `nil` where nobody said that it was begun, or that it ended before it began.
    package let cycleTime: Int?
  }

  /// An item that is in progress.
  package struct Current: Hashable, Sendable {
    package let id: ItemID
    package let title: String
    package let started: CivilDate
    /// In days; the day of its start is the first.
    package let age: Int
    package let isWaiting: Bool
  }

  /// What items waited for in the period.
  package struct Cause: Hashable, Sendable {
    package let cause: WaitingCause
    /// Days at whose end an item waited, of all items.
    package let days: Int
    package let items: Int
    /// How many still wait.
    package let current: Int
  }

  /// How long work waited that needs a skill, whatever it waited for.
  package struct Skill: Hashable, Sendable {
    package let name: String
    package let days: Int
    package let items: Int
  }

  package let period: ClosedRange<CivilDate>
  /// The cumulative flow: a value for each day of the period.
  package let days: [Day]
  /// By the day on which they were finished.
  package let finished: [Finished]
  package let throughput: Throughput
  /// The oldest first.
  package let inProgress: [Current]
  /// The one that took most first.
  package let causes: [Cause]
  /// The one that took most first; an item that needs several counts for each.
  package let skills: [Skill]
  /// Of the days that finished items took, those on which somebody could work on them, in per cent; `nil` where none is known.
  package let efficiency: Double?

  /// In ascending order.
  package let cycleTimes: [Int]

  /// The days within which so many per cent of what was finished in the period were finished.
  package func cycleTime(_ per: Int) -> Int? { MonteCarlo.percentile(per, of: cycleTimes) }

  /// Those in progress that are older than 85 per cent of what was finished.
  package var overdue: [Current] {
    guard let limit = cycleTime(85) else { return [] }
    return inProgress.filter { $0.age > limit }
  }

  package init(_ scope: ReportScope, in timeline: Timeline) async {
    let period = scope.period(days: Throughput.usualDays)
    self.period = period
    let share = ReportShare(scope)
    let courses = await Array(timeline.items.values).concurrentMap {
      ItemCourse($0, share, until: period.upperBound)
    }
    days = Self.days(of: await courses.concurrentMap { $0.categories(in: period) }, in: period)
    let ended = courses.compactMap { course -> (course: ItemCourse, finished: CivilDate)? in
      guard course.isOwn, let day = course.finished, period.contains(day) else { return nil }
      return (course, day)
    }
    let finished = ended.map { course, day in
      Finished(id: course.id, title: course.title, day: day, cycleTime: course.cycleTime)
    }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    self.finished = finished
    cycleTimes = finished.compactMap(\.cycleTime).sorted()
    throughput = Throughput(
      of: courses.filter(\.isOwn).compactMap(\.finished), in: period, begun: timeline.firstDay)
    inProgress = courses.compactMap { course in
      guard course.isOwn, let started = course.inProgressSince else { return nil }
      return Current(
        id: course.id, title: course.title, started: started,
        age: max(1, period.upperBound.days(since: started) + 1), isWaiting: course.isWaiting)
    }.sorted { ($1.age, $0.id) < ($0.age, $1.id) }
    let waiting = courses.filter { $0.isOwn && $0.waitingDays(in: period, toItsEnd: true) > 0 }
    causes = Self.causes(of: waiting, in: period, PeopleNames(scope.snapshot, timeline))
    skills = Self.skills(of: waiting, in: period, scope.snapshot)
    let timed = ended.filter { $0.course.cycleTime != nil }
    let all = timed.reduce(0) { $0 + ($1.course.cycleTime ?? 0) }
    let waited = timed.reduce(0) { sum, one in
      sum + one.course.waitingDays(in: (one.course.started ?? one.finished)...one.finished)
    }
    efficiency = all > 0 ? 100 * Double(all - waited) / Double(all) : nil
  }

  private static func days(
    of courses: [[ItemCourse.Turn]], in period: ClosedRange<CivilDate>
  ) -> [Day] {
    let count = period.upperBound.days(since: period.lowerBound) + 1
    var changes = [[Int]](repeating: [0, 0, 0, 0], count: count)
    for course in courses {
      var last: Int?
      for turn in course {
        let place = turn.category.flatMap(\.band)
        if place == last { continue }
        let offset = turn.day.days(since: period.lowerBound)
        if let last { changes[offset][last] -= 1 }
        if let place { changes[offset][place] += 1 }
        last = place
      }
    }
    var sums = [0, 0, 0, 0]
    return changes.enumerated().map { offset, change in
      for band in 0..<4 { sums[band] += change[band] }
      return Day(
        day: period.lowerBound.adding(days: offset), todo: sums[0], active: sums[1],
        waiting: sums[2], done: sums[3])
    }
  }

  private static func skills(
    of courses: [ItemCourse], in period: ClosedRange<CivilDate>, _ snapshot: Snapshot
  ) -> [Skill] {
    var found: [String: (days: Int, items: Int)] = [:]
    for course in courses {
      let days = course.waitingDays(in: period, toItsEnd: true)
      for skill in Set(snapshot.record(id: course.id)?.texts("skills") ?? []) {
        let entry = found[skill] ?? (0, 0)
        found[skill] = (entry.days + days, entry.items + 1)
      }
    }
    return found.map { Skill(name: $0, days: $1.days, items: $1.items) }
      .sorted { ($1.days, $0.name) < ($0.days, $1.name) }
  }

  private static func causes(
    of courses: [ItemCourse], in period: ClosedRange<CivilDate>, _ people: PeopleNames
  ) -> [Cause] {
    var found: [WaitingCause: (days: Int, items: Set<ItemID>, current: Int)] = [:]
    for course in courses {
      for span in course.waits {
        let end = span.to ?? period.upperBound.adding(days: 1)
        let from = max(span.from, period.lowerBound)
        let days = min(end, period.upperBound.adding(days: 1)).days(since: from)
        guard days > 0 else { continue }
        let cause = people.cause(span.cause)
        var entry = found[cause] ?? (0, [], 0)
        entry.days += days
        entry.items.insert(course.id)
        if span.to == nil { entry.current += 1 }
        found[cause] = entry
      }
    }
    return found.map { cause, entry in
      Cause(cause: cause, days: entry.days, items: entry.items.count, current: entry.current)
    }.sorted { ($1.days, $0.cause.sortingText) < ($0.days, $1.cause.sortingText) }
  }
}

extension StatusCategory {
  /// The band of the cumulative flow; stopped work is in none.
  fileprivate var band: Int? {
    switch self {
    case .todo: 0
    case .active: 1
    case .waiting: 2
    case .done: 3
    case .stopped: nil
    }
  }
}
