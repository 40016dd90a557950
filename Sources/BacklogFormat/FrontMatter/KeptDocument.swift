/// What reading a well-formed document found, as bytes that can be kept and read back in a fraction of the time: the text up
/// to the body and the tape of the front matter. Only the program that wrote them can read them: they hold its memory's layout.
package enum KeptDocument {
  /// Numbers at the start: front matter's start and end, body's start, and how many nodes and decoded bytes follow.
  private static let numberCount = 5
  private static let headerSize = numberCount * MemoryLayout<UInt32>.size

  /// Appends what is to be kept of a document.
  ///
  /// - Returns: `false`, with nothing appended, where the document has problems or is too long for that to pay.
  package static func append(_ document: Document, to kept: inout [UInt8]) -> Bool {
    let decoded = document.source.decoded
    guard document.problems.isEmpty, document.form == .markdown,
      document.bodyStart <= Limits.frontMatter, document.bodyStart <= document.source.head.count
    else { return false }
    let numbers = [
      document.frontMatterRange.lowerBound, document.frontMatterRange.upperBound,
      document.bodyStart, document.source.nodeCount, decoded.count,
    ]
    for number in numbers {
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: number)) { kept.append(contentsOf: $0) }
    }
    kept += document.source.head[..<document.bodyStart]
    kept += decoded
    document.source.withNodes { kept.append(contentsOf: UnsafeRawBufferPointer($0)) }
    return true
  }

  /// The document of which `kept` was kept.
  ///
  /// - Parameters:
  ///   - kept: exactly what `append` appended; the caller makes sure of that.
  ///   - loadBody: reads what follows the front matter, which ended there. Called at most once by each thread, when somebody
  ///     asks for it.
  /// - Returns: `nil` where the sizes don't fit together.
  package static func document(
    from kept: UnsafeRawBufferPointer,
    loadBody: @escaping @Sendable (_ start: Int) -> [UInt8]
  ) -> Document? {
    guard kept.count >= headerSize else { return nil }
    func number(_ index: Int) -> Int {
      Int(kept.loadUnaligned(fromByteOffset: index * MemoryLayout<UInt32>.size, as: UInt32.self))
    }
    let (start, end, bodyStart) = (number(0), number(1), number(2))
    let (nodeCount, decodedCount) = (number(3), number(4))
    let decodedStart = headerSize + bodyStart
    let nodesStart = decodedStart + decodedCount
    guard start <= end, end <= bodyStart, nodeCount > 0,
      nodesStart + nodeCount * MemoryLayout<TapeNode>.stride == kept.count
    else { return nil }
    let head = Array(kept[headerSize..<decodedStart])
    let tape = Tape(
      nodes: Array(unsafeUninitializedCapacity: nodeCount) { buffer, count in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: kept[nodesStart...]))
        count = nodeCount
      },
      decoded: Array(kept[decodedStart..<nodesStart]))
    return Document(
      SourceText(
        head: head, tape: tape, form: .markdown, problems: [], frontMatter: start..<end,
        bodyStart: bodyStart, loadRest: { loadBody(bodyStart) }))
  }
}
