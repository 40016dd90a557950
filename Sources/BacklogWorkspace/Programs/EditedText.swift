import Git
import Glibc

/// A text that a person writes or changes in their editor.
package enum EditedText {
  /// Puts the text into a file under the git directory, opens the editor on it and gives what is there afterwards.
  ///
  /// - Parameter fileName: what the editor shows as the file's name.
  package static func ask(_ text: String, fileName: String, workspace: Workspace) async throws
    -> String
  {
    let path = try workspace.repository().gitDirectory + "/" + fileName
    let absolute = path.hasPrefix("/") ? path : workspace.location.workTree + "/" + path
    try write(text, to: absolute)
    defer { unlink(absolute) }
    try await Editor.open(absolute, workspace: workspace)
    switch DiskFile.read(absolute) {
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .missing: return ""
    case .obstacle:
      throw WorkspaceError.io(
        action: "can't read", path: absolute, message: "it is no plain file any more")
    }
  }

  private static func write(_ text: String, to path: String) throws(WorkspaceError) {
    guard let file = fopen(path, "w") else {
      throw .io(action: "can't write", path: path, message: SystemMessage.last)
    }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else {
      throw .io(action: "can't write", path: path, message: SystemMessage.last)
    }
  }
}
