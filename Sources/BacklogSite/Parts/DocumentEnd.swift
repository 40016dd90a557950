import BacklogFormat
import BacklogModel

/// What a document's page ends with: its text, where it has any, and its history.
extension HTMLWriter {
  mutating func end(of record: Record, on page: PageContext) {
    let story = StoryView(record, on: page)
    if !story.isEmpty { element(.section, .class("story")) { story.write(into: &$0) } }
    HistoryList(of: record, on: page).write(into: &self)
  }
}
