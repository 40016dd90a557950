package import BacklogModel

/// Something that keeps an item or a request from passing a gate.
package enum Hindrance: Sendable {
  /// The item is in a status from which the gate doesn't lead on.
  case status(item: String, String, StatusCategory?)
  case noEffort
  /// A checklist isn't there, or has no box. `canBeCopied` where a Definition of Done says what belongs into it.
  case noChecklist(String, canBeCopied: Bool)
  /// An item that must be done first and isn't.
  case dependency(Item)
  case openBox(OpenBox)
  case noReason
  /// A box was to be waived without a reason.
  case noWaiverReason
  /// The request was decided on already.
  case decided(status: String)
  /// A question that a request must answer before it is accepted.
  case unanswered(Field)
  /// Fields of which a new item needs one, and has none.
  case newItemLacks([Field])
  /// A no without a reason; other teams may serve the people in question.
  case noReasonToDecline(OtherTeams?)
}

/// A box that is neither ticked nor waived.
package struct OpenBox: Hashable, Sendable {
  /// The title of the checklist.
  package let section: String
  /// `nil` where the line has none.
  package let key: String?
  /// The place among the section's boxes, from 1.
  package let number: Int
  package let text: String
  /// Whether another checklist has a box of that key.
  package let sharesItsKey: Bool
}
