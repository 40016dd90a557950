/// A value once with our choice and once with theirs wherever the two sides conflict; the same where they don't.
struct MergedValue: Equatable {
  var ours: YAMLValue?
  var theirs: YAMLValue?

  init(ours: YAMLValue?, theirs: YAMLValue?) {
    self.ours = ours
    self.theirs = theirs
  }

  init(_ value: YAMLValue?) {
    self.init(ours: value, theirs: value)
  }

  func value(_ choice: MergedText.Choice) -> YAMLValue? { choice == .ours ? ours : theirs }
}

/// Says what front matter must hold after a merge, whatever it looks like: the measure for the merge of its bytes.
struct ValueMerge {
  let guide: MergeGuide

  func merged(
    _ path: [String], base: YAMLValue?, ours: YAMLValue?, theirs: YAMLValue?
  ) -> MergedValue {
    func isSame(_ left: YAMLValue?, _ right: YAMLValue?) -> Bool { self.isSame(path, left, right) }
    if isSame(ours, theirs) || isSame(base, theirs) { return MergedValue(ours) }
    if isSame(base, ours) { return MergedValue(theirs) }
    if let merged = mergedMaps(path, base, ours, theirs) { return merged }
    if let merged = mergedLists(path, base, ours, theirs) { return merged }
    return mergedLines(base, ours, theirs) ?? MergedValue(ours: ours, theirs: theirs)
  }

  /// A text of several lines, merged by them.
  private func mergedLines(
    _ base: YAMLValue?, _ ours: YAMLValue?, _ theirs: YAMLValue?
  ) -> MergedValue? {
    guard case .text(let old) = base, case .text(let our) = ours, case .text(let their) = theirs,
      [old, our, their].allSatisfy({ $0.contains(.lineFeed) })
    else { return nil }
    let text = UnitMerge.lines(
      base: old[...], ours: our[...], theirs: their[...], subject: .comments)
    return MergedValue(ours: .text(text.resolved(.ours)), theirs: .text(text.resolved(.theirs)))
  }

  /// Whether two values say the same.
  func isSame(_ path: [String], _ left: YAMLValue?, _ right: YAMLValue?) -> Bool {
    normal(path, left) == normal(path, right)
  }

  /// A value apart from its spelling: keys sorted, lists too, as they are sets.
  func normal(_ path: [String], _ value: YAMLValue?) -> YAMLValue? {
    switch value {
    case nil: nil
    case .empty: guide.isList(path) ? .list([]) : .empty
    case .text:
      guide.isList(path)
        ? .list([normalText(path, value ?? .empty)]) : normalText(path, value ?? .empty)
    case .list(let elements):
      .list(
        elements.map { normalElement(path, $0) }.sorted { $0.sortKey < $1.sortKey })
    case .map(let fields):
      .map(
        fields.map { field in
          YAMLValue.Field(key: field.key, value: normal(path + [field.key], field.value) ?? .empty)
        }.sorted { $0.key < $1.key })
    }
  }

  private func normalText(_ path: [String], _ value: YAMLValue) -> YAMLValue {
    value.string.map { YAMLValue(guide.normalForm(path, $0)) } ?? value
  }

  private func normalElement(_ path: [String], _ value: YAMLValue) -> YAMLValue {
    if case .text = value { return normalText(path, value) }
    return normal(path, value) ?? .empty
  }

  // MARK: Maps

  private func mergedMaps(
    _ path: [String], _ base: YAMLValue?, _ ours: YAMLValue?, _ theirs: YAMLValue?
  ) -> MergedValue? {
    guard let ourFields = ours?.fields, let theirFields = theirs?.fields,
      let baseFields = base.map({ $0.fields }) ?? []
    else { return nil }
    var keys = ourFields.map(\.key)
    keys += theirFields.map(\.key).filter { !keys.contains($0) }
    var (our, their): ([YAMLValue.Field], [YAMLValue.Field]) = ([], [])
    for key in keys {
      let merged = merged(
        path + [key], base: baseFields.value(of: key), ours: ourFields.value(of: key),
        theirs: theirFields.value(of: key))
      if let value = merged.ours { our.append(YAMLValue.Field(key: key, value: value)) }
      if let value = merged.theirs { their.append(YAMLValue.Field(key: key, value: value)) }
    }
    return MergedValue(ours: .map(our), theirs: .map(their))
  }

  // MARK: Lists

  private func mergedLists(
    _ path: [String], _ base: YAMLValue?, _ ours: YAMLValue?, _ theirs: YAMLValue?
  ) -> MergedValue? {
    let versions = [base, ours, theirs]
    let isList = guide.isList(path) || versions.contains { $0?.isList == true }
    guard isList, let old = base.asList, let our = ours.asList, let their = theirs.asList else {
      return nil
    }
    let (oldNames, ourNames, theirNames) = (names(path, old), names(path, our), names(path, their))
    let order = order(oldNames, ourNames, theirNames)
    func element(_ name: String, _ names: [String], _ list: [YAMLValue]) -> YAMLValue? {
      names.firstIndex(of: name).map { list[$0] }
    }
    var (ourResult, theirResult): ([YAMLValue], [YAMLValue]) = ([], [])
    for name in order {
      let merged = mergedElement(
        path, element(name, oldNames, old), element(name, ourNames, our),
        element(name, theirNames, their))
      ourResult += [merged.ours].compactMap(\.self)
      theirResult += [merged.theirs].compactMap(\.self)
    }
    return MergedValue(
      ours: ourResult.isEmpty && ours == nil ? nil : .list(ourResult),
      theirs: theirResult.isEmpty && theirs == nil ? nil : .list(theirResult))
  }

  /// All names, theirs behind those that they follow in their own list. Where both sides added some in one place, those
  /// come first that do so in the alphabet, whichever side is whose.
  private func order(_ old: [String], _ our: [String], _ their: [String]) -> [String] {
    var order = our
    for (index, name) in their.enumerated() where !our.contains(name) {
      let before = their[..<index].last { order.contains($0) }
      var place = before.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      let isFirstOfRun = before.map { our.contains($0) } ?? true
      if isFirstOfRun, place < order.count, order[place] < name {
        place += order[place...].prefix { !old.contains($0) && !their.contains($0) }.count
      }
      order.insert(name, at: place)
    }
    return order
  }

  private func mergedElement(
    _ path: [String], _ base: YAMLValue?, _ ours: YAMLValue?, _ theirs: YAMLValue?
  ) -> MergedValue {
    func normal(_ value: YAMLValue?) -> YAMLValue? { value.map { normalElement(path, $0) } }
    let chosen = ThreeWay.choice(
      base: Optional(normal(base)), ours: normal(ours), theirs: normal(theirs))
    if let chosen { return MergedValue(chosen == normal(ours) ? ours : theirs) }
    return mergedMaps(path, base, ours, theirs) ?? MergedValue(ours: ours, theirs: theirs)
  }

  /// What the elements of a list are known by, each name once.
  func names(_ path: [String], _ elements: [YAMLValue]) -> [String] {
    let names = elements.map { name(path, $0) }
    return [MergeUnit](names: names, bytes: elements.map { _ in [] }).map { $0.name ?? "" }
  }

  private func name(_ path: [String], _ element: YAMLValue) -> String {
    switch element {
    case .text(let bytes):
      return guide.elementName(path, guide.normalForm(path, String(decoding: bytes, as: UTF8.self)))
    case .map(let fields):
      // YAML reads `- 2026-04-15 sales: too long` as a map; people mean a text.
      if guide.nameKey(path) == nil, fields.count == 1, let text = fields[0].value.string {
        return guide.elementName(path, "\(fields[0].key): \(text)")
      }
      return guide.nameKey(path).flatMap { fields.value(of: $0)?.string }
        ?? fields.first?.value.string ?? element.sortKey
    case .empty, .list: return element.sortKey
    }
  }
}

extension YAMLValue {
  fileprivate var fields: [Field]? {
    if case .map(let fields) = self { fields } else { nil }
  }

  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// Something to sort values by, the same for the same values.
  fileprivate var sortKey: String {
    switch self {
    case .empty: ""
    case .text(let bytes): "\"" + String(decoding: bytes, as: UTF8.self)
    case .list(let elements): "[" + elements.map(\.sortKey).joined(separator: ",")
    case .map(let fields):
      "{" + fields.map { $0.key + ":" + $0.value.sortKey }.joined(separator: ",")
    }
  }
}

extension YAMLValue? {
  /// The elements of a list, one for a bare text, none where nothing is there; `nil` for a map.
  fileprivate var asList: [YAMLValue]? {
    switch self {
    case nil, .empty?: []
    case .text?: self.map { [$0] } ?? []
    case .list(let elements)?: elements
    case .map?: nil
    }
  }
}

extension [YAMLValue.Field] {
  func value(of key: String) -> YAMLValue? { first { $0.key == key }?.value }
}
