/// A document to start from, as embedded in the binary.
///
/// A kind has a plain template and may have variants: `item` has `experiment` and `chore`,
/// `campaign` has `experiment`. Templates are ordinary documents whose blanks are empty values.
package struct Template: Sendable {
  /// The kind of document: `item`, `definition`, `guidepoint`, …
  package let kind: String
  /// The type within the kind that this template is for; nil for the kind's plain template.
  package let variant: String?
  /// The document, UTF-8 with LF line ends.
  package let bytes: [UInt8]

  /// The name of the file that overrides this template in a backlog's own `templates/` folder.
  package var fileName: String {
    variant.map { "\(kind).\($0).md" } ?? "\(kind).md"
  }

  /// Every document template, in the order in which `README.md` introduces the kinds.
  package static let all: [Template] = [
    Template(kind: "item", variant: nil, bytes: PackageResources.item_md),
    Template(kind: "item", variant: "experiment", bytes: PackageResources.item_experiment_md),
    Template(kind: "item", variant: "chore", bytes: PackageResources.item_chore_md),
    Template(kind: "request", variant: nil, bytes: PackageResources.request_md),
    Template(kind: "guidepoint", variant: nil, bytes: PackageResources.guidepoint_md),
    Template(kind: "blueprint", variant: nil, bytes: PackageResources.blueprint_md),
    Template(kind: "campaign", variant: nil, bytes: PackageResources.campaign_md),
    Template(
      kind: "campaign", variant: "experiment", bytes: PackageResources.campaign_experiment_md),
    Template(kind: "team", variant: nil, bytes: PackageResources.team_md),
    Template(kind: "audience", variant: nil, bytes: PackageResources.audience_md),
    Template(kind: "definition", variant: nil, bytes: PackageResources.definition_md),
    Template(kind: "cycle", variant: nil, bytes: PackageResources.cycle_md),
  ]

  /// The settings file of a new backlog.
  package static let settings: [UInt8] = PackageResources.backlog_yml

  /// The `README.md` of a new backlog.
  package static let readMe: [UInt8] = PackageResources.README_md

  /// The file names of all document templates.
  package static var names: [String] { all.map(\.fileName) }

  /// The template for a kind and variant.
  ///
  /// - Parameters:
  ///   - name: The kind: `item`, `campaign`, … A Definition of Done answers to `definition` and
  ///     to `definition-of-done`.
  ///   - variant: The type within the kind. One without a template of its own gets the plain one.
  /// - Returns: The document, or nil where no kind has that name.
  package static func bytes(for name: String, variant: String? = nil) -> [UInt8]? {
    let kind = name == "definition-of-done" ? "definition" : name
    let candidates = all.filter { $0.kind == kind }
    let exact = candidates.first { $0.variant == variant }
    return (exact ?? candidates.first { $0.variant == nil })?.bytes
  }
}
