import BacklogFormat
import BacklogModel

extension Fix {
  /// Puts a text in the place of a value or key.
  ///
  /// - Returns: `nil` where the text would need quotes to be read back as it is.
  static func replacing(_ range: Range<Int>, of record: Record, with text: String) -> Fix? {
    replacing(range, at: record.path, with: text)
  }

  static func replacing(_ range: Range<Int>, at path: String, with text: String) -> Fix? {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isPlain, !text.isEmpty, !text.hasPrefix("-") else { return nil }
    return Fix([Replacement(path: path, range: range, text: text)])
  }

  /// Adds a line at the top of the front matter, or behind the line that holds `offset`.
  static func addingLine(_ line: String, to record: Record, after offset: Int? = nil) -> Fix {
    let bytes = record.document.bytes
    let feed = UInt8(ascii: "\n")
    var place = record.document.frontMatterRange.lowerBound
    if let offset { place = bytes[offset...].firstIndex(of: feed).map { $0 + 1 } ?? bytes.count }
    let endsLines = place > 1 && bytes[place - 1] == feed && bytes[place - 2] == UInt8(ascii: "\r")
    return Fix([
      Replacement(
        path: record.path, range: place..<place, text: line + (endsLines ? "\r\n" : "\n"))
    ])
  }
}
