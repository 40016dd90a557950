package import BacklogFormat

/// Documents that were read before, by their numbers: read again only when somebody looks at them.
package final class RecordStore: Sendable {
  /// The document of a number, which lies at a path.
  let document: @Sendable (_ number: Int, _ path: String) -> Document
  /// Whether the document of a number refers to one whose name has that hash.
  let mentions: @Sendable (_ number: Int, _ nameHash: UInt32) -> Bool

  package init(
    document: @escaping @Sendable (_ number: Int, _ path: String) -> Document,
    mentions: @escaping @Sendable (_ number: Int, _ nameHash: UInt32) -> Bool
  ) {
    self.document = document
    self.mentions = mentions
  }
}
