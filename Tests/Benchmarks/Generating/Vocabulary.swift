/// The words that generated backlogs are made of.
enum Vocabulary {
  static let teams = ["first-steps", "regulars"]
  static let audiences = ["first-time-buyers", "families", "club-members", "gift-givers"]
  static let campaigns = [
    "first-night", "rain-or-shine", "summer-huts", "club-week", "winter-light",
  ]

  static let subjects = [
    "Packing list", "Price page", "Rain test", "Video", "Letter", "Shop window", "Route card",
    "Quiz", "Repair evening", "Checklist", "Podcast", "Map",
  ]
  static let purposes = [
    "for a first overnight walk", "for parents with small children", "about tents in the wind",
    "before the long weekend", "on how to choose boots", "for those who come back",
    "after the first trip", "with what people asked us", "for a gift that fits",
  ]
  static let benefits = [
    "Knows on one page what to pack, and what can stay at home",
    "Finds out within a minute whether it is worth the journey",
    "Can show the children what the day will be like",
    "Doesn't have to ask the same question twice",
    "Sees at once what it costs, with everything",
  ]
  static let sentences = [
    "Callers ask for this more than for anything else, and most of them ask on a Friday.",
    "Sales says that people who saw the old page came in with the wrong expectations.",
    "The shop in the old town tried it on paper last autumn; forty of them were gone by noon.",
    "Nobody reads more than one screen on a phone, so the first line has to carry it.",
    "We leave out the technical part, which the product page already explains well.",
    "A photograph of somebody who is wet and cheerful did better than any of the dry ones.",
    "The service desk has offered to read it before it goes out, and to add what is missing.",
    "It can go out without the pictures; they follow as soon as the weather allows.",
    "If fewer than one in fifty asks for an appointment after two weeks, we stop and ask why.",
    "What customers called confusing was not the text but the order of the steps.",
    "The club's newsletter has room for it in the second week of the month.",
    "We said no to a discount: it brings people who don't come back.",
  ]

  /// The documents that items refer to.
  static let foundation: [(path: String, text: String)] =
    [
      (
        "guidepoints/2026-q1.md",
        """
        ---
        title: More first-time buyers who ask us
        from: 2026-01-01
        to: 2026-03-31
        outcome: People who plan their first trip ask us before they buy.
        success:
          - qualified calls >= 150 by 2026-03-31
        status: draft
        ---

        """
      ),
      (
        "definitions/standard.md",
        """
        ---
        title: What we promise
        applies-to: [story]
        ---

        - customer-first: The first sentence says what the reader gets, not what we do
        - proofread: Somebody who didn't write it has read it aloud
        - tracked: Links carry the campaign's name, and a test click showed up in our figures

        """
      ),
    ]
    + audiences.map { key in
      (
        "audiences/\(key).md",
        "---\ntitle: \(key)\ndescription: People who plan a trip.\nstage: discover\n---\n"
      )
    }
    + teams.map { key in
      (
        "teams/\(key).md",
        """
        ---
        title: \(key)
        serves:
          by: journey-stage
          values: [discover]
        audiences: [\(audiences.joined(separator: ", "))]
        skills:
          copywriting: [Ada, Ben]
        definition: standard
        ---

        """
      )
    }
    + campaigns.map { key in
      (
        "campaigns/\(key).md",
        """
        ---
        title: \(key)
        audience: [\(audiences.joined(separator: ", "))]
        guidepoint: 2026-q1
        start: 2026-01-05
        first-release: 2026-01-26
        success:
          - fitting appointments >= 60 abort < 10 by 2026-03-15
        review-on: 2026-03-16
        ---

        """
      )
    }
}
