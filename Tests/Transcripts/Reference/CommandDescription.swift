import Foundation
import TestSupport

/// A command as it describes itself: `git-backlog --experimental-dump-help`.
struct CommandDescription: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable, Hashable {
      let kind: String
      let name: String

      var spelling: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  let commandName: String
  let superCommands: [String]?
  let shouldDisplay: Bool
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// What the built program says of itself.
  static func ofBuiltProgram() async throws -> CommandDescription {
    struct Tool: Decodable {
      let command: CommandDescription
    }
    let output = try await run(
      "\(PackageLayout.products)/git-backlog", ["--experimental-dump-help"], in: "/",
      environment: HermeticEnvironment.variables(home: "/"))
    return try JSONDecoder().decode(Tool.self, from: Data(output.standardOutput.utf8)).command
  }
}

extension CommandDescription {
  /// `git backlog rank respace`.
  var fullName: String {
    ((superCommands ?? []) + [commandName]).joined(separator: " ")
      .replacing("git-backlog", with: "git backlog", maxReplacements: 1)
  }

  /// The command and its parameters: `git backlog move ID… [options]`.
  var synopsis: String {
    let parameters = shown.filter { $0.kind == "positional" }.map(\.spelling)
    return ([fullName] + parameters + (options.isEmpty ? [] : ["[options]"]))
      .joined(separator: " ")
  }

  /// The commands below this one that do something themselves, in order.
  var leaves: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
      .flatMap { $0.subcommands == nil ? [$0] : $0.leaves }
  }

  var parameters: [Argument] { shown.filter { $0.kind == "positional" && $0.abstract != nil } }

  /// All but `--help` and `--version`, which every command has.
  var options: [Argument] {
    shown.filter { $0.kind != "positional" }
      .filter { !["--help", "--version"].contains($0.names?.last?.spelling) }
  }

  private var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The options that at least a third of the commands below this one have, and describe alike.
  var sharedOptions: [Argument] {
    var found: [(option: Argument, count: Int)] = []
    for option in leaves.flatMap(\.options) {
      if let index = found.firstIndex(where: { $0.option.isAlike(option) }) {
        found[index].count += 1
      } else {
        found.append((option, 1))
      }
    }
    return found.filter { $0.count > 2 && $0.count * 3 >= leaves.count }.map(\.option)
  }
}

extension CommandDescription.Argument {
  /// `ID…`, `[PATH…]`; `-m, --message TEXT`.
  var spelling: String {
    let value = (valueName ?? "").uppercased()
    if kind == "positional" {
      let name = value + (isRepeating ? "…" : "")
      return isOptional ? "[\(name)]" : name
    }
    // Short names first, as in every manual.
    let ordered = (names ?? []).sorted { $0.spelling.count < $1.spelling.count }
    let names = ordered.map(\.spelling).joined(separator: ", ")
    return kind == "option" ? "\(names) \(value)" : names
  }

  /// What it does, with the values it can have and the one it has otherwise.
  var meaning: String {
    var sentences = [abstract, discussion].compactMap { $0 }
    if let allValues { sentences.append("One of \(allValues.joined(separator: ", ")).") }
    if let defaultValue { sentences.append("By default \(defaultValue).") }
    return sentences.joined(separator: " ")
  }

  func isAlike(_ other: Self) -> Bool {
    spelling == other.spelling && meaning == other.meaning
  }
}
