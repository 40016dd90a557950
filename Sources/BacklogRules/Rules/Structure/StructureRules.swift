/// The rules on what documents are made of: their syntax, fields, references, and the changes that they may go through.
enum StructureRules {
  static let all: [any Rule.Type] = []
}
