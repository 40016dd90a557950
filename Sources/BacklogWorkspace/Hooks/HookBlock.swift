/// The lines that a hook's script calls git-backlog with, between two marks, so that they can be found again.
struct HookBlock: Hashable {
  /// Whose script the lines stand in.
  enum Host: Hashable {
    /// Somebody else's, which goes on after them.
    case script
    /// One of our own with nothing else in it.
    case ownFile
    /// One of our own that goes on with the hook that was moved aside.
    case chain
  }

  let hook: Hook
  let host: Host

  static let firstLine = "# >>> git-backlog >>>"
  static let lastLine = "# <<< git-backlog <<<"
  /// How the file is called that was there before, beside the hook.
  static let asideSuffix = ".git-backlog-chained"

  private static let ownFileLine = "# This file is git-backlog's own."

  /// The block from its first mark to the line end after its last.
  var text: String {
    """
    \(Self.firstLine)
    # "git backlog hooks uninstall" takes this out again.
    \(host == .script ? "" : Self.ownFileLine + "\n")\(call)
    \(host == .chain ? chainCall + "\n" : "")\(Self.lastLine)

    """
  }

  /// A whole script with the block and nothing else.
  var file: String { "#!/bin/sh\n" + text }

  private var call: String {
    switch hook {
    case .preCommit: guarded("git-backlog hooks run pre-commit \"$@\" || exit $?")
    case .prepareCommitMessage:
      """
      if command -v git-backlog >/dev/null 2>&1; then
        git-backlog hooks run prepare-commit-msg "$@" || true
      fi
      """
    case .prePush:
      // What git says on standard input is for those that follow, too.
      """
      git_backlog_pushed=$(cat)
      \(guarded(#"printf '%s\n' "$git_backlog_pushed" | git-backlog hooks run pre-push "$@" || exit $?"#))
      if [ -n "$git_backlog_pushed" ]; then
        exec <<GIT_BACKLOG_END
      $git_backlog_pushed
      GIT_BACKLOG_END
      else
        exec </dev/null
      fi
      """
    }
  }

  private func guarded(_ command: String) -> String {
    """
    if command -v git-backlog >/dev/null 2>&1; then
      \(command)
    elif [ "$(git config --type=bool backlog.requireHook)" = true ]; then
      echo 'error: git-backlog is not on the PATH, and backlog.requireHook wants the backlog to be checked' >&2
      echo 'hint: install git-backlog, or skip the hooks once with --no-verify' >&2
      exit 1
    else
      echo 'warning: git-backlog is not on the PATH, so the backlog was not checked' >&2
      echo "hint: install it, or take its lines out of $0" >&2
    fi
    """
  }

  private var chainCall: String {
    """
    git_backlog_chained="$(dirname "$0")/\(hook.rawValue)\(Self.asideSuffix)"
    if [ -x "$git_backlog_chained" ]; then exec "$git_backlog_chained" "$@"; fi
    """
  }
}

extension HookBlock {
  /// A block as it stands in a script.
  struct Found {
    let range: Range<Int>
    let host: Host
    /// Whether it is what would be written today.
    let isCurrent: Bool
  }

  /// Finds the block in a script; `nil` where there is none that is whole.
  static func find(in script: [UInt8], of hook: Hook) -> Found? {
    guard let range = range(in: script) else { return nil }
    let text = String(decoding: script[range], as: UTF8.self)
    let host: Host =
      !text.contains(ownFileLine) ? .script : text.contains(asideSuffix) ? .chain : .ownFile
    return Found(
      range: range, host: host, isCurrent: text == HookBlock(hook: hook, host: host).text)
  }

  /// The lines from the first mark to the last one, in any file.
  static func range(in text: [UInt8]) -> Range<Int>? {
    guard let start = line(firstLine, in: text, from: 0),
      let last = line(lastLine, in: text, from: start.upperBound)
    else { return nil }
    return start.lowerBound..<last.upperBound
  }

  /// The first line that is exactly that text, with its line end.
  private static func line(_ text: String, in script: [UInt8], from start: Int) -> Range<Int>? {
    let wanted = Array(text.utf8)
    var lower = start
    while lower < script.count {
      let end = script[lower...].firstIndex(of: UInt8(ascii: "\n")) ?? script.count
      if script[lower..<end].elementsEqual(wanted) { return lower..<min(end + 1, script.count) }
      lower = end + 1
    }
    return nil
  }
}
