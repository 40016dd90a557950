/// What a fast look over bytes tells: enough to know that nothing needs a slow one.
struct TextSummary {
  private(set) var isASCII = true
  private(set) var hasNUL = false
  /// Whether four `<` or `>` stand together at a multiple of four, as they do in every run of seven.
  private(set) var mayHaveMarkers = false

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBytes { look(at: $0) }
  }

  /// Looks at four bytes at a time, with no branch in the loop, so that it is compiled to vectors.
  private mutating func look(at bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    let words = bytes.count / 4
    var high: UInt32 = 0
    var zeros: UInt32 = 0
    var markers: UInt32 = 0
    for index in 0..<words {
      let word = start.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
      high |= word
      zeros |= (word &- 0x0101_0101) & ~word
      markers |= (word & 0xFDFD_FDFD) == 0x3C3C_3C3C ? 1 : 0
    }
    for byte in bytes[(words * 4)...] {
      high |= UInt32(byte)
      if byte == 0 { hasNUL = true }
    }
    isASCII = high & 0x8080_8080 == 0
    if zeros & 0x8080_8080 != 0 { hasNUL = true }
    mayHaveMarkers = markers != 0
  }
}
