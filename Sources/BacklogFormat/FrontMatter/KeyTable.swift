/// Names that the keys of mappings are looked up among, without making strings of them.
package struct KeyTable: Sendable {
  private struct Name {
    let key: PackedKey
    let bytes: [UInt8]
  }

  private let names: [Name]
  /// By hash: the place of a name and one, or 0. At least twice as many as names, so that a search ends soon.
  private let slots: [UInt16]

  /// - Parameter names: of two that are the same the first counts.
  package init(_ names: [String]) {
    self.names = names.map { name in
      let bytes = Array(name.utf8)
      return Name(key: bytes.withUnsafeBufferPointer { PackedKey($0) }, bytes: bytes)
    }
    var count = 16
    while count < names.count * 2 { count *= 2 }
    var slots = [UInt16](repeating: 0, count: count)
    for (place, name) in self.names.enumerated() {
      var slot = name.key.hash & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt16(place + 1)
    }
    self.slots = slots
  }

  /// The place of a name; `nil` where it is none of them.
  func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let key = PackedKey(name)
    var slot = key.hash & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if names[place].key == key, key.isWhole || names[place].bytes.elementsEqual(name) {
        return place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

extension Mapping {
  /// Calls `body` with each entry and the place of its key among the names; `nil` where it is none of them.
  package func forEachEntry(among table: KeyTable, _ body: (Entry, Int?) -> Void) {
    var child = index + 1
    for _ in 0..<count {
      let node = source.node(child)
      body(Entry(source: source, index: child), source.withText(of: node, table.place))
      child = Int(source.node(Int(node.next)).next)
    }
  }
}
