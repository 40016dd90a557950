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
  ///   - name: the revision or the day that is judged; `nil` for the work tree, which may differ from the last commit.
  ///   - today: the day on which it is judged.
  func ages(
    _ question: AgeQuestion, at name: String?, on today: CivilDate,
    progress: @escaping (Int) -> Void
  ) async throws -> [ItemID: ItemAges] {
    guard let (head, files, index) = try? historySources(at: name ?? "HEAD") else { return [:] }
    let edited =
      name == nil ? try await EditedItems(question.items, since: head, files, in: self).byID : [:]
    let statuses = question.items.lazy.map { item in
      (
        key: item.id,
        value: edited.isEmpty ? item.status : edited[item.id].map(\.oldStatus) ?? item.status
      )
    }
    var search = try AgeSearch(
      for: statuses, at: head, in: files, since: today.adding(days: -question.days))
    var ages = try await search.ages(index, progress: progress)
    for (id, edit) in edited { ages[id] = edit.ages(ages[id] ?? ItemAges(), today: today) }
    return ages
  }
}
