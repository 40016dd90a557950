import BacklogModel
import Git

/// What a ``Chronicle`` takes up of a commit, so that a long history needn't be held with all that its commits did.
struct ChronicleStep {
  /// What became of an item.
  struct ItemStep {
    let id: ItemID
    let oldID: ItemID?
    let title: String
    let isGone: Bool
    /// Whether it says what it said, at another place or in other words.
    let isAboutOrderOnly: Bool
    let values: [(field: ItemValues.Field, text: String?)]
  }

  let commit: ObjectID
  let seconds: Int64
  /// Whether it has to do with the backlog at all.
  let isOfBacklog: Bool
  let hasSettings: Bool
  /// Where the backlog's root was before, where it was moved.
  let formerRoot: String?
  /// The blob that the settings are since, where they changed.
  let settings: ObjectID?
  let items: [ItemStep]
  let plans: [(kind: Kind, key: String, oldKey: String?, path: String?)]

  init(_ step: MainlineWalk.Step, plans kinds: Set<Kind>) {
    commit = step.commit
    seconds = step.seconds
    isOfBacklog = !step.documents.isEmpty
    hasSettings = step.documents.contains { $0.document.kind == nil }
    settings = step.settings
    let moves = step.documents.filter { $0.document.kind == nil }.flatMap(\.changes)
    formerRoot = moves.first { $0.kind == .renamed }?.from.map {
      BacklogRoots.root(ofSettings: $0)
    }
    items = step.documents.compactMap { ItemStep($0) }
    plans = step.documents.compactMap { event in
      guard let kind = event.document.kind, kinds.contains(kind) else { return nil }
      let isGone = event.changes.contains { $0.kind == .removed }
      let old = event.changes.first { $0.kind == .renumbered }?.from
      return (
        kind, event.document.key, old.map { String($0.dropFirst(kind.shortName.count + 1)) },
        isGone ? nil : event.document.path
      )
    }
  }
}

extension ChronicleStep.ItemStep {
  /// `nil` for what is no item with an id.
  fileprivate init?(_ event: DocumentEvent) {
    guard event.document.kind == .item, let id = event.document.id else { return nil }
    self.id = id
    title = event.document.title
    oldID = event.changes.first { $0.kind == .renumbered }?.from.flatMap { ItemID($0) }
    isGone = event.changes.contains { $0.kind == .removed }
    isAboutOrderOnly = event.isAboutOrderOnly
    values = (event.values + event.changes).compactMap { change in
      guard change.list == nil, let field = change.part.flatMap({ ItemValues.Field(rawValue: $0) })
      else { return nil }
      return (field, change.to)
    }
  }
}

extension Chronicle {
  /// Takes up the next commit.
  ///
  /// - Parameters:
  ///   - configuration: the settings before the commit.
  ///   - newConfiguration: the settings with it.
  mutating func append(
    _ step: ChronicleStep, from configuration: Configuration, to newConfiguration: Configuration
  ) {
    let place = commits.count
    commits.append(step.commit)
    seconds.append(step.seconds)
    guard step.isOfBacklog else { return }
    beginning = beginning ?? place
    if let root = step.formerRoot, !formerRoots.contains(root) {
      formerRoots.insert(root, at: 0)
    }
    if step.hasSettings {
      settings.append((place, step.settings))
      if configuration.statuses != newConfiguration.statuses { reconsider(newConfiguration, place) }
    }
    for item in step.items { take(item, at: place, newConfiguration) }
    for plan in step.plans {
      planSteps.append(
        PlanStep(
          place: place, kind: plan.kind, key: plan.key, oldKey: plan.oldKey, path: plan.path))
    }
  }

  private mutating func take(
    _ item: ChronicleStep.ItemStep, at place: Int, _ configuration: Configuration
  ) {
    if item.isGone {
      items[item.id]?.states.append(State(place: place, facts: nil))
      return
    }
    if let old = item.oldID, items[item.id] == nil, var course = items.removeValue(forKey: old) {
      // The document goes on under its new id.
      course.earlierNames.append((old, place))
      items[item.id] = course
    }
    let known = items[item.id]?.states.last?.facts
    if known == nil || known?.title != item.title || !item.values.isEmpty {
      var values = known?.values ?? ItemValues(title: item.title)
      values.title = item.title
      for (field, text) in item.values { values[field] = text }
      values.category = values.status.flatMap { configuration.category(of: $0) }
      items[item.id, default: Course(states: [])].states.append(
        State(place: place, facts: ItemFacts(values)))
    }
    if !item.isAboutOrderOnly { items[item.id]?.touches.append(place) }
  }

  /// What items' statuses mean after the settings changed.
  private mutating func reconsider(_ configuration: Configuration, _ place: Int) {
    for (id, course) in items {
      guard var values = course.states.last?.facts?.values, let status = values.status else {
        continue
      }
      let category = configuration.category(of: status)
      if category == values.category { continue }
      values.category = category
      items[id]?.states.append(State(place: place, facts: ItemFacts(values)))
    }
  }
}
