import Glibc
import Subprocess

/// The environment variables that git obeys and that its hooks are given.
package struct ProcessEnvironment: Sendable {
  private let variables: [String: String]?
  /// What stands in the place of variables of that name.
  private var additions: [String: String] = [:]

  /// The environment of this process.
  package static let inherited = ProcessEnvironment(variables: nil)

  /// An environment with these variables and no others.
  package init(_ variables: [String: String]) {
    self.init(variables: variables)
  }

  private init(variables: [String: String]?) {
    self.variables = variables
  }

  /// The same with one variable more, or another value of it.
  package func adding(_ name: String, _ value: String) -> ProcessEnvironment {
    var environment = self
    environment.additions[name] = value
    return environment
  }

  /// The value of a variable; `nil` if it isn't set.
  package subscript(name: String) -> String? {
    if let value = additions[name] { return value }
    if let variables { return variables[name] }
    return getenv(name).map { String(cString: $0) }
  }

  /// The value of a variable; `nil` if it isn't set or is empty.
  package func nonEmpty(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The environment for a child process: this one with `changes`, where `nil` takes a variable
  /// away.
  func forChild(_ changes: [String: String?]) -> Environment {
    var updates: [Environment.Key: String?] = [:]
    for (name, value) in additions { updates[Environment.Key(stringLiteral: name)] = value }
    for (name, value) in changes {
      updates.updateValue(value, forKey: Environment.Key(stringLiteral: name))
    }
    guard let variables else { return .inherit.updating(updates) }
    var base: [Environment.Key: String] = [:]
    for (name, value) in variables { base[Environment.Key(stringLiteral: name)] = value }
    return .custom(base).updating(updates)
  }
}
