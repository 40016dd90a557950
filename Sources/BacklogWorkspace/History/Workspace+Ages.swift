import BacklogHistory
import BacklogModel
import BacklogRules
import Git

extension Workspace {
  /// What history answers to what rules ask; nothing where there is no history.
  ///
  /// The answer is the same whatever the history index holds. What it doesn't, it holds then.
  ///
  /// - Parameters:
  ///   - name: the revision or the day that is judged.
  ///   - today: the day on which it is judged.
  func ages(
    _ question: AgeQuestion, at name: String, on today: CivilDate,
    progress: @escaping (Int) -> Void
  ) async throws -> [ItemID: ItemAges] {
    guard let (head, files, index) = try? historySources(at: name) else { return [:] }
    var search = try AgeSearch(
      for: question.items.map { ($0.id, $0.status) }, at: head, in: files,
      since: today.adding(days: -question.days))
    return try await search.ages(index, progress: progress)
  }

  /// The same of the work tree, which may differ from the last commit.
  ///
  /// - Parameters:
  ///   - committed: what git knows, where somebody asked before.
  ///   - stamps: what the file system said of files that were read.
  func ages(
    _ question: AgeQuestion, on today: CivilDate, since committed: CommittedItems?,
    _ stamps: FileStamps, progress: @escaping (Int) -> Void
  ) async throws -> [ItemID: ItemAges] {
    guard let committed = try committed ?? CommittedItems(in: self) else { return [:] }
    let edited = try await EditedItems(question.items, since: committed, stamps, in: self).byID
    let statuses = question.items.map { item in
      (item.id, edited.isEmpty ? item.status : edited[item.id].map(\.oldStatus) ?? item.status)
    }
    var search = try AgeSearch(
      for: statuses, at: committed.head, in: committed.files,
      since: today.adding(days: -question.days))
    var ages = try await search.ages(committed.index, progress: progress)
    for (id, edit) in edited { ages[id] = edit.ages(ages[id] ?? ItemAges(), today: today) }
    return ages
  }
}
