/// Facts by name, those that aren't known left out.
struct FactList {
  private var facts: [(name: String, write: (inout HTMLWriter) -> Void)] = []

  var isEmpty: Bool { facts.isEmpty }

  mutating func add(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    facts.append((name, { $0.text(text) }))
  }

  mutating func add(_ name: String, _ texts: [String]) {
    add(name, texts.joined(separator: ", "))
  }

  mutating func add(_ name: String, _ write: @escaping (inout HTMLWriter) -> Void) {
    facts.append((name, write))
  }

  func write(into html: inout HTMLWriter) {
    if isEmpty { return }
    html.element(.dl, .class("facts")) { html in
      for fact in facts {
        html.element(.div) { html in
          html.element(.dt, text: fact.name)
          html.element(.dd, content: fact.write)
        }
      }
    }
  }
}
