import Glibc

/// A change of one path of a tree.
package enum TreeChange: Hashable, Sendable {
  /// The path holds this blob from now on; directories are made as needed.
  case set(path: String, id: ObjectID, mode: FileMode)
  /// The file is gone; directories that become empty go with it. A directory of that name stays.
  case remove(path: String)

  package var path: String {
    switch self {
    case .set(let path, _, _), .remove(let path): path
    }
  }
}

extension ObjectDatabase {
  /// Stores the tree that comes from `base` by `changes` and returns its id. Only the trees on the
  /// way to a changed path are read and written.
  ///
  /// - Parameter base: a tree; `nil` for an empty one.
  /// - Throws: `unusablePath` for a path that no tree may hold.
  package func writeTree(
    updating base: ObjectID?, _ changes: [TreeChange]
  ) throws(GitError) -> ObjectID {
    for change in changes { try WorkTreeFile.checkName(change.path) }
    let pending = changes.map {
      PendingChange(change: $0, rest: $0.path.split(separator: "/")[...])
    }
    if let tree = try splice(base ?? .emptyTree, pending) { return tree }
    return try write([], .tree)
  }

  /// The new tree; `nil` if nothing is left in it.
  private func splice(
    _ base: ObjectID, _ changes: [PendingChange]
  ) throws(GitError) -> ObjectID? {
    var byName: [Substring: [PendingChange]] = [:]
    for change in changes {
      if let name = change.rest.first { byName[name, default: []].append(change) }
    }
    let names = byName.keys.map { TreeName($0) }.sorted()
    let old = try entries(named: names, in: base)
    var new: [SplicedEntry] = []
    for name in names {
      let inner = byName[name.text] ?? []
      let entry = try replacement(of: old[name], inner)
      if let entry { new.append(SplicedEntry(name: name, mode: entry.mode, id: entry.id)) }
    }
    new.sort()
    let bytes = try withObject(base, .tree) { bytes throws(GitError) in
      try merge(bytes, id: base, without: names, adding: new)
    }
    return bytes.isEmpty ? nil : try write(bytes, .tree)
  }

  /// What stands under one name after its changes; `nil` if nothing does.
  private func replacement(
    of old: SplicedValue?, _ changes: [PendingChange]
  ) throws(GitError) -> SplicedValue? {
    var value = old
    let inner = changes.filter { $0.rest.count > 1 }.map { $0.descended }
    for change in changes where change.rest.count == 1 {
      switch change.change {
      case .set(_, let id, let mode): value = SplicedValue(id: id, mode: mode)
      case .remove: if value?.mode != .directory { value = nil }
      }
    }
    if inner.isEmpty { return value }
    let isDirectory = value?.mode == .directory
    let removesOnly = inner.allSatisfy { if case .remove = $0.change { true } else { false } }
    if removesOnly, !isDirectory { return value }
    return try splice(isDirectory ? value?.id ?? .emptyTree : .emptyTree, inner)
      .map { SplicedValue(id: $0, mode: .directory) }
  }

  private func entries(
    named names: [TreeName], in tree: ObjectID
  ) throws(GitError) -> [TreeName: SplicedValue] {
    try withObject(tree, .tree) { bytes throws(GitError) in
      var found: [TreeName: SplicedValue] = [:]
      var records = RawTree(bytes, id: tree)
      while let record = try records.next() {
        guard let name = names.first(matching: record.name),
          let mode = FileMode(number: record.modeNumber)
        else { continue }
        found[name] = SplicedValue(id: record.id, mode: mode)
      }
      return found
    }
  }

  private func merge(
    _ bytes: UnsafeRawBufferPointer, id: ObjectID, without names: [TreeName],
    adding new: [SplicedEntry]
  ) throws(GitError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 * new.count)
    var rest = new[...]
    var records = RawTree(bytes, id: id)
    while let record = try records.next() {
      while let entry = rest.first, entry.precedes(record) {
        entry.append(to: &result)
        rest.removeFirst()
      }
      if names.first(matching: record.name) == nil { result.append(contentsOf: record.record) }
    }
    for entry in rest { entry.append(to: &result) }
    return result
  }
}

private struct PendingChange {
  let change: TreeChange
  /// The components of the path that are still below the tree at hand.
  let rest: ArraySlice<Substring>

  var descended: PendingChange { PendingChange(change: change, rest: rest.dropFirst()) }
}

private struct SplicedValue {
  let id: ObjectID
  let mode: FileMode
}

/// The name of a tree's entry, compared by its bytes as git does.
private struct TreeName: Hashable, Comparable {
  let text: Substring
  let bytes: [UInt8]

  init(_ text: Substring) {
    self.text = text
    bytes = Array(text.utf8)
  }

  static func < (left: TreeName, right: TreeName) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension [TreeName] {
  /// The name with these bytes, found by halving.
  fileprivate func first(matching bytes: UnsafeRawBufferPointer) -> TreeName? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let order = self[middle].bytes.withUnsafeBytes { compare($0, bytes) }
      if order == 0 { return self[middle] }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

private struct SplicedEntry: Comparable {
  let name: TreeName
  let mode: FileMode
  let id: ObjectID

  /// git sorts a directory as if its name ended with a slash.
  private var sortKey: [UInt8] {
    mode == .directory ? name.bytes + [UInt8(ascii: "/")] : name.bytes
  }

  static func < (left: SplicedEntry, right: SplicedEntry) -> Bool {
    left.sortKey.lexicographicallyPrecedes(right.sortKey)
  }

  static func == (left: SplicedEntry, right: SplicedEntry) -> Bool {
    left.name == right.name
  }

  func precedes(_ record: RawTreeEntry) -> Bool {
    let key = sortKey
    let order = key.withUnsafeBytes { compare($0, record.name) }
    guard record.isDirectory else { return order < 0 }
    // The record's own slash counts only where the names agree so far.
    if key.count <= record.name.count { return order < 0 }
    let isPrefix = key.starts(with: record.name)
    return isPrefix ? key[record.name.count] < UInt8(ascii: "/") : order < 0
  }

  func append(to bytes: inout [UInt8]) {
    let digits = mode == .directory ? "40000" : String(mode.rawValue, radix: 8)
    bytes.append(contentsOf: digits.utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.bytes)
    bytes.append(0)
    bytes.append(contentsOf: id.bytes)
  }
}

/// Compares bytes as `memcmp` does; a beginning comes before the whole.
private func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
  let count = min(left.count, right.count)
  if count > 0, let one = left.baseAddress, let other = right.baseAddress {
    let order = memcmp(one, other, count)
    if order != 0 { return Int(order) }
  }
  return left.count - right.count
}
