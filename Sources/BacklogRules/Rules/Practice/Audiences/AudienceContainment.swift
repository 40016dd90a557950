import BacklogModel

/// Which audiences hold which, through `part-of`: a message to an audience reaches those that are part of it.
struct AudienceContainment: Sendable {
  private let parents: [String: String]
  private let parts: [String: [String]]

  init(_ snapshot: Snapshot) {
    var parents: [String: String] = [:]
    var parts: [String: [String]] = [:]
    for audience in snapshot.records(of: .audience) {
      guard let parent = audience.text("part-of"), parents[audience.key] == nil else { continue }
      parents[audience.key] = parent
      parts[parent, default: []].append(audience.key)
    }
    self.parents = parents
    self.parts = parts
  }

  /// The audience and those that contain it, from the inside out; each once, should `part-of` go round in a ring.
  func chain(of key: String) -> [String] {
    var chain = [key]
    var current = key
    while let parent = parents[current], !chain.contains(parent) {
      chain.append(parent)
      current = parent
    }
    return chain
  }

  /// The audience and all that are part of it, directly or through others, from the outside in.
  func subtree(of key: String) -> [String] {
    var found = [key]
    var next = 0
    while next < found.count {
      for part in parts[found[next]] ?? [] where !found.contains(part) { found.append(part) }
      next += 1
    }
    return found
  }

  /// The audiences that are directly part of one.
  func directParts(of key: String) -> [String] { parts[key] ?? [] }

  /// The audiences whose messages reach some of the same people: those that contain it, and those that it contains.
  func related(to key: String) -> [String] { chain(of: key) + subtree(of: key).dropFirst() }

  /// Whether one of the audiences is, contains or is part of one of the others.
  func areRelated(_ some: [String], _ others: [String]) -> Bool {
    some.contains { one in
      others.contains { other in
        one == other || chain(of: one).contains(other) || chain(of: other).contains(one)
      }
    }
  }
}
