import BacklogModel
import Git
import Glibc

/// The file that says what folders held when they were last listed, for as long as their stamps tell that nothing was added,
/// removed or renamed in them since.
///
/// Texts, each ended by a zero: what it is and of which cache; each folder's path and stamp; what was gone; what was added; and
/// the fingerprint of all that. Anything else is no such file, and the folders are listed.
struct KeptFolders {
  private let path: String
  private let title: String
  /// Of the cache's documents.
  private let numbers: Range<Int>

  init(of cache: ReadingCache) {
    path = cache.path + ".folders"
    numbers = cache.current
    title = "folders 1 \(Program.fingerprint) \(cache.identity)"
  }

  /// What has changed since the cache was written; `nil` where the folders have to be listed.
  func changes(below root: String) -> FolderChanges? {
    guard case .bytes(let bytes) = DiskFile.read(path), var texts = Self.texts(in: bytes),
      texts.popFirst() == title
    else { return nil }
    let directory = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return nil }
    defer { close(directory) }
    var changes = FolderChanges(gone: [], added: [])
    while let text = texts.popFirst() {
      guard let mark = text.utf8.first, case let value = String(text.dropFirst()) else {
        return nil
      }
      switch mark {
      case Mark.folder:
        guard let stamp = texts.popFirst(),
          Self.text(of: FolderStamp.of(value, in: directory)) == stamp
        else { return nil }
      case Mark.gone:
        guard let number = Int(value), numbers.contains(number) else { return nil }
        changes.gone.append(number)
      case Mark.added: changes.added.append(value)
      default: return nil
      }
    }
    return changes
  }

  /// Keeps what was found.
  ///
  /// - Parameter stamps: of all folders, by their paths, taken before they were listed; `nil` of those that weren't there.
  func keep(_ changes: FolderChanges, _ stamps: [(path: String, stamp: FolderStamp?)]) {
    guard changes.obstacles.isEmpty else { return }
    var bytes: [UInt8] = []
    func add(_ mark: UInt8? = nil, _ text: String) {
      if let mark { bytes.append(mark) }
      bytes += text.utf8
      bytes.append(0)
    }
    add(nil, title)
    for (path, stamp) in stamps {
      add(Mark.folder, path)
      add(nil, Self.text(of: stamp.map { .folder($0) } ?? .nothing))
    }
    for number in changes.gone { add(Mark.gone, String(number)) }
    for path in changes.added { add(Mark.added, path) }
    add(nil, String(bytes.withUnsafeBytes { Fingerprint.of($0) }))
    ReplacedFile(path).write([bytes])
  }

  private enum Mark {
    static let folder = UInt8(ascii: "/")
    static let gone = UInt8(ascii: "-")
    static let added = UInt8(ascii: "+")
  }

  private static func text(of found: FolderStamp.Found) -> String {
    switch found {
    case .nothing: return "-"
    case .other: return "?"
    case .folder(let stamp):
      return withUnsafeBytes(of: stamp) { bytes in
        bytes.map { String($0, radix: 16) }.joined(separator: " ")
      }
    }
  }

  /// The texts in a whole file, but for the fingerprint.
  private static func texts(in bytes: [UInt8]) -> ArraySlice<String>? {
    guard bytes.last == 0 else { return nil }
    let texts = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)
    guard let last = texts.last else { return nil }
    let checked = bytes.withUnsafeBytes {
      Fingerprint.of(UnsafeRawBufferPointer(rebasing: $0[..<last.startIndex]))
    }
    guard last.elementsEqual(String(checked).utf8) else { return nil }
    return texts.dropLast().map { String(decoding: $0, as: UTF8.self) }[...]
  }
}
