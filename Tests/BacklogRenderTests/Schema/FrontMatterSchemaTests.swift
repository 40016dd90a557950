import BacklogModel
import BacklogRender
import Foundation
import Testing

@Suite struct FrontMatterSchemaTests {
  private func schema(_ kind: Kind, _ configuration: Configuration = Configuration()) throws
    -> [String: Any]
  {
    let json = FrontMatterSchema(kind.schema, configuration: configuration).json().text()
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test(arguments: Kind.allCases)
  func everyFieldIsDescribed(kind: Kind) throws {
    let schema = try schema(kind)
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties.keys.sorted() == kind.schema.fields.map(\.name).sorted())
    #expect(properties.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    let required = kind.schema.fields.filter { $0.presence == .required }.map(\.name)
    #expect(schema["required"] as? [String] == required)
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  @Test func statusesAreThoseOfTheSettings() throws {
    var configuration = Configuration()
    configuration.statuses = [
      Status(name: "later", category: .todo), Status(name: "out", category: .done),
    ]
    let properties = try #require(
      try schema(.item, configuration)["properties"] as? [String: [String: Any]])
    #expect(properties["status"]?["enum"] as? [String] == ["later", "out"])
  }

  @Test func patternsTakeWhatTheToolTakes() throws {
    let properties = try #require(try schema(.item)["properties"] as? [String: [String: Any]])
    let id = try Regex(try #require(properties["id"]?["pattern"] as? String))
    for text in ["MB-7K2QX", "mb-7k2qx", "A1-00000"] {
      #expect(ItemID(text) != nil)
      #expect(text.contains(id))
    }
    for text in ["MB-7K2Q", "7K2QX", "MB-7K2QU", "MB 7K2QX"] {
      #expect(ItemID(text) == nil)
      #expect(!text.contains(id))
    }
  }
}
