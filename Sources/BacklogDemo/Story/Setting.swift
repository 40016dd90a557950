extension Story {
  static let settings = #"""
    === backlog.yml
    # Tarnwell marketing: one list for First Steps and Long Haul.
    format: 1
    prefix: TW
    statuses: {backlog: todo, ready: todo, in-progress: active, waiting: waiting, done: done, stopped: stopped}
    moscow: {must-max: 60}

    === README.md
    # Tarnwell: what we could do next for walkers

    One list for both teams, in the order in which we would do it. Tarnwell makes rucksacks and tents
    in Kendal that can be repaired, and repairs them.

    - First Steps serves people before their first night out, Long Haul serves those who own a rucksack.
    - Wishes go to `requests/`, not to a person. We ask whom it serves and what success would be.
    - The quarter's win is in `guidepoints/`, what walkers will meet month by month in `blueprints/`.
    - Effort is in days of one person, everything included: waiting for answers, looking at numbers, deciding.
    - Questions: Ines.
    """#

  static let teamsAndAudiences = #"""
    === teams/first-steps
    ---
    title: First Steps
    serves:
      by: journey-stage
      values: [discover, choose]
    audiences: [first-timers]
    skills:
      copywriting: [Marek, Ines]
      design: [Aoife, Wen]
      video: [Aoife, Jonas]
      photography: [Aoife, Priya]
      analysis: [Jonas]
      events: [Marek, Hamish]
    wip-limit: 4
    capacity: 16
    definition: first-steps
    ---

    Marek, Aoife and, two days a week, Jonas. We sit behind the shop, so that we hear what people ask.

    ## How we work

    Ten minutes at half past nine. What people in the shop asked yesterday comes first. Wishes go to
    `requests/`; we look at them on Mondays, and answer all of them.

    === teams/long-haul
    ---
    title: Long Haul
    serves:
      by: journey-stage
      values: [use, return]
    audiences: [owners, club-members]
    skills:
      copywriting: [Priya, Tomás]
      email: [Tomás, Priya]
      data: [Tomás, Jonas]
      service: [Priya, Ruth]
      video: [Priya, Aoife]
      photography: [Priya, Aoife]
      illustration: [Wen, Priya]
    wip-limit: 5
    capacity: 14
    definition: long-haul
    ---

    Tomás and Priya, Wen on Wednesdays, and Ruth from service for half a day a week.

    ## How we work

    We meet in the workshop on Mondays and Thursdays, standing, next to the shelf of what came in.

    === audiences/first-timers
    ---
    title: First-timers
    description: >-
      Want to spend a night outside and have never done it. Mostly 25 to 45, live in a town, have been
      on day walks. Afraid of buying the wrong thing, of being cold, and of looking foolish.
    stage: choose
    contact-cap: {channel: all, max: 4, per-days: 30}
    ---

    ## What they told us

    - "I closed the page when it asked for litres." (shop, February 2026)
    - "Everybody in the pictures has a beard and ice on it." (call, January 2026)

    === audiences/owners
    ---
    title: Owners
    description: >-
      Have a Tarnwell rucksack or tent and walk with it, some for twenty years. Want it to last, are
      proud of the patches, and don't want to be sold a new one.
    stage: use
    contact-cap: {channel: email, max: 3, per-days: 30}
    ---

    ## What they told us

    - "I'd send it in, but I never get through between ten and four." (call, February 2026)

    === audiences/club-members
    ---
    title: Club members
    description: >-
      Owners who joined the Tarnwell Club: about 1,300, mend their own things, help others to, and tell
      us at once if something gets worse.
    part-of: owners
    stage: return
    contact-cap: {channel: all, max: 6, per-days: 30}
    ---

    === audiences/outfitters
    ---
    title: Outfitters
    description: >-
      The 58 shops that sell Tarnwell. Want to give good advice on a full Saturday, and to know before
      their customers do what is new.
    stage: trade
    contact-cap: {channel: email, max: 2, per-days: 30}
    ---

    Came up on 20 May. Dunstan in sales talks to them; no marketing team does.
    """#

  static let definitions = #"""
    === definitions/first-steps
    ---
    title: Done at First Steps
    applies-to: [story, experiment]
    team: first-steps
    approvals: [brand, legal]
    max-approvals: 1
    review-by: 2026-09-30
    ---

    - first-line: The first sentence says what the reader gets, not what we do
    - proofread: Somebody who didn't write it has read it aloud
    - sourced: Every weight, price and claim has been checked by whoever knows
    - accessible: Pictures have a text alternative, films have captions
    - works-on-phones: Looks right on the small old phone in the drawer
    - tracked: Links carry the campaign's name, and a test click showed up in our figures

    === definitions/long-haul
    ---
    title: Done at Long Haul
    applies-to: [story, experiment]
    team: long-haul
    approvals: []
    max-approvals: 1
    review-by: 2026-09-30
    ---

    - workshop: Somebody from the workshop has said that it is right
    - proofread: Somebody who didn't write it has read it aloud
    - accessible: Pictures have a text alternative, films have captions
    - tracked: Links carry the campaign's name, and a test click showed up in our figures
    - nothing-sold: It helps with the rucksack that they have

    === definitions/chores
    ---
    title: A chore that is done
    applies-to: [chore]
    review-by: 2026-09-30
    ---

    - second-look: A second person has seen the result
    - written-down: The next person finds out how it works without asking
    """#
}
