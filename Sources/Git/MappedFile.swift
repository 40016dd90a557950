import Glibc

/// A file's bytes as the system's cache holds them, for as long as the object lives. The file must be one that is replaced and
/// never written in place.
package final class MappedFile: Sendable {
  // nonisolated(unsafe): the memory is only read, and the pointer never changes.
  nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

  /// - Parameter followsLinks: whether a symbolic link may lead to the file.
  /// - Returns: `nil` where there is no such file, or it is empty or can't be read.
  package init?(_ path: String, followsLinks: Bool = false) {
    let file = open(path, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    guard file >= 0 else { return nil }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      information.st_size > 0,
      let memory = mmap(nil, Int(information.st_size), PROT_READ, MAP_PRIVATE, file, 0),
      memory != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: memory, count: Int(information.st_size))
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}
