/// Names that the keys of mappings, or their values, are looked up among, without making strings of them.
///
/// A class, as walks on all processors share it: each count of the owners of its parts would make them wait for each other.
package final class KeyTable: Sendable {
  private let keys: [PackedKey]
  /// All of each name, for those that are too long for a key.
  private let texts: [[UInt8]]
  /// By hash: the place of a name and one, or 0. At least twice as many as names, so that a search ends soon.
  private let slots: [UInt32]

  /// - Parameter names: of two that are the same the first counts.
  package init(_ names: [String]) {
    texts = names.map { Array($0.utf8) }
    keys = texts.map { $0.withUnsafeBufferPointer { PackedKey($0) } }
    var count = 16
    while count < names.count * 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    for (place, key) in keys.enumerated() {
      var slot = key.hash & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(place + 1)
    }
    self.slots = slots
  }

  /// The place of a name; `nil` where it is none of them.
  package func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let key = PackedKey(name)
    let mask = slots.count - 1
    var slot = key.hash & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if keys[place] == key, key.isWhole || texts[place].elementsEqual(name) { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The place of a name; `nil` where it is none of them.
  package func place(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { place(of: $0) }
  }
}

extension Mapping {
  /// Calls `body` with each entry and the place of its key among the names; `nil` where it is none of them.
  package func forEachEntry(among table: KeyTable, _ body: (Entry, Int?) -> Void) {
    var child = index + 1
    for _ in 0..<count {
      let node = source.node(child)
      body(
        Entry(source: source, index: child), source.withText(of: node) { table.place(of: $0) })
      child = Int(source.node(Int(node.next)).next)
    }
  }
}
