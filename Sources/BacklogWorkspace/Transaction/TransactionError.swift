package import Git
import Glibc

/// Why a transaction did not happen. All files are as they were, but for `notRestored`.
package enum TransactionError: Error, Sendable {
  /// The file has changes that are not committed; `isStaged`: in the index already.
  case handEdits(path: String, isStaged: Bool)
  /// The file isn't what it was when the change was thought out.
  case changedMeanwhile(path: String)
  /// A sparse checkout leaves the file out of the work tree.
  case outsideSparseCheckout(path: String)
  /// The path is a symbolic link, or not a file.
  case notARegularFile(path: String)
  /// The operating system refused.
  case fileFailure(action: String, path: String, reason: String)
  /// git refused, or a hook.
  case git(GitError)
  /// Something failed, and these files could not be put back, because somebody else (a hook, an
  /// editor) changed them meanwhile.
  indirect case notRestored(paths: [String], cause: TransactionError)

  init(_ failure: TransactionFileFailure) {
    self = .fileFailure(
      action: failure.action, path: failure.path, reason: String(cString: strerror(failure.number)))
  }

  /// Runs what may fail in git.
  static func of<Result>(
    _ body: () throws(GitError) -> Result
  ) throws(TransactionError) -> Result {
    do { return try body() } catch { throw .git(error) }
  }

  /// Runs what may fail with files.
  static func of<Result>(
    _ body: () throws(TransactionFileFailure) -> Result
  ) throws(TransactionError) -> Result {
    do { return try body() } catch { throw TransactionError(error) }
  }

  /// What was found, in a sentence.
  package var message: String {
    switch self {
    case .handEdits(let path, isStaged: false): "\(path) has changes that are not committed"
    case .handEdits(let path, isStaged: true): "\(path) has staged changes that are not committed"
    case .changedMeanwhile(let path): "\(path) was changed by somebody else in the meantime"
    case .outsideSparseCheckout(let path): "\(path) is left out of this sparse checkout"
    case .notARegularFile(let path): "\(path) is not a plain file, so it is not written"
    case .fileFailure(let action, let path, let reason): "\(action) \(path): \(reason)"
    case .git(let error): error.message
    case .notRestored(let paths, let cause):
      "\(cause.message); \(paths.joined(separator: ", ")) was changed meanwhile and is left so"
    }
  }

  /// What helps, most useful first.
  package var hints: [String] {
    switch self {
    case .handEdits(let path, _): ["git backlog commit \(path), or set it aside with git stash"]
    case .changedMeanwhile: ["nothing was written; run the command again"]
    case .outsideSparseCheckout(let path):
      ["git sparse-checkout add \(TransactionFile.directory(of: path))"]
    case .notARegularFile: []
    case .fileFailure: ["nothing was changed; check the directory's permissions and free space"]
    case .git(let error): error.hints
    case .notRestored(let paths, let cause):
      cause.hints + ["git diff -- \(paths.joined(separator: " ")) shows what is there"]
    }
  }

  /// What another program said: a hook, git, gpg.
  package var output: String {
    switch self {
    case .git(let error): error.output
    case .notRestored(_, let cause): cause.output
    default: ""
    }
  }

  /// Whether this is a refusal (exit status 1) and not a failure of something outside (128).
  package var isRefusal: Bool {
    switch self {
    case .fileFailure: false
    case .git(let error): error.isRefusal
    case .notRestored(_, let cause): cause.isRefusal
    default: true
    }
  }
}
