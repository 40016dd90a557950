import BacklogModel
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
    let file = openat(directory, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else {
      return switch errno {
      case ENOENT, ENOTDIR: .missing
      case ELOOP: .obstacle(.symbolicLink)
      case ENXIO: .obstacle(.specialFile)
      default: .obstacle(.unreadable(SystemMessage.last))
      }
    }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else { return .obstacle(.unreadable(SystemMessage.last)) }
    guard information.st_mode & S_IFMT == S_IFREG else { return .obstacle(.specialFile) }
    let size = Int(information.st_size)
    guard size <= Obstacle.sizeLimit else { return .obstacle(.tooLarge(size)) }
    return contents(of: file, size: size)
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
