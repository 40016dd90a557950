import BacklogModel
import Git

/// What the file system said of the documents' files just before they were read.
struct FileStamps: Sendable {
  private let fresh: [Reading.Fresh]

  init() { fresh = [] }

  init(of reading: Reading) { fresh = reading.fresh }

  /// By the records' identities: those of documents that were read from files.
  var byRecord: [ObjectIdentifier: FileStamp] {
    var stamps: [ObjectIdentifier: FileStamp] = [:]
    stamps.reserveCapacity(fresh.count)
    for document in fresh {
      guard case .file(let stamp) = document.origin else { continue }
      stamps[ObjectIdentifier(document.record)] = stamp
    }
    return stamps
  }
}
