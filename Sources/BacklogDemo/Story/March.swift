extension Story {
  static let march = #"""
    ## 2026-03-02
    09:25 Ines // Start one backlog for both teams || Four lists, two boards and my notebook, put into one place. From today what isn't in here isn't planned.
      create backlog.yml README.md
    09:50 Ines // Who we are, and whom we serve
      create teams/first-steps teams/long-haul
      create audiences/first-timers audiences/owners audiences/club-members
    10:30 Ines // What "done" means, as each team has it on its wall today
      create definitions/first-steps definitions/long-haul definitions/chores
    11:40 Ines // First draft of what spring is for
      create guidepoints/2026-q2 blueprints/2026-q2
    15:05 Marek // Campaign: pack light, sleep well
      create campaigns/pack-light
    16:20 Priya // Add our repair campaign
      create campaigns/repair-season

    ## 2026-03-03
    10:15 Marek // Everything about packing from my board
      add packing-calculator packing-list packing-film packing-evening what-stays-home weigh-station packing-dogs packing-children list-translated
    11:30 Priya // Add the repair ideas from the February workshop
      add spring-check owners-show spare-parts repair-gift buckle-film tent-poles
    14:45 Tomás // data chores that can't wait for summer
      add clean-list one-place
    15:10 Marek // Packing list before everything else || Ruth: half of the calls are about what to take.
      move packing-list top

    ## 2026-03-04
    09:40 Aoife // Add photographs, school trips and a few small things
      add new-photographs printed-list school-trips
    10:20 Marek // Question about first lines, as an experiment
      add subject-line-test
    11:05 Ines // In from customer service: what fits into forty litres?
      create requests/what-fits
    16:30 Priya // Add consent for the pictures
      add consent-again

    ## 2026-03-05
    10:00 Marek // Estimate the packing items together
      refine packing-list what-stays-home packing-film packing-calculator
    10:40 Marek // Rank what people buy for in April first
      move what-stays-home above packing-calculator
      move packing-film above packing-evening
    13:30 Priya // In from the workshop: the phone
      create requests/repairs-by-phone
    14:10 Tomás // estimates for the chores, spring check up
      refine clean-list one-place consent-again spring-check
      move spring-check above clean-list

    ## 2026-03-06
    11:20 Aoife // Clearer criteria for the photographs
      set new-photographs benefit = Recognises themselves, not a mountaineer
      refine new-photographs
    15:35 Marek // Fix typo in team page
      section teams/first-steps How we work = Ten minutes at half past nine, standing. What people in the shop asked yesterday comes first. Wishes go to `requests/`; we look at them on Mondays, and answer all of them.

    ## 2026-03-09
    09:30 Marek // Accept: what fits into forty litres || Asked Ruth what would be different: people choose without calling. We proposed three questions instead of a page about litres.
      add litres-answer above packing-calculator
      accept what-fits litres-answer
    11:00 Priya // Accept: stop the phone in the workshop || Edda would be content with the prices alone. We start with those.
      set repairs-by-phone audience = [owners]
      set repairs-by-phone outcome = Owners book a repair without calling, and the workshop sews
      set repairs-by-phone success = [calls to the workshop <= 40]
      add repair-prices repair-booking above owners-show
      accept repairs-by-phone repair-prices repair-booking
    13:10 Ines // Review of the blueprint with sales
      set blueprints/2026-q2 reviewed = 2026-03-09

    ## 2026-03-10
    09:20 Aoife // School trips: two teachers would try it in autumn
      confirm school-trips
    09:45 Tomás // repair follow-ups
      add repair-label repair-status repair-asked repair-forecast
    10:55 Ines // In from Callum: festival advert
      create requests/festival-advert
    14:30 Priya // Prices first, they help on their own
      move repair-prices top

    ## 2026-03-11
    10:05 Ines // Experiment: borrow a rucksack for the first weekend
      create campaigns/rental-weekend
    10:25 Marek // Items for the rental weekend
      add rental-page rental-letter rental-cleaning rental-deposit rental-summer at top
    16:15 Ines // Rental below packing || The list helps everybody; the rental is a bet.
      move rental-page above packing-calculator
      move rental-letter above packing-calculator
      move rental-cleaning above packing-calculator
      move rental-deposit above packing-evening
      move rental-summer above packing-evening

    ## 2026-03-12
    11:10 Marek // Estimate the rental weekend
      refine rental-page rental-letter rental-cleaning
    14:20 Tomás // estimate repair booking: 5 -> really 8, the form has to talk to the workshop's list
      refine repair-booking repair-label

    ## 2026-03-13
    10:10 Ines // Decline the festival advert || Talked to Callum. No hard feelings; he'd like to see the numbers of the packing list instead.
      decline festival-advert We couldn't say whom it would bring, and those who go to a mountain film have a rucksack. First Steps serves people before their first night; for owners, Long Haul will be at the festival's repair table.
    15:40 Aoife // Small things: owners of items
      set packing-film owner = Aoife

    ## 2026-03-16
    11:15 Marek // Sizes before the film || Shop says the same as service: litres.
      move litres-answer top
    14:05 Ines // Cap for first-timers: four messages in thirty days is plenty
      set audiences/first-timers description = Want to spend a night outside and have never done it. Mostly 25 to 45, live in a town, have been on day walks. Afraid of buying the wrong thing, of being cold, and of looking foolish. Read us once a week at most.

    ## 2026-03-17
    13:35 Marek // Actuals: packing list after one day
      append campaigns/pack-light actuals = 2026-03-17 packing list downloads = 214
    15:55 Priya // Owners before spare parts
      move owners-show above clean-list

    ## 2026-03-20
    13:30 Ines // Guidepoint for spring is agreed || An hour with Dunstan, Ruth, Edda and Finn. We dropped "newsletter readers" (nobody could say what it is good for) and took returns in.
      set guidepoints/2026-q2 status = agreed
      set guidepoints/2026-q2 agreed-on = 2026-03-20
      set guidepoints/2026-q2 agreed-by = [Ines, Dunstan (sales), Ruth (service), Edda (workshop), Finn (finance)]
    13:50 Ines // ... and so is the blueprint
      set blueprints/2026-q2 agreed-on = 2026-03-20
      set blueprints/2026-q2 agreed-by = [Ines, Dunstan (sales), Ruth (service)]
      set blueprints/2026-q2 reviewed = 2026-03-20

    ## 2026-03-23
    09:50 Marek // Reprioritise after sales call || Dunstan: in April people ask for weight, not for litres.
      move packing-calculator top
    11:30 Tomás // feedback on the prices page
      append campaigns/repair-season feedback = 2026-03-23 service: callers don't know that ten years are free -> it's the first line now

    ## 2026-03-24
    14:50 Marek // Feedback from the shop on the list
      append campaigns/pack-light feedback = 2026-03-24 customer: where do I put the tent? -> a film from above

    ## 2026-03-25
    10:35 Ines // In from sales: fittings for people far away
      create requests/fit-from-afar
    16:10 Priya // Buckle film is worth more than it looks || Third most frequent repair.
      move buckle-film above spare-parts
      refine buckle-film owners-show

    ## 2026-03-30
    13:15 Ines // Blueprint review
      set blueprints/2026-q2 reviewed = 2026-03-30
    14:25 Tomás // monday numbers
      append campaigns/repair-season actuals = 2026-03-30 calls to the workshop = 88

    ## 2026-03-31
    11:50 Aoife // Film: estimate again after the test shots
      set packing-film effort = 5
      tick new-photographs accessible
    """#
}
