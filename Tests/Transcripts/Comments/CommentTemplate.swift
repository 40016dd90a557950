import BacklogFormat
import TestSupport
import Testing

/// A template in `templates/ci` that comments on pull requests.
enum CommentTemplate: String, CaseIterable, CustomTestStringConvertible {
  case github, gitlab, forgejo

  static let all = allCases
  var testDescription: String { rawValue }

  /// How the host's interface is called for a new comment, and for one that is there.
  var creating: String { "POST" }
  var updating: String { self == .gitlab ? "PUT" : "PATCH" }

  /// One script of the template with the variables that it is given.
  struct Step {
    let variables: [String: String]
    let script: String
  }

  /// The steps that are shell scripts, in order.
  ///
  /// - Parameter values: what the host puts in the place of `${{ … }}`.
  func steps(_ values: [String: String]) throws -> [Step] {
    let text = try Files.readText("\(PackageLayout.root)/templates/ci/\(rawValue)-comment.yml")
    let document = Document(yaml: Array(text.utf8))
    #expect(document.problems.isEmpty)
    if self == .gitlab {
      let scripts = document.frontMatter["backlog-comment"]?.mapping["script"]?.elements ?? []
      return scripts.compactMap(\.text).map { Step(variables: [:], script: $0) }
    }
    let job = document.frontMatter["jobs"]?.mapping["comment"]
    return try (job?.mapping["steps"]?.elements ?? []).compactMap { step in
      guard let script = step.mapping["run"]?.text else { return nil }
      var variables: [String: String] = [:]
      if let given = step.mapping["env"]?.mapping {
        for entry in given {
          variables[entry.key] = try Self.filled(entry.value.text ?? "", values)
        }
      }
      return Step(variables: variables, script: script)
    }
  }

  private static func filled(_ text: String, _ values: [String: String]) throws -> String {
    var result = text
    for match in text.matches(of: /\$\{\{ *([\w.]+) *\}\}/).reversed() {
      let value = try #require(values[String(match.1)], "\(match.1) has no value")
      result.replaceSubrange(match.range, with: value)
    }
    return result
  }
}
