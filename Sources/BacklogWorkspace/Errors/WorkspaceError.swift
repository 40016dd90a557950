package import BacklogFormat
package import BacklogModel

/// Why something that a person asked for can't be done.
package enum WorkspaceError: Error, Sendable {
  // Finding the backlog
  case noSuchDirectory(String)
  case noRepository(String)
  case noBacklog(searched: String, isExplicit: Bool)
  /// No backlog in the work tree of a repository that `$GIT_DIR` names.
  case noBacklogBeside(repository: String, workTree: String)
  case bareRepository(String)
  case noBacklogAt(revision: String)
  case noCommits
  case noCommitBefore(String, isShallow: Bool)
  case report(ReportRefusal)
  /// A text in which git finds no date.
  case notADate(String)
  /// A text that names no day, where git isn't asked for the words it knows.
  case notADay(String)
  /// Numbers that one reads as a day of one month, and another as one of another month.
  case ambiguousDate(String, meanings: [CivilDate])
  case noCommonCommit(String, String, isShallow: Bool)
  /// A revision that a shallow clone doesn't hold.
  case notFetched(String)
  /// A word that is both a revision and a file.
  case revisionOrPath(String)
  /// More revisions than can be compared.
  case severalRevisions([String], staged: Bool)
  case unreadableSettings(path: String, Obstacle.Reason)

  // Naming documents
  case lookup(LookupProblem)
  case notAnItem(String)
  /// A document where one of another kind is wanted.
  case otherKind(String, Kind, wanted: Kind)
  /// A document of a kind that leads to no outcome.
  case untraceable(String, Kind)

  // Writing
  case edit(path: String, EditError)
  /// No hand edits but those that git passes over.
  case nothingToCommit(PassedOver)
  /// A file to be mended has hand edits, which would be committed too.
  case fixesHandEdits(String)
  case pathOutside(String)
  case exists(String)
  /// A file where another one should be moved.
  case inTheWay(String)
  case noSuchPath(String)
  /// A backlog where a new one should be made.
  case backlogExists(String)
  /// A folder that belongs to another backlog's documents, where a new one should be made.
  case folderOfBacklog(String, backlog: String)
  /// A repository without files, where a backlog should be made.
  case bareRepositoryToStartIn(String)
  case unknownField(String, kind: Kind, suggestion: String?)
  /// A field that is a mapping was given one value.
  case mappingField(String, keys: [String])
  /// A field that is a list of mappings, which no assignment can write.
  case listOfMappings(String)
  case notAList(String)
  /// A field that names the document and is never changed.
  case fixedField(String)
  case badValue(field: String, FieldProblem)
  case badAssignment(String)
  case unknownReference(field: String, String, kind: String, known: [String])

  // Ordering
  case moveToItself(String)
  case closedItem(String, status: String)
  case positionOutOfRange(Int, count: Int)
  case notInList(String)
  case orderLine(Int, String, OrderLineProblem)

  // Checklists
  case noSuchBox(String, available: [String])
  case noSuchSection(String, available: [String])
  case ambiguousBox(String, sections: [String])

  // Gates
  /// The names of the items or requests that don't pass, and all that keeps them.
  case held(Gate, [String], [Hindrance])
  /// A category, or `ready`, of which the settings have no status.
  case noStatus(String)

  // Making documents
  case idsExhausted
  case invalidPrefix(String)
  case noTemplate(Kind)
  /// A name for a file that is empty, hidden, or leads into another folder.
  case unusableKey(String)
  /// A new document with blanks that must be filled; what is missing, in sentences.
  case incomplete(Kind, missing: [String])

  /// The change would make mistakes that weren't there.
  case wouldBreak(findings: [String])

  // Renumbering
  /// The document's id is nobody else's.
  case noCollision(String)
  /// The document that was made first keeps the id.
  case oldestKeepsID(String, younger: String)
  /// References that may mean either of the documents with an id.
  case unclearReferences(String, [(path: String, field: String)])

  // Hooks
  /// The place where git looks for hooks is no directory: they are switched off.
  case hooksSwitchedOff(String)
  /// A hook that moved another one aside was changed, so that the other can't be put back over it.
  case changedHook(String, aside: String)
  case noInstallableHook(String)
  case unreadablePush(line: String)

  // The world outside
  /// The editor left no file.
  case removedInEditor(String)
  case editorFailed(String, status: Int32)
  case noEditor
  case io(action: String, path: String, message: String)

  /// Why a line of an edited order can't be used.
  package enum OrderLineProblem: Hashable, Sendable {
    case noID
    case notInList
    case twice
  }
}
