/// The bytes of a document and the tape of its front matter, shared by every view of them.
final class SourceText: Sendable {
  let bytes: [UInt8]
  let tape: Tape
  /// The keys of the outermost mapping side by side, as they are looked up a hundred times in a check.
  let outermostKeys: [KeyPlace]

  /// A key's hash and its node.
  struct KeyPlace {
    let hash: UInt32
    let node: UInt32
  }

  init(bytes: [UInt8], tape: Tape = Tape()) {
    self.bytes = bytes
    self.tape = tape
    var keys: [KeyPlace] = []
    if let root = tape.nodes.first, root.kind == .mapping, root.count > 0 {
      keys.reserveCapacity(root.count)
      var child = 1
      for _ in 0..<root.count {
        keys.append(KeyPlace(hash: tape.nodes[child].hash, node: UInt32(child)))
        child = Int(tape.nodes[Int(tape.nodes[child].next)].next)
      }
    }
    outermostKeys = keys
  }

  /// The node of a key of the outermost mapping.
  func outermostKey(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = keyHash(key)
    for place in outermostKeys where place.hash == hash {
      if holds(key, in: tape.nodes[Int(place.node)]) { return Int(place.node) }
    }
    return nil
  }

  /// Whether a scalar's text is `text`, byte by byte.
  func holds(_ text: UnsafeBufferPointer<UInt8>, in node: TapeNode) -> Bool {
    let range = Int(node.first)..<Int(node.second)
    guard range.count == text.count else { return false }
    return (node.isDecoded ? tape.decoded : bytes).withUnsafeBufferPointer {
      $0[range].elementsEqual(text)
    }
  }

  /// The text of a scalar, decoded.
  func string(of node: TapeNode) -> String {
    let range = Int(node.first)..<Int(node.second)
    return node.isDecoded
      ? String(decoding: tape.decoded[range], as: UTF8.self)
      : String(decoding: bytes[range], as: UTF8.self)
  }
}
