/// The bytes of a document and the tape of its front matter, shared by every view of them.
final class SourceText: Sendable {
  /// The bytes that the tape is about: those up to the body, or all of them.
  let head: [UInt8]
  let tape: Tape
  let form: Document.Form
  let problems: [SyntaxProblem]
  let frontMatterRange: Range<Int>
  let bodyStart: Int
  /// The keys of the outermost mapping side by side, as they are looked up a hundred times in a check.
  let outermostKeys: [KeyPlace]
  /// Reads what is behind the head; `nil` where the head is all.
  private let loadRest: (@Sendable () -> [UInt8])?
  private let loaded = Once<Loaded>()

  private final class Loaded: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }
  }

  /// A key's hash and its node.
  struct KeyPlace {
    let hash: UInt32
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
    self.tape = tape
    self.form = form
    self.problems = problems
    frontMatterRange = frontMatter
    self.bodyStart = bodyStart
    self.loadRest = loadRest
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

  /// All bytes. What is behind the head is read when it is first asked for.
  var bytes: [UInt8] {
    guard let loadRest else { return head }
    return loaded.value { Loaded(head + loadRest()) }.bytes
  }

  /// The node of a key of the outermost mapping.
  func outermostKey(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = keyHash(key)
    for place in outermostKeys where place.hash == hash {
      if holds(key, in: tape.nodes[Int(place.node)]) { return Int(place.node) }
    }
    return nil
  }

  /// The value of a key of the outermost mapping; `nil` where it is absent or empty.
  func value(_ key: String) -> Node? {
    var key = key
    guard let place = key.withUTF8({ outermostKey($0) }) else { return nil }
    let index = Int(tape.nodes[place].next)
    return tape.nodes[index].kind == .empty ? nil : Node(source: self, index: index)
  }

  /// Whether a scalar's text is `text`, byte by byte.
  func holds(_ text: UnsafeBufferPointer<UInt8>, in node: TapeNode) -> Bool {
    let range = Int(node.first)..<Int(node.second)
    guard range.count == text.count else { return false }
    return (node.isDecoded ? tape.decoded : head).withUnsafeBufferPointer {
      $0[range].elementsEqual(text)
    }
  }

  /// The text of a scalar, decoded.
  func string(of node: TapeNode) -> String {
    let range = Int(node.first)..<Int(node.second)
    return node.isDecoded
      ? String(decoding: tape.decoded[range], as: UTF8.self)
      : String(decoding: head[range], as: UTF8.self)
  }
}
