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
    let bytes = try withObject(base, .tree) { bytes throws(GitError) in
      let old = try entries(named: names, in: bytes, id: base)
      var new: [SplicedEntry] = []
      for name in names {
        guard let value = try replacement(of: old[name], byName[name.text] ?? []) else { continue }
        new.append(SplicedEntry(name: name, value))
      }
      return try merge(bytes, id: base, without: names, adding: new.sorted())
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
    named names: [TreeName], in bytes: UnsafeRawBufferPointer, id: ObjectID
  ) throws(GitError) -> [TreeName: SplicedValue] {
    var found: [TreeName: SplicedValue] = [:]
    var records = RawTree(bytes, id: id)
    while let record = try records.next() {
      guard let name = names.first(matching: record.name),
        let mode = FileMode(number: record.modeNumber)
      else { continue }
      found[name] = SplicedValue(id: record.id, mode: mode)
    }
    return found
  }

  /// The tree's bytes with other entries of some names; what lies between them is copied as it is.
  private func merge(
    _ bytes: UnsafeRawBufferPointer, id: ObjectID, without names: [TreeName],
    adding new: [SplicedEntry]
  ) throws(GitError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 * new.count)
    var rest = new[...]
    var records = RawTree(bytes, id: id)
    var copied = 0
    var position = 0
    while let record = try records.next() {
      while let entry = rest.first, entry.precedes(record) {
        result.append(contentsOf: bytes[copied..<position])
        copied = position
        entry.append(to: &result)
        rest.removeFirst()
      }
      let end = position + record.record.count
      if names.first(matching: record.name) != nil {
        result.append(contentsOf: bytes[copied..<position])
        copied = end
      }
      position = end
    }
    result.append(contentsOf: bytes[copied..<position])
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
  let value: SplicedValue
  /// git sorts a directory as if its name ended with a slash.
  private let sortKey: [UInt8]

  init(name: TreeName, _ value: SplicedValue) {
    self.name = name
    self.value = value
    sortKey = value.mode == .directory ? name.bytes + [UInt8(ascii: "/")] : name.bytes
  }

  static func < (left: SplicedEntry, right: SplicedEntry) -> Bool {
    left.sortKey.lexicographicallyPrecedes(right.sortKey)
  }

  static func == (left: SplicedEntry, right: SplicedEntry) -> Bool {
    left.name == right.name
  }

  func precedes(_ record: RawTreeEntry) -> Bool {
    let order = sortKey.withUnsafeBytes { compare($0, record.name) }
    guard record.isDirectory else { return order < 0 }
    // The record's own slash counts only where the names agree so far.
    if sortKey.count <= record.name.count { return order < 0 }
    let isPrefix = sortKey.starts(with: record.name)
    return isPrefix ? sortKey[record.name.count] < UInt8(ascii: "/") : order < 0
  }

  func append(to bytes: inout [UInt8]) {
    let isDirectory = value.mode == .directory
    let digits = isDirectory ? "40000" : String(value.mode.rawValue, radix: 8)
    bytes.append(contentsOf: digits.utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.bytes)
    bytes.append(0)
    bytes.append(contentsOf: value.id.bytes)
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
