/// A value of the front matter apart from how it is written: what an edit is meant to change, and
/// what it is checked against.
indirect enum YAMLValue: Equatable {
  case empty
  /// Compared byte by byte, which `String` doesn't.
  case text([UInt8])
  case list([YAMLValue])
  case map([Field])

  struct Field: Equatable {
    let key: String
    var value: YAMLValue
  }

  init(_ node: Node) {
    switch node.kind {
    case .empty: self = .empty
    case .scalar: self = .text(Array((node.text ?? "").utf8))
    case .sequence: self = .list(node.elements.map(YAMLValue.init))
    case .mapping: self = YAMLValue(node.mapping)
    }
  }

  init(_ mapping: Mapping) {
    self = .map(mapping.map { Field(key: $0.key, value: YAMLValue($0.value)) })
  }

  init(_ text: String) { self = .text(Array(text.utf8)) }

  init(_ value: NewValue) {
    switch value {
    case .text(let text): self.init(text)
    case .list(let texts): self = .list(texts.map { YAMLValue($0) })
    }
  }

  /// The outermost keys without one of them.
  func keys(without key: String?) -> [String] {
    guard case .map(let fields) = self else { return [] }
    return fields.map(\.key).filter { $0 != key }
  }

  /// Whether both hold the same, whatever the order of keys.
  func isSame(as other: YAMLValue) -> Bool {
    switch (self, other) {
    case (.empty, .empty): return true
    case (.text(let left), .text(let right)): return left == right
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.map(let left), .map(let right)):
      guard left.count == right.count else { return false }
      let values = Dictionary(right.map { ($0.key, $0.value) }) { first, _ in first }
      return left.allSatisfy { field in values[field.key]?.isSame(as: field.value) == true }
    default: return false
    }
  }
}

extension YAMLValue {
  /// The value with an edit of the front matter made.
  func applying(_ edit: Edit) throws(EditError) -> YAMLValue {
    switch edit {
    case .set(let path, let value):
      return try changing(path[...], of: path) { (_) throws(EditError) in YAMLValue(value) }
    case .clear(let path):
      guard contains(path[...]) else { return self }
      return try changing(path[...], of: path) { (_) throws(EditError) in nil }
    case .add(let path, let texts):
      return try changing(path[...], of: path) { (old) throws(EditError) in
        var list: [YAMLValue]
        switch old {
        case nil, .empty: list = []
        case .text: list = old.map { [$0] } ?? []
        case .list(let elements): list = elements
        case .map: throw .notAList(path: path)
        }
        let count = list.count
        for text in texts where !list.contains(YAMLValue(text)) { list.append(YAMLValue(text)) }
        return list.count == count ? old ?? .list([]) : .list(list)
      }
    case .remove(let path, let texts):
      let unwanted = texts.map { YAMLValue($0) }
      return try changing(path[...], of: path) { (old) throws(EditError) in
        let list: [YAMLValue]
        switch old {
        case .text: list = old.map { [$0] } ?? []
        case .list(let elements): list = elements
        case .map: throw .notAList(path: path)
        case nil, .empty: list = []
        }
        for (value, text) in zip(unwanted, texts) where !list.contains(value) {
          throw .noSuchValue(path: path, value: text)
        }
        return .list(list.filter { !unwanted.contains($0) })
      }
    case .rename(let path, let name):
      guard contains(path[...]), let key = path.last else { throw .noSuchKey(path: path) }
      let parent = path.dropLast()
      guard key != name, !contains(parent + [name]) else {
        if key == name { return self }
        throw .keyExists(path: parent + [name])
      }
      return renaming(path[...], to: name)
    default: return self
    }
  }

  private func renaming(_ path: ArraySlice<String>, to name: String) -> YAMLValue {
    guard case .map(var fields) = self, let key = path.first,
      let index = fields.firstIndex(where: { $0.key == key })
    else { return self }
    let value = fields[index].value
    fields[index] =
      path.count == 1
      ? Field(key: name, value: value)
      : Field(key: key, value: value.renaming(path.dropFirst(), to: name))
    return .map(fields)
  }

  private func contains(_ path: ArraySlice<String>) -> Bool {
    guard let key = path.first else { return true }
    guard case .map(let fields) = self, let field = fields.first(where: { $0.key == key }) else {
      return false
    }
    return field.value.contains(path.dropFirst())
  }

  private func changing(
    _ rest: ArraySlice<String>, of path: [String],
    _ change: (YAMLValue?) throws(EditError) -> YAMLValue?
  ) throws(EditError) -> YAMLValue {
    var fields: [Field]
    switch self {
    case .map(let old): fields = old
    case .empty: fields = []
    case .text, .list: throw .notAMap(path: Array(path.prefix(path.count - rest.count)))
    }
    guard let key = rest.first else { throw .notAMap(path: path) }
    let index = fields.firstIndex { $0.key == key }
    let value: YAMLValue?
    if rest.count == 1 {
      value = try change(index.map { fields[$0].value })
    } else {
      let inner = index.map { fields[$0].value } ?? .empty
      value = try inner.changing(rest.dropFirst(), of: path, change)
    }
    switch (index, value) {
    case (let index?, let value?): fields[index].value = value
    case (let index?, nil): fields.remove(at: index)
    case (nil, let value?): fields.append(Field(key: key, value: value))
    case (nil, nil): break
    }
    return .map(fields)
  }
}

extension YAMLValue {
  /// The text, of a text.
  var string: String? {
    if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  func value(at path: ArraySlice<String>) -> YAMLValue? {
    guard let key = path.first else { return self }
    guard case .map(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value.value(at: path.dropFirst())
  }
}
