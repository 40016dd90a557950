/// What is known of a document before it is looked at: enough to put items in order and to tell that a document names no other.
package struct RecordDigest: Sendable {
  /// The text of `rank`, where there is one.
  package let rank: String?
  /// The text of `status`, where there is one.
  package let status: String?
  /// The text of `team`, where there is one: places are counted in a team's own order.
  package let team: String?

  package init(rank: String?, status: String?, team: String?) {
    self.rank = rank
    self.status = status
    self.team = team
  }
}

extension Record {
  /// The digest to be kept of the document.
  package var ownDigest: RecordDigest {
    RecordDigest(rank: text("rank"), status: text("status"), team: text("team"))
  }

  /// Hashes of the names of all documents that this one refers to.
  package var mentions: [UInt32] {
    kind.schema.fields.flatMap { field -> [UInt32] in
      switch field.type {
      case .id: ids(field.name).map { Self.nameHash($0.description) }
      case .key: texts(field.name).map { Self.nameHash($0) }
      case .part:
        texts(field.name).compactMap { (try? PartReference($0)).map { Self.nameHash($0.key) } }
      default: []
      }
    }
  }

  /// The hash of the name that other documents call this one by.
  var nameHash: UInt32 { Self.nameHash(id?.description ?? key) }

  /// FNV-1a, 32 bits.
  private static func nameHash(_ name: String) -> UInt32 {
    name.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
