extension Story {
  static let may = #"""
    ## 2026-05-01
    10:40 Aoife // Trips: estimates
      refine train-dales train-cairngorms
    11:15 Ines // From Tuesday both teams plan in cycles of two weeks || Until now everybody took what was on top. That was fine for the doing, but nobody could say what would be there when.
      section teams/long-haul How we work = We plan every other Monday, and meet in the workshop on Mondays and Thursdays, standing, next to the shelf of what came in.

    ## 2026-05-05
    10:00 Marek // First Steps, first cycle: plan
      add fitting-faq pack-light-numbers above packing-children
      ready mirror-guide evening-slots fitting-reminder fitting-faq pack-light-numbers
      create cycles/first-steps-1
    11:10 Priya // Long Haul, first cycle
      ready welcome-letter repair-label
      create cycles/long-haul-1
    16:35 Marek // First booking!
      append campaigns/video-fitting actuals = 2026-05-05 video fittings booked = 1

    ## 2026-05-06
    10:25 Ines // In from people: apprentice film
      create requests/apprentice-film
    14:05 Marek // Estimate follow-up, film and second fitter
      refine fitting-follow-up fitting-film second-fitter

    ## 2026-05-08
    11:35 Ines // Count people, not bookings || Sales found that we count a moved fitting twice. The old 180 were bookings; the same ambition in people is 150. Asked everybody who agreed in March.
      set guidepoints/2026-q2 change-reason = Moved fittings were counted twice; 180 bookings are 150 people. Agreed again with sales, service and finance on 8 May.
      set guidepoints/2026-q2 success = [first rucksack orders >= 420 by 2026-06-30, fitting appointments >= 150 by 2026-06-30, returns of first rucksacks <= 9%, repairs booked online >= 240 by 2026-06-30]
    15:25 Ines // Apprentice film is withdrawn: the guild makes one
      set apprentice-film status = withdrawn
      set apprentice-film decided-on = 2026-05-08

    ## 2026-05-11
    11:25 Ines // Blueprint review: thirty days later than we thought, repairs earlier
      set blueprints/2026-q2 reviewed = 2026-05-11
    14:50 Tomás // actuals
      append campaigns/repair-season actuals = 2026-05-11 repairs booked online = 58
      append campaigns/repair-season feedback = 2026-05-11 customer: booked it at eleven at night, in the tent

    ## 2026-05-12
    10:35 Marek // Video fittings: numbers and voices
      append campaigns/video-fitting actuals = 2026-05-12 video fittings booked = 13
      append campaigns/video-fitting feedback = 2026-05-12 customer: the first five minutes were worth it

    ## 2026-05-13
    15:15 Marek // New: does "ten years of repairs" beside the price help? || Jonas wants to know before we print it.
      add price-page-test above packing-children

    ## 2026-05-14
    11:05 Priya // Repair evenings, asked for by the workshop itself
      add repair-evening members-first above repair-status

    ## 2026-05-15
    13:30 Ines // Pack light: goes on || 3,870 downloads, and calls are down to 22.
      append campaigns/pack-light actuals = 2026-05-15 packing list downloads = 3870
      append campaigns/pack-light actuals = 2026-05-15 calls about what to pack = 22
      set campaigns/pack-light decision = continue
      set campaigns/pack-light decided-on = 2026-05-15
      set campaigns/pack-light learning = People want permission to take less. The one-page list did most of it; the calculator is loved by few, but those buy.
    14:30 Marek // First Steps, cycle 1: review || Three of five finished. The other two were begun too late.
      set cycles/first-steps-1 morale = 3
      set cycles/first-steps-1 satisfaction = 2026-05-15 satisfaction = 3.9
      set cycles/first-steps-1 improvement = Begin the second thing only when the first one is out
      set cycles/first-steps-1 closed = 2026-05-15
    15:20 Priya // Long Haul, cycle 1: review
      set cycles/long-haul-1 morale = 4
      set cycles/long-haul-1 satisfaction = 2026-05-15 satisfaction = 4.1
      set cycles/long-haul-1 improvement = Ask the post office a month before, not a day
      set cycles/long-haul-1 closed = 2026-05-15

    ## 2026-05-18
    10:00 Marek // First Steps, cycle 2: plan
      ready fitting-follow-up price-page-test
      create cycles/first-steps-2
    11:00 Priya // Long Haul, cycle 2
      refine repair-evening repair-asked members-first
      ready repair-evening repair-asked members-first
      create cycles/long-haul-2

    ## 2026-05-20
    11:45 Ines // In from sales: shelf cards; nobody serves outfitters || Wrote the audience down, so that we see it each time.
      create audiences/outfitters requests/outfitter-shelf
    16:10 Tomás // status page: estimated with the workshop
      refine repair-status

    ## 2026-05-21
    09:40 Marek // Shelf cards as an idea, at the bottom
      add outfitter-cards
    16:05 Aoife // Bring fitting film forward || Half of those who call off say that they are shy.
      move fitting-film top

    ## 2026-05-22
    10:30 Marek // Live captions: asked for twice
      add fitting-captions above fitting-for-two
    11:50 Marek // Nearest fitting: asked for by three callers
      add fitting-nearest

    ## 2026-05-26
    10:10 Ines // Blueprint review, after the bank holiday
      set blueprints/2026-q2 reviewed = 2026-05-26
    10:40 Tomás // actuals, repairs
      append campaigns/repair-season actuals = 2026-05-26 repairs booked online = 103

    ## 2026-05-27
    09:45 Marek // Pull the fitting film into cycle 2 || The follow-up note was quicker than we thought.
      ready fitting-film
      append cycles/first-steps-2 committed = {fitting-film}
      section cycles/first-steps-2 Changes = - 2026-05-27: {fitting-film} came in, because the note was quicker than we thought
    14:20 Marek // Video fittings: service likes them too
      append campaigns/video-fitting feedback = 2026-05-27 service: people call back to say thanks -> ask them for a sentence
      add fitting-voices above fitting-for-two
      append campaigns/video-fitting actuals = 2026-05-27 video fittings booked = 44

    ## 2026-05-28
    10:50 Priya // Ideas that came up while filming
      add zip-guide break-in-walks above tent-poles
      add workshop-reels

    ## 2026-05-29
    13:50 Ines // The guidepoint's numbers, end of May
      append guidepoints/2026-q2 actuals = 2026-05-29 first rucksack orders = 251
      append guidepoints/2026-q2 actuals = 2026-05-29 fitting appointments = 88
      append guidepoints/2026-q2 actuals = 2026-05-29 returns of first rucksacks = 11%
      append guidepoints/2026-q2 actuals = 2026-05-29 repairs booked online = 118
    15:30 Marek // First Steps, cycle 2: review || All four, and a film begun.
      set cycles/first-steps-2 morale = 4
      set cycles/first-steps-2 satisfaction = 2026-05-29 satisfaction = 4.2
      set cycles/first-steps-2 improvement = Show it to the shop on Thursday, not on the last Friday
      set cycles/first-steps-2 closed = 2026-05-29
    16:00 Priya // Long Haul, cycle 2: review
      set cycles/long-haul-2 morale = 4
      set cycles/long-haul-2 satisfaction = 2026-05-29 satisfaction = 4.4
      set cycles/long-haul-2 improvement = Put only one evening event into a cycle
      set cycles/long-haul-2 closed = 2026-05-29
    """#
}
