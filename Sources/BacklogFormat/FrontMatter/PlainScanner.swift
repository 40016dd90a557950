/// Reads the part of YAML that nearly all front matter is written in, without libyaml: entries
/// without indentation whose values are nothing, a text on one line (plain, or in quotes with no
/// escapes), a list of such texts in brackets on one line, or a list with a line for each.
///
/// At the first byte that might be anything else it gives up and leaves all of it to libyaml. What
/// it accepts it reads as libyaml does, to the byte; a property test holds it to that.
struct PlainScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var offset: Int
  private var nodes: [TapeNode] = []
  private var count: UInt32 = 0
  /// A bit for the end of each key's hash, so that few are compared with those before.
  private var hashBits: UInt64 = 0
  /// The end of the last value.
  private var lastEnd = 0

  /// The tape of a range, or nil where libyaml has to read it.
  static func scan(_ bytes: [UInt8], in range: Range<Int>) -> Tape? {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = PlainScanner(bytes: buffer, range: range)
      guard scanner.scanEntries(), scanner.count > 0 else { return nil }
      return Tape(nodes: scanner.nodes)
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    self.offset = range.lowerBound
    self.end = range.upperBound
  }

  // MARK: Entries

  private mutating func scanEntries() -> Bool {
    nodes.reserveCapacity(40)
    nodes.append(TapeNode(kind: .mapping, style: .block, range: 0..<0))
    while let line = nextLine() {
      guard line == offset, scanEntry() else { return false }
      count += 1
    }
    guard offset == end, count > 0 else { return false }
    nodes[0].range = Int(nodes[1].start)..<lastEnd
    nodes[0].first = count
    nodes[0].next = UInt32(truncatingIfNeeded: nodes.count)
    return true
  }

  private mutating func scanEntry() -> Bool {
    let start = offset
    var hash: UInt32 = 0x811C_9DC5
    while offset < end, bytes[offset] != .colon {
      let byte = bytes[offset]
      guard byte.isPlainInKey && (byte != .dash || offset > start), isOrdinary(at: offset) else {
        return false
      }
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      offset += 1
    }
    guard offset < end, offset > start, offset - start <= 256, isNew(hash) else { return false }
    var key = TapeNode(kind: .scalar, style: .plain, range: start..<offset)
    key.first = key.start
    key.second = key.end
    key.hash = hash
    key.next = UInt32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(key)
    offset += 1
    return scanEntryValue()
  }

  /// Whether no key has this hash; two keys of one hash are left to libyaml, as duplicates are.
  private mutating func isNew(_ hash: UInt32) -> Bool {
    let bit = UInt64(1) << UInt64(hash & 63)
    defer { hashBits |= bit }
    if hashBits & bit == 0 { return count < 64 }
    var key = 1
    while key < nodes.count {
      if nodes[key].hash == hash { return false }
      key = Int(nodes[key + 1].next)
    }
    return count < 64
  }

  private mutating func scanEntryValue() -> Bool {
    let colonEnd = offset
    let value = afterSpaces(offset)
    guard isEndOfText(at: value, from: offset) else {
      return value > colonEnd && scanValue(at: value) && endLine()
    }
    guard endLine() else { return false }
    if let line = nextLine(), bytes[line] == .dash { return scanList(at: line) }
    add(TapeNode(kind: .empty, style: .plain, range: colonEnd..<colonEnd))
    return true
  }

  private mutating func scanList(at first: Int) -> Bool {
    let column = first - offset
    let list = nodes.count
    nodes.append(TapeNode(kind: .sequence, style: .block, range: first..<first))
    var elements: UInt32 = 0
    while let dash = nextLine(), bytes[dash] == .dash {
      guard dash - offset == column, dash + 1 < end, bytes[dash + 1] == .space else { return false }
      let value = afterSpaces(dash + 1)
      guard !isEndOfText(at: value, from: dash + 1), scanValue(at: value), endLine() else {
        return false
      }
      elements += 1
    }
    nodes[list].end = UInt32(truncatingIfNeeded: lastEnd)
    nodes[list].first = elements
    nodes[list].next = UInt32(truncatingIfNeeded: nodes.count)
    return true
  }

  // MARK: Values

  /// Reads the value that starts at a byte and leaves `offset` behind it.
  private mutating func scanValue(at start: Int) -> Bool {
    offset = start
    switch bytes[start] {
    case UInt8(ascii: "["): return scanFlow()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return scanQuoted()
    default: return scanPlain(inFlow: false)
    }
  }

  private mutating func scanPlain(inFlow: Bool) -> Bool {
    let start = offset
    guard startsPlain(at: start) else { return false }
    var textEnd = start
    while offset < end {
      let byte = bytes[offset]
      switch byte {
      case .space:
        offset += 1
        continue
      case .lineFeed, .carriageReturn:
        if inFlow { return false }
        return addText(start..<textEnd, of: start..<textEnd, style: .plain)
      case .hash where bytes[offset - 1] == .space:
        if inFlow { return false }
        return addText(start..<textEnd, of: start..<textEnd, style: .plain)
      case .colon:
        let next = offset + 1
        if inFlow || next == end || bytes[next] <= .space { return false }
      case .comma, UInt8(ascii: "]"):
        if inFlow { return addText(start..<textEnd, of: start..<textEnd, style: .plain) }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"), .questionMark:
        if inFlow { return false }
      default:
        guard byte > .space, isOrdinary(at: offset) else { return false }
      }
      offset += 1
      textEnd = offset
    }
    return !inFlow && addText(start..<textEnd, of: start..<textEnd, style: .plain)
  }

  /// A text in quotes on one line, with nothing in it that has to be decoded.
  private mutating func scanQuoted() -> Bool {
    let start = offset
    let quote = bytes[start]
    offset += 1
    while offset < end, bytes[offset] != quote {
      let byte = bytes[offset]
      guard byte >= .space, isOrdinary(at: offset),
        quote == UInt8(ascii: "'") || byte != .backslash
      else { return false }
      offset += 1
    }
    guard offset < end else { return false }
    offset += 1
    if offset < end, bytes[offset] == quote { return false }
    let style: Node.Style = quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
    return addText(start + 1..<offset - 1, of: start..<offset, style: style)
  }

  private mutating func scanFlow() -> Bool {
    let list = nodes.count
    nodes.append(TapeNode(kind: .sequence, style: .flow, range: offset..<offset))
    var elements: UInt32 = 0
    offset = afterSpaces(offset + 1)
    if offset < end, bytes[offset] == UInt8(ascii: "]") {
      offset += 1
    } else {
      while true {
        guard offset < end else { return false }
        let isQuoted = bytes[offset] == UInt8(ascii: "'") || bytes[offset] == UInt8(ascii: "\"")
        guard isQuoted ? scanQuoted() : scanPlain(inFlow: true) else { return false }
        elements += 1
        offset = afterSpaces(offset)
        guard offset < end else { return false }
        let mark = bytes[offset]
        offset += 1
        if mark == UInt8(ascii: "]") { break }
        guard mark == .comma else { return false }
        offset = afterSpaces(offset)
      }
    }
    nodes[list].end = UInt32(truncatingIfNeeded: offset)
    lastEnd = offset
    nodes[list].first = elements
    nodes[list].next = UInt32(truncatingIfNeeded: nodes.count)
    return true
  }

  private mutating func addText(
    _ text: Range<Int>, of range: Range<Int>, style: Node.Style
  ) -> Bool {
    var node = TapeNode(kind: .scalar, style: style, range: range)
    node.first = UInt32(truncatingIfNeeded: text.lowerBound)
    node.second = UInt32(truncatingIfNeeded: text.upperBound)
    add(node)
    return true
  }

  private mutating func add(_ node: TapeNode) {
    var node = node
    lastEnd = Int(node.end)
    node.next = UInt32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(node)
  }

  // MARK: Lines

  /// Moves to the start of the next line that is neither blank nor a comment, and returns where its
  /// text starts; nil at the end, and before a line that has to be left to libyaml, with `offset`
  /// at the end only in the first case.
  private mutating func nextLine() -> Int? {
    while offset < end {
      let text = afterSpaces(offset)
      guard isEndOfText(at: text, from: text - 1) else { return text }
      let line = offset
      offset = text
      guard endLine() else {
        offset = line
        return nil
      }
    }
    return nil
  }

  /// Whether a text ends at a byte: with its line, or where a comment starts behind a space.
  private func isEndOfText(at text: Int, from start: Int) -> Bool {
    guard text < end else { return true }
    return bytes[text].isLineBreak || bytes[text] == .hash && text > start
  }

  /// Passes over spaces, a comment and the line break.
  private mutating func endLine() -> Bool {
    let text = afterSpaces(offset)
    if text < end, bytes[text] == .hash {
      let isFirst = text == 0 || bytes[text - 1].isLineBreak
      guard text > offset || isFirst || bytes[text - 1] == .space else { return false }
      offset = text
      while offset < end, !bytes[offset].isLineBreak {
        guard bytes[offset] >= .space || bytes[offset] == .tab, isOrdinary(at: offset) else {
          return false
        }
        offset += 1
      }
    } else {
      offset = text
    }
    guard offset < end else { return true }
    if bytes[offset] == .carriageReturn {
      offset += 1
      guard offset < end else { return false }
    }
    guard bytes[offset] == .lineFeed else { return false }
    offset += 1
    return true
  }

  private func afterSpaces(_ start: Int) -> Int {
    var index = start
    while index < end, bytes[index] == .space { index += 1 }
    return index
  }

  // MARK: Characters

  private func startsPlain(at start: Int) -> Bool {
    let byte = bytes[start]
    if byte == .dash { return start + 1 < end && bytes[start + 1].isDigit }
    return byte.startsPlain && isOrdinary(at: start)
  }

  /// Whether the character that starts or goes on at a byte is neither a control character nor a
  /// line break in disguise.
  private func isOrdinary(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x7F { return true }
    switch byte {
    case 0x7F: return false
    case 0xC2: return index + 1 < end && bytes[index + 1] >= 0xA0
    case 0xE2:
      guard index + 2 < end else { return false }
      return bytes[index + 1] != 0x80 || bytes[index + 2] & 0xFE != 0xA8
    case 0xEF: return index + 1 < end && bytes[index + 1] != 0xBB && bytes[index + 1] != 0xBF
    default: return true
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z") || isDigit
  }

  /// Whether the byte can be in a key without quotes, as far as it is read here.
  fileprivate var isPlainInKey: Bool {
    isLetterOrDigit || self >= 0x80 || self == .dash || self == UInt8(ascii: "_")
  }

  /// Whether text without quotes can start with the byte, as far as it is read here.
  fileprivate var startsPlain: Bool {
    if isLetterOrDigit || self >= 0x80 { return true }
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: "+"),
      UInt8(ascii: "$"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: ";"):
      return true
    default: return false
    }
  }
}
