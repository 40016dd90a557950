import BacklogModel
import Synchronization

/// The fields of the document that rules looked at last, as they go through documents one after another.
final class FieldCache: Sendable {
  private let last = Mutex<(record: Record, groups: [FieldGroup])?>(nil)

  func groups(of record: Record) -> [FieldGroup] {
    last.withLock { last in
      if let last, last.record === record { return last.groups }
      let groups = record.fieldGroups
      last = (record, groups)
      return groups
    }
  }
}
