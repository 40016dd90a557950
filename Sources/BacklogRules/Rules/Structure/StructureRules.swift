/// The rules on what documents are made of: their syntax, fields, references, and the changes that they may go through.
enum StructureRules {
  static let all: [any Rule.Type] = [
    // Files and their syntax
    ConflictMarker.self, FolderSize.self, FrontMatter.self, SecondDocument.self, Settings.self,
    UnreadableFile.self,
    // Fields
    CutOffText.self, FieldValue.self, IDSpelling.self, ListWithoutBrackets.self,
    RequiredField.self, ReversedDates.self, UnknownKey.self,
    // Names and what they refer to
    DanglingReference.self, DependencyCycle.self, DuplicateID.self, IDMatchesFile.self,
    RepeatedKey.self,
    // The order
    OverlongRank.self, TiedRank.self, UnrankedItem.self,
    // What a status demands
    AcceptedRequest.self, DeclinedRequest.self, GuidepointAgreement.self, MissingCriterion.self,
    RequiredSection.self,
    StoppedWithoutReason.self, WaitingWithoutCause.self,
    // Campaigns and blueprints
    BlueprintSpan.self, DecisionWithoutLearning.self, DeliverableOutcome.self,
    ExperimentHypothesis.self,
    // Changes
    CommitmentChanged.self, DoneWithOpenBoxes.self, GuidepointChanged.self,
  ]
}
