import BacklogModel

extension Configuration {
  /// The first status of a category.
  ///
  /// - Throws: `WorkspaceError.noStatus` where the settings have none.
  func status(in category: StatusCategory) throws(WorkspaceError) -> String {
    guard let status = firstStatus(in: category) else { throw .noStatus(category.rawValue) }
    return status
  }

  /// The status of an item that could be started: the one of that name, else the second of those to do.
  func readyStatus() throws(WorkspaceError) -> String {
    let names = statuses.filter { $0.category == .todo }.map(\.name)
    if names.contains("ready") { return "ready" }
    guard names.count > 1 else { throw .noStatus("ready") }
    return names[1]
  }
}
