import BacklogFormat
import BacklogModel
import BacklogRules
import Templates
import TestSupport
import Testing

struct TemplateTests {
  @Test func `Each kind has a plain template, under each of its names`() {
    for kind in Kind.allCases {
      #expect(Template.bytes(for: kind.rawValue) != nil, "\(kind)")
      #expect(Template.bytes(for: kind.rawValue) == Template.bytes(for: kind.shortName))
    }
    #expect(Template.bytes(for: "poster") == nil)
  }

  @Test func `A type without a template of its own gets the plain one`() {
    #expect(Template.bytes(for: "item", variant: "video") == Template.bytes(for: "item"))
    #expect(Template.bytes(for: "item", variant: "chore") != Template.bytes(for: "item"))
  }

  @Test func `All files of the folder are embedded`() throws {
    let files = try Files.list(PackageLayout.root + "/templates")
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }
    #expect(Set(Template.names) == Set(files))
  }

  @Test(arguments: Template.all)
  func `Keys are known and in the schema's order, and none that is required is missing`(
    _ template: Template
  ) throws {
    let schema = try #require(Kind(name: template.kind)).schema
    let document = Document(template.bytes)
    #expect(document.problems.isEmpty)
    let keys = document.frontMatter.keys
    #expect(keys == schema.keyOrder.filter(keys.contains), "\(template.fileName)")
    let required = schema.fields.filter { $0.presence == .required }.map(\.name)
    #expect(Set(required).subtracting(keys).isEmpty, "\(template.fileName)")
  }

  @Test(arguments: Template.all)
  func `A template whose blanks are filled passes`(_ template: Template) async throws {
    let backlog = try FilledBacklog(with: template)
    let findings = await CheckRequest(backlog.snapshot, today: backlog.today).findings()
      .filter { $0.path == backlog.path }
    #expect(findings.isEmpty, "\(findings.map { "\($0.message) [\($0.rule)]" })")
  }

  @Test func `An item's boxes are those of the definition`() throws {
    let definition = Document(try #require(Template.bytes(for: "definition"))).body()
    let keys = definition.items.compactMap(\.item.key)
    #expect(keys.count >= 5)
    for variant in [nil, "experiment"] {
      let item = Document(try #require(Template.bytes(for: "item", variant: variant))).body()
      let section = try #require(item.sections(titled: Schema.definitionOfDone).first)
      #expect(item.boxes(in: section).compactMap(\.item.key) == keys)
    }
  }

  @Test func `The settings can be read`() {
    let settings = ConfigurationReading(Document(yaml: Template.settings))
    #expect(settings.problems.isEmpty)
    #expect(settings.configuration.prefix == "MB")
  }
}

extension Template: CustomTestStringConvertible {
  package var testDescription: String { fileName }
}
