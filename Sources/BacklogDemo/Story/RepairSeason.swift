extension Story {
  /// Items of the campaign "Ready for another ten years".
  static let repairSeason = #"""
    -- team: long-haul
    -- audience: [owners]
    -- campaign: repair-season

    == repair-booking: Book a repair in two minutes, at night too
    benefit: Gets it off their mind in the moment the buckle breaks
    moscow: must
    effort: 8
    slice: first
    channel: [web]
    depends-on: [{repair-prices}]
    skills: [copywriting, service]
    owner: Priya
    request: {repairs-by-phone}
    > Today a repair begins with a call between ten and four. The workshop spends a day a week on the
    > phone, and owners wait for their lunch break.
    + Takes two minutes with a photo, one without
    + Says before the last step what it costs and how long it takes
    + The workshop gets everything it asks for on the phone today
    @ 03-27 Priya: start
    @ 04-02 Priya: tick 1
    @ 04-09 Tomás: tick 3 tracked // Workshop has everything it needs from the form
    @ 04-14 Priya: tick 2 proofread
    @ 04-16 15:10 Priya: done
    @ 04-20 10:50 Priya: release // Repairs can be booked online from today

    == repair-prices: See what a repair costs before you send it in
    benefit: Can decide at the kitchen table whether it is worth it
    moscow: must
    effort: 3
    slice: first
    channel: [web]
    skills: [copywriting, service]
    request: {repairs-by-phone}
    + The twelve most frequent repairs, each with one price
    + What is free within ten years comes first
    @ 03-12 Priya: start
    @ 03-18 Priya: tick 1 workshop
    @ 03-25 Priya: done // Finish "See what a repair costs"
    @ 03-27 09:50 Priya: release

    == repair-label: A return label that comes by mail, ready to stick on
    benefit: Doesn't need a printer to send a rucksack in
    moscow: should
    effort: 3
    slice: later
    channel: [print]
    depends-on: [{repair-booking}]
    skills: [service]
    + Arrives within two days
    + Costs us less than the calls about missing labels
    @ 05-06 Tomás: start
    @ 05-07 13:40 Tomás: wait post office: contract for the return labels // repair label -> waiting (contract)
    @ 05-12 10:05 Tomás: resume
    @ 05-12 16:10 Tomás: tick 2 tracked
    @ 05-14 Tomás: done
    @ 05-18 09:30 Tomás: release

    == repair-status: See where your rucksack is while it's away
    benefit: Plans the next walk without calling to ask
    moscow: should
    effort: 8
    slice: later
    channel: [web, email]
    depends-on: [{repair-booking}]
    skills: [data, copywriting]
    owner: Tomás
    + Four steps in the workshop's own words
    + Nobody in the workshop has to type anything twice
    @ 05-21 Tomás: start
    @ 06-03 Tomás: tick 1

    == owners-show: Fourteen years, three buckles: owners show their rucksacks
    benefit: Sees that a patch is nothing to hide
    moscow: should
    effort: 3
    slice: first
    channel: [social, web]
    skills: [copywriting, photography]
    owner: Priya
    + Eight owners, the oldest rucksack older than ten years
    + Every picture has the owner's consent in writing
    @ 04-17 Priya: start
    @ 04-23 Priya: tick 1 2
    @ 04-29 Priya: done // Finish “Fourteen years, three buckles”, with nine owners
    @ 05-01 Priya: release

    == spring-check: Five things to check before the first walk of the year
    benefit: Finds the torn seam at home and not on the hill
    moscow: must
    effort: 3
    slice: first
    channel: [email]
    window: 2026-03-30/2026-04-12
    skills: [email, copywriting]
    owner: Tomás
    + Each check takes less than a minute and needs no tools
    + Says for each what to do if it fails
    @ 03-19 Tomás: start
    @ 03-23 Priya: tick 1 proofread
    @ 03-26 Tomás: done
    @ 03-30 09:05 Tomás: release // spring check is out

    == buckle-film: Change a buckle yourself, a film in real time
    benefit: Mends it on a Sunday evening with what is in the drawer
    moscow: should
    effort: 5
    slice: later
    channel: [video]
    skills: [video]
    owner: Priya
    + Filmed from where your own eyes would be
    + Someone who has never done it follows it without stopping
    @ 04-30 Priya: start
    @ 05-07 Priya: tick 1 accessible
    @ 05-12 14:30 Priya: done // Finish the buckle film
    @ 05-14 Priya: release

    == repair-evening: Repair evening in the shop, first Thursday of the month
    benefit: Learns to mend it from the person who sewed it
    moscow: could
    effort: 5
    slice: later
    channel: [event]
    skills: [service]
    owner: Priya
    + Edda from the workshop has time for three evenings
    + Ten places, and a waiting list that is honest
    @ 05-18 13:10 Priya: start
    @ 05-20 Priya: waive tracked an evening, people are counted at the door
    @ 05-22 Priya: tick 1
    @ 05-28 16:15 Priya: done
    @ 06-05 09:35 Priya: release // First repair evening was last night, eleven people came

    == zip-guide: Stuck zip? Four things to try first
    benefit: Saves the parcel, and a week without the tent
    moscow: should
    effort: 2
    slice: later
    channel: [web]
    skills: [copywriting, illustration]
    + The four things are what the workshop would do
    @ 06-04 Priya: start
    @ 06-09 10:20 Priya: done
    @ 06-10 Priya: release

    == repair-asked: Ask owners how the repair went
    benefit: Is heard, and gets it mended properly the second time
    moscow: must
    effort: 2
    slice: later
    channel: [email]
    depends-on: [{repair-booking}]
    skills: [email]
    + Two questions, the second one open
    + Answers reach the workshop on the same day
    @ 05-20 Tomás: start
    @ 05-26 15:00 Tomás: done
    @ 05-27 Tomás: release

    == members-first: Club members first in the queue in June
    audience: [club-members]
    benefit: Has the rucksack back before the long days are over
    moscow: should
    effort: 2
    slice: later
    channel: [email]
    offer: repairs within a week in June
    window: 2026-06-01/2026-06-30
    skills: [email]
    + The workshop has agreed to twenty a week
    + Other owners don't wait longer than before
    @ 05-26 Tomás: start
    @ 05-27 13:35 Tomás: tick 1 2
    @ 05-29 Tomás: done
    @ 06-01 09:20 Tomás: release

    == repair-forecast: Tell the workshop each Monday what is coming
    type: chore
    definition: chores
    benefit: Gets the rucksack back on the day that was promised
    moscow: should
    effort: 2
    skills: [data]
    + Edda reads it without asking back
    @ 04-20 15:10 Tomás: start
    @ 04-24 Tomás: done // monday list for the workshop: done

    == tent-poles: Tent poles: repair or replace?
    benefit: Knows from one picture whether a splint will do
    moscow: should
    effort: 3
    slice: later
    channel: [web]
    skills: [copywriting, illustration]
    + Shows the five kinds of damage that come in
    @ 06-11 Priya: start
    @ 06-16 11:30 Priya: wait workshop: figures on how long splinted poles last // Tent poles wait for Edda's figures

    == honest-times: Say honestly how long a repair takes
    benefit: Can decide between mending now and walking first
    moscow: should
    effort: 2
    slice: later
    channel: [web]
    skills: [data, copywriting]
    + Nine of ten repairs come back within what we said
    @ 06-22 Tomás: start

    == spare-parts: Find the right spare part by its picture
    benefit: Orders the right buckle the first time
    moscow: could
    effort: 8
    slice: later
    channel: [web]
    + The thirty parts that are asked for most
    + Works for rucksacks from before 2010

    == repair-gift: Give a repair as a present
    benefit: Gives something that nobody has to dust
    moscow: wont
    effort: 3
    slice: later
    channel: [web]
    + Can be given without knowing what is broken

    == workshop-reels: Short reels from the workshop
    benefit: Post weekly reels on Instagram
    moscow: could
    effort: 3
    slice: later
    channel: [social]
    skills: [video]
    + Nobody in the workshop has to act

    == repair-map: A map of all the places rucksacks are sent in from
    benefit: Sees that the neighbours mend theirs too
    moscow: could
    effort: 3
    slice: later
    channel: [web]
    + Shows no address
    """#
}
