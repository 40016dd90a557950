import BacklogFormat

/// An item of the story and what becomes of it.
struct Card: Sendable {
  /// What the story calls it: `packing-list`.
  let name: String
  let title: String
  /// The fields in the story's order, those of its group included.
  var fields: [(key: String, value: NewValue)]
  /// Paragraphs about what people know.
  var background: [String] = []
  var criteria: [String] = []
  /// What an experiment showed; nil for an item that isn't one.
  var learned: String?
  var life: [Event] = []

  /// The fields that people often add later, when they talk about the work.
  static let refinedKeys: Set<String> = [
    "moscow", "effort", "learn-effort", "slice", "skills", "window",
  ]
}
