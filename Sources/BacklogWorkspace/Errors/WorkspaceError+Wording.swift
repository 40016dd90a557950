import BacklogFormat
import BacklogModel

extension WorkspaceError {
  /// What was found, in a sentence.
  package var message: String {
    switch self {
    case .noSuchDirectory(let path): "there is no directory \(path)"
    case .noRepository(let path): "\(path) is not inside a git repository"
    case .noBacklog(let path, isExplicit: true):
      "there is no backlog in \(path): it has no backlog.yml"
    case .noBacklog(let path, isExplicit: false): "there is no backlog in \(path) or above it"
    case .noBacklogBeside(let repository, let workTree):
      "there is no backlog in \(workTree), the work tree of \(repository)"
    case .bareRepository(let path), .bareRepositoryToStartIn(let path):
      "\(path) is a bare repository, which has no files to work on"
    case .noBacklogAt(let revision): "there was no backlog at \(revision)"
    case .noCommits: "the repository has no commit yet"
    case .noCommitBefore(let date, let isShallow):
      "there is no commit on or before \(date)" + (isShallow ? " in this shallow clone" : "")
    case .report(let refusal): refusal.message
    case .notADate(let text), .notADay(let text), .ambiguousDate(let text, meanings: []):
      "“\(text)” is no date"
    case .ambiguousDate(let text, _):
      "“\(text)” is no date that everybody reads alike"
    case .noCommonCommit(let one, let other, let isShallow):
      "\(one) and \(other) have no commit in common"
        + (isShallow ? " in what this shallow clone holds" : "")
    case .notFetched(let name): "no commit, branch or tag is called \(name) in this shallow clone"
    case .revisionOrPath(let word): "“\(word)” is both a revision and a file"
    case .severalRevisions(let words, staged: true):
      "what is staged can be compared with one revision, and not with \(words.joined(separator: " "))"
    case .severalRevisions(let words, staged: false):
      "\(words.joined(separator: " ")) are more than two versions to compare"
    case .unreadableSettings(let path, let reason): "\(path) can't be read: \(Self.words(reason))"
    case .lookup(.unknown(let name, _)): "no document is called “\(name)”"
    case .lookup(.ambiguous(let name, _)): "“\(name)” could be several documents"
    case .notAnItem(let name): "“\(name)” is no item"
    case .otherKind(let name, let kind, let wanted):
      "“\(name)” is \(Self.article(kind)), and no \(wanted.displayName)"
    case .untraceable(let name, let kind): "\(name): \(Self.article(kind)) leads to no outcome"
    case .edit(let path, .broken(let problem, let position)):
      "\(path):\(position) is to be mended first: \(Self.clause(problem.message))"
    case .edit(let path, let error): "\(path): \(Self.clause(error.message))"
    case .nothingToCommit: "nothing has changed in the backlog"
    case .fixesHandEdits(let path): "\(path) has changes that are not committed"
    case .pathOutside(let path): "\(path) is not in the backlog"
    case .exists(let path): "\(path) is there already"
    case .inTheWay(let path): "a file is to be moved to \(path), and there is one already"
    case .backlogExists("."): "there is a backlog here already"
    case .noSuchPath(let path): "there is no \(path)"
    case .backlogExists(let path): "there is a backlog in \(path) already"
    case .folderOfBacklog(let path, let backlog):
      "\(path) is a folder of documents of the backlog in \(backlog)"
    case .unknownField(let key, let kind, _): "\(Self.article(kind)) has no field “\(key)”"
    case .mappingField(let key, _): "“\(key)” is made of several values"
    case .listOfMappings(let key): "“\(key)” is a list whose entries are made of several values"
    case .notAList(let key):
      "“\(key)” holds one value, so nothing can be added to it or removed from it"
    case .fixedField(let key): "“\(key)” names the document and never changes"
    case .badValue(let field, let problem): "“\(field)” \(problem.message)"
    case .badAssignment(let text): "“\(text)” is no assignment"
    case .unknownReference(let field, let text, let kind, _):
      "“\(field)”: there is no \(kind) “\(text)”"
    case .moveToItself(let id): "\(id) can't be moved next to itself"
    case .closedItem(let id, let status):
      "\(id) is \(status): only open items have a place in the order"
    case .positionOutOfRange(let number, let count):
      "there is no position \(number): the list has \(count)"
    case .notInList(let id): "\(id) is not among the open items"
    case .orderLine(let line, let word, .noID):
      "line \(line) of the order starts with “\(word)”, which is no id"
    case .orderLine(let line, let word, .notInList):
      "line \(line) of the order: \(word) was not in the list"
    case .orderLine(let line, let word, .twice): "line \(line) of the order: \(word) comes twice"
    case .noSuchBox(let name, _): "there is no box “\(name)”"
    case .noSuchSection(let title, _): "there is no section “\(title)”"
    case .ambiguousBox(let name, _): "several sections have a box “\(name)”"
    case .held(let gate, let names, let hindrances):
      "\(names.joined(separator: ", ")) \(gate.refusal(isPlural: names.count > 1)):"
        + hindrances.map { "\n  - " + $0.sentence(gate, names.first ?? "") }.joined()
    case .noStatus(let meaning): "the backlog has no status that means \(meaning)"
    case .idsExhausted: "no free id was found"
    case .invalidPrefix(let prefix): "“\(prefix)” can't be the prefix of ids"
    case .noTemplate(let kind): "there is no template for \(Self.article(kind))"
    case .unusableKey(let key): "“\(key)” can't be a file's name"
    case .incomplete(let kind, let findings):
      "\(Self.article(kind)) needs more than that:" + list(findings)
    case .wouldBreak(let findings):
      "that would break the backlog:" + list(findings)
    case .removedInEditor(let path): "the editor left no file \(path), and nothing was committed"
    case .noCollision(let name): "no other document has the id of \(name)"
    case .oldestKeepsID(let path, _): "\(path) was made first, so it keeps the id"
    case .unclearReferences(let id, let references):
      "what \(id) means is not clear in:"
        + list(references.map { "“\($0.field)” of \($0.path)" })
    case .hooksSwitchedOff(let path): "git looks for hooks in \(path), which is no directory"
    case .changedHook(let path, let aside):
      "\(path) has lines of its own, and \(aside) waits to be put back in its place"
    case .noInstallableHook(let name): "there is no hook “\(name)” of git-backlog"
    case .unreadablePush(let line): "“\(line)” names no reference that is pushed"
    case .editorFailed(let editor, let status): "the editor “\(editor)” ended with status \(status)"
    case .noEditor: "no editor is set, and this is no terminal"
    case .io(let action, let path, let message): "\(action) \(path): \(message)"
    }
  }

  /// What to do about it: commands and edits, the most useful first.
  package var hints: [String] {
    switch self {
    case .noRepository, .noBacklog(_, isExplicit: false):
      ["git backlog init makes one here; git backlog demo shows one"]
    case .noBacklog(_, isExplicit: true): ["name the directory that holds backlog.yml"]
    case .noBacklogBeside:
      ["run it in the work tree, or name that: git --git-dir=… --work-tree=… backlog …"]
    case .noCommits: ["git backlog commit makes the first one"]
    case .bareRepositoryToStartIn: ["start it in a clone, and push"]
    case .bareRepository: ["look at a commit with --at HEAD, or run it in a clone"]
    case .noCollision: ["git backlog check --rule duplicate-id names the ids that collide"]
    case .oldestKeepsID(let path, let younger):
      [
        "git backlog renumber \(younger)",
        "git backlog renumber --oldest \(path) does it all the same",
      ]
    case .unclearReferences(_, let references):
      references.first.map { reference in
        [
          "--repoint \(reference.path) if it means the document that gets a new id, "
            + "--keep \(reference.path) if it means the other one"
        ]
      } ?? []
    case .hooksSwitchedOff: ["git config --show-origin core.hooksPath says where that is set"]
    case .changedHook(let path, _): ["put the two together by hand, then remove \(path)"]
    case .noInstallableHook:
      [
        "there is: " + (Hook.allCases.map(\.rawValue) + ["merge-driver"]).joined(separator: ", ")
      ]
    case .unreadablePush: ["git calls this; see git help githooks"]
    case .report(let refusal): refusal.hints
    case .ambiguousDate(_, let meanings) where !meanings.isEmpty:
      ["write \(meanings.map(\.description).joined(separator: " or "))"]
    case .notADay: ["write a day as 2026-04-01, or name a commit, a branch or a tag"]
    case .notADate, .ambiguousDate:
      ["write it as 2026-04-01, or in git's words: \"2 weeks ago\", yesterday, \"last monday\""]
    case .noCommitBefore(_, isShallow: true):
      ["\(Self.deepen), git fetch --unshallow all of it", Self.fetchAll]
    case .noCommitBefore: ["git log --reverse shows the first commit"]
    case .lookup(.unknown(let name, let suggestions)) where ItemID(name) != nil:
      suggestions.map { "did you mean \($0)?" } + [
        "git backlog list --all shows all items; git backlog log \(name), what became of it"
      ]
    case .lookup(.unknown(_, let suggestions)):
      suggestions.map { "did you mean \($0)?" } + ["git backlog list --all shows all items"]
    case .otherKind(_, _, let wanted): ["the \(wanted.displayName)s are in \(wanted.folder)/"]
    case .lookup(.ambiguous(_, let candidates)):
      ["it could be: " + candidates.prefix(8).joined(separator: ", ")]
    case .notAnItem: ["git backlog list shows the items"]
    case .inTheWay: ["look which of the two is right, and delete or rename the other"]
    case .untraceable(let name, _):
      [
        "items, campaigns, blueprints, guidepoints and requests do; git backlog show \(name) has what it is linked to"
      ]
    case .edit(_, let error): [Self.clause(error.remedy)]
    case .fixesHandEdits(let path):
      [
        "git backlog check --fix --no-commit mends the files and leaves the commit to you",
        "git backlog commit \(path) commits your changes first",
      ]
    case .pathOutside: ["git commit commits other files"]
    case .backlogExists, .folderOfBacklog:
      ["git backlog list shows it; name another directory for a second one"]
    case .exists: ["choose another name with --key"]
    case .unknownField(_, let kind, let suggestion):
      suggestion.map { ["did you mean \($0)?"] }
        ?? [
          "git backlog schema \(kind.shortName) lists the fields; a field of your own starts with x-"
        ]
    case .mappingField(let key, let keys):
      ["set one of them: " + keys.map { "\(key).\($0)=…" }.joined(separator: ", ")]
    case .listOfMappings: ["write it in your editor, with git backlog edit or new --edit"]
    case .notAList(let key): ["set it: \(key)=…, or clear it: \(key)="]
    case .badValue(_, let problem): [problem.remedy]
    case .badAssignment: ["write key=value, key+=value, key-=value, or key= to clear"]
    case .unknownReference(_, let text, _, let known):
      NearMatch.of(text, in: known).map { ["did you mean \($0)?"] }
        ?? (known.isEmpty ? [] : ["there is: " + known.prefix(12).joined(separator: ", ")])
    case .closedItem(let id, _): ["reopen it first: git backlog set \(id) status=…"]
    case .orderLine: ["nothing was changed; run git backlog order again"]
    case .noSuchBox(_, let available):
      available.isEmpty
        ? ["the document has no boxes"] : ["there is: " + available.joined(separator: ", ")]
    case .noSuchSection(_, let titles):
      titles.isEmpty
        ? ["the document has no sections"] : ["there is: " + titles.joined(separator: ", ")]
    case .ambiguousBox(_, let sections):
      ["name the section with --section: " + sections.joined(separator: ", ")]
    case .held(let gate, let names, let hindrances): gate.hints(names.first ?? "", hindrances)
    case .noStatus(let meaning):
      [
        "add one to `statuses` in backlog.yml: "
          + (meaning == "ready" ? "`ready: todo` below the first" : "`\(meaning): \(meaning)`")
      ]
    case .invalidPrefix: ["up to 12 letters and digits, a letter first, such as MB"]
    case .incomplete: ["write it in your editor: add --edit, or give values: --set key=value"]
    case .removedInEditor(let path):
      ["git restore \(path) brings it back; git backlog commit \(path) removes it for good"]
    case .noEditor: ["git config --global core.editor \"nano\""]
    case .noCommonCommit(let from, let to, isShallow: false):
      ["git backlog diff \(from)..\(to) compares the two as they are"]
    case .noCommonCommit: ["\(Self.deepen), git fetch --unshallow all of it", Self.fetchAll]
    case .notFetched(let name):
      [
        Self.fetchable(name).map {
          "git fetch origin \($0) brings it, git fetch --unshallow the whole history"
        } ?? "\(Self.deepen), git fetch --unshallow all of it", Self.fetchAll,
      ]
    case .revisionOrPath(let word):
      [
        "git backlog diff \(word) -- compares with the revision",
        "git backlog diff -- \(word) shows what changed in the file",
      ]
    case .severalRevisions: ["name one revision, two, or a range such as main...HEAD"]
    case .nothingToCommit(let passedOver): passedOver.hints
    case .noSuchPath, .noSuchDirectory, .noBacklogAt, .unreadableSettings,
      .fixedField,
      .moveToItself,
      .positionOutOfRange, .notInList, .idsExhausted, .noTemplate, .unusableKey, .wouldBreak,
      .editorFailed, .io:
      []
    }
  }

  /// Whether nothing was written because of what was asked for, and not because the world is broken.
  package var isRefusal: Bool {
    switch self {
    case .noSuchDirectory, .noRepository, .noBacklog, .noBacklogBeside, .noBacklogAt,
      .noCommitBefore,
      .noCommonCommit, .notFetched, .noCommits, .bareRepository, .bareRepositoryToStartIn,
      .unreadableSettings,
      .io:
      false
    default: true
    }
  }

  /// What to fetch for a revision: a branch into where it is looked for.
  private static func fetchable(_ name: String) -> String? {
    // HEAD~5 and main^{commit} are reckoned here, from what is there.
    if name.contains(where: { "~^@:".contains($0) }) { return nil }
    return name.hasPrefix("origin/") ? "\(name.dropFirst(7)):refs/remotes/\(name)" : name
  }

  private static let deepen = "git fetch --deepen=100 brings more of it"
  private static let fetchAll =
    "in CI: let the checkout fetch the whole history (fetch-depth: 0, GIT_DEPTH: 0)"

  /// A line for each of the first findings, and how many more there are.
  private func list(_ findings: [String]) -> String {
    let longest = 12
    let more = findings.count - longest
    return findings.prefix(longest).map { "\n  - \($0)" }.joined()
      + (more > 0 ? "\n  and \(more) more" : "")
  }

  private static func article(_ kind: Kind) -> String {
    let name = kind.displayName
    return (name.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + name
  }

  /// A sentence as messages have it: without a full stop, and starting in lower case unless with a name such as YAML.
  private static func clause(_ sentence: String) -> String {
    let body = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    let word = body.prefix { $0.isLetter }
    if word.count > 1, word.allSatisfy(\.isUppercase) { return String(body) }
    return body.prefix(1).lowercased() + body.dropFirst()
  }

  private static func words(_ reason: Obstacle.Reason) -> String {
    switch reason {
    case .notMarkdown: "it is no Markdown file"
    case .unusableName: "its name is not UTF-8"
    case .notAFolder: "it is no folder"
    case .symbolicLink: "it is a symbolic link"
    case .specialFile: "it is no plain file"
    case .tooLarge(let size): "it has \(size) bytes, more than 1 MiB"
    case .unreadable(let message): message
    case .unmerged: "it is in conflict"
    }
  }
}
