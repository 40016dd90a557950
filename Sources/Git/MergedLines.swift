import CLibgit2

/// What stands between conflict markers.
package enum MarkerStyle: Sendable {
  case sides
  /// The common version between the two.
  case sidesAndBase
  /// Without the lines that both sides share at the start and at the end.
  case differencesAndBase

  fileprivate var flags: git_merge_file_flag_t {
    switch self {
    case .sides: GIT_MERGE_FILE_STYLE_MERGE
    case .sidesAndBase: GIT_MERGE_FILE_STYLE_DIFF3
    case .differencesAndBase: GIT_MERGE_FILE_STYLE_ZDIFF3
    }
  }
}

/// A version of a text, and how conflict markers call it.
package typealias LabelledText = (bytes: [UInt8], label: String)

/// Merges three versions of a text line by line, as `git merge-file` does.
///
/// - Parameters:
///   - path: the file's name, for messages.
///   - markerSize: how many characters a conflict marker has.
/// - Returns: the merged bytes, with git's markers where there are conflicts.
package func mergedLines(
  of path: String, base: LabelledText, ours: LabelledText, theirs: LabelledText,
  style: MarkerStyle = .sides, markerSize: Int
) throws(GitError) -> (bytes: [UInt8], hasConflicts: Bool) {
  try Libgit2.start()
  var options = git_merge_file_options()
  try check(
    git_merge_file_options_init(&options, UInt32(GIT_MERGE_FILE_OPTIONS_VERSION)), "merging \(path)"
  )
  options.flags = style.flags.rawValue
  options.marker_size = UInt16(clamping: markerSize)
  return try withInput(base.bytes) { old throws(GitError) in
    try withInput(ours.bytes) { our throws(GitError) in
      try withInput(theirs.bytes) { their throws(GitError) in
        var (old, our, their) = (old, our, their)
        var result = git_merge_file_result()
        let code = base.label.withCString { oldLabel in
          ours.label.withCString { ourLabel in
            theirs.label.withCString { theirLabel in
              options.ancestor_label = oldLabel
              options.our_label = ourLabel
              options.their_label = theirLabel
              return git_merge_file(&result, &old, &our, &their, &options)
            }
          }
        }
        try check(code, "merging \(path)")
        defer { git_merge_file_result_free(&result) }
        return (
          Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len)),
          result.automergeable == 0
        )
      }
    }
  }
}

/// Lends bytes to libgit2.
private func withInput<Value>(
  _ bytes: [UInt8], _ body: (git_merge_file_input) throws(GitError) -> Value
) throws(GitError) -> Value {
  let outcome = bytes.withUnsafeBytes { buffer in
    Result { () throws(GitError) in
      var input = git_merge_file_input()
      git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
      input.ptr = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      input.size = buffer.count
      return try body(input)
    }
  }
  return try outcome.get()
}
