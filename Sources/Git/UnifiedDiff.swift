import CLibgit2

/// The difference of two versions of a file as `git diff` prints it, with three lines of context;
/// empty if they are equal.
///
/// - Parameters:
///   - old: the bytes before; `nil` if the file is new.
///   - new: the bytes after; `nil` if the file is removed.
package func unifiedDiff(
  of path: String, from old: [UInt8]?, to new: [UInt8]?
) throws(GitError) -> String {
  Libgit2.start()
  if old == new { return "" }
  let patch = (old ?? []).withUnsafeBytes { before in
    (new ?? []).withUnsafeBytes { after in
      Result { () throws(GitError) in try printedPatch(of: path, from: before, to: after) }
    }
  }
  let text = String(decoding: try patch.get(), as: UTF8.self)
  return heading(text, isNew: old == nil, isRemoved: new == nil)
}

/// libgit2's patch, printed while it may still look at both versions.
private func printedPatch(
  of path: String, from old: UnsafeRawBufferPointer, to new: UnsafeRawBufferPointer
) throws(GitError) -> [UInt8] {
  let patch = try Handle<PatchHandle>("comparing two versions of \(path)") {
    git_patch_from_buffers(
      $0, old.baseAddress, old.count, path, new.baseAddress, new.count, path, nil)
  }
  let pointer = patch.pointer
  return try contentsOfBuffer("printing the difference of \(path)") {
    git_patch_to_buf($0, pointer)
  }
}

/// Says in git's words that a file is new or removed, which libgit2 can't know from two buffers.
private func heading(_ patch: String, isNew: Bool, isRemoved: Bool) -> String {
  guard isNew || isRemoved else { return patch }
  return patch.split(separator: "\n", omittingEmptySubsequences: false)
    .map { line in
      if isNew, line.hasPrefix("--- ") { return "--- /dev/null" }
      if isRemoved, line.hasPrefix("+++ ") { return "+++ /dev/null" }
      return String(line)
    }
    .joined(separator: "\n")
}
