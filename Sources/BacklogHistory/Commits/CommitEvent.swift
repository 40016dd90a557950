package import Git

/// What one commit did to a backlog.
package struct CommitEvent: Hashable, Sendable {
  package let commit: ObjectID
  package let parents: [ObjectID]
  /// When it was committed, in seconds since 1970-01-01 00:00 UTC: what walks and ranges of dates go by.
  package let committed: Int64
  package var author: Person
  /// When its author made it.
  package let date: CommitDate
  /// Those whom the message names as `Co-authored-by:`.
  package var coAuthors: [Person]
  package let subject: String
  /// What the message says below its subject, without trailers; `nil` where it says nothing.
  package let reason: String?
  /// The documents that it changed. Of a merge: those in which it says something that none of its parents says; what the
  /// merged branches changed is in their own commits.
  package var documents: [DocumentEvent]
  /// Whether a shallow clone ends with it, so that nobody can say what it did: what it holds was there before, or came with it.
  package var isCutOff = false

  package init(
    commit: ObjectID, parents: [ObjectID], committed: Int64, author: Person, date: CommitDate,
    coAuthors: [Person], subject: String, reason: String?, documents: [DocumentEvent]
  ) {
    self.commit = commit
    self.parents = parents
    self.committed = committed
    self.author = author
    self.date = date
    self.coAuthors = coAuthors
    self.subject = subject
    self.reason = reason
    self.documents = documents
  }

  /// The commit's name: 40 hexadecimal digits.
  package var name: String { commit.description }
  /// The first digits of the commit's name, for people.
  package var shortName: String { commit.abbreviated }
  package var isMerge: Bool { parents.count > 1 }
}

/// What a commit did to one document.
package struct DocumentEvent: Hashable, Sendable {
  package let document: ChangedDocument
  /// In the order in which they are told; also those that others imply.
  package var changes: [Change]
  /// Of a new document, and of one that could not be read as a whole before: what it holds, as changes from nothing.
  package let values: [Change]

  package init(document: ChangedDocument, changes: [Change], values: [Change] = []) {
    self.document = document
    self.changes = changes
    self.values = values
  }
}

extension CommitEvent {
  /// Leaves out the changes that aren't worth telling: those that others imply, and the rank of what moved. And those that
  /// nobody asked for, with the documents of which nothing is left.
  ///
  /// Done in place: there are tens of thousands in a log.
  ///
  /// - Parameters:
  ///   - isWanted: of which documents is asked.
  ///   - kinds: which kinds of changes are; empty for all.
  package mutating func keepTold(_ isWanted: (DocumentEvent) -> Bool, _ kinds: Set<ChangeKind>) {
    for index in documents.indices {
      guard isWanted(documents[index]) else {
        documents[index].changes = []
        continue
      }
      let hasMoved = documents[index].changes.contains { $0.kind == .moved }
      // Most often all are told, and nothing is to be copied.
      if kinds.isEmpty, !hasMoved,
        documents[index].changes.indices.allSatisfy({ !documents[index].changes[$0].isImplied })
      {
        continue
      }
      documents[index].changes.removeAll { change in
        change.isImplied || hasMoved && change.kind == .rank
          || !kinds.isEmpty && !kinds.contains(change.kind)
      }
    }
    if documents.contains(where: \.changes.isEmpty) { documents.removeAll { $0.changes.isEmpty } }
  }

  /// Names people as a mailmap has them.
  package mutating func map(by mailmap: Mailmap) {
    author = author.mapped(by: mailmap)
    for index in coAuthors.indices { coAuthors[index] = coAuthors[index].mapped(by: mailmap) }
  }
}

/// Who wrote something.
package struct Person: Hashable, Sendable {
  package let name: String
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// The person as the mailmap has them.
  package func mapped(by mailmap: Mailmap) -> Person {
    let person = mailmap.person(name: name, email: email)
    return Person(name: person.name, email: person.email)
  }
}

/// A moment on a person's clock.
package struct CommitDate: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  package let seconds: Int64
  /// How far the clock was ahead of UTC, in minutes.
  package let offsetMinutes: Int

  package init(seconds: Int64, offsetMinutes: Int) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }
}
