/// The bytes of a document and the tape of its front matter, shared by every view of them.
///
/// The tape lies in memory of its own, which is never written to again: rules look at it millions of times in a check, and to
/// each look at an array Swift adds counting its owners.
final class SourceText: Sendable {
  /// The bytes that the tape is about: those up to the body, or all of them.
  let head: [UInt8]
  // nonisolated(unsafe), here and below: memory that is written once, before anybody else knows of it, and freed with the object.
  /// The nodes of the tape; at least one.
  nonisolated(unsafe) private let nodes: UnsafeBufferPointer<TapeNode>
  /// The tape's decoded text.
  let decoded: [UInt8]
  let form: Document.Form
  let problems: [SyntaxProblem]
  let frontMatterRange: Range<Int>
  let bodyStart: Int
  /// The keys of the outermost mapping side by side, as they are looked up a hundred times in a check.
  nonisolated(unsafe) private let outermostKeys: UnsafeBufferPointer<KeyPlace>
  /// Reads what is behind the head; `nil` where the head is all.
  private let loadRest: (@Sendable () -> [UInt8])?
  private let loaded = Once<Loaded>()

  private final class Loaded: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }
  }

  /// A key and its node.
  private struct KeyPlace {
    let key: PackedKey
    let node: UInt32
  }

  /// - Parameters:
  ///   - head: the first bytes: all of them, or as many as the tape is about.
  ///   - loadRest: reads the others. Two threads that ask at once may both call it; they get one result.
  init(
    head: [UInt8], tape: Tape = Tape(), form: Document.Form, problems: [SyntaxProblem],
    frontMatter: Range<Int>, bodyStart: Int, loadRest: (@Sendable () -> [UInt8])? = nil
  ) {
    self.head = head
    let nodes = UnsafeMutableBufferPointer<TapeNode>.allocate(capacity: tape.nodes.count)
    _ = nodes.initialize(from: tape.nodes)
    self.nodes = UnsafeBufferPointer(nodes)
    decoded = tape.decoded
    self.form = form
    self.problems = problems
    frontMatterRange = frontMatter
    self.bodyStart = bodyStart
    self.loadRest = loadRest
    let keyCount = nodes.first.map { $0.kind == .mapping ? $0.count : 0 } ?? 0
    let keys = UnsafeMutableBufferPointer<KeyPlace>.allocate(capacity: keyCount)
    var child = 1
    for index in keys.indices {
      let node = nodes[child]
      let key = (node.isDecoded ? tape.decoded : head).withUnsafeBufferPointer {
        PackedKey(UnsafeBufferPointer(rebasing: $0[Int(node.first)..<Int(node.second)]))
      }
      keys.initializeElement(at: index, to: KeyPlace(key: key, node: UInt32(child)))
      child = Int(nodes[Int(node.next)].next)
    }
    outermostKeys = UnsafeBufferPointer(keys)
  }

  deinit {
    nodes.deallocate()
    outermostKeys.deallocate()
  }

  /// How many nodes the tape has: one at least.
  var nodeCount: Int { nodes.count }

  /// A node of the tape.
  func node(_ index: Int) -> TapeNode { withExtendedLifetime(self) { nodes[index] } }

  /// Calls `body` with the tape, which may be gone afterwards.
  func withNodes<Result>(_ body: (UnsafeBufferPointer<TapeNode>) -> Result) -> Result {
    withExtendedLifetime(self) { body(nodes) }
  }

  /// All bytes. What is behind the head is read when it is first asked for.
  var bytes: [UInt8] {
    guard let loadRest else { return head }
    return loaded.value { Loaded(head + loadRest()) }.bytes
  }

  /// The node of a key of the outermost mapping.
  func outermostKey(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    withExtendedLifetime(self) {
      let wanted = PackedKey(key)
      for place in outermostKeys where place.key == wanted {
        if wanted.isWhole || holds(key, in: nodes[Int(place.node)]) { return Int(place.node) }
      }
      return nil
    }
  }

  /// The value of a key of the outermost mapping; `nil` where it is absent or empty.
  func value(_ key: String) -> Node? {
    var key = key
    guard let place = key.withUTF8({ outermostKey($0) }) else { return nil }
    let index = Int(node(place).next)
    return node(index).kind == .empty ? nil : Node(source: self, index: index)
  }

  /// The text of a scalar that stands at a key of the outermost mapping, or what `read` makes of another value; `nil` where
  /// the key is absent or empty.
  func text(_ key: String, else read: (Node) -> String?) -> String? {
    var key = key
    guard let place = key.withUTF8({ outermostKey($0) }) else { return nil }
    let index = Int(node(place).next)
    let value = node(index)
    return switch value.kind {
    case .scalar: string(of: value)
    case .empty: nil
    case .sequence, .mapping: read(Node(source: self, index: index))
    }
  }

  /// Whether a scalar's text is `text`, byte by byte.
  func holds(_ text: UnsafeBufferPointer<UInt8>, in node: TapeNode) -> Bool {
    let range = Int(node.first)..<Int(node.second)
    guard range.count == text.count else { return false }
    // Not one expression: choosing an array counts one more owner of it.
    if node.isDecoded {
      return decoded.withUnsafeBufferPointer { $0[range].elementsEqual(text) }
    }
    return head.withUnsafeBufferPointer { $0[range].elementsEqual(text) }
  }

  /// The text of a scalar, decoded.
  func string(of node: TapeNode) -> String {
    let range = Int(node.first)..<Int(node.second)
    if node.isDecoded {
      return decoded.withUnsafeBufferPointer { Self.string($0, range) }
    }
    return head.withUnsafeBufferPointer { Self.string($0, range) }
  }

  /// Calls `body` with the bytes of a scalar's text, decoded.
  func withText<Result>(
    of node: TapeNode, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = Int(node.first)..<Int(node.second)
    if node.isDecoded {
      return decoded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    return head.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether a scalar's text is written as it is, in letters and signs of ASCII.
  func isPlainLine(_ node: TapeNode) -> Bool {
    guard node.kind == .scalar, !node.isDecoded else { return false }
    return head.withUnsafeBufferPointer { bytes in
      bytes[Int(node.first)..<Int(node.second)].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
