/// What is known of a document before it is looked at: enough to put items in order and to tell that a document names no other.
package struct RecordDigest: Sendable {
  package let kind: Kind
  /// The id that the file's name starts with; `nil` for kinds without.
  package let id: ItemID?
  /// The text of `rank`, where there is one.
  package let rank: String?
  /// The nearest binary number to the rank; infinite where there is none.
  package let roundedRank: Double
  /// The text of `status`, where there is one.
  package let status: String?
  /// The text of `team`, where there is one: places are counted in a team's own order.
  package let team: String?

  package init(
    kind: Kind, id: ItemID?, rank: String?, roundedRank: Double, status: String?, team: String?
  ) {
    self.kind = kind
    self.id = id
    self.rank = rank
    self.roundedRank = roundedRank
    self.status = status
    self.team = team
  }

  /// The digest to be kept of a document; `nil` where its id doesn't stand in the file's name.
  package init?(_ record: Record) {
    if record.kind.hasID, !record.isNamedByID { return nil }
    let rank = record.text("rank")
    self.init(
      kind: record.kind, id: record.id, rank: rank,
      roundedRank: rank.flatMap { DecimalNumber($0) }.roundedRank, status: record.text("status"),
      team: record.text("team"))
  }

  /// The digest of the same text at another path; `nil` where that lies in no kind's folder, or its name doesn't start with an id.
  package func moved(to path: String) -> RecordDigest? {
    guard let kind = Kind(path: path) else { return nil }
    let id = kind.hasID ? ItemID(inNameOf: path) : nil
    if kind.hasID, id == nil { return nil }
    return RecordDigest(
      kind: kind, id: id, rank: rank, roundedRank: roundedRank, status: status, team: team)
  }
}

extension DecimalNumber? {
  /// The nearest binary number to a rank; infinite where there is none, which puts it behind all others.
  package var roundedRank: Double { self?.approximate ?? .infinity }
}

extension Record {
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
  package var nameHash: UInt32 { Self.nameHash(id?.description ?? key) }

  /// The same of a name: an id as the tool writes it, or a key. FNV-1a, 32 bits.
  package static func nameHash(_ name: String) -> UInt32 {
    name.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
