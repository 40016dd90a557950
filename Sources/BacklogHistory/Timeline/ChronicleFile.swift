import Git

/// Where a backlog's ``Chronicle`` is kept, beside its history index.
///
/// As the index, it is never needed for an answer: a file that isn't there, is damaged, or was written in another way or about
/// other substitutes is none. It is replaced as a whole, so that whoever reads it reads on, and of two who write the last one
/// stays.
struct ChronicleFile: Sendable {
  private let path: String
  /// What the contents depend on beside the commits.
  private let scope: UInt64

  /// Counted up whenever what is kept is written, or worked out, in another way.
  private static let version: UInt64 = 2
  private static let magic = Array("git-backlog timeline\n".utf8)
  /// The magic, the version, the scope, the length of what follows and its checksum.
  private static let headLength = 21 + 4 * 8

  /// - Parameter name: tells the backlog from others in the folder.
  init(in folder: String, named name: String, scope: UInt64) {
    path = folder + "/timeline-\(Self.version)-\(IndexFile.version)-" + name
    self.scope = scope
  }

  /// What is kept; `nil` where nothing is, or it can't be read.
  func read() -> Chronicle? {
    guard let file = MappedFile(path), let content = content(of: file) else { return nil }
    return try? Chronicle(content)
  }

  /// The commits alone. Cost: a tenth of ``read()``.
  func line() -> FirstParentLine? {
    guard let file = MappedFile(path), let content = content(of: file),
      let line = try? Chronicle.commits(content)
    else { return nil }
    return FirstParentLine(commits: line.commits, seconds: line.seconds)
  }

  private func content(of file: MappedFile) -> UnsafeRawBufferPointer? {
    guard file.bytes.count > Self.headLength else { return nil }
    let content = UnsafeRawBufferPointer(rebasing: file.bytes[Self.headLength...])
    return file.bytes.starts(with: head(of: content)) ? content : nil
  }

  func write(_ chronicle: Chronicle) {
    var writer = ByteWriter()
    writer.write(chronicle)
    let head = writer.bytes.withUnsafeBytes { self.head(of: $0) }
    ReplacedFile(path).write([head, writer.bytes])
  }

  private func head(of content: UnsafeRawBufferPointer) -> [UInt8] {
    var head = Self.magic
    for number in [Self.version, scope, UInt64(content.count), Fingerprint.of(content)] {
      withUnsafeBytes(of: number.littleEndian) { head.append(contentsOf: $0) }
    }
    return head
  }
}
