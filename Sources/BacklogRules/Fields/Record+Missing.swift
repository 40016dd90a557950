import BacklogModel

extension Record {
  /// Those of the fields that have no value; one that could not be read isn't missing.
  func missing(of fields: String...) -> [String] {
    fields.filter { texts($0).isEmpty && node($0) == nil && !isUnreadable($0) }
  }

  /// Whether the field has no value.
  func lacks(_ field: String) -> Bool { !missing(of: field).isEmpty }
}

extension [String] {
  /// The fields in a sentence: “outcome”, “success” and “audience”.
  var inASentence: String {
    let names = map { "“\($0)”" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
