extension Story {
  /// Items of the experiment "A fitting by video", which goes on.
  static let videoFitting = #"""
    -- team: first-steps
    -- audience: [first-timers]
    -- campaign: video-fitting

    == fitting-booking: Book a video fitting without calling
    benefit: Picks a time in the evening, when the question comes up
    moscow: must
    effort: 5
    slice: first
    channel: [web]
    depends-on: [{fitter-script}]
    skills: [copywriting, design]
    owner: Marek
    request: {fit-from-afar}
    + A time is booked in less than a minute
    + Shows only times at which somebody is really there
    + Can be moved and called off without an account
    @ 04-20 Marek: start
    @ 04-24 Marek: tick 1 2 sourced
    @ 04-28 Aoife: tick works-on-phones accessible
    @ 04-30 15:20 Marek: done
    @ 05-05 13:30 Marek: release // Video fittings can be booked!

    == fitter-script: What a fitter asks in the first five minutes
    benefit: Feels in good hands from the first question
    moscow: must
    effort: 2
    slice: first
    channel: [video]
    skills: [copywriting]
    request: {fit-from-afar}
    + Starts with the trip, not with the rucksack
    + Both fitters in the shop have tried it on three people
    @ 04-15 10:30 Marek: start
    @ 04-15 17:05 Marek: waive tracked nothing to click
    @ 04-17 Marek: done // Fitter's script: done, after a good afternoon with Hamish in the shop
    @ 04-20 09:25 Marek: release

    == mirror-guide: Measure your back with a belt and a mirror
    benefit: Has the one number that the fitting needs before it starts
    moscow: must
    effort: 3
    slice: first
    channel: [web, email]
    skills: [copywriting, design]
    owner: Aoife
    + Can be done alone
    + Ten people measured twice and were never more than 2 cm apart
    @ 05-05 15:10 Aoife: start
    @ 05-06 Aoife: tick 1 accessible
    @ 05-08 Aoife: done // done: belt and mirror. Ten people, largest difference 1.5 cm
    @ 05-11 09:30 Aoife: release

    == evening-slots: Do evenings get booked more than lunch breaks?
    type: experiment
    benefit: Finds a time that doesn't cost a day off
    moscow: should
    effort: 3
    learn-effort: 1
    slice: first
    channel: [web]
    skills: [analysis]
    success: [evening bookings >= 60% by 2026-05-22]
    + Two full weeks with the same number of evening and lunch times
    + The numbers are written down below
    ? 71% of the bookings were for the evening, most for half past eight. Lunch breaks were booked by people who then didn't turn up. We keep two evenings a week and give the lunch times back to the shop.
    @ 05-07 Marek: start
    @ 05-15 Marek: tick tracked 1
    @ 05-22 15:00 Marek: done // done: evenings it is, 71%
    @ 05-22 15:15 Marek: release

    == fitting-reminder: A reminder that says what to have at hand
    benefit: Sits down with belt, boots and rucksack, and is done in twenty minutes
    moscow: should
    effort: 2
    slice: first
    channel: [email]
    depends-on: [{mirror-guide}]
    skills: [copywriting]
    + Arrives the day before, not the week before
    @ 05-11 14:20 Marek: start
    @ 05-13 10:35 Marek: done
    @ 05-13 16:00 Marek: release

    == fitting-follow-up: A note after the fitting with the size, in writing
    benefit: Can order next week, or next year, without asking again
    moscow: should
    effort: 3
    slice: later
    channel: [email]
    skills: [copywriting, design]
    + Says the size and how the straps were set
    + Says who held the fitting, so that one can ask
    @ 05-20 Marek: start
    @ 05-22 Aoife: tick 1 proofread
    @ 05-27 Marek: done // done: note after the fitting
    @ 05-29 Marek: release

    == fitting-film: Two minutes: what happens in a video fitting
    benefit: Isn't afraid of the camera, because they know what will happen
    moscow: should
    effort: 5
    slice: later
    channel: [video, web]
    reuses: [{fitter-script}]
    skills: [video]
    owner: Aoife
    + Shows a real fitting, with consent, with the laughing left in
    + Can be followed without sound
    @ 05-27 10:40 Aoife: start
    @ 06-02 Aoife: tick 1 accessible
    @ 06-04 14:50 Aoife: done // Fitting film is done. 2:04, sorry
    @ 06-08 Aoife: release

    == fitting-faq: Answers to the eight questions people ask before booking
    benefit: Books without calling first
    moscow: should
    effort: 2
    slice: later
    channel: [web]
    skills: [copywriting]
    + The questions are Ruth's list, in the callers' words
    @ 05-13 Marek: start // Start the eight answers (got Ruth's list)
    @ 05-20 11:00 Marek: done
    @ 05-21 Marek: release

    == second-fitter: Two more people who can hold a fitting
    type: chore
    definition: chores
    benefit: Gets a time this week, even when Hamish is on the hill
    moscow: must
    effort: 5
    skills: [events]
    + Both have held three fittings with somebody beside them
    + Somebody is there on Tuesday and Thursday evening until September
    @ 06-02 13:15 Marek: start
    @ 06-05 Marek: tick 1
    @ 06-10 Marek: done // Nia and Col can hold fittings now

    == fitting-calendar: Fitting times that show up in your own calendar
    benefit: Doesn't forget it, and doesn't need our letters to remember
    moscow: should
    effort: 3
    slice: later
    channel: [web]
    depends-on: [{fitting-booking}]
    skills: [copywriting]
    + Works with the three calendars that most people have
    @ 06-16 Marek: start
    @ 06-18 15:40 Marek: wait booking supplier: calendar links come with their July version // calendar links wait for the supplier (July, they say)

    == fitting-voices: What people say after their fitting
    benefit: Hears from somebody like them whether it is worth the half hour
    moscow: could
    effort: 2
    slice: later
    channel: [web, social]
    skills: [copywriting, photography]
    owner: Marek
    + Six people, at least two of whom did not buy
    + Everybody has agreed to their words and their picture
    @ 06-17 Marek: start
    @ 06-23 Marek: tick 2

    == fitting-captions: Fittings with live captions
    benefit: Follows every word without hearing it
    moscow: should
    slice: later
    channel: [video]
    > Asked for twice in May. Jonas thinks that the video service can do it, nobody has looked.
    + Somebody who doesn't hear well has tried it and would do it again

    == fitting-for-two: Fittings for two: couples and friends
    benefit: Gets two rucksacks that share one tent between them
    moscow: could
    effort: 3
    slice: later
    channel: [video]
    + Not longer than thirty minutes
    @ 06-18 11:20 Marek: ready

    == fitting-nearest: Find the fitting that is nearest to you
    benefit: Meets a fitter in person without a day's journey
    moscow: could
    effort: 5
    slice: later
    channel: [web]
    skills: [data]
    + Shows shops that really do fittings, not all that sell us
    @ 06-03 Ines: stop Outfitters don't hold fittings in the way we do; video answers it for now || Sales and we agreed to look at it again when outfitters have a team.
    """#
}
