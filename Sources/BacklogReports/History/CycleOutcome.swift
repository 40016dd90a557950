import BacklogHistory
package import BacklogModel

/// What a cycle was committed to, and what became of it.
///
/// The commitment is what the cycle held at the end of its first day (Scrum: the Sprint Backlog after planning); of a cycle that was
/// written down later, at the end of the day on which it came. It is judged at the end of its last day, or of the day on which
/// it was closed earlier.
package struct CycleOutcome: Sendable {
  /// What became of one item.
  package enum Fate: String, CaseIterable, Sendable {
    /// Finished within the cycle, and not taken up again in it.
    case completed
    /// Still open at the end.
    case carriedOver = "carried-over"
    /// Still open, while the cycle goes on.
    case open
    case stopped
    /// Taken out of the commitment.
    case removed
    /// Finished before the cycle began, so that there was nothing to do.
    case doneBefore = "done-before"
    /// Deleted, or not a document that anybody can find.
    case missing
  }

  package struct Entry: Sendable {
    package let id: ItemID
    package let title: String
    /// As estimated when it was committed; `nil` without an estimate.
    package let effort: DecimalNumber?
    /// The day on which it came in later; `nil` for what was committed in the beginning.
    package let addedOn: CivilDate?
    package let fate: Fate

    package var isInitial: Bool { addedOn == nil }
  }

  package let record: Record
  /// The team's key.
  package let team: String?
  package let from: CivilDate
  package let to: CivilDate
  /// The end of this day decides what was committed.
  package let committedOn: CivilDate
  /// The end of this day decides what was completed.
  package let judgedOn: CivilDate
  /// Whether nothing can change any more.
  package let isOver: Bool
  /// In the order of the commitment, then what came in later.
  package let entries: [Entry]

  /// What was committed in the beginning, and not done already.
  package var initial: [Entry] { entries.filter { $0.isInitial && $0.fate != .doneBefore } }
  package var added: [Entry] { entries.filter { !$0.isInitial } }
  package var kept: [Entry] { initial.filter { $0.fate == .completed } }

  /// Of what was committed in the beginning, how much was completed, in per cent (say/do); `nil` where nothing was.
  package var sayDo: Double? {
    initial.isEmpty ? nil : 100 * Double(kept.count) / Double(initial.count)
  }

  /// The same by effort; `nil` where an item has no estimate, or nothing was committed.
  package var sayDoByEffort: Double? {
    let efforts = initial.map(\.effort)
    guard !efforts.isEmpty, !efforts.contains(nil) else { return nil }
    let said = efforts.compactMap(\.self).reduce(.zero, +).approximate
    return said > 0 ? 100 * Self.effort(of: kept).approximate / said : nil
  }

  package func count(_ fate: Fate, initial isInitial: Bool? = nil) -> Int {
    entries.count { $0.fate == fate && (isInitial == nil || $0.isInitial == isInitial) }
  }

  package static func effort(of entries: [Entry]) -> DecimalNumber {
    entries.compactMap(\.effort).reduce(.zero, +)
  }
}

extension CycleOutcome {
  /// `nil` for a cycle that hasn't begun, and for one without readable days.
  ///
  /// - Parameters:
  ///   - record: the cycle as it is.
  ///   - versions: as it was; empty where no commit has it yet.
  init?(_ record: Record, _ versions: [PlanVersion], on day: CivilDate, in timeline: Timeline) {
    guard let from = record.date("from"), let to = record.date("to"), from <= to, from <= day else {
      return nil
    }
    self.record = record
    team = record.text("team")
    self.from = from
    self.to = to
    let first = versions.first { $0.record != nil }?.day
    committedOn = min(max(from, first ?? from), day)
    let end = min(record.date("closed").map { max($0, from) } ?? to, to)
    judgedOn = min(end, day)
    // On its last day anything can still be finished.
    let isOver = day > end || record.date("closed").map { $0 <= day } ?? false
    self.isOver = isOver
    let (committedOn, judgedOn) = (committedOn, judgedOn)
    let said = (versions.record(on: committedOn) ?? record).ids("committed")
    let held = (versions.record(on: max(judgedOn, committedOn)) ?? record).ids("committed")
    var arrivals: [ItemID: CivilDate] = [:]
    for version in versions where version.day > committedOn && version.day <= judgedOn {
      for id in version.record?.ids("committed") ?? [] where arrivals[id] == nil {
        arrivals[id] = version.day
      }
    }
    let initial = said.uniqued
    let known = Set(initial)
    let later = arrivals.filter { !known.contains($0.key) }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let stays = Set(held)
    let days = from...max(from, judgedOn)
    let judge = CycleJudge(days: days, day: day, isOver: isOver, timeline: timeline)
    entries =
      initial.map {
        judge.entry($0, committed: committedOn, addedOn: nil, stays: stays.contains($0))
      }
      + later.map { id, added in
        judge.entry(id, committed: added, addedOn: added, stays: stays.contains(id))
      }
  }
}

/// Says what became of items in a cycle.
private struct CycleJudge {
  let days: ClosedRange<CivilDate>
  /// The day as of which it is judged.
  let day: CivilDate
  let isOver: Bool
  let timeline: Timeline

  func entry(
    _ id: ItemID, committed: CivilDate, addedOn: CivilDate?, stays: Bool
  ) -> CycleOutcome.Entry {
    let history = timeline.items[id]
    // An item that was brought in later, from elsewhere, is what it was when it came.
    let facts = history?.facts(on: committed) ?? history?.entries.first?.facts
    let now = history?.facts(on: day) ?? nil
    return CycleOutcome.Entry(
      id: id, title: now?.title ?? facts?.title ?? "", effort: facts?.effort ?? now?.effort,
      addedOn: addedOn, fate: stays ? fate(of: history) : .removed)
  }

  private func fate(of history: ItemHistory?) -> CycleOutcome.Fate {
    guard let history, history.facts(on: day) != nil || history.facts(on: days.upperBound) != nil
    else { return .missing }
    // What is known now of when it was finished counts: a finish may be told some days later.
    let spans = history.doneSpans(until: day)
    let stillDone = spans.filter { $0.reopened.map { $0 > days.upperBound } ?? true }
    if stillDone.contains(where: { days.contains($0.finished) }) { return .completed }
    if stillDone.contains(where: { $0.finished < days.lowerBound }) { return .doneBefore }
    if history.facts(on: days.upperBound)?.category == .stopped { return .stopped }
    return isOver ? .carriedOver : .open
  }
}

extension [ItemID] {
  fileprivate var uniqued: [ItemID] {
    var seen: Set<ItemID> = []
    return filter { seen.insert($0).inserted }
  }
}

extension CycleOutcome {
  /// The cycles of the teams that are asked for that have begun, by team and then by first day.
  static func all(_ scope: ReportScope, in timeline: Timeline) -> [CycleOutcome] {
    let plans = timeline.plans[.cycle] ?? [:]
    let found = scope.snapshot.records(of: .cycle).compactMap { record -> CycleOutcome? in
      if !scope.teams.isEmpty, !(record.text("team").map(scope.teams.contains) ?? false) {
        return nil
      }
      guard scope.touches(from: record.date("from"), to: record.date("to")) else { return nil }
      return CycleOutcome(record, plans[record.key] ?? [], on: scope.day, in: timeline)
    }
    return found.sorted {
      ($0.team ?? "", $0.from, $0.record.key) < ($1.team ?? "", $1.from, $1.record.key)
    }
  }
}
