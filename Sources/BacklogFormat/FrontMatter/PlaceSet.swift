/// Some of the first 64 places of a ``KeyTable``.
package struct PlaceSet: Hashable, Sendable, BitwiseCopyable {
  /// How many places there can be.
  package static let capacity = 64

  private var bits: UInt64 = 0

  package init() {}

  /// - Parameter places: those beyond the capacity are left out.
  package init(_ places: some Sequence<Int>) {
    for place in places { insert(place) }
  }

  package func contains(_ place: Int) -> Bool { bits & Self.bit(of: place) != 0 }

  package mutating func insert(_ place: Int) { bits |= Self.bit(of: place) }

  package func isDisjoint(with other: PlaceSet) -> Bool { bits & other.bits == 0 }

  /// No bit for a place beyond the capacity.
  private static func bit(of place: Int) -> UInt64 { UInt64(1) << UInt64(place) }
}
