package import Git

/// Goes through the commits that lead to some others, the youngest first, and says what each did to the backlog.
///
/// The first commits come at once, however long the history is: what the index doesn't hold is worked out in portions that
/// grow, on all processors, and kept. Memory grows by some ten bytes a commit.
package struct BacklogWalk {
  private let files: BacklogFiles
  private let index: HistoryIndex?
  private var queue = CommitQueue<WalkedCommit>()
  /// The commits that the walk has come to.
  private var seen: Set<ObjectID> = []
  private var tracking: OrderTracking
  private var ready: [ReadyCommit] = []
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
  private static let largestPortion = 512
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
    let hash = name?.hash
    while true {
      if ready.isEmpty { try await prepare() }
      switch ready.popLast() {
      case nil: return nil
      case .event(let event): return event
      case .indexed(let commit):
        if let hash, index?.mayConcern(commit.id, hash) == false { continue }
        if let event = index?.event(of: commit.id, .everything, { name?.names($0) ?? true }) {
          return event
        }
        return try await workOut([commit]).first
      }
    }
  }

  /// So many commits are handed on at once.
  private static let handful = 64

  /// A text for each of the next commits, of as many as are got ready at once; `nil` at the end.
  ///
  /// Commits that the index holds are read on all processors, while the walk goes on to the next ones. Their documents come
  /// without what new ones hold.
  ///
  /// - Parameters:
  ///   - name: as for ``next(of:)``.
  ///   - text: `nil` leaves a commit out. Called on any thread.
  package mutating func texts(
    of name: DocumentName? = nil, _ text: @escaping @Sendable (CommitEvent) -> String?
  ) async throws -> [String]? {
    if ready.isEmpty { try await prepare() }
    if ready.isEmpty { return nil }
    let commits = Array(ready.reversed())
    ready = []
    let reading = EventReading(contents: index?.contents, name: name, text: text)
    var texts: [EventReading.Outcome] = []
    if commits.count <= Self.handful {
      texts = commits.map { reading.outcome(of: $0) }
    } else {
      var parts: [(Int, [EventReading.Outcome])] = []
      try await withThrowingTaskGroup(of: (Int, [EventReading.Outcome]).self) { group in
        for start in stride(from: 0, to: commits.count, by: Self.handful) {
          let handful = commits[start..<min(start + Self.handful, commits.count)]
          group.addTask {
            HeapPages.askForHugePages()
            return (start, handful.map { reading.outcome(of: $0) })
          }
        }
        ahead = try walkOn()
        for try await part in group { parts.append(part) }
      }
      texts = parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
    var found: [String] = []
    for outcome in texts {
      switch outcome {
      case .nothing: break
      case .text(let text): found.append(text)
      case .unreadable(let commit):
        if let event = try await workOut([commit]).first, let text = text(event) {
          found.append(text)
        }
      }
    }
    return found
  }

  private mutating func enter(_ id: ObjectID) throws(GitError) {
    guard seen.insert(id).inserted else { return }
    let commit: WalkedCommit
    if let head = index?.head(of: id) {
      commit = WalkedCommit(id: id, parents: head.parents, seconds: head.seconds, isIndexed: true)
    } else {
      let header = try files.objects.commitHeader(id)
      commit = WalkedCommit(
        id: id, parents: header.parents, seconds: header.seconds, isIndexed: false)
    }
    queue.insert(commit, seconds: commit.seconds)
  }

  /// Gets the next commits ready.
  private mutating func prepare() async throws {
    let commits = try ahead ?? walkOn()
    ahead = nil
    var events = try await workOut(commits.filter { !$0.isIndexed })[...]
    ready = commits.compactMap { commit in
      commit.isIndexed ? .indexed(commit) : events.popFirst().map { .event($0) }
    }
    ready.reverse()
  }

  /// The next commits, as many as are to be got ready at once.
  private mutating func walkOn() throws(GitError) -> [WalkedCommit] {
    if let bound, workedOut >= bound || walked >= bound * Self.glancesForOne { return [] }
    let size = bound.map { min(portion, max(1, $0 - workedOut)) } ?? portion
    var commits: [WalkedCommit] = []
    while commits.count < size, let commit = queue.removeNewest() {
      if since > .min, commit.seconds < since - Self.slack { continue }
      commits.append(commit)
      for parent in commit.parents { try enter(parent) }
    }
    walked += commits.count
    portion = min(portion * 2, Self.largestPortion)
    return commits
  }

  /// Finds out what some commits did, and keeps it.
  private mutating func workOut(_ commits: [WalkedCommit]) async throws -> [CommitEvent] {
    if commits.isEmpty { return [] }
    let works = try await CommitWork.of(commits, in: files)
    var events: [CommitEvent] = []
    for (commit, work) in zip(commits, works) {
      if bound != nil {
        events.append(work.event(commit, work.difference.documents))
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
