package import Git

/// Goes through the commits that lead to some others, the youngest first, and says what each did to the backlog.
///
/// The first commits come at once, however long the history is: what the index doesn't hold is worked out in portions that
/// grow, on all processors, and kept. Memory grows by some ten bytes a commit.
package struct BacklogWalk {
  private let files: BacklogFiles
  private let index: HistoryIndex?
  /// What the index held in the beginning.
  private let contents: IndexContents?
  private var queue = CommitQueue()
  /// The commits in the queue.
  private var waiting: [ObjectID: WalkedCommit] = [:]
  /// The commits that the walk has come to.
  private var seen: ObjectIDTable
  private var tracking: OrderTracking
  private var ready: [ReadyCommit] = []
  private var isAtEnd = false
  /// The texts of some commits, while they are made.
  private var making: Task<[EventReading.Outcome], Never>?
  /// The commits behind those that are ready, where the walk has come to them already.
  private var ahead: [WalkedCommit]?
  private var portion = Self.smallestPortion
  /// Commits made before that are not looked for.
  private let since: Int64
  /// Told how many commits were worked out so far.
  private let progress: (Int) -> Void
  private var workedOut = 0
  /// How many commits may be worked out, and without their places in the order; `nil` for all of them, with.
  private let bound: Int?
  private var walked = 0

  private static let smallestPortion = 8
  /// A bounded walk goes past so many commits at most for each one that it may work out: looking at what the index holds costs
  /// much less.
  private static let glancesForOne = 50
  /// So many commits are worked out at once at most.
  private static let largestPortion = 512
  /// So many are read from the index at once, which takes a fraction of the time.
  private static let largestKnownPortion = 2048
  /// Clocks of different people are set apart; beyond a day, history is taken to be in order.
  private static let slack: Int64 = 86_400

  /// - Parameters:
  ///   - heads: the commits to start from.
  ///   - index: where what was found out before is, and what is found out now is kept.
  ///   - since: seconds since 1970; commits before that may be left out.
  ///   - bound: ends the walk where more commits than that would have to be worked out, and says of items that their rank is
  ///     another one, but not what place that is, where the index doesn't: for a glance that must not take long.
  ///   - progress: called now and then with the number of commits that had to be worked out.
  package init(
    from heads: [ObjectID], in files: BacklogFiles, index: HistoryIndex?, since: Int64 = .min,
    bound: Int? = nil, progress: @escaping (Int) -> Void = { _ in }
  ) throws(GitError) {
    self.files = files
    self.index = index
    contents = index?.contents
    seen = ObjectIDTable(capacity: contents?.count ?? 0)
    self.since = since
    self.bound = bound
    self.progress = progress
    tracking = OrderTracking(files)
    for head in heads { try enter(head) }
  }

  /// The next commit, whether it did something to the backlog or not; `nil` at the end.
  ///
  /// - Parameter name: only a commit that may have done something to that document, and only what it did to that, where this
  ///   spares reading others.
  package mutating func next(of name: DocumentName? = nil) async throws -> CommitEvent? {
    while true {
      while ready.isEmpty {
        try await prepare(name)
        if isAtEnd { return nil }
      }
      switch ready.popLast() {
      case nil: continue
      case .event(let event): return event
      case .indexed(let id, let place):
        if let event = contents?.event(at: place, .everything, { name?.names($0) ?? true }) {
          return event
        }
        return try await workOut(commit(id))
      }
    }
  }

  /// Gets the first commits ready, for whoever will ask for them later.
  package mutating func getReady() async throws {
    if ready.isEmpty, !isAtEnd { try await prepare(nil) }
  }

  /// A text for each of the next commits, of as many as are got ready at once; `nil` at the end.
  ///
  /// Commits that the index holds are read on all processors, while the walk goes on to the next ones; and the next texts are
  /// made while these are printed. Documents come without what new ones hold.
  ///
  /// - Parameters:
  ///   - name: as for ``next(of:)``.
  ///   - withPaths: whether the text is about where documents are. Without, those that have an id come without path and key.
  ///   - text: `nil` leaves a commit out. It may change the event. Called on any thread.
  package mutating func texts(
    of name: DocumentName? = nil, withPaths: Bool,
    _ text: @escaping @Sendable (inout CommitEvent) -> String?
  ) async throws -> [String]? {
    let reading = EventReading(
      contents: contents, name: name, extent: withPaths || name != nil ? .changes : .words,
      text: text)
    if making == nil {
      while ready.isEmpty {
        try await prepare(name)
        if isAtEnd { return nil }
      }
      beginTexts(reading)
    }
    let next = try walkOn()
    let outcomes = await making?.value ?? []
    making = nil
    ahead = next
    // What has to be worked out first would keep people waiting for what is there.
    if !next.isEmpty, next.allSatisfy({ $0.place != nil }) {
      try await prepare(name)
      if !ready.isEmpty { beginTexts(reading) }
    }
    var found: [String] = []
    for outcome in outcomes {
      switch outcome {
      case .nothing: break
      case .text(let text): found.append(text)
      case .unreadable(let id):
        if var event = try await workOut(commit(id)), let text = text(&event) { found.append(text) }
      }
    }
    return found
  }

  private mutating func beginTexts(_ reading: EventReading) {
    making = reading.begin(ready.reversed())
    ready = []
  }

  private mutating func enter(_ id: ObjectID) throws(GitError) {
    guard seen.insert(id).isNew else { return }
    let commit: WalkedCommit
    if let contents, let place = contents.place(of: id), let head = contents.head(at: place) {
      commit = WalkedCommit(id: id, parents: head.parents, seconds: head.seconds, place: place)
    } else if bound != nil, let contents, let place = contents.glancePlace(of: id),
      let head = contents.head(at: place)
    {
      commit = WalkedCommit(id: id, parents: head.parents, seconds: head.seconds, glance: place)
    } else {
      commit = try self.commit(id)
    }
    waiting[id] = commit
    queue.insert(id, seconds: commit.seconds)
  }

  /// A commit as the repository has it.
  private func commit(_ id: ObjectID) throws(GitError) -> WalkedCommit {
    let header = try files.objects.commitHeader(id)
    return WalkedCommit(id: id, parents: header.parents, seconds: header.seconds)
  }

  private mutating func workOut(_ commit: WalkedCommit) async throws -> CommitEvent? {
    try await workOut([commit]).first
  }

  /// Gets the next commits ready, but those that have certainly nothing to do with that document.
  private mutating func prepare(_ name: DocumentName?) async throws {
    let commits = try ahead ?? walkOn()
    ahead = nil
    isAtEnd = commits.isEmpty
    // Each glance ends where the first one did, and doesn't look further every time.
    workedOut += commits.count { $0.glance != nil }
    var events = try await workOut(commits.filter { !$0.isKnown })[...]
    let hash = name?.hash
    ready = commits.compactMap { commit in
      guard let place = commit.place ?? commit.glance else {
        return events.popFirst().map { .event($0) }
      }
      if let hash, contents?.mayConcern(place, hash) == false { return nil }
      return .indexed(commit.id, place)
    }
    ready.reverse()
  }

  /// The next commits, as many as are to be got ready at once.
  private mutating func walkOn() throws(GitError) -> [WalkedCommit] {
    if let bound, workedOut >= bound || walked >= bound * Self.glancesForOne { return [] }
    let size = bound.map { min(portion, max(1, $0 - workedOut)) } ?? portion
    var commits: [WalkedCommit] = []
    var unknown = 0
    while commits.count < size, unknown < Self.largestPortion, let id = queue.removeNewest(),
      let commit = waiting.removeValue(forKey: id)
    {
      if since > .min, commit.seconds < since - Self.slack { continue }
      commits.append(commit)
      if !commit.isKnown { unknown += 1 }
      for parent in commit.parents { try enter(parent) }
    }
    walked += commits.count
    portion = min(portion * 2, Self.largestKnownPortion)
    return commits
  }

  /// Finds out what some commits did, and keeps it.
  private mutating func workOut(_ commits: [WalkedCommit]) async throws -> [CommitEvent] {
    if commits.isEmpty { return [] }
    let works = try await CommitWork.of(commits, in: files)
    var events: [CommitEvent] = []
    for (commit, work) in zip(commits, works) {
      if bound != nil {
        let event = work.event(commit, work.difference.documents)
        index?.add(event, as: .glance)
        events.append(event)
        continue
      }
      let documents = try tracking.place(
        work.difference, commit: commit.id, tree: work.tree, parents: work.parents)
      let event = work.event(commit, documents)
      index?.add(event)
      events.append(event)
    }
    index?.flush()
    workedOut += events.count
    progress(workedOut)
    return events
  }
}
