extension Story {
  static let june = #"""
    ## 2026-06-01
    10:00 Marek // First Steps, cycle 3: plan
      refine rainy-night
      ready train-dales rainy-night second-fitter
      create cycles/first-steps-3
    11:05 Priya // Long Haul, cycle 3
      add club-news above repair-status
      refine care-card zip-guide
      ready club-news care-card zip-guide
      create cycles/long-haul-3

    ## 2026-06-02
    10:45 Ines // Video fitting goes on || 47 booked, 38% bought, one of 18 sent back. Two working days late, because we waited for the returns.
      append campaigns/video-fitting actuals = 2026-06-02 video fittings booked = 47
      append campaigns/video-fitting actuals = 2026-06-02 orders after a fitting = 38%
      append campaigns/video-fitting actuals = 2026-06-02 returns after a fitting = 5%
      append campaigns/video-fitting feedback = 2026-06-02 sales: Bristol buys again
      set campaigns/video-fitting decision = continue
      set campaigns/video-fitting decided-on = 2026-06-02
      set campaigns/video-fitting learning = It's the fitter, not the shop. Evenings work, lunch breaks don't. What we lack is fitters, not visitors.
    11:00 Marek // Fitters before anything else in video
      move second-fitter top

    ## 2026-06-03
    15:15 Aoife // Children's list: criteria after talking to the outdoor school
      refine packing-children
      move packing-children above train-coast

    ## 2026-06-04
    10:15 Tomás // first thirty days: what callum said
      append campaigns/first-thirty-days feedback = 2026-06-04 executive: lovely film, could it be shorter? -> no, people stop and go back anyway

    ## 2026-06-08
    10:25 Ines // Still wanted? Went through everything older than two months || Eleven are, one more we stopped last week. Took twenty minutes.
      confirm packing-dogs packing-evening weigh-station spare-parts repair-gift tent-poles day-thirty club-after-three lend-a-friend autumn-colours train-coast
      move weigh-station bottom
      move packing-evening above weigh-station
      move train-coast above packing-dogs
    10:55 Ines // Blueprint review: first trips will make June, two of three
      set blueprints/2026-q2 reviewed = 2026-06-08
    14:40 Tomás // actuals
      append campaigns/repair-season actuals = 2026-06-08 repairs booked online = 141
    15:05 Tomás // which sizes come back? quick one, before anybody guesses
      add size-data above repair-status
      ready size-data
      append cycles/long-haul-3 committed = {size-data}
      section cycles/long-haul-3 Changes = - 2026-06-08: {size-data} came in, for planning; it is small, and the card was quicker

    ## 2026-06-09
    11:25 Priya // Size swap: begin with service, by hand
      move swap-size above repair-status

    ## 2026-06-10
    13:45 Priya // Tent poles: estimated with Edda
      refine tent-poles
      move tent-poles top
    16:30 Marek // Feedback on rain
      append campaigns/pack-light feedback = 2026-06-10 customer: slept through it, thank you

    ## 2026-06-11
    14:25 Tomás // first thirty days: callum again
      append campaigns/first-thirty-days feedback = 2026-06-11 executive: can the welcome say something about the club?
      append campaigns/first-thirty-days actuals = 2026-06-11 returns of first rucksacks = 11%

    ## 2026-06-12
    14:10 Ines // Club day in July, workshop says yes
      add club-day above spare-parts
    14:30 Marek // First Steps, cycle 3: review || Four of four.
      set cycles/first-steps-3 morale = 5
      set cycles/first-steps-3 satisfaction = 2026-06-12 satisfaction = 4.5
      set cycles/first-steps-3 improvement = Let somebody walk the trip in the first week
      set cycles/first-steps-3 closed = 2026-06-12
    15:10 Priya // Long Haul, cycle 3: review || The status page is bigger than we wanted to believe.
      set cycles/long-haul-3 morale = 3
      set cycles/long-haul-3 satisfaction = 2026-06-12 satisfaction = 4.3
      set cycles/long-haul-3 improvement = Cut the status page in two before the next planning
      set cycles/long-haul-3 closed = 2026-06-12

    ## 2026-06-15
    10:00 Marek // First Steps, cycle 4: plan
      refine fitting-voices fitting-calendar
      ready train-cairngorms packing-children fitting-voices fitting-calendar
      create cycles/first-steps-4
      move fitting-calendar top
      move fitting-voices top
      move packing-children top
      move train-cairngorms top
    11:10 Priya // Long Haul, cycle 4. It's a lot, but it's all begun already
      refine returns-call break-in-walks
      add honest-times above spare-parts
      ready returns-call honest-times
      create cycles/long-haul-4
      move honest-times top
      move repair-status top

    ## 2026-06-16
    09:35 Marek // Idea: adverts for people who search what to pack
      add packing-ads

    ## 2026-06-17
    10:20 Aoife // Idea from a reader: a list to print
      add one-page-list above packing-dogs
    15:30 Priya // map idea
      add repair-map unranked

    ## 2026-06-18
    10:05 Tomás // in from finance: gift cards
      create requests/gift-cards
    11:30 Marek // Captions are ready, Jonas has tried the service
      ready fitting-captions
      move fitting-captions above packing-dogs

    ## 2026-06-19
    14:10 Tomás // ... and once more, on the phone from the fair
      append campaigns/first-thirty-days feedback = 2026-06-19 executive: our competitor sends a sticker, why don't we?

    ## 2026-06-22
    10:35 Ines // Blueprint review: repairs on their way, returns are not
      set blueprints/2026-q2 reviewed = 2026-06-22
    11:15 Tomás // actuals
      append campaigns/repair-season actuals = 2026-06-22 repairs booked online = 198
      append campaigns/repair-season feedback = 2026-06-22 service: members say "like it used to be"

    ## 2026-06-23
    09:50 Priya // Reprioritise after the workshop's Monday || Honest times help with half of the calls that are left.
      move honest-times above repair-status
      move break-in-walks above club-day

    13:10 Priya // When day thirty and the club's invitation go out
      set day-thirty window = 2026-07-06/2026-07-24
      set club-after-three window = 2026-07-13/2026-07-24

    ## 2026-06-24
    13:25 Aoife // Aviemore: hut is full in July, say so
      section train-cairngorms Notes = The hut at the second night is full until 20 July. The page says so, and names the bothy three kilometres on.

    ## 2026-06-25
    15:35 Priya // Day ten into the campaign's numbers
      append campaigns/first-thirty-days actuals = 2026-06-25 replies to day ten = 17%

    ## 2026-06-26
    10:45 Ines // The guidepoint's numbers, four days before the end || Orders will do it, repairs just, fittings not quite. Returns are at 10%; one week of day ten is missing in it.
      append guidepoints/2026-q2 actuals = 2026-06-26 first rucksack orders = 409
      append guidepoints/2026-q2 actuals = 2026-06-26 fitting appointments = 139
      append guidepoints/2026-q2 actuals = 2026-06-26 returns of first rucksacks = 10%
      append guidepoints/2026-q2 actuals = 2026-06-26 repairs booked online = 217
    14:30 Marek // First Steps, cycle 4: review || Families are packed for, Aviemore needs one more week.
      set cycles/first-steps-4 morale = 4
      set cycles/first-steps-4 satisfaction = 2026-06-26 satisfaction = 4.4
      set cycles/first-steps-4 improvement = Ask suppliers for dates before we commit
      set cycles/first-steps-4 closed = 2026-06-26
    15:50 Ines // Order for July: first what helps people keep their rucksack
      move swap-size top
      move returns-call above honest-times
    """#
}
