import BacklogFormat
import TestSupport

/// A file of `templates/ci`, read as its host reads it.
struct CITemplate {
  private let content: Mapping

  init(_ name: String) throws {
    let document = Document(yaml: try Files.read("\(PackageLayout.root)/templates/ci/\(name)"))
    guard document.problems.isEmpty else { throw Unreadable(problem: "\(document.problems)") }
    content = document.frontMatter
  }

  struct Unreadable: Error {
    let problem: String
  }

  /// A node by the keys that lead to it.
  func node(_ keys: String...) throws -> Node {
    var node: Node?
    for key in keys { node = (node?.mapping ?? content)[key] }
    guard let node else { throw Unreadable(problem: "there is no \(keys)") }
    return node
  }

  /// A step that runs a script, on hosts of GitHub's kind.
  struct Step {
    let name: String
    let script: String
    let variables: [String: String]
  }

  /// The steps of a job that run for an event, with `${{ … }}` replaced.
  ///
  /// - Parameter facts: what the host knows: `github.event_name` and whatever the steps use.
  func steps(ofJob job: String, _ facts: [String: String]) throws -> [Step] {
    try node("jobs", job, "steps").elements.compactMap { node in
      let step = node.mapping
      guard let script = step["run"]?.text else { return nil }
      if let condition = step["if"]?.text, try !Self.holds(condition, facts) { return nil }
      var variables: [String: String] = [:]
      for entry in step["env"].map({ Array($0.mapping) }) ?? [] {
        variables[entry.key] = try Self.filled(entry.value.text ?? "", facts)
      }
      return Step(
        name: step["name"]?.text ?? "", script: try Self.filled(script, facts),
        variables: variables)
    }
  }

  private static func holds(_ condition: String, _ facts: [String: String]) throws -> Bool {
    guard let match = condition.wholeMatch(of: #/(\S+) == '([^']*)'/#),
      let value = facts[String(match.1)]
    else { throw Unreadable(problem: "the condition “\(condition)”") }
    return value == match.2
  }

  private static func filled(_ text: String, _ facts: [String: String]) throws -> String {
    try text.replacing(#/\$\{\{ (\S+) \}\}/#) { match in
      guard let value = facts[String(match.1)] else {
        throw Unreadable(problem: "the expression “\(match.1)”")
      }
      return value
    }
  }
}
