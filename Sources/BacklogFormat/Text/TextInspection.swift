/// What has to hold of the bytes before anything reads them as a document: UTF-8, no NUL, no
/// conflict markers. A fine text is looked over once, in words of 32 bytes.
struct TextInspection {
  private(set) var problems: [SyntaxProblem] = []
  /// False where the bytes are no text in UTF-8 at all and there is nothing to read.
  private(set) var isText = true
  /// A text of the same length in which each byte that can't be read is replaced by `?`; nil where
  /// all can be.
  private(set) var readableBytes: [UInt8]?

  init(of bytes: [UInt8]) {
    let summary = TextSummary(of: bytes)
    if summary.isASCII && !summary.hasNUL && !summary.mayHaveMarkers && !bytes.isEmpty { return }
    if let encoding = Self.wideEncoding(of: bytes) {
      problems = [SyntaxProblem(.utf16(encoding), 0..<min(2, bytes.count))]
      isText = false
      return
    }
    if bytes.isEmpty { return }
    if !summary.isASCII { checkUTF8(bytes) }
    if summary.hasNUL { checkNUL(bytes) }
    if summary.mayHaveMarkers { checkConflicts(bytes) }
  }

  private mutating func checkUTF8(_ bytes: [UInt8]) {
    guard var invalid = firstInvalidUTF8(in: bytes, from: 0) else { return }
    let first = invalid
    var readable = bytes
    var count = 0
    while true {
      count += 1
      for index in invalid { readable[index] = .questionMark }
      guard let next = firstInvalidUTF8(in: bytes, from: invalid.upperBound) else { break }
      invalid = next
    }
    readableBytes = readable
    problems.append(SyntaxProblem(.invalidUTF8(byte: bytes[first.lowerBound], count: count), first))
  }

  private mutating func checkNUL(_ bytes: [UInt8]) {
    guard let first = bytes.firstIndex(of: 0) else { return }
    let count = bytes.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
    readableBytes = (readableBytes ?? bytes).map { $0 == 0 ? .questionMark : $0 }
    problems.append(SyntaxProblem(.nul(count: count), first..<first + 1))
  }

  private mutating func checkConflicts(_ bytes: [UInt8]) {
    let conflicts = Conflict.all(in: bytes)
    guard !conflicts.isEmpty else { return }
    var readable = readableBytes ?? bytes
    for conflict in conflicts {
      problems.append(SyntaxProblem(.conflict, conflict.range))
      conflict.hideTheirs(in: &readable)
    }
    readableBytes = readable
  }

  /// UTF-16 or UTF-32, told by its byte order mark or by every other byte of the start being NUL.
  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return "UTF-16"
    default: break
    }
    let start = bytes.prefix(32)
    guard start.count >= 8 else { return nil }
    let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
    let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
    let half = start.count / 2
    return max(even, odd) * 4 >= half * 3 && min(even, odd) * 4 <= half ? "UTF-16" : nil
  }
}

/// The first maximal stretch of bytes from `start` on that is no character in UTF-8.
private func firstInvalidUTF8(in bytes: [UInt8], from start: Int) -> Range<Int>? {
  guard start < bytes.count else { return nil }
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span.extracting(start..<bytes.count))
    return nil
  } catch {
    return error.byteOffsets.lowerBound + start..<error.byteOffsets.upperBound + start
  }
}
