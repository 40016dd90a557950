/// The list of files that were written into a folder, so that nobody else's is ever touched: `.git-backlog-site`.
///
/// A line a file: the checksum of its bytes, 16 hexadecimal digits, and its path. A dash instead of a checksum says that the file was
/// about to be written when the program ended.
struct SiteManifest: Equatable {
  static let name = ".git-backlog-site"
  private static let header = "git-backlog site 1"

  /// Checksums by path; `nil` where the file may have any content.
  var files: [String: UInt64?] = [:]

  init() {}

  /// Reads a manifest's text; `nil` where it isn't one.
  init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: true)[...]
    guard lines.popFirst().map(String.init) == Self.header else { return nil }
    for line in lines {
      guard let space = line.firstIndex(of: " ") else { return nil }
      let path = String(line[line.index(after: space)...])
      guard Self.isInside(path) else { return nil }
      let checksum = line[..<space]
      if checksum == "-" {
        files[path] = .some(nil)
      } else if let sum = UInt64(checksum, radix: 16) {
        files[path] = sum
      } else {
        return nil
      }
    }
  }

  var text: String {
    let lines = files.sorted { $0.key < $1.key }.map { path, checksum in
      let digits = checksum.map { String($0, radix: 16) }
      let padded = digits.map { String(repeating: "0", count: 16 - $0.count) + $0 }
      return "\(padded ?? "-") \(path)\n"
    }
    return Self.header + "\n" + lines.joined()
  }

  /// Whether a path stays in the folder: a manifest is a file that anybody can write.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && path != name
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0 != ".git" }
  }

  /// FNV-1a, 64 bits, of eight bytes at a time: for telling whether somebody changed a file, not against those who mean ill.
  static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        sum = (sum ^ word) &* 0x0000_0100_0000_01B3
        sum ^= sum >> 29
        offset += 8
      }
      while offset < buffer.count {
        sum = (sum ^ UInt64(buffer[offset])) &* 0x0000_0100_0000_01B3
        offset += 1
      }
      return sum ^ (sum >> 32)
    }
  }
}
