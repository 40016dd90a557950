import CLibgit2

/// Merges three versions of a text line by line, as `git merge-file` does.
///
/// - Parameters:
///   - path: the file's name, for messages.
///   - ours: how our side is called in conflict markers.
///   - theirs: how their side is called.
/// - Returns: the merged bytes, with git's markers where there are conflicts.
package func mergedLines(
  of path: String, base: [UInt8], ours: (bytes: [UInt8], label: String),
  theirs: (bytes: [UInt8], label: String)
) throws(GitError) -> (bytes: [UInt8], hasConflicts: Bool) {
  Libgit2.start()
  var options = git_merge_file_options()
  try check(
    git_merge_file_options_init(&options, UInt32(GIT_MERGE_FILE_OPTIONS_VERSION)), "merging \(path)"
  )
  return try withInput(base) { base throws(GitError) in
    try withInput(ours.bytes) { our throws(GitError) in
      try withInput(theirs.bytes) { their throws(GitError) in
        try merged(path, base, our, their, labels: (ours.label, theirs.label), &options)
      }
    }
  }
}

private func merged(
  _ path: String, _ base: git_merge_file_input, _ ours: git_merge_file_input,
  _ theirs: git_merge_file_input, labels: (String, String),
  _ options: inout git_merge_file_options
) throws(GitError) -> (bytes: [UInt8], hasConflicts: Bool) {
  var (base, ours, theirs) = (base, ours, theirs)
  var result = git_merge_file_result()
  let code = labels.0.withCString { ourLabel in
    labels.1.withCString { theirLabel in
      options.our_label = ourLabel
      options.their_label = theirLabel
      return git_merge_file(&result, &base, &ours, &theirs, &options)
    }
  }
  try check(code, "merging \(path)")
  defer { git_merge_file_result_free(&result) }
  return (
    Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len)), result.automergeable == 0
  )
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
