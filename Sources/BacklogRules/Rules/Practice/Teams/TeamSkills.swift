import BacklogFormat
import BacklogModel

/// Which skills a team has, and how many of its people have each.
struct TeamSkills: Sendable {
  struct Skill: Sendable {
    /// As the team writes it.
    let name: String
    /// The bytes of its name in the team's file.
    let range: Range<Int>
    let holders: Set<String>
  }

  private let skills: [String: Skill]

  /// `nil` where the team doesn't say which skills it has, or says so in a text that can't be read.
  init?(_ team: Record) {
    guard team.document.problems.isEmpty, let mapping = team.node("skills")?.mapping,
      !mapping.isEmpty
    else { return nil }
    var skills: [String: Skill] = [:]
    for entry in mapping {
      let people = entry.value.text.map { [$0] } ?? entry.value.elements.compactMap(\.text)
      if entry.value.kind == .sequence, people.count < entry.value.elements.count { return nil }
      let holders = Set(people.map(\.trimmed).filter { !$0.isEmpty })
      skills[Self.comparable(entry.key)] = Skill(
        name: entry.key, range: entry.keyRange, holders: holders)
    }
    self.skills = skills
  }

  /// Case and space around don't tell skills apart.
  static func comparable(_ name: String) -> String { name.trimmed.lowercased() }

  /// The skill, where somebody has it.
  func held(_ name: String) -> Skill? {
    skills[Self.comparable(name)].flatMap { $0.holders.isEmpty ? nil : $0 }
  }

  /// The skills that one person alone has, by name.
  var heldByOne: [Skill] {
    skills.values.filter { $0.holders.count == 1 }.sorted { $0.name < $1.name }
  }

  /// Everybody who has any of the skills.
  var peopleCount: Int { skills.values.reduce(into: Set()) { $0.formUnion($1.holders) }.count }
}
