import BacklogFormat
import BacklogModel
import Git
import Glibc

/// The bytes of files and objects, for as long as anybody may ask for them.
struct StoredContents: Sendable {
  let directory: String?
  let objects: ObjectDatabase?

  func onDisk(_ path: String) -> DiskFile.Outcome {
    directory.map { DiskFile.read($0 + "/" + path) } ?? .missing
  }

  /// - Parameters:
  ///   - stamp: of the file that is known to be the same.
  ///   - root: the open directory of `directory`, where there is one.
  func stored(
    _ id: ObjectID, at path: String, _ stamp: FileStamp? = nil, below root: Int32? = nil
  ) -> DiskFile.Outcome {
    if let bytes = checkedOut(id, at: path, stamp, below: root) { return .bytes(bytes) }
    guard let objects else { return .missing }
    do throws(GitError) {
      return .bytes(try objects.blob(id, maximumBytes: Obstacle.sizeLimit))
    } catch {
      if case .blobTooLarge(_, let size, _) = error { return .obstacle(.tooLarge(size)) }
      return .obstacle(.unreadable(error.message))
    }
  }

  /// A stored file's bytes from the work tree, where they are the same: the file's stamp tells, or their id. Reading and
  /// hashing a file takes a fraction of what reading the object takes.
  private func checkedOut(
    _ id: ObjectID, at path: String, _ known: FileStamp?, below root: Int32?
  ) -> [UInt8]? {
    if let root, root < 0 { return nil }
    guard let path = root == nil ? directory.map({ $0 + "/" + path }) : path,
      case (.bytes(let bytes), let stamp?) = DiskFile.readStamped(path, in: root ?? AT_FDCWD),
      stamp == known || (try? ObjectDatabase.id(ofBlob: bytes)) == id
    else { return nil }
    return bytes
  }
}

extension DiskFile.Outcome {
  /// What was read; nothing where the file is gone by now.
  var bytes: [UInt8] {
    if case .bytes(let bytes) = self { bytes } else { [] }
  }

  /// The Markdown of a document whose front matter the cache had. It is that of the file as it is now: somebody may have saved
  /// it in the moment between.
  var body: [UInt8] {
    let bytes = bytes
    return Array(bytes[Document(bytes).bodyRange])
  }
}
