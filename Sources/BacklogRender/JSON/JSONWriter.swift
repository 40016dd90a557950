extension JSONValue {
  /// This document as UTF-8 text: two spaces of indent a level, one member a line, a line feed at the end.
  ///
  /// Always in this one form, so that outputs can be compared line by line. What could harm a terminal or hide in it
  /// is written as `\u` escapes, which lose nothing. One pass; memory is the size of the text.
  package func text() -> String {
    var writer = JSONWriter()
    writer.write(self)
    writer.output.append(UInt8(ascii: "\n"))
    return String(decoding: writer.output, as: UTF8.self)
  }

  /// The same as a part of a document, so many levels deep in it, without a line feed at the end.
  func text(depth: Int) -> String {
    var writer = JSONWriter(depth: depth)
    writer.write(self)
    return String(decoding: writer.output, as: UTF8.self)
  }
}

private struct JSONWriter {
  var output: [UInt8] = []
  private var depth: Int

  init(depth: Int = 0) {
    self.depth = depth
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let number): append(String(number))
    case .string(let text): write(text)
    case .array(let elements):
      writeList(elements, open: "[", close: "]") { $0.write($1) }
    case .object(let object):
      writeList(object.members, open: "{", close: "}") { writer, member in
        writer.write(member.key)
        writer.append(": ")
        writer.write(member.value)
      }
    }
  }

  private mutating func writeList<Element>(
    _ elements: [Element], open: StaticString, close: StaticString,
    each: (inout JSONWriter, Element) -> Void
  ) {
    append(open)
    if elements.isEmpty { return append(close) }
    depth += 1
    var isFirst = true
    for element in elements {
      if !isFirst { append(",") }
      isFirst = false
      newLine()
      each(&self, element)
    }
    depth -= 1
    newLine()
    append(close)
  }

  private mutating func write(_ text: String) {
    append("\"")
    var text = text
    let isPlain = text.withUTF8 { bytes in
      for byte in bytes where byte &- 0x20 >= 0x5F || byte == 0x22 || byte == 0x5C { return false }
      output.append(contentsOf: bytes)
      return true
    }
    if !isPlain { writeEscaping(text) }
    append("\"")
  }

  private mutating func writeEscaping(_ text: String) {
    SafeText.screen(text) { scalar, isSafe in
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\t": append("\\t")
      case "\r": append("\\r")
      default:
        if isSafe {
          output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          UTF16.encode(scalar)?.forEach { writeEscape($0) }
        }
      }
    }
  }

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    append("\\u")
    output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    append(digits)
  }

  private mutating func newLine() {
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<(depth * 2) { output.append(UInt8(ascii: " ")) }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) {
    output.append(contentsOf: text.utf8)
  }
}
