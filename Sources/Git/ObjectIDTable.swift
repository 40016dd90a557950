/// Object ids by the order in which they came: each has a number, from 0.
///
/// A walk looks up each commit a few times, and this is what a dictionary costs divided by five: an id is a hash already, and only
/// has to be mixed with a number that nobody can know who makes up commits.
package struct ObjectIDTable: Sendable {
  /// The ids by their numbers.
  package private(set) var ids: [ObjectID] = []
  /// Numbers from 1, or 0; a power of two of them, half of which stay free.
  private var slots: [UInt32]
  private var shift: UInt64

  private static let factor = UInt64.random(in: .min ... .max) | 1

  /// - Parameter capacity: so many ids are expected.
  package init(capacity: Int = 0) {
    ids.reserveCapacity(capacity)
    var bits: UInt64 = 6
    while 1 << bits < capacity * 2 { bits += 1 }
    slots = [UInt32](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  /// The number of an id; `nil` where it isn't there.
  package func number(of id: ObjectID) -> Int? {
    let number = Int(slots[slot(of: id)])
    return number == 0 ? nil : number - 1
  }

  /// Adds an id that isn't there yet; gives its number.
  @discardableResult
  package mutating func insert(_ id: ObjectID) -> (isNew: Bool, number: Int) {
    var slot = slot(of: id)
    if slots[slot] > 0 { return (false, Int(slots[slot]) - 1) }
    if (ids.count + 1) * 2 > slots.count {
      grow()
      slot = self.slot(of: id)
    }
    ids.append(id)
    slots[slot] = UInt32(ids.count)
    return (true, ids.count - 1)
  }

  /// Where the id is, or would be put.
  private func slot(of id: ObjectID) -> Int {
    var slot = Int((id.leadingBits &* Self.factor) >> shift)
    while slots[slot] > 0, ids[Int(slots[slot]) - 1] != id { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    shift -= 1
    for (number, id) in ids.enumerated() { slots[slot(of: id)] = UInt32(number + 1) }
  }
}
