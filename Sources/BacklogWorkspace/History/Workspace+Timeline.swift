package import BacklogHistory
package import BacklogModel
import Git

extension Workspace {
  /// What the branch's items were at any time.
  ///
  /// The first call in a repository reads its whole history, some seconds for 20,000 commits; others take what it kept.
  ///
  /// - Parameters:
  ///   - name: a revision or a day, as for `--at`.
  ///   - kinds: of which documents beside items the versions are wanted.
  ///   - progress: called now and then with the number of commits that had to be worked out.
  package func timeline(
    at name: String = "HEAD", plans kinds: Set<Kind> = [],
    progress: @escaping (Int) -> Void = { _ in }
  ) async throws -> Timeline {
    let (head, files, index) = try historySources(at: name)
    guard
      let timeline = try await Timeline(
        to: head, in: files, index: index, plans: kinds, progress: progress)
    else { throw WorkspaceError.noCommits }
    return timeline
  }

  /// When each item came to where it was; `nil` where finding that out would take long, because nobody asked for the
  /// history before, and where there is no commit.
  ///
  /// - Parameters:
  ///   - name: a revision or a day, as for `--at`.
  ///   - day: what holds at the end of it; later commits don't count.
  package func itemDates(
    at name: String = "HEAD", on day: CivilDate = CivilDate(daysSinceEpoch: .max)
  ) async -> [ItemID: ItemDates]? {
    guard let (head, files, index) = try? historySources(at: name) else { return nil }
    let timeline = try? await Timeline(to: head, in: files, index: index, bound: Self.fewCommits)
    return timeline.flatMap { $0 }?.dates(on: day)
  }

  /// So many commits are worked out in some tens of milliseconds.
  private static let fewCommits = 200

  /// What a walk through history needs.
  func historySources(
    at name: String
  ) throws -> (head: ObjectID, files: BacklogFiles, index: HistoryIndex?) {
    let repository = try repository()
    let head = try Moment.commit(named: name, in: repository)
    let (files, index) = try historySources(from: head, in: repository)
    return (head, files, index)
  }
}
