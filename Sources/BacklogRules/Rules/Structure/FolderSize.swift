import BacklogModel

struct FolderSize: Rule {
  static let name = "folder-size"
  static let severity = Severity.warning
  static let summary = "No folder holds more than a thousand documents."
  static let rationale = """
    Git hosts stop listing a folder at a thousand files, and git itself goes through the whole list for every change of one \
    of them: at ten thousand items a history takes ten times as long as in folders by month. Subfolders change nothing \
    else, since the backlog goes by ids and names, and not by paths.
    """
  static let parameters = [
    RuleParameter("files", default: 1000, "the most documents that a folder should hold")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(
      .init("backlog.yml", "format: 1\nprefix: MB\nrules: {folder-size: {files: 1}}\n"),
      audience("audiences/")),
    keeping: RuleExample(
      .init("backlog.yml", "format: 1\nprefix: MB\nrules: {folder-size: {files: 1}}\n"),
      audience("audiences/weekend/")))

  func check(_ context: inout RuleContext) {
    let most = context.parameter("files")
    guard context.snapshot.records.count > most else { return }
    var counts: [Substring: Int] = [:]
    // Nearly always a document lies beside the one before.
    var (folder, count): (Substring, Int) = ("", 0)
    for record in context.snapshot.records {
      let next = record.folder
      if next != folder {
        counts[folder, default: 0] += count
        (folder, count) = (next, 0)
      }
      count += 1
    }
    counts[folder, default: 0] += count
    for (folder, count) in counts where count > most {
      context.report(
        path: String(folder), Message.tooMany(count, most), remedy: Message.split(String(folder)))
    }
  }

  private static func audience(_ folder: String) -> RuleExample.File {
    RuleExample.File(
      folder + "weekend-walkers.md",
      """
      ---
      title: Weekend walkers
      description: People who walk on Sundays, near a town
      ---

      """)
  }
}

private enum Message {
  static func tooMany(_ count: Int, _ most: Int) -> String {
    "the folder holds \(count) documents, more than \(most)"
  }

  static func split(_ folder: String) -> String {
    "move some into a folder within it with `git mv`: \(folder)/2026-04, say, for those of a month"
  }
}
