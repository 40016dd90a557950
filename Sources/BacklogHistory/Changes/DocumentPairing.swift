import BacklogFormat
import BacklogModel

/// Which document of an earlier backlog is which of a later one.
struct DocumentPairing {
  struct Pair {
    let old: Record?
    let new: Record?
  }

  /// Those that may be different.
  private(set) var pairs: [Pair] = []

  /// Documents are the same at one path; then by id, or by kind and key; then, where one of a kind went and one came, by
  /// being equal to the byte or having one title.
  init(_ old: Snapshot, _ new: Snapshot) {
    var gone: [Record] = []
    var came: [Record] = []
    var (left, right) = (old.records[...], new.records[...])
    while let before = left.first ?? right.first {
      if let first = left.first, right.first.map({ first.path < $0.path }) ?? true {
        gone.append(first)
        left.removeFirst()
      } else if let second = right.first, left.first.map({ second.path < $0.path }) ?? true {
        came.append(second)
        right.removeFirst()
      } else if let second = right.first {
        if before !== second { pairs.append(Pair(old: before, new: second)) }
        left.removeFirst()
        right.removeFirst()
      }
    }
    pair(&gone, &came) { record in record.name }
    pair(&gone, &came) { record in
      "\(record.kind.rawValue)\n" + String(decoding: record.document.bytes, as: UTF8.self)
    }
    pair(&gone, &came) { record in record.text("title").map { "\(record.kind.rawValue)\n\($0)" } }
    pairs += came.map { Pair(old: nil, new: $0) }
    pairs += gone.map { Pair(old: $0, new: nil) }
  }

  /// Brings together what has one name, where that name is unique on both sides.
  private mutating func pair(
    _ gone: inout [Record], _ came: inout [Record], by name: (Record) -> String?
  ) {
    guard !gone.isEmpty, !came.isEmpty else { return }
    var old: [String: [Record]] = [:]
    var new: [String: [Record]] = [:]
    for record in gone { if let name = name(record) { old[name, default: []].append(record) } }
    for record in came { if let name = name(record) { new[name, default: []].append(record) } }
    for (name, records) in new where records.count == 1 && old[name]?.count == 1 {
      guard let before = old[name]?.first, let after = records.first else { continue }
      pairs.append(Pair(old: before, new: after))
      gone.removeAll { $0 === before }
      came.removeAll { $0 === after }
    }
  }
}
