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
  try Libgit2.start()
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

/// Says in git's words that a file is new or removed, which libgit2 can't know from two buffers and `git apply` must.
private func heading(_ patch: String, isNew: Bool, isRemoved: Bool) -> String {
  guard isNew || isRemoved else { return patch }
  var lines = patch.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  guard let start = lines.firstIndex(where: { $0.hasPrefix("index ") }) else { return patch }
  let ids = lines[start].dropFirst("index ".count).prefix { $0 != " " }.split(separator: ".")
  guard let old = ids.first, let new = ids.last else { return patch }
  let none = String(repeating: "0", count: old.count)
  lines[start] = isNew ? "index \(none)..\(new)" : "index \(old)..\(none)"
  lines.insert("\(isNew ? "new" : "deleted") file mode 100644", at: start)
  let side = isNew ? "--- " : "+++ "
  if let place = lines.firstIndex(where: { $0.hasPrefix(side) }) {
    lines[place] = side + "/dev/null"
  }
  return lines.joined(separator: "\n")
}
