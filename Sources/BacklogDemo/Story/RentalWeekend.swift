extension Story {
  /// Items of the experiment "Borrow a rucksack for your first weekend", which was stopped.
  static let rentalWeekend = #"""
    -- team: first-steps
    -- audience: [first-timers]
    -- campaign: rental-weekend

    == rental-page: Borrow a rucksack for your first weekend
    benefit: Tries a night out without spending two hundred pounds on a maybe
    moscow: must
    effort: 3
    slice: first
    channel: [web]
    skills: [copywriting, design]
    owner: Marek
    + Says in the first line what it costs and what happens if it gets wet
    + A weekend is booked in two steps
    @ 03-18 Marek: start
    @ 03-24 15:25 Aoife: tick 1 works-on-phones
    @ 03-27 Marek: done
    @ 03-30 09:15 Marek: release // Rental page is open, twelve rucksacks ready

    == rental-letter: Does a borrowed rucksack bring more people out than a discount?
    type: experiment
    benefit: Gets a first weekend that costs less than a pair of boots
    moscow: should
    effort: 3
    learn-effort: 1
    slice: first
    channel: [email]
    offer: first weekend for 15 pounds
    window: 2026-03-31/2026-04-06
    depends-on: [{rental-page}]
    skills: [copywriting, analysis]
    success: [acceptance rate >= 8% abort < 2% by 2026-04-20]
    + Half of 900 people get the borrowed weekend, half the discount
    + The numbers are written down below
    ? 2.4% took the borrowed weekend, 2.6% the discount: no difference, and both far from 8%. Of those who clicked and left, most looked for advice. Price isn't what keeps them at home.
    @ 03-30 10:10 Marek: start
    @ 03-30 16:30 Marek: tick 1
    @ 04-21 14:15 Marek: done // done: rental letter. The answer is no
    @ 04-21 14:25 Marek: release

    == rental-cleaning: Clean and check the rental rucksacks between weekends
    type: chore
    definition: chores
    benefit: Gets a rucksack that is clean, dry and whole
    moscow: should
    effort: 2
    skills: [events]
    + The workshop has half an hour on Mondays for it
    @ 04-07 Aoife: start
    @ 04-10 Aoife: done // Cleaning plan agreed with the workshop

    == rental-interviews: Talk to ten people who looked at renting and didn't
    benefit: Is asked what they need, before we build more of what they don't
    moscow: should
    effort: 2
    slice: later
    channel: [phone]
    skills: [copywriting]
    + Ten calls, none longer than a quarter of an hour
    + Notes are here, without names
    ? Seven of ten wanted somebody to tell them what fits. Two already borrow from a friend. One had booked a hotel. Nobody said that a rucksack is too dear.
    @ 04-20 Marek: start
    @ 04-22 10:20 Marek: waive accessible phone calls, nothing to see
    @ 04-22 10:25 Marek: waive works-on-phones well, it was a phone
    @ 04-23 15:35 Marek: done // Ten calls done. They want advice, not a cheaper start
    @ 04-23 16:50 Marek: release

    == rental-deposit: Pay the deposit by phone
    benefit: Doesn't have to carry 150 pounds in cash
    moscow: should
    effort: 3
    slice: later
    channel: [web]
    + Comes back by itself when the rucksack does
    @ 04-27 11:05 Ines: stop The experiment ended: people want advice, not a cheaper start

    == rental-summer: Rucksacks for summer camps, by the dozen
    benefit: Sends a group out without buying for a group
    moscow: could
    effort: 5
    slice: later
    channel: [email, phone]
    + One camp has said that it would
    @ 04-27 11:10 Ines: stop The experiment ended; camps ask for ten weeks' notice anyway
    """#
}
