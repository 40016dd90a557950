import BacklogFormat
package import BacklogModel

/// `set REF key=value … [key+=v] [key-=v] [key=]`: sets, adds to, removes from and clears fields.
package enum SetFields {
  /// The changes that the assignments make in one document.
  ///
  /// - Throws: `WorkspaceError` for an unknown field (those that start with `x-` are anyone's), a value that the
  ///   field can't have, and a reference to a document that isn't there.
  package static func changes(
    in snapshot: Snapshot, record: Record, assignments: [FieldAssignment]
  ) throws(WorkspaceError) -> Changeset {
    var edits: [Edit] = []
    for assignment in assignments {
      edits.append(try edit(for: assignment, of: record, in: snapshot))
    }
    var changeset = Changeset(subject: "")
    try changeset.edit(record, edits)
    let summary = ChangeSummary(of: changeset, from: snapshot)
    (changeset.subject, changeset.body) = (summary.subject, summary.body)
    return changeset
  }

  /// One assignment as an edit of a document of that kind, its values checked.
  static func edit(
    for assignment: FieldAssignment, of record: Record, in snapshot: Snapshot
  ) throws(WorkspaceError) -> Edit {
    guard let (field, path) = try fieldAndPath(assignment.key, of: record) else {
      return untypedEdit(assignment)
    }
    if field.type.isOwnID { throw .fixedField(field.name) }
    let values = try values(of: assignment, field, in: snapshot)
    switch assignment.operation {
    case .clear: return .clear(path)
    case .add: return .add(path, values)
    case .remove: return .remove(path, values)
    case .set:
      return .set(
        path,
        field.isList && values.count != 1 ? .list(values) : setValue(values, field, record, path))
    }
  }

  /// Keeps a list a list: one value for a field that is written as a list stays one.
  private static func setValue(
    _ values: [String], _ field: Field, _ record: Record, _ path: [String]
  ) -> NewValue {
    let isWrittenAsList =
      path.count == 1 && record.document.frontMatter[field.name]?.kind == .sequence
    return isWrittenAsList ? .list(values) : .text(values.first ?? "")
  }

  private static func untypedEdit(_ assignment: FieldAssignment) -> Edit {
    switch assignment.operation {
    case .clear: .clear([assignment.key])
    case .add: .add([assignment.key], [assignment.value])
    case .remove: .remove([assignment.key], [assignment.value])
    case .set: .set([assignment.key], .text(assignment.value))
    }
  }

  /// The field that a key names, and its path in the front matter; `nil` for a key of people's own (`x-…`). A dot leads into a
  /// mapping: `serves.by`.
  private static func fieldAndPath(_ key: String, of record: Record) throws(WorkspaceError) -> (
    Field, [String]
  )? {
    if key.hasPrefix("x-") { return nil }
    let kind = record.kind
    let path = key.split(separator: ".").map(String.init)
    var fields = kind.schema.fields
    var found: Field?
    for (index, part) in path.enumerated() {
      if case .listsByName = found?.type {
        return (Field(part, .text, list: true, ""), path)
      }
      guard let field = fields.first(where: { $0.name == part }) else {
        let known = fields.map(\.name)
        throw .unknownField(key, kind: kind, suggestion: NearMatch.of(part, in: known))
      }
      found = field
      if case .mapping(let inner) = field.type {
        if record.document.frontMatter[path[0]]?.kind == .sequence {
          throw .listOfMappings(path[0])
        }
        guard index + 1 < path.count else { throw .mappingField(key, keys: inner.map(\.name)) }
        fields = inner
      }
    }
    guard let found else { throw .unknownField(key, kind: kind, suggestion: nil) }
    return (found, path)
  }

  private static func values(
    of assignment: FieldAssignment, _ field: Field, in snapshot: Snapshot
  ) throws(WorkspaceError) -> [String] {
    if assignment.operation == .clear { return [] }
    if assignment.operation != .set, !field.isList { throw .notAList(assignment.key) }
    let texts = field.isList ? split(assignment.value, field.type) : [assignment.value]
    var values: [String] = []
    for text in texts {
      if assignment.operation == .remove {
        values.append(text)
        continue
      }
      let value = try resolved(text, field, in: snapshot)
      if let problem = field.type.problem(with: value, in: snapshot.configuration) {
        throw .badValue(field: assignment.key, problem)
      }
      values.append(value)
    }
    return values
  }

  /// Lists are given with commas; criteria, actuals and feedback are sentences that may have commas of their own.
  private static func split(_ text: String, _ type: FieldType) -> [String] {
    switch type {
    case .criterion, .actual, .feedback: [text]
    default:
      bracketed(text) ?? text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    }
  }

  /// The elements of a list that is given as it stands in files: `[email, "talks, live"]`.
  private static func bracketed(_ text: String) -> [String]? {
    let text = text.trimmed
    guard text.hasPrefix("["), text.hasSuffix("]"), !text.contains(where: \.isNewline) else {
      return nil
    }
    let document = Document(Array("---\nlist: \(text)\n---\n".utf8))
    guard document.problems.isEmpty, let node = document.value("list"), node.kind == .sequence
    else { return nil }
    let elements = node.elements.compactMap(\.text)
    return elements.count == node.elements.count ? elements.filter { !$0.isEmpty } : nil
  }

  /// A reference as it is written into a file: pieces of ids are completed, and what is referred to must be there.
  private static func resolved(_ text: String, _ field: Field, in snapshot: Snapshot)
    throws(WorkspaceError) -> String
  {
    switch field.type {
    case .id(let kinds):
      do throws(LookupProblem) {
        let record = try snapshot.find(text)
        guard kinds.contains(record.kind), let id = record.id else {
          throw LookupProblem.unknown(text, suggestions: [])
        }
        return id.description
      } catch {
        throw .lookup(error)
      }
    case .key(let kind):
      guard snapshot.record(kind, key: text) != nil else {
        throw .unknownReference(
          field: field.name, text, kind: kind.displayName, known: snapshot.keys(of: kind))
      }
      return text
    default:
      return text
    }
  }
}
