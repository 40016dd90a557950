/// What a tree or index entry is.
package enum FileMode: UInt32, Sendable {
  case directory = 0o040000
  case file = 0o100644
  case executable = 0o100755
  case symbolicLink = 0o120000
  case submodule = 0o160000

  /// The mode for git's number; old repositories hold variants such as 100664, which are files.
  init?(number: UInt32) {
    if let mode = FileMode(rawValue: number) {
      self = mode
    } else if number & 0o170000 == 0o100000 {
      self = number & 0o100 == 0 ? .file : .executable
    } else {
      return nil
    }
  }

  /// Whether the entry has contents of its own in a blob that is a regular file.
  package var isRegularFile: Bool { self == .file || self == .executable }
}
