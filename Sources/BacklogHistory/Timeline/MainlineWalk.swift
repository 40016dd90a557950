import BacklogModel
package import Git

/// Goes back along first parents and says what each commit did to the branch: a merge all that it brought.
package struct MainlineWalk {
  /// A commit of the branch.
  package struct Step: Sendable {
    package let commit: ObjectID
    /// When it was committed, in seconds since 1970.
    package let seconds: Int64
    /// What is different from its first parent.
    package let documents: [DocumentEvent]
    /// The blob of the settings, where they changed.
    package let settings: ObjectID?
  }

  private let files: BacklogFiles
  private let index: HistoryIndex?
  private var next: ObjectID?
  /// Whether the walk ends before a commit.
  private let isEnd: (ObjectID) -> Bool
  /// The commit before which it ended; `nil` where it goes on, or went to the beginning.
  private(set) var end: ObjectID?
  private var ready: [Step] = []
  private var portion = 16
  /// Told how many commits were worked out so far.
  private let progress: (Int) -> Void
  /// How many commits had to be worked out, because the index doesn't hold them.
  package private(set) var workedOut = 0

  /// What is read of what the index holds.
  private let extent: EventExtent

  private static let largestPortion = 512

  /// - Parameter progress: called now and then with the number of commits that had to be worked out.
  package init(
    from head: ObjectID, in files: BacklogFiles, index: HistoryIndex?,
    progress: @escaping (Int) -> Void = { _ in }
  ) {
    self.files = files
    self.index = index
    self.progress = progress
    extent = .everything
    isEnd = { _ in false }
    next = head
  }

  /// A walk that needs some fields of items only, and so reads what the index holds many times faster. A change of any
  /// other part of an item says no more than its kind, and items have no path.
  ///
  /// - Parameter isEnd: whether to end before a commit.
  init(
    from head: ObjectID, in files: BacklogFiles, index: HistoryIndex?, itemFields: [String],
    until isEnd: @escaping (ObjectID) -> Bool, progress: @escaping (Int) -> Void
  ) {
    self.files = files
    self.index = index
    self.progress = progress
    extent = .fields(FieldSelection(itemFields))
    self.isEnd = isEnd
    next = head
  }

  /// The step of the next commit, the youngest first; `nil` at the end.
  ///
  /// - Parameter wanted: which documents the steps are to have, where that spares reading the others.
  package mutating func step(
    _ wanted: @Sendable (ChangedDocument) -> Bool = { _ in true }
  ) async throws -> Step? {
    if ready.isEmpty { try await prepare(wanted) }
    return ready.popLast()
  }

  private mutating func prepare(_ wanted: (ChangedDocument) -> Bool) async throws {
    var commits: [WalkedCommit] = []
    var known: [ObjectID: CommitEvent] = [:]
    while commits.count < portion, let id = next {
      if isEnd(id) {
        (next, end) = (nil, id)
        break
      }
      let head: (parents: [ObjectID], seconds: Int64)
      if let found = index?.mainlineHead(of: id) {
        head = found
        known[id] =
          index?.event(of: id, onMainline: true, extent, wanted)
          ?? (found.parents.count > 1 ? nil : index?.event(of: id, extent, wanted))
      } else {
        let header = try files.objects.commitHeader(id)
        head = (header.parents, header.seconds)
      }
      commits.append(
        WalkedCommit(id: id, parents: Array(head.parents.prefix(1)), seconds: head.seconds))
      next = head.parents.first
    }
    portion = min(portion * 2, Self.largestPortion)
    let missing = commits.filter { known[$0.id] == nil }
    for (commit, work) in zip(missing, try await CommitWork.of(missing, in: files)) {
      let event = work.event(commit, work.difference.documents)
      known[commit.id] = event
      index?.add(event, as: .mainline)
    }
    index?.flush()
    if !missing.isEmpty {
      workedOut += missing.count
      progress(workedOut)
    }
    for commit in commits.reversed() {
      let documents = known[commit.id]?.documents ?? []
      let hasSettings = documents.contains { $0.document.kind == nil }
      ready.append(
        Step(
          commit: commit.id, seconds: commit.seconds, documents: documents,
          settings: hasSettings
            ? try files.settings(in: files.objects.commitHeader(commit.id).tree) : nil))
    }
  }
}
