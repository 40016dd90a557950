/// The rules that stand for the field's practices. All are warnings: a team decides for itself.
enum PracticeRules {
  static let all: [any Rule.Type] = [
    BlueprintReview.self,
    ClosedCommitted.self,
    ConflictingOffers.self,
    ContactCap.self,
    DefinitionReview.self,
    DoneUnreleased.self,
    ItemStale.self,
    MissingSkill.self,
    MoSCoWBalance.self,
    NearDuplicate.self,
    NoFirstSlice.self,
    OverCapacity.self,
    OverdueReview.self,
    OverlappingContact.self,
    ReadyWithoutEffort.self,
    SingleHolder.self,
    SingleVoice.self,
    SuccessWithoutLearnEffort.self,
    TacticBenefit.self,
    TooManyApprovals.self,
    UnconfirmedItem.self,
    UnservedAudience.self,
    WIPLimit.self,
    WontCommitted.self,
  ]
}
