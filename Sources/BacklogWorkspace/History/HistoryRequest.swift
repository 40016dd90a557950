package import BacklogHistory

/// Which part of a backlog's history is asked for.
package struct HistoryRequest: Sendable {
  /// Where history is looked at from, in git's language.
  package var revision: String
  /// Only commits made then or later, in seconds since 1970.
  package var since: Int64?
  /// Only commits made then or earlier.
  package var until: Int64?
  /// Only changes of these kinds; empty for all.
  package var kinds: Set<ChangeKind>
  /// Only what became of one document, where given.
  package var document: DocumentName?
  /// So many commits at most.
  package var limit: Int?

  package init(
    revision: String = "HEAD", since: Int64? = nil, until: Int64? = nil,
    kinds: Set<ChangeKind> = [], document: DocumentName? = nil, limit: Int? = nil
  ) {
    self.revision = revision
    self.since = since
    self.until = until
    self.kinds = kinds
    self.document = document
    self.limit = limit
  }
}
