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
      return script.replacing(own, with: "command_name=git-backlog")
        .replacing(zshOffer, with: zshOfferOfFields)
    default: return script
    }
  }

  private static let zshOffer = "_describe -V '' non_empty_completions --"
  /// Behind `moscow=` follows a value, and no space.
  private static let zshOfferOfFields = #"""
    local -ar fields=("${(@M)non_empty_completions:#*=}")
        local -ar whole_completions=("${(@)non_empty_completions:#*=}")
        _describe -V '' whole_completions -- fields -S '' --
    """#

  /// Readline takes `key=value` for three words and adds a space behind what it completes; git's own completion calls
  /// `_git_backlog` for `git backlog <tab>`.
  private static let bashAdapter = #"""

    __git-backlog_with_whole_words() {
        local line="${COMP_LINE}" rest word
        local -a words=()
        local -i cword=0 i
        for ((i = 0; i <= COMP_CWORD; i++)); do
            word="${COMP_WORDS[i]}"
            rest="${line#"${line%%[![:space:]]*}"}"
            if [[ "${i}" -eq 0 || "${line}" != "${rest}" ]]; then
                words+=("${word}")
            elif [[ "${word}" = '=' && "${words[-1]}" = --* ]]; then
                words+=('')
            else
                words[-1]+="${word}"
            fi
            line="${rest#"${word}"}"
        done
        cword=$((${#words[@]} - 1))
        local cur="${words[cword]}"
        local -a COMP_WORDS=("${words[@]}")
        local -i COMP_CWORD="${cword}"
        local COMP_LINE="${words[*]}"
        local -i COMP_POINT="${#COMP_LINE}"

        COMPREPLY=()
        _git-backlog git-backlog "${cur}" "${words[cword - 1]}"

        local breaks=''
        if [[ "${COMP_WORDBREAKS}" = *'='* ]]; then breaks+='='; fi
        if [[ "${COMP_WORDBREAKS}" = *':'* ]]; then breaks+=':'; fi
        if [[ -n "${breaks}" && "${cur}" = *["${breaks}"]* ]]; then
            COMPREPLY=("${COMPREPLY[@]#"${cur%"${cur##*["${breaks}"]}"}"}")
        fi
        # What ends in = goes on; it is no name of a file whose signs would be quoted.
        if [[ "${COMPREPLY[*]}" = *= ]]; then compopt +o filenames -o nospace 2>/dev/null; fi
        return 0
    }

    complete -o filenames -F __git-backlog_with_whole_words git-backlog

    _git_backlog() {
        local -i at=0
        while [[ "${at}" -lt "${COMP_CWORD}" && "${COMP_WORDS[at]}" != backlog ]]; do at+=1; done
        local before="${COMP_LINE%%backlog*}"
        local COMP_LINE="git-${COMP_LINE#"${before}"}"
        local -i COMP_POINT=$((COMP_POINT - ${#before} + 4))
        local -a COMP_WORDS=(git-backlog "${COMP_WORDS[@]:at+1}")
        local -i COMP_CWORD=$((COMP_CWORD - at))
        __git-backlog_with_whole_words
    }

    """#
}
