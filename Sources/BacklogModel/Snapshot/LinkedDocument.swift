/// A document with all that it names and all that names it.
package struct LinkedDocument: Sendable {
  package let record: Record
  /// Those documents; of others, perhaps none.
  package let snapshot: Snapshot
  /// Where it stands in the whole backlog's order; `nil` of what is no open item.
  package let place: OpenPlace?

  package init(_ record: Record, in snapshot: Snapshot, place: OpenPlace?) {
    self.record = record
    self.snapshot = snapshot
    self.place = place
  }

  /// - Parameter snapshot: the whole backlog.
  package init(_ record: Record, in snapshot: Snapshot) {
    self.init(record, in: snapshot, place: snapshot.openPlace(of: record))
  }
}
