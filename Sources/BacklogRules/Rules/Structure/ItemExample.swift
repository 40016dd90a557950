/// An item that examples vary.
enum ItemExample {
  static let id = "MB-9TD4A"
  static let path = "items/MB-9TD4A-tent-finder.md"

  /// - Parameters:
  ///   - fields: lines of front matter, each with its line break.
  ///   - body: what follows the front matter.
  static func file(status: String, fields: String = "", body: String = "") -> RuleExample.File {
    RuleExample.File(
      path,
      """
      ---
      id: \(id)
      rank: 20
      title: Tent finder
      team: first-steps
      audience: first-time-buyers
      benefit: Finds the tent that fits the trip
      campaign: packing-guide
      effort: 2
      \(fields)status: \(status)
      ---

      \(body)
      """)
  }

  /// Both checklists.
  static func checklists(accepted: String = "[ ]", done: String...) -> String {
    """
    ## Acceptance criteria

    - \(accepted) A reader finds a tent in three steps

    ## Definition of Done

    \(done.map { "- \($0)\n" }.joined())
    """
  }

  static let open = checklists(
    done: "[ ] proofread: Somebody who did not write it has read it aloud",
    "[ ] tracked: Links carry the campaign's name", "[ ] approval-brand: Brand has agreed")
}
