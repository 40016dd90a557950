import ArgumentParser

/// A shell's completion script, which completes `git backlog` as it does `git-backlog`.
enum CompletionScript {
  static func text(for shell: CompletionShell) -> String {
    let script = GitBacklog.completionScript(for: shell)
    switch shell {
    case .bash: return script + bashAdapter
    case .zsh:
      // As a subcommand of git the first word is "backlog", which is no program.
      let own = #"command_name="${words[1]}""#
      return script.split(separator: own, omittingEmptySubsequences: false)
        .joined(separator: "command_name=git-backlog")
    default: return script
    }
  }

  /// git's own completion calls `_git_backlog` for `git backlog <tab>`.
  private static let bashAdapter = #"""

    _git_backlog() {
        local -i at=0
        while [[ "${at}" -lt "${COMP_CWORD}" && "${COMP_WORDS[at]}" != backlog ]]; do at+=1; done
        local before="${COMP_LINE%%backlog*}"
        local COMP_LINE="git-${COMP_LINE#"${before}"}"
        local -i COMP_POINT=$((COMP_POINT - ${#before} + 4))
        local -a COMP_WORDS=(git-backlog "${COMP_WORDS[@]:at+1}")
        local -i COMP_CWORD=$((COMP_CWORD - at))
        _git-backlog git-backlog "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    }

    """#
}
