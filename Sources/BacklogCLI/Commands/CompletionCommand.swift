import ArgumentParser

struct CompletionCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print the completion script for a shell.",
    discussion:
      "For bash: git backlog completion bash > ~/.local/share/bash-completion/completions/git-backlog"
  )

  @OptionGroup var shared: SharedOptions

  @Argument(help: "The shell.")
  var shell: Shell

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish
  }

  func execute(_ session: Session) async throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try await session.show(CompletionScript.text(for: kind), paged: false)
  }
}
