/// Finds in the text of one paragraph where the destinations of its links are, which cmark doesn't
/// tell.
struct LinkMatcher {
  private let bytes: [UInt8]
  private var candidates: ArraySlice<LinkDestination>

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    var found: [LinkDestination] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var place: Int?
      switch bytes[index] {
      case UInt8(ascii: "(")
      where index > range.lowerBound && bytes[index - 1] == UInt8(ascii: "]"):
        place = index + 1
      case UInt8(ascii: "<"): place = index
      default: break
      }
      if let place,
        let destination = LinkDestination(at: place, before: range.upperBound, in: bytes)
      {
        found.append(destination)
      }
      index += 1
    }
    candidates = found[...]
  }

  /// The next place that reads as this destination; nil for a link by reference.
  mutating func range(of destination: String) -> Range<Int>? {
    // A destination that is in code, or of a link that isn't one, is passed over.
    for (offset, candidate) in candidates.prefix(64).enumerated() {
      let text = candidate.text(in: bytes)
      guard text == destination || "mailto:" + text == destination || text.contains("&") else {
        continue
      }
      candidates = candidates.dropFirst(offset + 1)
      return candidate.range
    }
    return nil
  }
}

/// A destination as it is written in a link.
struct LinkDestination {
  /// Without angle brackets.
  let range: Range<Int>

  init?(at offset: Int, before end: Int, in bytes: [UInt8]) {
    var index = offset
    while index < end, bytes[index].isBlank || bytes[index].isLineBreak { index += 1 }
    guard index < end else { return nil }
    let isBracketed = bytes[index] == UInt8(ascii: "<")
    let start = isBracketed ? index + 1 : index
    var depth = 0
    index = start
    scan: while index < end, index - start < 4_096 {
      switch bytes[index] {
      case .backslash: index += 1
      case .lineFeed, .carriageReturn: break scan
      case UInt8(ascii: ">") where isBracketed: break scan
      case .space where !isBracketed: break scan
      case .tab where !isBracketed: break scan
      case UInt8(ascii: "(") where !isBracketed: depth += 1
      case UInt8(ascii: ")") where !isBracketed:
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      index += 1
    }
    index = min(index, end)
    if isBracketed, index >= end || bytes[index] != UInt8(ascii: ">") { return nil }
    range = start..<index
  }

  /// With its escapes read.
  func text(in bytes: [UInt8]) -> String {
    guard bytes[range].contains(.backslash) else { return bytes.string(in: range) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in bytes[range] {
      if byte == .backslash, !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, !byte.isPunctuation { text.append(.backslash) }
      text.append(byte)
      isEscaped = false
    }
    if isEscaped { text.append(.backslash) }
    return String(decoding: text, as: UTF8.self)
  }
}

/// `[label]: destination` on a line of its own.
enum LinkDefinition {
  static func read(at line: Int, in bytes: [UInt8]) -> Link? {
    let start = bytes.skippingBlanks(from: line)
    guard start - line < 4, start < bytes.count, bytes[start] == UInt8(ascii: "[") else {
      return nil
    }
    let end = bytes.endOfLine(at: start)
    var index = start + 1
    while index < end, bytes[index] != UInt8(ascii: "]") {
      index += bytes[index] == .backslash ? 2 : 1
    }
    guard index + 1 < end, index > start + 1, bytes[index + 1] == .colon,
      let destination = LinkDestination(at: index + 2, before: end, in: bytes),
      !destination.range.isEmpty
    else { return nil }
    return Link(
      destination: destination.text(in: bytes), destinationRange: destination.range,
      text: bytes.string(in: start + 1..<index))
  }
}

extension UInt8 {
  fileprivate var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
