/// Texts with some bytes as `%` and two hexadecimal digits.
enum PercentEncoding {
  /// A path as a relative URI reference: all but letters, digits and `-._~/` encoded.
  static func uri(_ path: String) -> String {
    encode(path) { byte in
      byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~/".utf8.contains(byte)
    }
  }

  /// A workflow command's message on GitHub, where only these three mean something.
  static func commandMessage(_ text: String) -> String {
    encode(text) { !"%\r\n".utf8.contains($0) }
  }

  /// A workflow command's property on GitHub, where `:` and `,` end it too.
  static func commandProperty(_ text: String) -> String {
    encode(text) { !"%\r\n:,".utf8.contains($0) }
  }

  private static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
