import BacklogModel

struct MoSCoWBalance: Rule {
  static let name = "moscow-balance"
  static let severity = Severity.warning
  static let summary =
    "Must items take no more than their share of the effort of a campaign or a blueprint."
  static let rationale = """
    What must be done is what can't be dropped when time runs short. Where nearly all of the effort is Must, nothing can \
    give, and the date will. With Must at 60 % of the effort or less (effort, not the number of items), Should and Could are \
    the reserve that makes the Must safe to promise. Won't is agreed not to happen this time and no part of the total. Where \
    half of a campaign's items or more have no estimate once it has begun, a Must among them, the share is hidden, and that is \
    said instead. The share is set by `moscow: {must-max: 60}` in backlog.yml.
    """
  static let parameters = [
    RuleParameter(
      "items", default: 2, "with fewer estimated items than this, a share says nothing")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(item(moscow: "must")), keeping: RuleExample(item(moscow: "could")))

  func check(_ context: inout RuleContext) {
    guard !context.records(.campaign).isEmpty || !context.records(.blueprint).isEmpty else {
      return
    }
    // Shares of what can't be read would be guesses.
    if context.snapshot.items.contains(where: { $0.record.mayHide("moscow", "effort", "campaign") })
    {
      return
    }
    let counted = context.snapshot.items.filter {
      $0.category != .stopped && $0.fields.moscow != "wont"
    }
    let byCampaign = Dictionary(grouping: counted) { $0.fields.campaign ?? "" }
    var campaignsByBlueprint: [String: [Record]] = [:]
    var shares: [String: MustShare] = [:]
    for campaign in context.snapshot.records(of: .campaign) {
      if let part = campaign.text("deliverable").flatMap({ try? PartReference($0) }) {
        campaignsByBlueprint[part.key, default: []].append(campaign)
      }
      let items = byCampaign[campaign.key] ?? []
      let share = MustShare(items)
      shares[campaign.key] = share
      judge(campaign, items, share, &context)
    }
    for blueprint in context.records(.blueprint) {
      let campaigns = campaignsByBlueprint[blueprint.key] ?? []
      // A campaign that is out of balance is the cause, and reported by itself.
      guard campaigns.count > 1,
        campaigns.allSatisfy({ shares[$0.key]?.isWithin(context) ?? true })
      else { continue }
      let items = campaigns.flatMap { byCampaign[$0.key] ?? [] }
      judge(blueprint, items, MustShare(campaigns.compactMap { shares[$0.key] }), &context)
    }
  }

  private func judge(
    _ record: Record, _ items: [Item], _ share: MustShare, _ context: inout RuleContext
  ) {
    guard context.isInScope(record.path) else { return }
    guard !share.isWithin(context) else {
      let hasBegun = record.date("start").map { $0 <= context.today } ?? false
      if hasBegun, record.node("decision") == nil, share.isHidden(context) {
        context.report(
          record, field: "title", Message.hidden(share, context.configuration.mustMaximum),
          remedy: Message.estimate(items))
      }
      return
    }
    context.report(
      record, field: "title", Message.tooMuch(record, share, context.configuration.mustMaximum),
      remedy: Message.choose(items))
  }

  private static func item(moscow: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-tent-guide.md",
      """
      ---
      id: MB-9TD4A
      rank: 20
      title: What to look for in a first tent
      team: first-steps
      audience: first-time-buyers
      benefit: Can choose a tent without asking three friends
      campaign: packing-guide
      moscow: \(moscow)
      effort: 5
      slice: later
      status: ready
      ---

      """)
  }
}

/// How much of the effort of some items is Must.
private struct MustShare {
  let must: EffortSum
  let all: EffortSum
  /// Whether any of it could still be decided otherwise.
  let isOpen: Bool

  /// Of the items of several shares, which have none in common.
  init(_ shares: [MustShare]) {
    var must = EffortSum()
    var all = EffortSum()
    for share in shares {
      must.add(share.must)
      all.add(share.all)
    }
    self.must = must
    self.all = all
    isOpen = shares.contains(where: \.isOpen)
  }

  init(_ items: [Item]) {
    var must = EffortSum()
    var all = EffortSum()
    var isOpen = false
    for item in items {
      let effort = item.fields.effort
      all.add(effort)
      guard item.fields.moscow == "must" else { continue }
      must.add(effort)
      isOpen = isOpen || item.isOpen
    }
    self.must = must
    self.all = all
    self.isOpen = isOpen
  }

  /// The share in per cent.
  var percentage: Double {
    all.effort > .zero ? 100 * must.effort.approximate / all.effort.approximate : 0
  }

  /// The share in whole per cent, rounded up, so that it never looks like the most there should be.
  var wholePercentage: Int {
    let rounded = Int(percentage)
    return percentage - Double(rounded) > 1e-9 ? rounded + 1 : rounded
  }

  /// Whether nobody can tell the share, for want of estimates.
  func isHidden(_ context: RuleContext) -> Bool {
    let count = all.estimated + all.unestimated
    return isOpen && must.unestimated > 0 && count >= max(2, context.parameter("items"))
      && all.unestimated * 2 >= count
  }

  func isWithin(_ context: RuleContext) -> Bool {
    !isOpen || all.estimated < context.parameter("items")
      || percentage <= Double(context.configuration.mustMaximum) + 1e-9
  }
}

private enum Message {
  static func hidden(_ share: MustShare, _ most: Int) -> String {
    let count = share.all.estimated + share.all.unestimated
    return
      "\(share.all.unestimated) of \(count) items have no estimate, Must among them, so nobody can tell "
      + "whether Must is within \(most) % of the effort"
  }

  static func estimate(_ items: [Item]) -> String {
    let first = items.first { $0.fields.effort == nil && $0.fields.moscow == "must" }
    return "estimate the Must items with the team first"
      + (first.map { ": `git backlog set \($0.id) effort=N`" } ?? "")
  }

  static func tooMuch(_ record: Record, _ share: MustShare, _ most: Int) -> String {
    let unestimated = PracticeWording.count(share.all.unestimated, "item")
    let hidden =
      share.all.unestimated > 0 ? "; \(unestimated) without an estimate may change that" : ""
    return
      "\(share.wholePercentage) % of the effort of this \(record.kind.displayName) "
      + "is Must (\(share.must.effort) of \(share.all.effort)), but at most \(most) % should be"
      + hidden
  }

  static func choose(_ items: [Item]) -> String {
    let must = items.filter { $0.isOpen && $0.fields.moscow == "must" }
    return "agree which of \(PracticeWording.list(must)) the outcome would survive without, "
      + "and make it should or could"
  }
}
