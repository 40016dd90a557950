import BacklogFormat
import BacklogModel
import BacklogRules

/// Names for findings by which a tool knows them again after the text around them has changed.
///
/// A name is made of the rule, the document, the message and the words of the line, never of where the line stands or the file
/// lies. Numbers in the message count for nothing, as some of them are days that go by. Equal findings are told apart by their
/// order.
struct FindingFingerprints {
  private let snapshot: Snapshot
  private var uses: [UInt64: Int] = [:]

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// The name of the next finding: 16 hexadecimal digits, different from those of all before.
  mutating func next(_ finding: Finding, document: Document?) -> String {
    var hash = StableHash()
    hash.add(finding.rule.utf8)
    hash.add((snapshot.record(path: finding.path)?.id?.description ?? finding.path).utf8)
    hash.add(Self.withoutNumbers(finding.message))
    hash.add(Self.words(at: finding.range, in: document))
    let count = uses[hash.value, default: 0]
    uses[hash.value] = count + 1
    if count > 0 { hash.add(String(count).utf8) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The message with one `0` for each run of digits that is no part of a word.
  private static func withoutNumbers(_ message: String) -> [UInt8] {
    var result: [UInt8] = []
    var isInWord = false
    for byte in message.utf8 {
      let isDigit = byte &- 0x30 < 10
      if isDigit, !isInWord {
        if result.last != UInt8(ascii: "0") { result.append(UInt8(ascii: "0")) }
        continue
      }
      isInWord = isDigit || byte | 0x20 &- 0x61 < 26 || byte >= 0x80
      result.append(byte)
    }
    return result
  }

  /// The line without the spaces and line ends around it; nothing where something is missing, as whatever stands at that place
  /// has no part in it.
  private static func words(at range: Range<Int>, in document: Document?) -> ArraySlice<UInt8> {
    guard let document, !range.isEmpty else { return [] }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var line = document.line(holding: range.lowerBound).drop(while: isBlank)
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }
}

/// FNV-1a over a row of texts: the same in every run and on every machine. Not for secrets.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text and its end, so that `ab`, `c` differs from `a`, `bc`.
  mutating func add(_ text: some Sequence<UInt8>) {
    for byte in text { mix(byte) }
    mix(0)
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
