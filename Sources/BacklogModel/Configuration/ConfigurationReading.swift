package import BacklogFormat

/// `backlog.yml` as read: the settings that hold, and what was wrong with the others.
package struct ConfigurationReading: Sendable {
  /// Something wrong in the settings, and where.
  package struct Problem: Hashable, Sendable {
    /// The setting's key, with those above it: `rules.item-stale.severity`.
    package let key: String
    package let range: Range<Int>
    package let problem: FieldProblem
  }

  package let configuration: Configuration
  package let document: Document
  package let problems: [Problem]

  /// - Parameter document: the settings file; what can't be read of it is a problem, and the default holds.
  package init(_ document: Document) {
    var reader = Reader()
    for entry in document.frontMatter { reader.read(entry) }
    self.configuration = reader.configuration
    self.document = document
    self.problems = reader.problems
  }

  /// The keys that the settings may have.
  package static let keys = ["format", "prefix", "statuses", "types", "layout", "moscow", "rules"]
}

private struct Reader {
  var configuration = Configuration()
  var problems: [ConfigurationReading.Problem] = []

  mutating func read(_ entry: Entry) {
    let node = entry.value
    switch entry.key {
    case "format": check(node, "format", .integer(1...Configuration.formatVersion))
    case "prefix": readPrefix(node)
    case "statuses": readStatuses(node)
    case "types":
      if let types = texts(node, "types"), !types.isEmpty { configuration.types = types }
    case "layout":
      if let text = check(node, "layout", .choice(Configuration.Layout.allCases.map(\.rawValue))),
        let layout = Configuration.Layout(rawValue: text)
      {
        configuration.layout = layout
      }
    case "moscow": readMoSCoW(node)
    case "rules": readRules(node)
    case let key where key.hasPrefix("x-"): break
    case let key:
      report(
        key, entry.keyRange,
        .unknownKey(key, suggestion: NearMatch.of(key, in: ConfigurationReading.keys)))
    }
  }

  private mutating func readPrefix(_ node: Node) {
    guard let text = text(node, "prefix") else { return }
    guard ItemID.isPrefix(text.utf8) else {
      report(
        "prefix", node.range,
        .grammar(
          GrammarProblem(
            found: text, expected: "up to 12 letters and digits, a letter first",
            example: "prefix: MB")))
      return
    }
    configuration.prefix = text.uppercased()
  }

  private mutating func readStatuses(_ node: Node) {
    guard let mapping = mapping(node, "statuses", keys: ["backlog", "in-progress", "done"]) else {
      return
    }
    let names = StatusCategory.allCases.map(\.rawValue)
    var statuses: [Status] = []
    for entry in mapping {
      guard let text = check(entry.value, "statuses.\(entry.key)", .choice(names)),
        let category = StatusCategory(rawValue: text)
      else { continue }
      statuses.append(Status(name: entry.key, category: category))
    }
    for category in StatusCategory.allCases
    where !statuses.contains(where: { $0.category == category }) {
      if category == .waiting { continue }
      report("statuses", node.range, .missingKey("a status of the category \(category.rawValue)"))
      return
    }
    configuration.statuses = statuses
  }

  private mutating func readMoSCoW(_ node: Node) {
    guard let mapping = mapping(node, "moscow", keys: ["must-max"]) else { return }
    for entry in mapping {
      guard entry.key == "must-max" else {
        report(
          "moscow", entry.keyRange,
          .unknownKey(entry.key, suggestion: NearMatch.of(entry.key, in: ["must-max"])))
        continue
      }
      if let text = check(entry.value, "moscow.must-max", .integer(0...100)), let share = Int(text)
      {
        configuration.mustMaximum = share
      }
    }
  }

  private mutating func readRules(_ node: Node) {
    guard let mapping = mapping(node, "rules", keys: ["RULE"]) else { return }
    let severities = ["error", "warning", "off"]
    for rule in mapping {
      var setting = Configuration.RuleSetting()
      if rule.value.kind == .mapping {
        for entry in rule.value.mapping {
          let name = "rules.\(rule.key).\(entry.key)"
          if entry.key == "severity" {
            setting.severity = check(entry.value, name, .choice(severities))
          } else if let text = text(entry.value, name) {
            setting.parameters[entry.key] = text
          }
        }
      } else {
        setting.severity = check(rule.value, "rules.\(rule.key)", .choice(severities))
      }
      configuration.rules[rule.key] = setting
    }
  }

  @discardableResult
  private mutating func check(_ node: Node, _ key: String, _ type: FieldType) -> String? {
    guard let text = text(node, key) else { return nil }
    if let problem = type.problem(with: text, in: configuration) {
      report(key, node.range, problem)
      return nil
    }
    return text
  }

  private mutating func text(_ node: Node, _ key: String) -> String? {
    guard let text = node.text else {
      if node.kind != .empty { report(key, node.range, .notText) }
      return nil
    }
    return text
  }

  private mutating func texts(_ node: Node, _ key: String) -> [String]? {
    guard node.kind == .sequence else { return text(node, key).map { [$0] } }
    return node.elements.compactMap { text($0, key) }
  }

  private mutating func mapping(_ node: Node, _ key: String, keys: [String]) -> Mapping? {
    guard node.kind == .mapping else {
      if node.kind != .empty { report(key, node.range, .notAMapping(keys: keys)) }
      return nil
    }
    return node.mapping
  }

  private mutating func report(_ key: String, _ range: Range<Int>, _ problem: FieldProblem) {
    problems.append(ConfigurationReading.Problem(key: key, range: range, problem: problem))
  }
}
