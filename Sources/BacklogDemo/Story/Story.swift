/// The story that the demo tells: Tarnwell of Kendal makes rucksacks and tents that can be repaired.
///
/// Two marketing teams, built around the customer's journey: First Steps serves people before their
/// first night out, Long Haul serves those who own a rucksack. The story runs from 2 March to
/// 26 June 2026; its language is explained in `StoryParser`.
enum Story {
  /// The items, as cards.
  static let cards = [
    packLight, videoFitting, rentalWeekend, repairSeason, firstThirtyDays, besideCampaigns,
  ]

  /// The documents of all other kinds, as they were first written.
  static let documents = [
    settings, teamsAndAudiences, definitions, plans, campaigns, requests, cycles,
  ]

  /// What the people did together or in bulk, month by month; cards tell the rest.
  static let months = [march, april, may, june]
}
