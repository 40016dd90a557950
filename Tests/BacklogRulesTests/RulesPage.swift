import BacklogRules

/// docs/rules.md: all rules in Markdown.
enum RulesPage {
  static let markdown: String = {
    let rules = RuleRegistry.rules
    let errors = rules.filter { $0.severity == .error }
    let warnings = rules.filter { $0.severity == .warning }
    return """
      # Rules

      What `git backlog check` looks for, why, and an example that breaks each rule and one that keeps it. The examples are laid over a
      small backlog without a fault, and they are the rules' tests; `git backlog explain RULE` shows the same on the terminal.

      Errors depend on the files and their history alone, so that what was right once stays right; in a hook they stop a commit. Warnings are
      what a team should talk about, and never stop anything. A team that sees a rule differently says so in `backlog.yml`:

      ```yaml
      rules:
        unknown-key: off
        folder-size: {severity: error, files: 500}
      ```

      This page is generated from the rules; `RECORD=1 swift test --filter RulesPage` writes it anew.

      ## Errors

      \(list(errors))

      ## Warnings

      \(list(warnings))

      \(rules.map { section($0) }.joined(separator: "\n"))
      """
  }()

  private static func list(_ rules: [any Rule.Type]) -> String {
    rules.map { "- [\($0.name)](#\($0.name)): \($0.summary)" }.joined(separator: "\n")
  }

  private static func section(_ rule: any Rule.Type) -> String {
    var parts = [
      "## \(rule.name)", "\(rule.severity == .error ? "Error" : "Warning"): **\(rule.summary)**",
      rule.rationale,
    ]
    if !rule.parameters.isEmpty {
      let lines = rule.parameters.map {
        "- `\($0.name)`: \($0.summary); \($0.defaultValue) by default"
      }
      parts.append(lines.joined(separator: "\n"))
    }
    parts += [
      "Breaks it:", example(rule.examples.breaking), "Keeps it:", example(rule.examples.keeping),
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func example(_ example: RuleExample) -> String {
    let before = example.before.map { block($0, note: ", before") }
    let after = example.files.map { block($0, note: example.before.isEmpty ? "" : ", after") }
    return (before + after).joined(separator: "\n\n")
  }

  private static func block(_ file: RuleExample.File, note: String) -> String {
    let text = file.text.hasSuffix("\n") ? file.text : file.text + "\n"
    let language = file.path.hasSuffix(".md") ? "markdown" : "yaml"
    return "`\(file.path)`\(note)\n\n```\(language)\n\(text)```"
  }
}
