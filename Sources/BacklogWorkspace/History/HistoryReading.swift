package import BacklogHistory
package import Git

/// What happened in a backlog, the youngest commit first, as it is asked for.
package struct HistoryReading {
  private var request: HistoryRequest
  private let mailmap: Mailmap
  /// Where a shallow clone ends is asked of this; `nil` in a whole one.
  private let shallow: ObjectDatabase?
  private var walk: BacklogWalk
  private var given = 0

  init(
    _ request: HistoryRequest, walk: BacklogWalk, in repository: Repository
  ) {
    self.request = request
    shallow = repository.isShallow ? repository.objects : nil
    self.walk = walk
    mailmap = repository.mailmap()
  }

  /// The same for one document and so many commits.
  func limited(to document: DocumentName, count: Int) -> HistoryReading {
    var reading = self
    reading.request.document = document
    reading.request.limit = count
    return reading
  }

  /// Works out the first commits, before it is known what is asked for.
  mutating func getReady() async throws { try await walk.getReady() }

  /// The next commit that did something that is asked for, with only that in it; `nil` at the end.
  package mutating func next() async throws -> CommitEvent? {
    if let limit = request.limit, given >= limit { return nil }
    while var event = try await walk.next(of: request.document) {
      event.isCutOff = shallow?.isCutOff(event.commit) ?? false
      guard request.limit(&event, by: mailmap) else { continue }
      given += 1
      return event
    }
    return nil
  }

  /// A text for each of the next such commits, as many as come at once; `nil` at the end.
  ///
  /// - Parameters:
  ///   - withPaths: whether the text is about where documents are.
  ///   - text: called on any thread.
  package mutating func texts(
    withPaths: Bool, _ text: @escaping @Sendable (CommitEvent) -> String
  ) async throws -> [String]? {
    let (request, mailmap, shallow) = (request, mailmap, shallow)
    let left = request.limit.map { $0 - given } ?? .max
    if left <= 0 { return nil }
    while let texts = try await walk.texts(
      of: request.document, withPaths: withPaths,
      { event in
        event.isCutOff = shallow?.isCutOff(event.commit) ?? false
        return request.limit(&event, by: mailmap) ? text(event) : nil
      })
    {
      if texts.isEmpty { continue }
      let shown = texts.prefix(left)
      given += shown.count
      return Array(shown)
    }
    return nil
  }
}

extension HistoryRequest {
  /// Limits what a commit did to what is asked for; says whether anything is left.
  fileprivate func limit(_ event: inout CommitEvent, by mailmap: Mailmap) -> Bool {
    if let until, event.committed > until { return false }
    if let since, event.committed < since { return false }
    // Which of the changes it made nobody knows.
    if event.isCutOff, !kinds.isEmpty { return false }
    event.keepTold({ document?.names($0.document) ?? true }, kinds)
    if event.documents.isEmpty { return false }
    event.map(by: mailmap)
    return true
  }
}

extension Workspace {
  /// Reads what happened in the backlog.
  ///
  /// - Parameters:
  ///   - bound: as of ``BacklogWalk``; told from what is there and the tree of the commit that history is looked at from.
  ///   - progress: called now and then with the number of commits that had to be worked out.
  /// - Throws: for a revision that doesn't exist, and where there is no commit.
  package func history(
    _ request: HistoryRequest,
    bound: (_ files: BacklogFiles, _ tree: ObjectID) throws(GitError) -> Int? = { _, _ in nil },
    progress: @escaping (Int) -> Void = { _ in }
  ) throws -> HistoryReading {
    let repository = try repository()
    let head = try Moment.commit(named: request.revision, in: repository)
    let (files, index) = try historySources(from: head, in: repository)
    let walk = try BacklogWalk(
      from: [head], in: files, index: index, since: request.since ?? .min,
      bound: bound(files, repository.objects.commit(head).tree), progress: progress)
    return HistoryReading(request, walk: walk, in: repository)
  }
}
