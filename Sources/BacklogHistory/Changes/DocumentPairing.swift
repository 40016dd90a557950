import BacklogFormat
import BacklogModel

/// Which document of an earlier backlog is which of a later one.
struct DocumentPairing {
  struct Pair: Sendable {
    let old: Record?
    let new: Record?
  }

  /// Those that may be different: items in their new order, then others by kind and path, then those that are gone.
  private(set) var pairs: [Pair] = []
  private var gone: [Record] = []
  private var came: [Record] = []

  /// Documents are the same at one path; then by id, or by kind and key; then, where nothing else can be meant, by being equal
  /// to the byte or having one title.
  init(_ versions: SnapshotPair) {
    pair(versions.before.records, versions.after.records) { pairs in
      let paired = Set(pairs.compactMap { $0.new.map { ObjectIdentifier($0) } })
      var places: [ObjectIdentifier: Int] = [:]
      for (index, item) in versions.after.items.enumerated() {
        let record = ObjectIdentifier(item.record)
        if paired.contains(record) { places[record] = index }
      }
      return places
    }
  }

  /// - Parameters:
  ///   - old: some documents, by path; all others are the same.
  ///   - new: the same of the later backlog.
  init(_ old: [Record], _ new: [Record]) {
    pair(old, new) { _ in [:] }
  }

  /// - Parameter places: where items stand in the new order.
  private mutating func pair(
    _ old: [Record], _ new: [Record], places: ([Pair]) -> [ObjectIdentifier: Int]
  ) {
    pairByPath(old, new)
    pairTheRest { $0.name }
    pairTheRest { record in
      "\(record.kind.rawValue)\n" + String(decoding: record.document.bytes, as: UTF8.self)
    }
    pairTheRest { record in record.text("title").map { "\(record.kind.rawValue)\n\($0)" } }
    pairs += came.map { Pair(old: nil, new: $0) }
    pairs = Self.inOrder(pairs, places(pairs)) + gone.map { Pair(old: $0, new: nil) }
  }

  private mutating func pairByPath(_ old: [Record], _ new: [Record]) {
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count {
        let (before, after) = (old[left], new[right])
        if before === after || before.path == after.path {
          if before !== after { pairs.append(Pair(old: before, new: after)) }
          left += 1
          right += 1
          continue
        }
        if before.path < after.path {
          gone.append(before)
          left += 1
        } else {
          came.append(after)
          right += 1
        }
      } else if left < old.count {
        gone.append(old[left])
        left += 1
      } else {
        came.append(new[right])
        right += 1
      }
    }
  }

  /// Brings together what has one name, where that name is unique on both sides.
  private mutating func pairTheRest(by name: (Record) -> String?) {
    guard !gone.isEmpty, !came.isEmpty else { return }
    let old = Dictionary(grouping: gone.filter { name($0) != nil }) { name($0) ?? "" }
    let new = Dictionary(grouping: came.filter { name($0) != nil }) { name($0) ?? "" }
    var paired: Set<ObjectIdentifier> = []
    for (name, records) in new {
      guard records.count == 1, let candidates = old[name], candidates.count == 1 else { continue }
      pairs.append(Pair(old: candidates[0], new: records[0]))
      paired.insert(ObjectIdentifier(candidates[0]))
      paired.insert(ObjectIdentifier(records[0]))
    }
    gone.removeAll { paired.contains(ObjectIdentifier($0)) }
    came.removeAll { paired.contains(ObjectIdentifier($0)) }
  }

  private static func inOrder(_ pairs: [Pair], _ places: [ObjectIdentifier: Int]) -> [Pair] {
    let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    let keyed = pairs.compactMap { pair in
      pair.new.map { (pair, kinds[$0.kind] ?? 0, places[ObjectIdentifier($0)] ?? 0, $0.path) }
    }
    return keyed.sorted { ($0.1, $0.2, $0.3) < ($1.1, $1.2, $1.3) }.map(\.0)
  }
}
