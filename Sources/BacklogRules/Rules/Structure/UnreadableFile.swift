import BacklogModel

struct UnreadableFile: Rule {
  static let name = "unreadable-file"
  static let severity = Severity.error
  static let summary = "Every file in the backlog's folders is a document that can be read."
  static let rationale = """
    The folder that a file lies in says what it is, so everything in items/ counts as an item. A file that can't be one is \
    reported instead of passed over: somebody who put it there thinks that it counts. Links are not followed, since they could \
    lead anywhere, and files above 1 MiB are no text that a person wrote.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      .init("campaigns/packing-guide.txt", "Ideas for the second edition\n")),
    keeping: RuleExample(
      .init("campaigns/_ideas/packing-guide.txt", "Ideas for the second edition\n")))

  func check(_ context: inout RuleContext) {
    for obstacle in context.snapshot.obstacles where context.isInScope(obstacle.path) {
      context.report(
        path: obstacle.path, obstacle.reason.finding, remedy: obstacle.reason.remedy)
    }
  }
}

extension Obstacle.Reason {
  fileprivate var finding: String {
    switch self {
    case .notMarkdown: "the file's name doesn't end in .md, so it is no document"
    case .unusableName: "the file's name is not UTF-8"
    case .notAFolder: "this is a file, where a folder of documents belongs"
    case .symbolicLink: "this is a symbolic link, which is not followed"
    case .specialFile: "this is neither a file nor a folder"
    case .tooLarge(let size):
      "the file has \(size) bytes, and documents of more than \(Obstacle.sizeLimit) are not read"
    case .unreadable(let words): "the file can't be read: \(words)"
    case .unmerged: "the file has several versions in the index, from a merge that wasn't finished"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .notMarkdown, .specialFile:
      "move it out of the folder, or into one in it whose name starts with _"
    case .unusableName: "rename the file"
    case .notAFolder: "rename the file, or move it elsewhere"
    case .symbolicLink: "put the document itself here, or delete the link"
    case .tooLarge: "keep what people read, and move the rest out of the backlog's folders"
    case .unreadable: "make it readable for yourself: `ls -l` shows who may read it"
    case .unmerged: "settle the merge in the file, then `git add` it"
    }
  }
}
