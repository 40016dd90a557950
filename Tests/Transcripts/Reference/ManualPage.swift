/// `git-backlog.1`, which `git backlog --help` shows: the description of the commands in roff's man macros.
enum ManualPage {
  static let path = "docs/git-backlog.1"

  static func roff(of root: CommandDescription, version: String) -> String {
    var page = """
      .\\" Generated from the commands' own descriptions: RECORD=1 swift test --filter Transcripts
      .TH GIT\\-BACKLOG 1 "" "git\\-backlog \(escaped(version))" "git\\-backlog"
      .SH NAME
      git\\-backlog \\- \(escaped(summary(of: root)))
      .SH SYNOPSIS
      .B git backlog
      .I command
      [\\fIoptions\\fR] [\\fIarguments\\fR]

      """
    if let discussion = root.discussion {
      page += ".SH DESCRIPTION\n" + paragraphs(discussion)
    }
    let shared = root.sharedOptions
    page += ".SH COMMANDS\n"
    for command in root.leaves {
      page += ".SS \(bold(command.synopsis))\n" + paragraphs(command.abstract ?? "")
      if let discussion = command.discussion { page += ".PP\n" + paragraphs(discussion) }
      let own = command.options.filter { option in !shared.contains { $0.isAlike(option) } }
      page += (command.parameters + own).map(entry).joined()
      let also = command.options.filter { option in shared.contains { $0.isAlike(option) } }
      if !also.isEmpty {
        page += ".PP\nAlso \(also.map { bold($0.spelling) }.joined(separator: ", ")).\n"
      }
    }
    if !shared.isEmpty {
      page += ".SH OPTIONS OF MANY COMMANDS\n" + shared.map(entry).joined()
    }
    return page + closing
  }

  private static func summary(of root: CommandDescription) -> String {
    let text = root.abstract ?? ""
    return text.prefix(1).lowercased() + text.dropFirst().prefix { $0 != "." }
  }

  private static func entry(_ argument: CommandDescription.Argument) -> String {
    ".TP\n\(bold(argument.spelling))\n\(paragraphs(argument.meaning))"
  }

  /// Lines of running text, an empty one between paragraphs; indented ones as they stand.
  private static func paragraphs(_ text: String) -> String {
    var result = ""
    var isLiteral = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        result += isLiteral ? "\n" : ".PP\n"
        continue
      }
      let indented = line.hasPrefix("  ")
      if indented != isLiteral { result += indented ? ".nf\n" : ".fi\n" }
      isLiteral = indented
      result += marked(String(line)) + "\n"
    }
    return result + (isLiteral ? ".fi\n" : "")
  }

  /// Text with `code` in bold.
  private static func marked(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { index, piece in index % 2 == 1 ? bold(String(piece)) : escaped(String(piece)) }
      .joined()
  }

  private static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  /// Text that roff takes for nothing else.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static let closing = """
    .SH EXIT STATUS
    .TP
    .B 0
    All is fine.
    .TP
    .B 1
    There are findings of severity error, or what was asked for was refused and nothing was written.
    .TP
    .B 64
    The command line was wrong.
    .TP
    .B 128
    There is no repository or no backlog, or reading, writing or git failed.
    .SH ENVIRONMENT
    .TP
    .B GIT_BACKLOG_ROOT
    The directory of backlog.yml, where neither \\fB\\-\\-root\\fR nor the working directory says it.
    .TP
    .B GIT_EDITOR\\fR, \\fBVISUAL\\fR, \\fBEDITOR
    What documents are edited in.
    .TP
    .B GIT_PAGER\\fR, \\fBPAGER
    What long output is shown in on a terminal.
    .TP
    .B NO_COLOR
    Where it is set and not empty, output has no colour.
    .SH SEE ALSO
    .BR git (1)

    """
}
