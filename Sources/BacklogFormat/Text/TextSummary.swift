/// What a fast look over bytes tells: enough to know that nothing needs a slow one.
struct TextSummary {
  private(set) var isASCII = true
  private(set) var hasNUL = false
  /// Whether a run of four `<` or four `>` starts at a multiple of four, which every line of seven
  /// holds.
  private(set) var mayHaveMarkers = false

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBytes { look(at: $0) }
  }

  private mutating func look(at bytes: UnsafeRawBufferPointer) {
    typealias Word = SIMD32<UInt8>
    let size = MemoryLayout<Word>.size
    let opening = SIMD8<UInt32>(repeating: 0x3C3C_3C3C)
    let closing = SIMD8<UInt32>(repeating: 0x3E3E_3E3E)
    var high = Word.zero
    var zeros = SIMDMask<SIMD32<Int8>>(repeating: false)
    var markers = SIMDMask<SIMD8<Int32>>(repeating: false)
    var offset = 0
    while offset + size <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: Word.self)
      high |= word
      zeros .|= word .== Word.zero
      let quads = unsafeBitCast(word, to: SIMD8<UInt32>.self)
      markers .|= (quads .== opening) .| (quads .== closing)
      offset += size
    }
    isASCII = high.max() < 0x80
    hasNUL = any(zeros)
    mayHaveMarkers = any(markers)
    var run = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 { isASCII = false }
      if byte == 0 { hasNUL = true }
      run = byte == 0x3C || byte == 0x3E ? run + 1 : 0
      if run >= 4 { mayHaveMarkers = true }
      offset += 1
    }
  }
}
