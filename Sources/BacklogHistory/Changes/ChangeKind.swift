/// What a change means, in the backlog's words.
///
/// The raw values are part of the format of the JSON output and of stored histories: they never change their meaning, and none
/// is used twice.
package enum ChangeKind: String, CaseIterable, Sendable {
  // The document itself.
  case added
  case removed
  /// The file has another path; the document is the same.
  case renamed
  /// The document has another id or key.
  case renumbered
  /// The document can't be read any more: broken front matter, markers of a conflict.
  case broken
  /// The document can be read again.
  case mended

  // Its place in the order.
  /// The item really moved among those of its team that were open before and after.
  case moved
  /// The rank is another one. Whether the item moved is for the order to say: `moved`.
  case rank

  // The flow.
  case status
  /// Done, stopped; met, missed or dropped; a cycle that ended.
  case closed
  case reopened
  /// A guidepoint or blueprint was agreed.
  case agreed
  /// A request or campaign was decided.
  case decided
  /// Customers have it.
  case released

  // What it is.
  case retitled
  case team
  case moscow
  case effort
  case audience
  case campaign
  /// What will be different for customers: of a guidepoint; the criterion that an item serves.
  case outcome

  // What it has to reach: acceptance criteria, Definitions of Done, success criteria.
  case criterionAdded = "criterion-added"
  case criterionDropped = "criterion-dropped"
  /// Easier to reach: a threshold nearer, a date later, a reason to abort gone.
  case criterionWeakened = "criterion-weakened"
  case criterionTightened = "criterion-tightened"
  /// Worded or measured differently, neither plainly easier nor harder.
  case criterionChanged = "criterion-changed"
  case ticked
  case unticked
  case waived
  /// A waiver was taken back.
  case unwaived

  // What was promised.
  case deliverableAdded = "deliverable-added"
  case deliverableDropped = "deliverable-dropped"
  /// In a later month than before.
  case deliverableSlipped = "deliverable-slipped"
  /// In an earlier month than before.
  case deliverableAdvanced = "deliverable-advanced"
  /// Another title, or another outcome that it serves.
  case deliverableChanged = "deliverable-changed"
  /// An item came into a cycle's commitment.
  case committed
  /// An item was taken out of a cycle's commitment.
  case uncommitted

  // Everything else.
  /// Any other field, or a setting of the backlog.
  case field
  /// The text below the fields.
  case text
  /// Written differently, and meaning the same.
  case rewritten
}
