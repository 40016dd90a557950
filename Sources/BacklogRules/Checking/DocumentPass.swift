import BacklogModel

/// One walk over documents with all rules that look at single ones.
struct DocumentPass: Sendable {
  private let rules: [any DocumentRule]
  private let contexts: [RuleContext]
  private let configuration: Configuration
  private let plans: [Kind: Plan]

  /// The indices of the rules that look at documents of a kind.
  private struct Plan {
    /// Those that need not look where the fields are in order.
    var fieldRules: [Int] = []
    /// What tells that they are; `nil` where nothing does.
    var orderly: OrderlyFields?
    /// The others; of items by what their status means.
    var others: [StatusCategory?: [Int]] = [:]
  }

  /// - Parameter contexts: those of the rules that look at single documents, with nothing found yet.
  init(contexts: [RuleContext], in snapshot: Snapshot) {
    rules = contexts.compactMap { $0.rule.init() as? any DocumentRule }
    self.contexts = contexts
    configuration = snapshot.configuration
    var plans: [Kind: Plan] = [:]
    for (index, rule) in rules.enumerated() {
      let rule = type(of: rule)
      for kind in rule.kinds {
        if rule is any FieldRule.Type {
          plans[kind, default: Plan()].fieldRules.append(index)
          continue
        }
        let categories = kind == .item ? StatusCategory.allCases + [nil] : [nil]
        for category in categories where kind != .item || rule.isAbout(category) {
          plans[kind, default: Plan()].others[category, default: []].append(index)
        }
      }
    }
    for (kind, plan) in plans where !plan.fieldRules.isEmpty && !snapshot.records(of: kind).isEmpty
    {
      plans[kind]?.orderly = OrderlyFields(of: kind, in: snapshot)
    }
    self.plans = plans
  }

  /// What the rules find in some documents.
  func findings(in records: ArraySlice<Record>) -> [Finding] {
    let fields = FieldCache()
    var contexts = contexts.map { $0.walking(with: fields) }
    for record in records {
      guard let plan = plans[record.kind] else { continue }
      if !plan.fieldRules.isEmpty, plan.orderly?.areIn(record) != true {
        for index in plan.fieldRules { rules[index].check(record, &contexts[index]) }
      }
      let category = record.kind == .item ? record.category(in: configuration) : nil
      for index in plan.others[category] ?? [] { rules[index].check(record, &contexts[index]) }
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
