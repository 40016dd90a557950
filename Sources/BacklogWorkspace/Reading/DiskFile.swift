import BacklogModel
import Git
import Glibc

/// Reads a file that may be anything: never blocks on a pipe, never follows a link, never reads more than a document
/// may have.
enum DiskFile {
  enum Outcome {
    case bytes([UInt8])
    case missing
    case obstacle(Obstacle.Reason)
  }

  /// - Parameter directory: what the path is relative to; the working directory when absent.
  static func read(_ path: String, in directory: Int32 = AT_FDCWD) -> Outcome {
    readStamped(path, in: directory).outcome
  }

  /// The same, with the file's stamp from before its bytes were read.
  static func readStamped(
    _ path: String, in directory: Int32
  ) -> (outcome: Outcome, stamp: FileStamp?) {
    let file = openat(directory, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { return (unopened(), nil) }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else {
      return (.obstacle(.unreadable(SystemMessage.last)), nil)
    }
    guard let stamp = FileStamp(information) else { return (.obstacle(.specialFile), nil) }
    let size = Int(information.st_size)
    guard size <= Obstacle.sizeLimit else { return (.obstacle(.tooLarge(size)), nil) }
    return (contents(of: file, size: size), stamp)
  }

  /// Why a file couldn't be opened; asked right after the attempt.
  private static func unopened() -> Outcome {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case ELOOP: .obstacle(.symbolicLink)
    case ENXIO: .obstacle(.specialFile)
    default: .obstacle(.unreadable(SystemMessage.last))
    }
  }

  private static func contents(of file: Int32, size: Int) -> Outcome {
    var failure: Obstacle.Reason?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let length = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if length < 0 {
          if errno == EINTR { continue }
          failure = .unreadable(SystemMessage.last)
          return
        }
        if length == 0 { return }
        count += length
      }
    }
    return failure.map { .obstacle($0) } ?? .bytes(bytes)
  }
}

/// The system's words for what went wrong.
enum SystemMessage {
  /// Those for the last failed call.
  static var last: String { String(cString: strerror(errno)) }
}
