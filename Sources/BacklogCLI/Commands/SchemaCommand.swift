import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogWorkspace

struct SchemaCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind's front matter.",
    discussion: "In a backlog, with its own statuses and types; elsewhere with the defaults.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("What kind of document.", valueName: "kind"))
  var kind: Kind

  func execute(_ session: Session) async throws {
    let settings = try? session.workspace().settings()
    let schema = FrontMatterSchema(
      kind.schema, configuration: settings?.configuration ?? Configuration())
    try await session.show(schema.json().text(), paged: false)
  }
}
