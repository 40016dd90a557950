import CLibgit2
import Glibc

/// The library itself: started once, when the first repository is opened (about 1 ms).
enum Libgit2 {
  /// Starts the library; free after the first call.
  ///
  /// - Throws: what it says where it can't be started: no other call would be safe.
  static func start() throws(GitError) {
    if let failure { throw failure }
  }

  private static let failure: GitError? = {
    let code = git_libgit2_init()
    if code < 0 { return .lastFailure(code: code, purpose: "starting libgit2") }
    // Objects are named by their hash and git verifies packs itself; checking each again on
    // reading costs more than reading.
    _ = shim_set_strict_hash_verification(0)
    // A folder of 10,000 files is a tree of 400 KB, and one command looks into it several times.
    _ = shim_set_cache_object_limit(GIT_OBJECT_TREE, 4 << 20)
    _ = shim_set_cache_max_size(8 << 20)
    // What is mapped of packs counts as memory, and a walk through history comes past all of them.
    _ = shim_set_mapped_window(4 << 20)
    _ = shim_set_mapped_limit(64 << 20)
    allowExtensions(readableExtensions)
    return nil
  }()

  /// Repository extensions that leave everything we read in its place: `worktreeConfig` comes with
  /// sparse checkouts, `partialClone` only leaves blobs out. libgit2 compares in lower case.
  static let readableExtensions = [
    "worktreeconfig", "partialclone", "preciousobjects", "relativeworktrees",
  ]

  private static func allowExtensions(_ names: [String]) {
    let copies = names.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var pointers = copies.map { UnsafePointer($0) }
    _ = shim_set_extensions(&pointers, pointers.count)
  }
}

extension GitError {
  /// What libgit2 says about the call that has just failed on this thread.
  static func lastFailure(code: Int32, purpose: String) -> GitError {
    let message = git_error_last()?.pointee.message.map { String(cString: $0) }
    return .libraryFailure(
      purpose: purpose, message: message ?? "no reason was given", code: Int(code))
  }

  /// The number that libgit2 returned, if the failure came from it.
  var libraryCode: Int32? {
    guard case .libraryFailure(_, _, let code) = self else { return nil }
    return Int32(code)
  }
}
