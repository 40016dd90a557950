import BacklogFormat
import BacklogModel
import Git

/// The bytes of files and objects, for as long as anybody may ask for them.
struct StoredContents: Sendable {
  let directory: String?
  let objects: ObjectDatabase?

  func onDisk(_ path: String) -> DiskFile.Outcome {
    directory.map { DiskFile.read($0 + "/" + path) } ?? .missing
  }

  /// - Parameter root: the open directory of `directory`, where there is one.
  func stored(
    _ id: ObjectID, at path: String, below root: Int32? = nil
  ) -> DiskFile.Outcome {
    if let bytes = checkedOut(id, at: path, below: root) { return .bytes(bytes) }
    guard let objects else { return .missing }
    do throws(GitError) {
      return .bytes(try objects.blob(id, maximumBytes: Obstacle.sizeLimit))
    } catch {
      if case .blobTooLarge(_, let size, _) = error { return .obstacle(.tooLarge(size)) }
      return .obstacle(.unreadable(error.message))
    }
  }

  /// A stored file's bytes from the work tree, where they are the same: their id tells. Reading and hashing a file takes a
  /// fraction of what reading the object takes.
  private func checkedOut(_ id: ObjectID, at path: String, below root: Int32?) -> [UInt8]? {
    let outcome = root.map { $0 < 0 ? .missing : DiskFile.read(path, in: $0) } ?? onDisk(path)
    guard case .bytes(let bytes) = outcome, (try? ObjectDatabase.id(ofBlob: bytes)) == id
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
