import BacklogModel

/// One walk over documents with all rules that look at single ones.
struct DocumentPass: Sendable {
  private let rules: [any DocumentRule]
  private let contexts: [RuleContext]
  /// The indices of the rules that are about a kind.
  private let indicesByKind: [Kind: [Int]]

  /// - Parameter contexts: those of the rules that look at single documents, with nothing found yet.
  init(contexts: [RuleContext]) {
    rules = contexts.compactMap { $0.rule.init() as? any DocumentRule }
    self.contexts = contexts
    var indicesByKind: [Kind: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      for kind in type(of: rule).kinds { indicesByKind[kind, default: []].append(index) }
    }
    self.indicesByKind = indicesByKind
  }

  /// What the rules find in some documents.
  func findings(in records: ArraySlice<Record>) -> [Finding] {
    let fields = FieldCache()
    var contexts = contexts.map { $0.walking(with: fields) }
    for record in records {
      for index in indicesByKind[record.kind] ?? [] { rules[index].check(record, &contexts[index]) }
    }
    return contexts.flatMap(\.findings)
  }

  /// Parts small enough that no processor waits long for the last.
  static func portions(of records: [Record]) -> [ArraySlice<Record>] {
    let size = 256
    return stride(from: 0, to: records.count, by: size).map {
      records[$0..<min($0 + size, records.count)]
    }
  }
}
