import Git

/// One of the five people who write the demo's history.
struct Person: Hashable, Sendable {
  /// What the story calls them.
  let shortName: String
  let name: String
  let email: String
  /// How they write a commit when they have nothing special to say.
  let manner: Manner

  enum Manner: Sendable {
    /// With the command line, which names items and leaves trailers.
    case tool
    /// By hand, in lower case.
    case brief
    /// By hand, in sentences.
    case sentences
  }

  static let all = [
    Person(shortName: "Ines", name: "Ines Calder", email: "ines@example.com", manner: .tool),
    Person(shortName: "Marek", name: "Marek Dvořák", email: "marek@example.com", manner: .brief),
    Person(
      shortName: "Aoife", name: "Aoife Brennan", email: "aoife@example.com", manner: .sentences),
    Person(shortName: "Tomás", name: "Tomás Rey", email: "tomas@example.com", manner: .tool),
    Person(shortName: "Priya", name: "Priya Nair", email: "priya@example.com", manner: .tool),
  ]

  /// The person with that short name.
  init?(_ shortName: some StringProtocol) {
    guard let person = Person.all.first(where: { $0.shortName == shortName }) else { return nil }
    self = person
  }

  private init(shortName: String, name: String, email: String, manner: Manner) {
    self.shortName = shortName
    self.name = name
    self.email = email
    self.manner = manner
  }

  /// The person's signature at a moment.
  func signature(at moment: Moment) -> Signature {
    Signature(
      name: name, email: email, seconds: moment.seconds, offsetMinutes: moment.offsetMinutes)
  }
}
