import Git
import Glibc

/// The place of one hook: the file that must call git-backlog for it, and who runs that file.
struct HookSite {
  enum Runner: Hashable {
    case git
    /// husky: its own scripts, which it writes anew, call those beside them.
    case husky
    /// The pre-commit framework: its script calls the hook that it found, as `NAME.legacy`.
    case preCommitFramework
  }

  let hook: Hook
  /// Absolute.
  let path: String
  let runner: Runner

  /// Where the hook that was there before is kept.
  var asidePath: String { path + HookBlock.asideSuffix }

  /// - Parameter directory: where git looks for hooks.
  init(of hook: Hook, in directory: String) {
    self.hook = hook
    if let husky = Self.huskyDirectory(directory) {
      (path, runner) = (husky + "/" + hook.rawValue, .husky)
      return
    }
    let own = directory + "/" + hook.rawValue
    let legacy = own + ".legacy"
    if let script = Self.script(own), HookScript.isOfPreCommitFramework(script),
      HookBlock.find(in: script, of: hook) == nil
    {
      (path, runner) = (legacy, .preCommitFramework)
    } else {
      (path, runner) = (own, .git)
    }
  }

  /// The directory of a project's own hooks where husky has its scripts in `_` below it.
  private static func huskyDirectory(_ directory: String) -> String? {
    guard directory.hasSuffix("/_"),
      FilePaths.isFile(directory + "/h") || FilePaths.isFile(directory + "/husky.sh")
    else { return nil }
    return String(directory.dropLast(2))
  }

  private static func script(_ path: String) -> [UInt8]? {
    guard case .file(let script)? = try? TransactionFile.version(of: path) else { return nil }
    return script
  }
}
