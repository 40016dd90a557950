package import BacklogFormat
package import BacklogModel

/// What a verb would change: documents with their old and new bytes, and how a commit would tell of it.
package struct Changeset: Sendable {
  /// One document's change.
  package struct Change: Sendable {
    /// The path below the backlog's root.
    package let path: String
    /// `nil` for a new document.
    package let old: [UInt8]?
    /// `nil` for a removed document.
    package let new: [UInt8]?

    package init(path: String, old: [UInt8]?, new: [UInt8]?) {
      self.path = path
      self.old = old
      self.new = new
    }
  }

  package private(set) var changes: [Change] = []
  /// The commit's subject, unless the person gives one.
  package var subject: String
  /// What the subject had no room for.
  package var body: String?
  /// The items and requests that it is about, for trailers.
  package var ids: [ItemID] = []
  /// Whether it is refused where it makes mistakes; ranks alone can't.
  package var isGated = true

  package init(subject: String) {
    self.subject = subject
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// Adds a change, unless it changes nothing.
  package mutating func add(_ change: Change) {
    guard change.old != change.new else { return }
    changes.append(change)
  }

  /// Adds a document's edits.
  package mutating func edit(_ record: Record, _ edits: [Edit]) throws(WorkspaceError) {
    let edited = try record.edited(edits)
    add(Change(path: record.path, old: record.document.bytes, new: edited.document.bytes))
    if let id = record.id, !ids.contains(id) { ids.append(id) }
  }

  /// Whether other documents may refer to something that it takes away: a document, a guidepoint's metric, a status of the settings.
  var isMissedElsewhere: Bool {
    changes.contains { change in
      change.old != nil && (change.new == nil || Kind(path: change.path)?.hasID != true)
    }
  }

  /// The snapshot as it will be.
  package func applied(to snapshot: Snapshot) -> Snapshot {
    let paths = Set(changes.map(\.path))
    var settings = snapshot.settings
    let newSettings = changes.first { $0.path == Configuration.fileName }
    if let newSettings { settings = ConfigurationReading(Document(yaml: newSettings.new ?? [])) }
    let new = changes.compactMap { change in
      change.new.flatMap { Record(path: change.path, document: Document($0)) }
    }
    let records = snapshot.records.filter { !paths.contains($0.path) } + new
    // What an item's status means is the settings' to say.
    let items = (newSettings == nil ? new : records).compactMap {
      Item($0, configuration: settings.configuration)
    }
    let kept = newSettings == nil ? snapshot.items.filter { !paths.contains($0.record.path) } : []
    return Snapshot(
      settings: settings, records: records, items: kept + items, obstacles: snapshot.obstacles)
  }
}
