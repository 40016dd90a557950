/// The entries of a YAML mapping in their order: a view into its document.
///
/// Keys are compared byte by byte. None occurs twice: of two entries with one key the first is
/// here and the second is a problem of the document.
package struct Mapping: Sendable, Sequence {
  let source: SourceText
  let index: Int

  /// The number of entries.
  package var count: Int {
    let node = source.node(index)
    return node.kind == .mapping ? node.count : 0
  }

  package var isEmpty: Bool { count == 0 }

  /// The value of a key. Costs a walk over the entries, with no allocation.
  package subscript(key: String) -> Node? { entry(key)?.value }

  /// The entry of a key.
  package func entry(_ key: String) -> Entry? {
    var key = key
    if index == 0 {
      return key.withUTF8(source.outermostKey).map { Entry(source: source, index: $0) }
    }
    let count = count
    if count == 0 { return nil }
    let found = key.withUTF8 { key in
      source.withNodes { nodes -> Int? in
        let hash = keyHash(key)
        var child = index + 1
        for _ in 0..<count {
          if nodes[child].hash == hash, source.holds(key, in: nodes[child]) { return child }
          child = Int(nodes[Int(nodes[child].next)].next)
        }
        return nil
      }
    }
    return found.map { Entry(source: source, index: $0) }
  }

  /// The keys in their order.
  package var keys: [String] { map(\.key) }

  package func makeIterator() -> Iterator {
    Iterator(source: source, position: index + 1, left: count)
  }

  package struct Iterator: IteratorProtocol {
    let source: SourceText
    var position: Int
    var left: Int

    package mutating func next() -> Entry? {
      guard left > 0 else { return nil }
      left -= 1
      let entry = Entry(source: source, index: position)
      position = Int(source.node(entry.valueIndex).next)
      return entry
    }
  }
}
