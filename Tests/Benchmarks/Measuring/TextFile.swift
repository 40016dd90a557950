import Glibc
import SystemPackage

/// Whole small files.
enum TextFile {
  static func read(_ path: String) throws -> String {
    let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
    return try descriptor.closeAfter {
      var status = stat()
      fstat(descriptor.rawValue, &status)
      let bytes = try [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
        count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  static func write(_ path: String, _ text: String) throws {
    let descriptor = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    _ = try descriptor.closeAfter { try descriptor.writeAll(text.utf8) }
  }
}
