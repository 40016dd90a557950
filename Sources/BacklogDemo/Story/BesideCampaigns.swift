extension Story {
  /// Items that serve an outcome of the guidepoint directly.
  static let besideCampaigns = #"""
    -- team: first-steps
    -- audience: [first-timers]
    -- outcome: 2026-q2: first rucksack orders

    == train-dales: First trip by train: one night from Ribblehead
    benefit: Steps off the train and knows the next eighteen hours
    moscow: should
    effort: 5
    channel: [web, print]
    skills: [copywriting, photography]
    owner: Aoife
    + Somebody who had never camped has walked it with our page alone
    + Works without a car, also on a Sunday
    + Says where to ask before putting up a tent
    @ 06-01 13:45 Aoife: start
    @ 06-08 14:05 Marek: tick 1 2
    @ 06-12 11:20 Aoife: done // done: Ribblehead. Lea walked it, with a toothbrush too many
    @ 06-15 09:20 Aoife: release

    == train-cairngorms: First trip by train: two nights from Aviemore
    benefit: Dares a second night, because the first one is at a hut
    moscow: should
    effort: 5
    channel: [web, print]
    reuses: [{train-dales}]
    skills: [copywriting, photography]
    owner: Aoife
    + Somebody who had never camped has walked it with our page alone
    + Works without a car, also on a Sunday
    @ 06-15 15:00 Aoife: start
    @ 06-24 Aoife: tick 2

    == train-coast: First trip by train: along the coast from Saltburn
    benefit: Can go home from every bay if it gets too much
    moscow: should
    effort: 5
    channel: [web, print]
    reuses: [{train-dales}]
    + Somebody who had never camped has walked it with our page alone

    == price-page-test: Do "ten years of repairs" beside the price help people decide?
    type: experiment
    benefit: Compares what a rucksack costs in a year, not on the day
    moscow: should
    effort: 3
    channel: [web]
    skills: [copywriting, analysis]
    success: [orders per visit >= 2.4% abort < 1.5% by 2026-05-29]
    + At least 2,000 visits to each version
    + The numbers are written down below
    ? 2.7% against 2.1%. Service says that callers now ask what the ten years cover, so the answer has to stand beside it. We keep the line and add the answer.
    @ 05-18 14:35 Marek: start
    @ 05-19 10:00 Marek: tick tracked
    @ 05-29 14:40 Marek: done // done: pricing page test
    @ 05-29 14:55 Marek: release

    == new-photographs: New photographs of people who look like our customers
    benefit: Recognises themselves, not a mountaineer
    moscow: should
    effort: 5
    channel: [web, print]
    skills: [photography]
    owner: Aoife
    + Twelve people between 19 and 70, none of them a model
    + Rain on at least a third of the pictures
    @ 03-16 13:25 Aoife: start
    @ 03-23 16:35 Aoife: tick 1
    @ 04-02 Aoife: done // New photographs are in the library
    @ 04-07 16:05 Aoife: release

    == school-trips: Rucksacks for school trips
    benefit: Gets a class out without every family having to buy
    moscow: could
    effort: 5
    channel: [phone]
    + Two schools have told us what stops them

    == one-page-list: One-page packing list for one night out
    benefit: Has something to print and tick off before the train
    moscow: could
    effort: 2
    channel: [web, print]
    + Fits on one page

    == outfitter-cards: Shelf cards that answer the fitting questions
    audience: [outfitters]
    benefit: Can advise on a Saturday without calling Kendal
    moscow: could
    effort: 3
    channel: [print]
    + Three outfitters have tried them for a month

    -- team: long-haul
    -- audience: [owners]
    -- outcome: 2026-q2: repairs booked online

    == clean-list: Newsletter list without dead addresses
    type: chore
    definition: chores
    benefit: Gets only mail that they asked for
    moscow: must
    effort: 2
    skills: [data]
    + Nobody is on it who hasn't opened anything since 2023
    + Everybody can leave with one click
    @ 03-11 Tomás: start
    @ 03-18 Tomás: done // newsletter list: 9,400 -> 6,150, all of them alive

    == one-place: One place for the numbers we agreed on
    type: chore
    definition: chores
    benefit: Profits when both teams look at the same thing
    moscow: should
    effort: 3
    skills: [data]
    + The four numbers of the guidepoint, each Monday, without asking anybody
    @ 03-17 Tomás: start
    @ 03-24 10:40 Tomás: done // one place for the numbers

    == consent-again: Ask everyone in our pictures again
    type: chore
    definition: chores
    benefit: Decides where their face is shown
    moscow: must
    effort: 2
    skills: [service]
    + Every picture in use has a consent from this year
    @ 03-25 14:20 Priya: start
    @ 03-31 Priya: done

    == club-news: What members made this spring
    audience: [club-members]
    benefit: Sees their own work shown, and somebody to ask
    moscow: should
    effort: 2
    channel: [email]
    window: 2026-06-05/2026-06-12
    skills: [email, photography]
    + Five members, each with what went wrong
    @ 06-01 15:10 Priya: start
    @ 06-03 14:10 Priya: done
    @ 06-05 13:15 Priya: release // Club letter is out

    == club-day: Club day at the workshop
    audience: [club-members]
    benefit: Sees where it is made, and mends one thing with their own hands
    moscow: should
    effort: 5
    channel: [event]
    window: 2026-07-11/2026-07-11
    skills: [service]
    + The workshop has agreed to the day
    + Forty places, drawn by lot if more want to come
    @ 06-19 Priya: ready

    == autumn-colours: Autumn colours: tell owners first
    benefit: Gets the colour they want before it is gone
    moscow: wont
    effort: 2
    channel: [email]
    + Says that nobody needs a new one
    """#
}
