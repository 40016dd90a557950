import Glibc

/// A text that goes into a file which a person names.
package enum TextOutput {
  /// Writes the file whole, over what was there.
  ///
  /// - Parameter directory: what a relative path starts from.
  /// - Throws: `WorkspaceError.io`.
  package static func write(
    _ text: String, to path: String, in directory: String
  ) throws(WorkspaceError) {
    let absolute = FilePaths.join(directory, path)
    guard let file = fopen(absolute, "w") else {
      throw .io(action: "can't write", path: path, message: SystemMessage.last)
    }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else {
      throw .io(action: "can't write", path: path, message: SystemMessage.last)
    }
  }
}
