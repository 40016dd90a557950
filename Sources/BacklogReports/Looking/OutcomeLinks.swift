import BacklogModel

/// Who leads to what in a snapshot, each found with one look.
struct OutcomeLinks {
  private let snapshot: Snapshot
  private let itemsByCampaign: [String: [Item]]
  /// Items that name a metric themselves, by guidepoint and metric.
  private let itemsByMetric: [String: [Item]]
  private let campaignsByDeliverable: [String: [Record]]
  private let campaignsByGuidepoint: [String: [Record]]
  private let blueprintsByGuidepoint: [String: [Record]]

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    itemsByCampaign = Dictionary(grouping: snapshot.items) { $0.record.text("campaign") ?? "" }
    itemsByMetric = Dictionary(grouping: snapshot.items) { item in
      item.record.part("outcome").map { Self.name($0.key, $0.part) } ?? ""
    }
    let campaigns = snapshot.records(of: .campaign)
    campaignsByDeliverable = Dictionary(grouping: campaigns) { campaign in
      campaign.part("deliverable").map { Self.name($0.key, $0.part) } ?? ""
    }
    campaignsByGuidepoint = Dictionary(grouping: campaigns) { campaign in
      campaign.part("deliverable") == nil ? campaign.text("guidepoint") ?? "" : ""
    }
    blueprintsByGuidepoint = Dictionary(grouping: snapshot.records(of: .blueprint)) {
      $0.text("guidepoint") ?? ""
    }
  }

  private static func name(_ key: String, _ part: String) -> String {
    "\(key): \(part.comparableName)"
  }

  /// A guidepoint's tree: below each criterion what serves it, then what serves the guidepoint as a whole.
  func node(of guidepoint: Record, includesClosed: Bool) -> OutcomeTree.Node {
    var node = OutcomeTree.Node(.guidepoint(guidepoint))
    let deliverables = (blueprintsByGuidepoint[guidepoint.key] ?? []).flatMap(\.agreedDeliverables)
    var placed: Set<String> = []
    for text in guidepoint.texts("success") {
      let metric = (try? Criterion(text))?.metric ?? text
      var criterion = OutcomeTree.Node(.criterion(text, metric: metric))
      for deliverable in deliverables
      where deliverable.outcome?.comparableName == metric.comparableName {
        placed.insert(deliverable.key)
        criterion.children.append(self.node(of: deliverable, includesClosed))
      }
      add(
        itemsByMetric[Self.name(guidepoint.key, metric)] ?? [], to: &criterion, includesClosed)
      node.children.append(criterion)
    }
    node.children += deliverables.filter { !placed.contains($0.key) }.map {
      self.node(of: $0, includesClosed)
    }
    node.children += (campaignsByGuidepoint[guidepoint.key] ?? []).map {
      self.node(ofCampaign: $0, includesClosed)
    }
    return node
  }

  private func node(of deliverable: Deliverable, _ includesClosed: Bool) -> OutcomeTree.Node {
    var node = OutcomeTree.Node(.deliverable(deliverable))
    let name = Self.name(deliverable.blueprint.key, deliverable.key)
    node.children = (campaignsByDeliverable[name] ?? []).map {
      self.node(ofCampaign: $0, includesClosed)
    }
    return node
  }

  private func node(ofCampaign campaign: Record, _ includesClosed: Bool) -> OutcomeTree.Node {
    var node = OutcomeTree.Node(.campaign(campaign))
    add(itemsByCampaign[campaign.key] ?? [], to: &node, includesClosed)
    return node
  }

  private func add(_ items: [Item], to node: inout OutcomeTree.Node, _ includesClosed: Bool) {
    for item in items {
      if includesClosed || item.isOpen {
        node.children.append(OutcomeTree.Node(.item(item)))
      } else if item.category == .done {
        node.done += 1
      } else {
        node.stopped += 1
      }
    }
  }

  /// Campaigns that lead to no guidepoint that is there, with their items, and items that lead to no campaign or criterion.
  func orphans(includesClosed: Bool) -> [OutcomeTree.Node] {
    let lost = snapshot.records(of: .campaign).filter { campaign in
      guidepoint(of: campaign) == nil && (includesClosed || campaign.text("decision") != "stop")
    }
    let items = snapshot.items.filter { item in
      (includesClosed || item.isOpen) && !leadsSomewhere(item.record)
    }
    return lost.map { node(ofCampaign: $0, includesClosed) }
      + items.map { OutcomeTree.Node(.item($0)) }
  }

  private func guidepoint(of campaign: Record) -> Record? {
    guard let part = campaign.part("deliverable") else {
      return campaign.text("guidepoint").flatMap { snapshot.record(.guidepoint, key: $0) }
    }
    guard let blueprint = snapshot.record(.blueprint, key: part.key),
      blueprint.agreedDeliverables.contains(where: {
        $0.key.comparableName == part.part.comparableName
      })
    else { return nil }
    return blueprint.text("guidepoint").flatMap { snapshot.record(.guidepoint, key: $0) }
  }

  private func leadsSomewhere(_ item: Record) -> Bool {
    if let campaign = item.text("campaign"), snapshot.record(.campaign, key: campaign) != nil {
      return true
    }
    guard let outcome = item.part("outcome"),
      let guidepoint = snapshot.record(.guidepoint, key: outcome.key)
    else { return false }
    return guidepoint.criteria("success").contains {
      $0.metric.comparableName == outcome.part.comparableName
    }
  }
}
