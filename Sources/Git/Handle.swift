import CLibgit2

/// A kind of libgit2 object and how it is freed.
protocol HandleKind {
  static func free(_ pointer: OpaquePointer)
}

/// Owns one libgit2 object and frees it exactly once. This file is the only one that frees.
struct Handle<Kind: HandleKind>: ~Copyable {
  let pointer: OpaquePointer

  /// Takes the object that `make` stores; throws what libgit2 says if it returns a code below zero.
  init(
    _ purpose: @autoclosure () -> String,
    _ make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    let code = make(&made)
    guard code >= 0, let made else {
      throw .lastFailure(code: code, purpose: purpose())
    }
    pointer = made
  }

  /// Takes the object that `make` stores; `nil` if libgit2 says that it doesn't exist.
  init?(
    ifFound purpose: @autoclosure () -> String,
    _ make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    let code = make(&made)
    if code == GIT_ENOTFOUND.rawValue { return nil }
    guard code >= 0, let made else {
      throw .lastFailure(code: code, purpose: purpose())
    }
    pointer = made
  }

  deinit {
    Kind.free(pointer)
  }
}

enum RepositoryHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_repository_free(pointer) }
}
enum ObjectDatabaseHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_odb_free(pointer) }
}
enum RawObjectHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_odb_object_free(pointer) }
}
enum ObjectHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_object_free(pointer) }
}
enum IndexHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_index_free(pointer) }
}
enum ReferenceHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_reference_free(pointer) }
}
enum ConfigurationHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_config_free(pointer) }
}
enum FilterListHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_filter_list_free(pointer) }
}
enum PatchHandle: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_patch_free(pointer) }
}

/// Runs `fill` on an empty libgit2 buffer and returns a copy of what it holds.
func contentsOfBuffer(
  _ purpose: @autoclosure () -> String, _ fill: (UnsafeMutablePointer<git_buf>) -> Int32
) throws(GitError) -> [UInt8] {
  var buffer = git_buf()
  defer { git_buf_dispose(&buffer) }
  let code = fill(&buffer)
  guard code >= 0 else { throw .lastFailure(code: code, purpose: purpose()) }
  return Array(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
}

/// Throws libgit2's last error if `code` is below zero.
func check(_ code: Int32, _ purpose: @autoclosure () -> String) throws(GitError) {
  guard code >= 0 else { throw .lastFailure(code: code, purpose: purpose()) }
}
