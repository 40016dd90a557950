/// The rules on what documents are made of: their syntax, fields, references, and the changes that they may go through.
enum StructureRules {
  static let all: [any Rule.Type] = [
    // Files and their syntax
    ConflictMarker.self, FrontMatter.self, Settings.self, UnreadableFile.self,
    // Fields
    FieldValue.self, RequiredField.self, UnknownKey.self,
  ]
}
