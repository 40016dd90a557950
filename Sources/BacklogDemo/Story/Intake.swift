extension Story {
  static let requests = #"""
    === requests/what-fits
    ---
    title: Something that answers "what fits into forty litres?"
    requester: Ruth, customer service
    team: first-steps
    received: 2026-03-04
    asked-for: A page I can send people to when they ask how many litres they need. 41 calls in two weeks!
    audience: [first-timers]
    outcome: People choose a size without calling, and choose the right one
    success: [calls about litres <= 10]
    needed-by: 2026-04-01
    status: new
    ---

    === requests/repairs-by-phone
    ---
    title: Stop the phone in the workshop
    requester: Edda, workshop
    team: long-haul
    received: 2026-03-05
    asked-for: We sew with one hand and hold the phone with the other. Can people book on the internet like everywhere else?
    status: new
    ---

    === requests/festival-advert
    ---
    title: Full-page advert in the mountain film festival's programme
    requester: Callum, managing director
    team: first-steps
    received: 2026-03-10
    asked-for: They offered us the back cover for 2,400 pounds. We should be seen there.
    needed-by: 2026-03-27
    status: new
    ---

    === requests/fit-from-afar
    ---
    title: Fittings for people who don't live near Kendal
    requester: Dunstan, sales
    team: first-steps
    received: 2026-03-25
    asked-for: Could the shop do fittings over video? I lose people in Bristol because nobody there knows the long back.
    audience: [first-timers]
    outcome: People far from Kendal get a rucksack that fits
    status: new
    ---

    === requests/colour-newsletter
    ---
    title: Newsletter about the new colours to everybody
    requester: Maud, product
    team: first-steps
    received: 2026-04-14
    asked-for: Moss and slate are in stock from May. Please send it to the whole list.
    audience: [owners]
    needed-by: 2026-05-04
    status: new
    ---

    === requests/fewer-returns
    ---
    title: Do something about first rucksacks that come back
    requester: Finn, finance
    team: long-haul
    received: 2026-04-16
    asked-for: 14% of first rucksacks come back. Can you put a note in the parcel?
    status: new
    ---

    === requests/apprentice-film
    ---
    title: A film to find apprentices for the workshop
    requester: Signe, people
    received: 2026-05-06
    asked-for: Something nice with music, for the job fair in June.
    needed-by: 2026-06-11
    status: new
    ---

    === requests/outfitter-shelf
    ---
    title: Shelf cards for outfitters
    requester: Dunstan, sales
    received: 2026-05-20
    asked-for: Outfitters keep asking for something on the shelf that explains the back lengths.
    audience: [outfitters]
    outcome: Outfitters can advise on a full Saturday without calling Kendal
    status: new
    ---

    === requests/gift-cards
    ---
    title: Gift cards for Christmas
    requester: Finn, finance
    received: 2026-06-18
    asked-for: Everybody has gift cards. Can we have them by October?
    status: new
    ---
    """#

  static let cycles = #"""
    === cycles/first-steps-1
    ---
    title: First Steps, 5 to 15 May
    team: first-steps
    from: 2026-05-05
    to: 2026-05-15
    goal: People far from Kendal can be fitted, and know beforehand what will happen
    guidepoint: 2026-q2
    capacity: 14
    committed: [{mirror-guide}, {evening-slots}, {fitting-reminder}, {fitting-faq}, {pack-light-numbers}]
    ---

    Our first cycle; four days of Monday's bank holiday taken off.

    === cycles/long-haul-1
    ---
    title: Long Haul, 5 to 15 May
    team: long-haul
    from: 2026-05-05
    to: 2026-05-15
    goal: A new owner is welcomed, and can change a buckle alone
    guidepoint: 2026-q2
    capacity: 12
    committed: [{welcome-letter}, {buckle-film}, {repair-label}]
    ---

    === cycles/first-steps-2
    ---
    title: First Steps, 18 to 29 May
    team: first-steps
    from: 2026-05-18
    to: 2026-05-29
    goal: After a fitting people can decide in peace, with everything in writing
    guidepoint: 2026-q2
    capacity: 14
    committed: [{evening-slots}, {fitting-faq}, {fitting-follow-up}, {price-page-test}]
    ---

    === cycles/long-haul-2
    ---
    title: Long Haul, 18 to 29 May
    team: long-haul
    from: 2026-05-18
    to: 2026-05-29
    goal: Owners learn it from a person, on film and in the shop
    guidepoint: 2026-q2
    capacity: 14
    committed: [{strap-film}, {repair-evening}, {repair-asked}, {members-first}]
    ---

    === cycles/first-steps-3
    ---
    title: First Steps, 1 to 12 June
    team: first-steps
    from: 2026-06-01
    to: 2026-06-12
    goal: The first trip by train can be walked, rain or not
    guidepoint: 2026-q2
    capacity: 18
    committed: [{train-dales}, {fitting-film}, {rainy-night}, {second-fitter}]
    ---

    === cycles/long-haul-3
    ---
    title: Long Haul, 1 to 12 June
    team: long-haul
    from: 2026-06-01
    to: 2026-06-12
    goal: Nobody has to call to find out how their repair is doing
    guidepoint: 2026-q2
    capacity: 18
    committed: [{repair-status}, {club-news}, {care-card}, {zip-guide}, {day-ten}]
    ---

    === cycles/first-steps-4
    ---
    title: First Steps, 15 to 26 June
    team: first-steps
    from: 2026-06-15
    to: 2026-06-26
    goal: Families, and people who want two nights, find a trip that is theirs
    guidepoint: 2026-q2
    capacity: 14
    committed: [{train-cairngorms}, {packing-children}, {fitting-voices}, {fitting-calendar}]
    ---

    === cycles/long-haul-4
    ---
    title: Long Haul, 15 to 26 June
    team: long-haul
    from: 2026-06-15
    to: 2026-06-26
    goal: Whoever wants to send it back talks to somebody first
    guidepoint: 2026-q2
    capacity: 11
    committed: [{repair-status}, {returns-call}, {honest-times}, {break-in-walks}]
    ---

    Wen is away, and Tomás on the 19th.
    """#
}
