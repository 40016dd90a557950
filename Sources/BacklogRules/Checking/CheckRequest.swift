package import BacklogModel

/// What to check, and by which rules.
package struct CheckRequest: Sendable {
  package var snapshot: Snapshot
  /// The snapshot before the change that is judged; rules on transitions need it.
  package var before: Snapshot?
  /// The day on which the snapshot is judged; where a change is, the day of the change.
  package var today: CivilDate
  /// Only findings in these files, by paths below the root; `nil` for all.
  package var scope: Set<String>?
  /// Only rules whose findings are at least that grave.
  package var leastSeverity = Severity.warning
  /// Only these rules; `nil` for all.
  package var rules: Set<String>?

  package init(_ snapshot: Snapshot, today: CivilDate) {
    self.snapshot = snapshot
    self.today = today
  }

  /// Everything that the rules find, by path and place.
  ///
  /// Cost: rules that look at single documents share the documents out among processors, the others run beside them;
  /// the Markdown of a document is read only where a rule needs it, and once.
  ///
  /// - Parameter history: answers what rules want to know of items that don't say it themselves. It is asked at most once, and
  ///   answers while the other rules look at documents; `nil` where nothing is known.
  /// - Throws: what `history` throws.
  package func findings<Failure: Error>(
    history: ((AgeQuestion) async throws(Failure) -> [ItemID: ItemAges])?
  ) async throws(Failure) -> [Finding] {
    let judged = JudgedDocuments(snapshot, scope: scope)
    let bodies = BodyCache()
    let contexts = RuleRegistry.rules.compactMap { rule in
      severity(of: rule).map {
        RuleContext(self, judged: judged, bodies: bodies, rule: rule, severity: $0)
      }
    }
    let pass = DocumentPass(
      contexts: contexts.filter { $0.rule is any DocumentRule.Type }, in: snapshot)
    let outcome = await withTaskGroup(of: [Finding].self) { group in
      for context in contexts
      where !(context.rule is any DocumentRule.Type) && !(context.rule is any AgeRule.Type) {
        group.addTask { context.findingsOfRule() }
      }
      for portion in DocumentPass.portions(of: judged.records) {
        group.addTask { pass.findings(in: portion) }
      }
      let ages: [ItemID: ItemAges]
      do throws(Failure) {
        ages =
          if let history, let question = AgeQuestion(of: self) {
            try await history(question)
          } else { [:] }
      } catch {
        return Result<[Finding], Failure>.failure(error)
      }
      for context in contexts where context.rule is any AgeRule.Type {
        group.addTask { context.knowing(ages).findingsOfRule() }
      }
      return .success(await group.reduce(into: []) { $0 += $1 })
    }
    let wanted = try outcome.get().filter { scope?.contains($0.path) ?? true }
    return OneCause.kept(of: wanted, in: snapshot).sorted {
      ($0.path, $0.range.lowerBound, $0.range.upperBound, $0.rule, $0.message)
        < ($1.path, $1.range.lowerBound, $1.range.upperBound, $1.rule, $1.message)
    }
  }

  /// Everything that the rules find where nothing is known of history, by path and place.
  package func findings() async -> [Finding] {
    let nothing: ((AgeQuestion) async throws(Never) -> [ItemID: ItemAges])? = nil
    return await findings(history: nothing)
  }

  /// The severity that a rule's findings have here; `nil` where it is off or not asked for.
  func severity(of rule: any Rule.Type) -> Severity? {
    if let rules, !rules.contains(rule.name) { return nil }
    let setting = snapshot.configuration.rules[rule.name]?.severity
    let severity = setting.map { Severity(rawValue: $0) } ?? rule.severity
    return severity.flatMap { $0 < leastSeverity ? nil : $0 }
  }
}
