import BacklogRender
import Foundation
import Testing

@Suite struct JSONTests {
  @Test func oneFormForAll() {
    let value: JSONValue = [
      "version": 1, "z": [], "a": [:],
      "items": [["id": "MB-7K2QX", "rank": .null, "ok": true], -3],
    ]
    #expect(
      value.text() == """
        {
          "version": 1,
          "z": [],
          "a": {},
          "items": [
            {
              "id": "MB-7K2QX",
              "rank": null,
              "ok": true
            },
            -3
          ]
        }

        """)
  }

  @Test func escapesLoseNothing() {
    let value: JSONValue = ["\u{1B}\"\\\n\t\r\u{8}\u{7F}\u{9B}\u{2028}\u{202E}é漢👩‍💻\u{E0041}/"]
    #expect(
      value.text() == #"""
        [
          "\u001b\"\\\n\t\r\u0008\u007f\u009b\u2028\u202eé漢👩‍💻\udb40\udc41/"
        ]

        """#)
  }

  @Test(arguments: hostileTitles)
  func otherParsersReadItBack(title: String) throws {
    let value: JSONValue = .object([title: .array([.string(title), .string(orNull: nil)])])
    let parsed = try JSONSerialization.jsonObject(with: Data(value.text().utf8))
    let object = try #require(parsed as? [String: [Any]])
    // Compared by scalars: equal strings may differ in normal form.
    #expect(object.keys.first.map { Array($0.unicodeScalars) } == Array(title.unicodeScalars))
    #expect(
      (object.values.first?.first as? String).map { Array($0.unicodeScalars) }
        == Array(title.unicodeScalars))
  }

  @Test func nothingRawReachesATerminal() {
    let text = JSONValue.array(hostileTitles.map(JSONValue.string)).text()
    #expect(SafeText.block(text) == text)
  }
}
