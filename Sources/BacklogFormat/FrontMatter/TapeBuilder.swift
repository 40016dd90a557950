/// Builds the tape of a front matter from a parser's events and finds what YAML allows and front
/// matter doesn't: keys that occur twice, keys that aren't text, more than a fixed depth.
///
/// Several stretches of one front matter may be read into one builder, so that the entries behind
/// a broken one aren't lost.
struct TapeBuilder {
  let bytes: [UInt8]
  private(set) var tape = Tape()
  private(set) var problems: [SyntaxProblem] = []
  private var frames: [Frame] = []
  /// The end of the last node that was finished.
  private var lastEnd = 0
  /// How many frames are read only to be dropped.
  private var discarded = 0

  private struct Frame {
    let node: Int
    let isMapping: Bool
    let isFlow: Bool
    /// Whether the node is text that only looks like a mapping.
    let isTemplate: Bool
    var count: UInt32 = 0
    /// The node of the key whose value comes next.
    var key: Int?
    /// Whether the entry of that key is dropped when its value is complete.
    var dropsEntry = false
    /// The hashes of the keys, once there are many.
    var hashes: Set<UInt32>?
  }

  /// Room for the nodes of an average front matter, so that the tape seldom grows.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tape.nodes.reserveCapacity(48)
    frames.reserveCapacity(4)
  }

  var depth: Int { frames.count }

  mutating func report(_ kind: SyntaxProblem.Kind, _ range: Range<Int>, key: String? = nil) {
    guard discarded == 0, problems.count < Limits.problems else { return }
    problems.append(SyntaxProblem(kind, range, key: key))
  }

  // MARK: Events

  /// A scalar whose text is its bytes.
  mutating func addText(_ range: Range<Int>, style: Node.Style) {
    var node = TapeNode(kind: .scalar, style: style, range: range)
    node.first = node.start
    node.second = node.end
    add(node)
  }

  /// A scalar whose text had to be decoded.
  mutating func addDecoded(
    _ text: some Collection<UInt8>, _ range: Range<Int>, style: Node.Style
  ) {
    var node = TapeNode(kind: .scalar, style: style, range: range)
    node.first = UInt32(truncatingIfNeeded: tape.decoded.count)
    tape.decoded.append(contentsOf: text)
    node.second = UInt32(truncatingIfNeeded: tape.decoded.count)
    node.isDecoded = true
    add(node)
  }

  mutating func addEmpty(at offset: Int) {
    add(TapeNode(kind: .empty, style: .plain, range: offset..<offset))
  }

  mutating func beginSequence(at offset: Int, isFlow: Bool) {
    begin(.sequence, at: offset, isFlow: isFlow, isTemplate: false)
  }

  mutating func beginMapping(at offset: Int, isFlow: Bool) {
    guard !frames.isEmpty else {
      if tape.nodes[0].count == 0 {
        tape.nodes[0].range = offset..<offset
        tape.nodes[0].style = isFlow ? .flow : .block
      }
      frames.append(
        Frame(
          node: 0, isMapping: true, isFlow: isFlow, isTemplate: false, count: tape.nodes[0].first))
      return
    }
    let isTemplate = isFlow && bytes.hasASCII("{{", at: offset)
    if isTemplate {
      let line = offset..<bytes.endOfLine(at: offset)
      report(.template, bytes.trimmingEnd(of: line), key: rootKey)
    }
    begin(.mapping, at: offset, isFlow: isFlow, isTemplate: isTemplate)
  }

  /// Ends the innermost sequence or mapping; in the block style it ends with its last child,
  /// otherwise at `offset`.
  mutating func end(at offset: Int) {
    guard let frame = frames.popLast() else { return }
    let index = frame.node
    tape.nodes[index].first = frame.count
    let start = Int(tape.nodes[index].start)
    tape.nodes[index].range = start..<max(start, frame.isFlow ? offset : lastEnd)
    if index == 0 {
      tape.nodes[0].next = UInt32(truncatingIfNeeded: tape.nodes.count)
    } else if frame.isTemplate {
      discarded -= 1
      let range = tape.nodes[index].range
      tape.nodes.removeSubrange(index...)
      addText(range, style: .plain)
    } else {
      finish(index)
    }
  }

  // MARK: Recovery

  /// The text of the outermost key that is being read.
  var rootKey: String? {
    guard let key = frames.first?.key, frames.first?.node == 0, tape.nodes[key].kind == .scalar
    else { return nil }
    return text(of: key)
  }

  /// Where the outermost entry that is being read starts.
  var pendingEntryStart: Int? {
    guard let frame = frames.first, frame.node == 0, let key = frame.key else { return nil }
    return Int(tape.nodes[key].start)
  }

  /// The last complete outermost entry.
  var lastEntry: (key: String, range: Range<Int>)? {
    guard let key = lastRootKey else { return nil }
    let value = tape.nodes[Int(tape.nodes[key].next)]
    let start = Int(tape.nodes[key].start)
    return (text(of: key), start..<max(start, Int(value.end)))
  }

  /// Forgets what is open below the outermost mapping, and the entry it belongs to.
  mutating func abandonPendingEntry() {
    if let frame = frames.first {
      let end = lastRootKey.map { tape.nodes[Int(tape.nodes[$0].next)].next } ?? 1
      tape.nodes.removeSubrange(Int(end)...)
      tape.nodes[0].first = frame.count
    }
    frames.removeAll(keepingCapacity: true)
    discarded = 0
    closeRoot()
  }

  /// Forgets the last complete outermost entry.
  mutating func dropLastEntry() {
    guard let key = lastRootKey else { return }
    tape.nodes.removeSubrange(key...)
    tape.nodes[0].first -= 1
    closeRoot()
  }

  private mutating func closeRoot() {
    tape.nodes[0].next = UInt32(truncatingIfNeeded: tape.nodes.count)
    tape.nodes[0].end =
      lastRootKey.map { tape.nodes[Int(tape.nodes[$0].next)].end } ?? tape.nodes[0].start
  }

  private var lastRootKey: Int? {
    let count = Int(frames.first?.count ?? tape.nodes[0].first)
    guard count > 0 else { return nil }
    var key = 1
    for _ in 1..<count { key = Int(tape.nodes[Int(tape.nodes[key].next)].next) }
    return key
  }

  // MARK: Nodes

  private mutating func begin(
    _ kind: Node.Kind, at offset: Int, isFlow: Bool, isTemplate: Bool
  ) {
    let index = tape.nodes.count
    tape.nodes.append(
      TapeNode(kind: kind, style: isFlow ? .flow : .block, range: offset..<offset))
    frames.append(
      Frame(node: index, isMapping: kind == .mapping, isFlow: isFlow, isTemplate: isTemplate))
    if isTemplate { discarded += 1 }
  }

  private mutating func add(_ node: TapeNode) {
    guard !frames.isEmpty else { return }
    tape.nodes.append(node)
    finish(tape.nodes.count - 1)
  }

  private mutating func finish(_ index: Int) {
    tape.nodes[index].next = UInt32(truncatingIfNeeded: tape.nodes.count)
    lastEnd = Int(tape.nodes[index].end)
    let top = frames.count - 1
    guard top >= 0 else { return }
    guard frames[top].isMapping else {
      frames[top].count += 1
      return
    }
    guard let key = frames[top].key else {
      frames[top].dropsEntry = !accept(key: index, in: top)
      frames[top].key = index
      return
    }
    if frames[top].dropsEntry {
      tape.nodes.removeSubrange(key...)
    } else {
      frames[top].count += 1
    }
    frames[top].key = nil
  }

  /// Whether a key may be one; reports it where it may not.
  private mutating func accept(key index: Int, in top: Int) -> Bool {
    let node = tape.nodes[index]
    tape.nodes[index].isInFlow = frames[top].isFlow
    switch node.kind {
    case .sequence, .mapping:
      report(.keyIsNotText, node.range, key: rootKey)
      return false
    case .empty:
      report(.emptyKey, node.range, key: rootKey)
      return false
    case .scalar where node.first == node.second:
      report(.emptyKey, node.range, key: rootKey)
      return false
    case .scalar: break
    }
    let hash = withText(of: node) { keyHash($0) }
    tape.nodes[index].hash = hash
    if node.style == .plain && text(of: index) == "<<" {
      report(.mergeKey, node.range)
      return false
    }
    if isDuplicate(index, hash: hash, in: top) {
      report(.duplicateKey(text(of: index)), node.range)
      return false
    }
    return true
  }

  private mutating func isDuplicate(_ index: Int, hash: UInt32, in top: Int) -> Bool {
    let first = frames[top].node + 1
    let count = Int(frames[top].count)
    if count >= 32 {
      if frames[top].hashes == nil {
        var hashes: Set<UInt32> = []
        forEachKey(from: first, count: count) { hashes.insert(tape.nodes[$0].hash) }
        frames[top].hashes = hashes
      }
      if frames[top].hashes?.insert(hash).inserted == true { return false }
    }
    var found = false
    forEachKey(from: first, count: count) { other in
      guard tape.nodes[other].hash == hash else { return }
      if text(of: other).utf8.elementsEqual(text(of: index).utf8) { found = true }
    }
    return found
  }

  private func forEachKey(from first: Int, count: Int, _ body: (Int) -> Void) {
    var key = first
    for _ in 0..<count {
      body(key)
      key = Int(tape.nodes[Int(tape.nodes[key].next)].next)
    }
  }

  private func text(of index: Int) -> String {
    withText(of: tape.nodes[index]) { String(decoding: $0, as: UTF8.self) }
  }

  private func withText<Result>(
    of node: TapeNode, _ body: (ArraySlice<UInt8>) -> Result
  ) -> Result {
    let range = Int(node.first)..<Int(node.second)
    return body(node.isDecoded ? tape.decoded[range] : bytes[range])
  }
}
