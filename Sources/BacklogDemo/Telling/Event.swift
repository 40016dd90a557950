import BacklogModel

/// What one person did in one commit.
struct Event: Sendable {
  let day: CivilDate
  /// Minutes since midnight; nil where the hour doesn't matter.
  let minute: Int?
  let person: Person
  /// The commit's subject; nil where the person says nothing special.
  let subject: String?
  /// The commit's body: why.
  let reason: String?
  let changes: [Change]
  /// The line that tells of it.
  let line: String
}
