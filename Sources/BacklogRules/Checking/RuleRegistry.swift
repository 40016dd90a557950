/// All rules, by name.
package enum RuleRegistry {
  package static let rules: [any Rule.Type] = (StructureRules.all + PracticeRules.all).sorted {
    $0.name < $1.name
  }

  package static func rule(named name: String) -> (any Rule.Type)? {
    rules.first { $0.name == name }
  }
}
