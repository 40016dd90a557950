package import BacklogModel

/// What to check, and by which rules.
package struct CheckRequest: Sendable {
  package var snapshot: Snapshot
  /// The snapshot before the change that is judged; rules on transitions need it.
  package var before: Snapshot?
  package var today: CivilDate
  /// Only findings in these files, by paths below the root; `nil` for all.
  package var scope: Set<String>?
  /// Only these rules; `nil` for all.
  package var rules: Set<String>?

  package init(_ snapshot: Snapshot, today: CivilDate) {
    self.snapshot = snapshot
    self.today = today
  }

  /// Everything that the rules find, by path and place. Cost: the rules run side by side.
  package func findings() async -> [Finding] {
    let wanted = RuleRegistry.rules.compactMap { rule in
      severity(of: rule).map { (rule: rule, severity: $0) }
    }
    let found = await withTaskGroup(of: [Finding].self) { group in
      for (rule, severity) in wanted {
        group.addTask {
          var context = RuleContext(self, rule: rule, severity: severity)
          rule.init().check(&context)
          return context.findings
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return found.filter { scope?.contains($0.path) ?? true }.sorted {
      ($0.path, $0.range.lowerBound, $0.range.upperBound, $0.rule, $0.message)
        < ($1.path, $1.range.lowerBound, $1.range.upperBound, $1.rule, $1.message)
    }
  }

  /// The severity that a rule's findings have here; `nil` where it is off or not asked for.
  private func severity(of rule: any Rule.Type) -> Severity? {
    if let rules, !rules.contains(rule.name) { return nil }
    guard let setting = snapshot.configuration.rules[rule.name]?.severity else {
      return rule.severity
    }
    return Severity(rawValue: setting)
  }
}
