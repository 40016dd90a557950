/// Cuts a title of nothing but ASCII into words, as `TitleText` cuts any other, in a fraction of the time: most titles are such,
/// and a check cuts all of them.
struct ASCIITitleText {
  let words: [String]

  /// - Returns: `nil` where there is anything else in the title, or an apostrophe, which ends words in a way of its own.
  init?(_ title: String) {
    guard let words = title.utf8.withContiguousStorageIfAvailable({ Self.words(in: $0) }) ?? nil
    else { return nil }
    self.words = words
  }

  private static func words(in title: UnsafeBufferPointer<UInt8>) -> [String]? {
    var words: [String] = []
    words.reserveCapacity(12)
    var word: [UInt8] = []
    word.reserveCapacity(24)
    for byte in title {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "-") where word.count == 1 && word[0] >= UInt8(ascii: "a"):
        continue  // e-mail
      case UInt8(ascii: "'"), 0x80...: return nil
      default: end(&word, &words)
      }
    }
    end(&word, &words)
    return words
  }

  private static func end(_ word: inout [UInt8], _ words: inout [String]) {
    if word.isEmpty { return }
    words.append(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
  }
}
