/// `docs/cli.md`: the description of the commands in Markdown.
enum CommandPage {
  static let path = "docs/cli.md"

  static func markdown(of root: CommandDescription) -> String {
    var page = """
      # Commands

      \(root.discussion ?? root.abstract ?? "")

      This page is generated from the commands' own descriptions; `git backlog COMMAND -h` shows the same.
      `RECORD=1 swift test --filter Transcripts` writes it anew.

      """
    let shared = root.sharedOptions
    for command in root.leaves {
      page += "\n## \(command.fullName.replacing("git backlog ", with: ""))\n"
      page += "\n```\n\(command.synopsis)\n```\n"
      page += paragraph(command.abstract) + paragraph(command.discussion)
      let own = command.options.filter { option in !shared.contains { $0.isAlike(option) } }
      page += list(of: command.parameters + own)
      let also = command.options.filter { option in shared.contains { $0.isAlike(option) } }
      if !also.isEmpty {
        let names = also.map { "`\($0.spelling)`" }.joined(separator: ", ")
        page += "\nAlso \(names): see [options of many commands](#options-of-many-commands).\n"
      }
    }
    if !shared.isEmpty { page += "\n## Options of many commands\n" + list(of: shared) }
    return page + closing
  }

  private static func paragraph(_ text: String?) -> String {
    text.map { "\n\($0)\n" } ?? ""
  }

  private static func list(of arguments: [CommandDescription.Argument]) -> String {
    if arguments.isEmpty { return "" }
    return "\n" + arguments.map { "- `\($0.spelling)`: \($0.meaning)\n" }.joined()
  }

  private static let closing = """

    ## Exit status

    | status | meaning |
    |---|---|
    | 0 | All is fine. |
    | 1 | There are findings of severity error, or what was asked for was refused and nothing was written. |
    | 64 | The command line was wrong. |
    | 128 | There is no repository or no backlog, or reading, writing or git failed. |

    """
}
