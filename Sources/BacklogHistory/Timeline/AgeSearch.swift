package import BacklogModel
package import Git

/// Finds out when some items came to where they are, going back from a commit no further than needed.
///
/// What it finds is what ``Timeline`` says, as far as it looks. Of what it doesn't come to it says no more than that it was
/// before; and nothing at all where history was cut off.
package struct AgeSearch {
  private let head: ObjectID
  private let files: BacklogFiles
  private let since: CivilDate
  private var settings = SettingsCache()
  /// What statuses mean where the search has come to.
  private var configuration: Configuration
  /// By the id that each item has where the search has come to.
  private var searched: [ItemID: SearchedItem] = [:]
  private var found: [ItemID: ItemAges] = [:]

  /// - Parameters:
  ///   - statuses: of each item the status that it has in the commit.
  ///   - since: the first day that is looked at.
  package init(
    for statuses: [(id: ItemID, status: String?)], at head: ObjectID,
    in files: BacklogFiles, since: CivilDate
  ) throws(GitError) {
    self.head = head
    self.files = files
    self.since = since
    configuration = try settings.settings(
      files.settings(in: files.objects.commitHeader(head).tree), in: files
    ).configuration
    searched.reserveCapacity(statuses.count)
    found.reserveCapacity(statuses.count)
    for (id, status) in statuses {
      searched[id] = SearchedItem(id: id, status: status, in: configuration)
    }
  }

  /// The ages of the items, by the ids that they have in the commit. Cost: of a warm index some microseconds a commit.
  ///
  /// - Parameter progress: called now and then with the number of commits that had to be worked out.
  package mutating func ages(
    _ index: HistoryIndex?, progress: @escaping (Int) -> Void = { _ in }
  ) async throws -> [ItemID: ItemAges] {
    var walk = MainlineWalk(from: head, in: files, index: index, progress: progress)
    var days = LocalDays()
    // A commit that another one after it precedes by the clock came to the branch no later than that.
    var latest = Int64.max
    while !searched.isEmpty, let step = try await walk.step({ $0.kind == .item || $0.kind == nil })
    {
      latest = min(latest, step.seconds)
      let day = days.day(of: latest)
      if day < since {
        for item in searched.values { found[item.id] = item.ages(before: since) }
        return found
      }
      // What such a commit has was there before, nobody knows how long.
      if files.objects.isCutOff(step.commit) { break }
      for event in step.documents { take(event, on: day) }
      if step.documents.contains(where: { $0.document.kind == nil }) {
        try goBack(pastSettingsOf: step.commit, on: day)
      }
    }
    for item in searched.values { found[item.id] = item.ages }
    return found
  }

  /// Goes back past a change of the settings, with which statuses may have come to mean something else.
  private mutating func goBack(
    pastSettingsOf commit: ObjectID, on day: CivilDate
  ) throws(GitError) {
    let parent = try files.objects.commitHeader(commit).parents.first
    let blob = try parent.flatMap { id throws(GitError) in
      try files.settings(in: files.objects.commitHeader(id).tree)
    }
    configuration = try settings.settings(blob, in: files).configuration
    for id in searched.keys { searched[id]?.read(in: configuration, on: day) }
  }

  /// Goes back past what became of a document on a day.
  private mutating func take(_ event: DocumentEvent, on day: CivilDate) {
    guard let id = event.document.id, var item = searched.removeValue(forKey: id) else { return }
    if !event.isAboutOrderOnly { item.ages.changed = item.ages.changed ?? .on(day) }
    let isBeginning = event.changes.contains { $0.kind == .added || $0.kind == .removed }
    if isBeginning {
      item.pass(from: nil, in: configuration, on: day)
      found[item.id] = item.ages
      return
    }
    if let status = event.changes.first(where: { $0.part == "status" && $0.list == nil }) {
      item.pass(from: status.from, in: configuration, on: day)
    }
    let earlier = event.changes.first { $0.kind == .renumbered }?.from.flatMap { ItemID($0) }
    searched[earlier ?? id] = item
  }
}

/// An item on the way back through history.
private struct SearchedItem {
  /// The id that it has in the commit.
  let id: ItemID
  private var status: String?
  /// What its status means where the search has come to.
  private var category: StatusCategory?
  var ages = ItemAges()
  private let isDone: Bool
  private let isBegun: Bool
  /// The earliest day so far on which work was taken up.
  private var begun: CivilDate?
  private var hasBeginning = false

  init(id: ItemID, status: String?, in configuration: Configuration) {
    self.id = id
    self.status = status
    category = status.flatMap { configuration.category(of: $0) }
    isDone = category == .done
    isBegun = isDone || category?.isInProgress == true
  }

  /// Goes back past a day on which it got its status.
  mutating func pass(from old: String?, in configuration: Configuration, on day: CivilDate) {
    status = old
    read(in: configuration, on: day)
  }

  /// Goes back past a day since which its status means what it does.
  mutating func read(in configuration: Configuration, on day: CivilDate) {
    let old = status.flatMap { configuration.category(of: $0) }
    defer { category = old }
    if old == category { return }
    if isDone, category == .done { ages.finished = ages.finished ?? .on(day) }
    guard isBegun, !hasBeginning else { return }
    if category?.isInProgress == true, old?.isInProgress != true { begun = day }
    if old == nil || old == .todo {
      hasBeginning = true
      ages.started = begun.map { .on($0) }
    }
  }

  /// What is known where nobody looks further back than to the start of that day.
  func ages(before day: CivilDate) -> ItemAges {
    var ages = ages
    ages.changed = ages.changed ?? .before(day)
    if isDone { ages.finished = ages.finished ?? .before(day) }
    if isBegun, !hasBeginning { ages.started = begun.map { .on($0) } ?? .before(day) }
    return ages
  }
}

extension DocumentEvent {
  /// Whether the document says what it said, at another place or in other words for the same.
  var isAboutOrderOnly: Bool {
    changes.allSatisfy { [.moved, .rank, .rewritten, .renamed].contains($0.kind) }
  }
}
