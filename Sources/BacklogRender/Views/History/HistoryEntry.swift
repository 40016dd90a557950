package import BacklogHistory
package import BacklogModel

/// What one commit did to one document, in the words of `why`.
package struct HistoryEntry: Hashable, Sendable {
  /// The day on its author's own clock.
  package let day: CivilDate
  /// The minute too: `2026-04-01 09:12`.
  package let time: String
  /// The names of those who made it, the author first.
  package let people: [String]
  /// The commit's subject, where it says more than the phrases do.
  package let subject: String?
  package let phrases: [String]
  /// Why, where the commit's message says so: its paragraphs.
  package let reason: [String]

  package init(_ commit: CommitEvent, _ event: DocumentEvent) {
    day = commit.date.day
    time = commit.date.text
    var people: [String] = []
    for person in [commit.author] + commit.coAuthors {
      if !people.contains(person.shownName) { people.append(person.shownName) }
    }
    self.people = people
    subject = commit.subjectNamesDocuments ? nil : commit.subject
    phrases = ChangeWording(.full) { commit.title(of: $0) }.phrases(event.changes)
    reason =
      commit.reason?.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) ?? []
  }
}
