extension Story {
  static let april = #"""
    ## 2026-04-01
    10:30 Marek // Rental: first numbers
      append campaigns/rental-weekend actuals = 2026-04-01 acceptance rate = 1.9%
    14:55 Priya // Ask about the repair sooner than planned
      move repair-asked above repair-status

    ## 2026-04-02
    11:25 Marek // Feedback on the rental page
      append campaigns/rental-weekend feedback = 2026-04-02 customer: nice, but which one would I take? -> ask ten people on the phone

    ## 2026-04-07
    10:00 Marek // Numbers after Easter
      append campaigns/pack-light actuals = 2026-04-07 packing list downloads = 1420
      append campaigns/rental-weekend actuals = 2026-04-07 acceptance rate = 2.3%
    11:45 Ines // Film before calculator's second half; agency is late anyway
      move packing-film top

    ## 2026-04-08
    13:50 Ines // Experiment: a fitting by video
      create campaigns/video-fitting
    14:10 Marek // Accept: fittings for people far away || Dunstan wanted "the shop on video". We agreed on forty fittings and a number for returns before anybody builds anything.
      set fit-from-afar success = [video fittings booked >= 40 by 2026-05-29]
      add fitter-script fitting-booking mirror-guide at top
      accept fit-from-afar fitter-script fitting-booking
    14:30 Aoife // More ideas for video fittings
      add evening-slots fitting-reminder fitting-follow-up fitting-film second-fitter fitting-calendar fitting-for-two

    ## 2026-04-09
    10:20 Marek // Estimate the first slice of video fitting
      refine fitter-script fitting-booking mirror-guide evening-slots fitting-reminder
    16:25 Priya // Owners' pictures: consent is a criterion now
      move owners-show top

    ## 2026-04-13
    10:45 Ines // Blueprint review: April is fine, May is a guess
      set blueprints/2026-q2 reviewed = 2026-04-13
    13:20 Priya // Campaign: your first thirty days
      create campaigns/first-thirty-days
    13:45 Priya // What we'd like to try in somebody's first month
      add return-reasons welcome-letter strap-film day-ten swap-size day-thirty first-month-mails returns-call care-card club-after-three

    ## 2026-04-14
    11:40 Ines // In from product: newsletter about the colours
      create requests/colour-newsletter
    15:50 Marek // Sizes: three quarters of the calls are gone
      append campaigns/pack-light feedback = 2026-04-14 service: litre calls down from 41 to 9 in two weeks

    ## 2026-04-16
    10:05 Priya // Estimate the first month
      refine return-reasons welcome-letter strap-film day-ten swap-size
    11:20 Tomás // in from finance: returns
      create requests/fewer-returns
    13:35 Marek // Decline the colour newsletter, with thanks || Priya and Maud have talked already.
      decline colour-newsletter First Steps serves people before their first rucksack. Owners are served by Long Haul: Priya has it on the list, behind what helps them with the rucksack they have.
    13:50 Priya // Autumn colours on our list, won't be this season
      add autumn-colours

    ## 2026-04-17
    09:55 Ines // Rental: will it reach 40 weekends? Look at it on the 24th, not later
      append campaigns/rental-weekend actuals = 2026-04-17 weekends borrowed = 9
      add rental-interviews above rental-deposit

    ## 2026-04-20
    10:15 Marek // Definition of Done: legal no longer signs everything || Looked back at March: legal added two to six days and changed nothing but one comma. They come to our Monday instead, and say where they want to see something.
      set definitions/first-steps approvals = [brand]
    11:30 Priya // Accept: fewer first rucksacks come back || Finn asked for a note in the parcel. Asked why they come back; nobody knew. So first we find out.
      set fewer-returns audience = [owners]
      set fewer-returns outcome = People keep their first rucksack because it fits
      set fewer-returns success = [returns of first rucksacks <= 9%]
      accept fewer-returns return-reasons welcome-letter
      move return-reasons top
      move welcome-letter above repair-label
      move strap-film above repair-label

    ## 2026-04-21
    15:40 Marek // Rental: the letter's numbers
      append campaigns/rental-weekend actuals = 2026-04-21 acceptance rate = 2.4%
      append campaigns/rental-weekend feedback = 2026-04-21 market-test: discount and rental do equally badly

    ## 2026-04-22
    14:15 Tomás // actuals, repairs
      append campaigns/repair-season actuals = 2026-04-22 repairs booked online = 17

    ## 2026-04-24
    11:05 Marek // Video fitting first, everything else after
      move fitting-booking top
      move mirror-guide above packing-children

    ## 2026-04-27
    10:30 Ines // Stop the rental weekend || Three days late, Easter and all. It was a good experiment: twelve days, one clear answer.
      set campaigns/rental-weekend decision = stop
      set campaigns/rental-weekend decided-on = 2026-04-27
      set campaigns/rental-weekend learning = Price doesn't keep people at home, not knowing what fits does. A borrowed rucksack and a discount did equally badly (2.4% and 2.6%, we wanted 8%); seven of ten on the phone wanted advice. The effort goes to fittings by video.
    13:40 Priya // What we learned from the rental, the other way round
      add lend-a-friend
    14:00 Ines // Blueprint review
      set blueprints/2026-q2 reviewed = 2026-04-27

    ## 2026-04-28
    16:40 Tomás // 58 of 100 returns are straps or size: straps first, colours not at all
      move strap-film above welcome-letter
      move welcome-letter top

    ## 2026-04-30
    10:50 Ines // The guidepoint's numbers, end of April
      append guidepoints/2026-q2 actuals = 2026-04-30 first rucksack orders = 96
      append guidepoints/2026-q2 actuals = 2026-04-30 fitting appointments = 31
      append guidepoints/2026-q2 actuals = 2026-04-30 returns of first rucksacks = 14%
      append guidepoints/2026-q2 actuals = 2026-04-30 repairs booked online = 29
    16:20 Marek // Ideas for first trips, from the packing list's last line
      add train-dales train-cairngorms train-coast rainy-night
    """#
}
