/// What a merge has to know of a kind's fields, beyond YAML.
package struct MergeGuide: Sendable {
  /// The outermost keys in their usual order: new ones that both sides put in one place come in it.
  package var keyOrder: [String] = []
  /// Whether the value at a path of keys is a list, even where it is written as one bare value.
  package var isList: @Sendable (_ path: [String]) -> Bool = { _ in false }
  /// What an element of a list of texts is known by, whatever else is said of it: the metric of a criterion.
  package var elementName: @Sendable (_ path: [String], _ text: String) -> String = { $1 }
  /// The key that names an element of a list of mappings.
  package var nameKey: @Sendable (_ path: [String]) -> String? = { _ in nil }
  /// A text in the form in which it is compared: `2.50` as `2.5`.
  package var normalForm: @Sendable (_ path: [String], _ text: String) -> String = { $1 }

  package init() {}
}
