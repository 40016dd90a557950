import BacklogModel

extension Snapshot {
  /// The paths of the documents that another version has not, or not with the same bytes, and of those that it alone has; both in
  /// order.
  ///
  /// Cost: a walk over both; bytes are compared where the two weren't read together.
  func changedDocuments(since before: Snapshot) -> (changed: [String], gone: [String]) {
    var changed: [String] = []
    var gone: [String] = []
    // Both are in one order, and nearly all stand in both.
    var (old, new) = (before.records[...], records[...])
    while let now = new.first {
      if let was = old.first, was.path < now.path {
        gone.append(was.path)
        old.removeFirst()
        continue
      }
      let was = old.first.flatMap { $0.path == now.path ? $0 : nil }
      if !now.isSame(as: was) { changed.append(now.path) }
      if was != nil { old.removeFirst() }
      new.removeFirst()
    }
    return (changed, gone + old.map(\.path))
  }
}
