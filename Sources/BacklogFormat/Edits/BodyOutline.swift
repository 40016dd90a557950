/// What an edit of the Markdown may change and what must stay, apart from where it is.
struct BodyOutline: Equatable {
  struct Box: Equatable {
    let text: String
    var isChecked: Bool
    var waiver: String?

    /// Takes the text as it is written behind a box.
    init(text: String, isChecked: Bool) {
      let item = ItemText(of: 0..<text.utf8.count, in: Array(text.utf8))
      self.init(item, isChecked: isChecked)
    }

    init(_ item: ItemText, isChecked: Bool) {
      self.text = item.key.map { "\($0): \(item.text)" } ?? item.text
      self.isChecked = isChecked
      self.waiver = item.waiver
    }
  }

  var boxes: [Box]
  var sections: [String]
  var items: [String]

  init(_ body: MarkdownBody) {
    boxes = body.boxes.map { Box($0.item, isChecked: $0.isChecked) }
    sections = body.sections.map { "\($0.level) \($0.title)" }
    items = body.items.map(\.item.text)
  }

}
