package import BacklogHistory
import Git

/// What happened in a backlog, the youngest commit first, as it is asked for.
package struct HistoryReading {
  private let request: HistoryRequest
  private let mailmap: Mailmap
  private var walk: BacklogWalk
  private var given = 0

  init(
    _ request: HistoryRequest, walk: BacklogWalk, mailmap: Mailmap
  ) {
    self.request = request
    self.walk = walk
    self.mailmap = mailmap
  }

  /// The next commit that did something that is asked for, with only that in it; `nil` at the end.
  package mutating func next() async throws -> CommitEvent? {
    if let limit = request.limit, given >= limit { return nil }
    while let event = try await walk.next(of: request.document) {
      if let until = request.until, event.committed > until { continue }
      if let since = request.since, event.committed < since { continue }
      let documents = event.documents.compactMap { shown($0) }
      if documents.isEmpty { continue }
      given += 1
      return event.told(documents, by: mailmap)
    }
    return nil
  }

  private func shown(_ event: DocumentEvent) -> DocumentEvent? {
    if let document = request.document, !document.names(event.document) { return nil }
    let changes = event.told.filter { request.kinds.isEmpty || request.kinds.contains($0.kind) }
    return changes.isEmpty ? nil : DocumentEvent(document: event.document, changes: changes)
  }
}

extension Workspace {
  /// Reads what happened in the backlog.
  ///
  /// - Parameters:
  ///   - bound: as of ``BacklogWalk``.
  ///   - progress: called now and then with the number of commits that had to be worked out.
  /// - Throws: for a revision that doesn't exist, and where there is no commit.
  package func history(
    _ request: HistoryRequest, bound: Int? = nil, progress: @escaping (Int) -> Void = { _ in }
  ) throws -> HistoryReading {
    let repository = try repository()
    let head = try Moment.commit(named: request.revision, in: repository)
    let files = BacklogFiles(repository.objects, prefix: location.prefix)
    let index = HistoryIndex(of: files, in: repository.commonDirectory)
    let walk = try BacklogWalk(
      from: [head], in: files, index: index, since: request.since ?? .min, bound: bound,
      progress: progress)
    return HistoryReading(request, walk: walk, mailmap: repository.mailmap())
  }
}
