package import BacklogModel
package import Git

/// What a branch's items were at any time of its history: its commits along first parents, replayed from nothing.
///
/// Days are those of `--at`: what holds on a day is what the last commit made on or before it left.
package struct Timeline: Sendable {
  /// By id; also those that are gone.
  package private(set) var items: [ItemID: ItemHistory] = [:]
  /// The day of the first commit that has to do with the backlog; `nil` where there is none.
  package private(set) var firstDay: CivilDate?
  /// The versions of documents of the kinds that were asked for, by kind and key, the oldest first; also of those that are gone.
  package private(set) var plans: [Kind: [String: [PlanVersion]]] = [:]

  /// Reads the history that ends with a commit. Cost: of a warm index some microseconds a change; memory in proportion to
  /// the changes of items.
  ///
  /// - Parameters:
  ///   - bound: `nil` comes of it where more commits than that would have to be worked out.
  ///   - kinds: of which documents beside items the versions are kept. Each costs the reading of an object or four.
  ///   - progress: called now and then with the number of commits that had to be worked out.
  package init?(
    to head: ObjectID, in files: BacklogFiles, index: HistoryIndex?, bound: Int = .max,
    plans kinds: Set<Kind> = [], progress: @escaping (Int) -> Void = { _ in }
  ) async throws {
    var walk = MainlineWalk(
      from: head, in: files, index: index, itemFields: ItemFacts.fields, progress: progress)
    var steps: [MainlineWalk.Step] = []
    // A commit that another one after it precedes by the clock came to the branch no later than that.
    var latest = Int64.max
    while let step = try await walk.step({
      $0.kind.map { $0 == .item || kinds.contains($0) } ?? true
    }) {
      if walk.workedOut > bound { return nil }
      latest = min(latest, step.seconds)
      if step.documents.isEmpty { continue }
      steps.append(
        MainlineWalk.Step(
          commit: step.commit, seconds: latest, documents: step.documents, settings: step.settings))
    }
    var settings = SettingsCache()
    var replay = TimelineReplay()
    var tracking = PlanTracking(kinds)
    for step in steps.reversed() {
      if step.documents.contains(where: { $0.document.kind == nil }) {
        replay.configuration = try settings.settings(step.settings, in: files).configuration
      }
      let day = replay.apply(step)
      tracking.apply(step, on: day)
    }
    plans = try tracking.read(in: files)
    items = replay.items
    firstDay = replay.firstDay
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

/// Lays the changes of commits over one another, the oldest first.
private struct TimelineReplay {
  private(set) var items: [ItemID: ItemHistory] = [:]
  private(set) var firstDay: CivilDate?
  private var days = LocalDays()
  var configuration = Configuration() {
    didSet { hasNewStatuses = hasNewStatuses || configuration.statuses != oldValue.statuses }
  }
  private var hasNewStatuses = false

  /// - Returns: the day on which the step came to the branch.
  mutating func apply(_ step: MainlineWalk.Step) -> CivilDate {
    let day = days.day(of: step.seconds)
    if firstDay == nil { firstDay = day }
    if hasNewStatuses { reconsider(step, day) }
    for event in step.documents where event.document.kind == .item {
      guard let id = event.document.id else { continue }
      apply(event, to: id, step, day)
    }
    return day
  }

  private mutating func apply(
    _ event: DocumentEvent, to id: ItemID, _ step: MainlineWalk.Step, _ day: CivilDate
  ) {
    func entry(_ facts: ItemFacts?) -> ItemHistory.Entry {
      ItemHistory.Entry(
        seconds: step.seconds, day: day, commit: step.commit.description, facts: facts)
    }
    if event.changes.contains(where: { $0.kind == .removed }) {
      items[id]?.append(entry(nil))
      return
    }
    if let renumbered = event.changes.first(where: { $0.kind == .renumbered }),
      let old = renumbered.from.flatMap({ ItemID($0) }), items[id] == nil, var history = items[old]
    {
      // The document goes on under its new id.
      history = history.renumbered(to: id)
      items[id] = history
      items[old] = nil
    }
    let known = items[id]?.entries.last?.facts ?? nil
    var facts = known ?? ItemFacts(title: event.document.title)
    var isNew = known == nil || facts.title != event.document.title
    facts.title = event.document.title
    for change in event.values + event.changes where facts.apply(change) { isNew = true }
    if isNew {
      facts.category = facts.status.flatMap { configuration.category(of: $0) }
      if items[id] == nil {
        items[id] = ItemHistory(id: id, first: entry(facts))
      } else {
        items[id]?.append(entry(facts))
      }
    }
    if !event.isAboutOrderOnly { items[id]?.touch(day) }
  }

  /// What items' statuses mean after the settings changed.
  private mutating func reconsider(_ step: MainlineWalk.Step, _ day: CivilDate) {
    hasNewStatuses = false
    for (id, history) in items {
      guard var facts = history.entries.last?.facts, let status = facts.status else { continue }
      let category = configuration.category(of: status)
      if category == facts.category { continue }
      facts.category = category
      items[id]?.append(
        ItemHistory.Entry(
          seconds: step.seconds, day: day, commit: step.commit.description, facts: facts))
    }
  }
}
