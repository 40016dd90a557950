extension Story {
  /// Items of the campaign "Pack light, sleep well".
  static let packLight = #"""
    -- team: first-steps
    -- audience: [first-timers]
    -- campaign: pack-light

    == packing-list: A packing list for one night out, on one page
    benefit: Knows on one page what to take, and what can stay at home
    moscow: must
    effort: 3
    slice: first
    channel: [web, print]
    skills: [copywriting, design]
    owner: Marek
    > Half of the calls to the shop in February were a version of "what do I need?". The list that
    > people find today has 64 lines and was written for the Alps.
    + Fits on one sheet of A4 and can be read at arm's length
    + Someone who has never camped understands each line without a dictionary
    + Says for at least five things that they can stay at home
    @ 03-09 10:20 Marek: start
    @ 03-11 Aoife: tick 1 2
    @ 03-12 Marek: tick sourced proofread
    @ 03-13 16:05 Marek: done // done: packing list
    @ 03-16 09:40 Aoife: release // Packing list is live, PDF and page

    == packing-calculator: See what your packed rucksack weighs
    benefit: Finds out before buying whether everything for three days fits on their back
    moscow: should
    effort: 8
    slice: later
    channel: [web]
    depends-on: [{packing-list}]
    skills: [copywriting, design]
    owner: Marek
    + Every piece on the list has a weight that we have put on a scale ourselves
    + Taking a piece out changes the total at once
    + Above a fifth of the body weight it says what to leave behind
    @ 03-24 Marek: start
    @ 03-31 Aoife: tick 1 works-on-phones
    @ 04-08 11:15 Marek: wait web agency: the form does not work in older phones // packing calculator waits for the agency
    @ 04-14 15:30 Marek: resume // Agency has mended the form, on with the calculator
    @ 04-21 Marek: tick 2 3 sourced
    @ 04-22 Aoife: done
    @ 04-24 Marek: release

    == litres-answer: Forty litres or fifty? An answer in three questions
    benefit: Chooses the size without being afraid of choosing wrong
    moscow: must
    effort: 5
    slice: first
    channel: [web]
    skills: [copywriting, design]
    owner: Aoife
    request: {what-fits}
    > Ruth counted: 41 of 118 calls in two weeks were about litres. Nobody should have to know what a
    > litre of rucksack is.
    + Three questions at most, none of them about litres
    + Names one size, not two
    + Service agrees with the answer in nine of ten real calls
    @ 03-16 Aoife: start // Start on "forty or fifty?"
    @ 03-20 Marek: tick 1 2 proofread
    @ 03-26 14:10 Aoife: done // done: forty or fifty litres
    @ 03-27 Aoife: release

    == what-stays-home: Ten things you can leave at home
    benefit: Carries two kilos less, and doesn't miss them
    moscow: should
    effort: 2
    slice: first
    channel: [email, social]
    window: 2026-04-07/2026-04-20
    reuses: [{packing-list}]
    skills: [copywriting]
    + Each of the ten says what it weighs
    + Nobody has to buy anything to follow it
    @ 03-30 Marek: start
    @ 04-01 16:40 Marek: done // done: ten things (all of them from my own loft)
    @ 04-07 Marek: release // Ten things went out this morning

    == packing-film: A rucksack packed in ninety seconds, filmed from above
    benefit: Sees once how it is done, and does it the same way that evening
    moscow: should
    effort: 5
    slice: later
    channel: [video]
    skills: [video, copywriting]
    owner: Aoife
    + Can be followed without sound
    + Shows where the heavy things go, and why
    @ 04-09 Aoife: start
    @ 04-16 Aoife: tick 1 accessible
    @ 04-23 Aoife: done // Finish the packing film, 88 seconds
    @ 04-27 Aoife: release

    == subject-line-test: Which first line do people open who have never camped?
    type: experiment
    benefit: Gets the letter that answers the question they really have
    moscow: could
    effort: 3
    learn-effort: 1
    slice: later
    channel: [email]
    skills: [copywriting, analysis]
    success: [click rate >= 6% abort < 1% by 2026-04-14]
    + At least 400 people have seen each version
    + The numbers are written down below
    ? "What stays at home" 7.1%, "Pack for your first night" 4.0%, "Spring is here" 1.2%. People want permission to take less. The next letters start from what they can leave out.
    @ 04-07 13:20 Marek: start
    @ 04-10 Marek: tick 1 tracked
    @ 04-14 15:05 Marek: done // done: first line test. Permission to take less wins, clearly
    @ 04-14 15:20 Marek: release

    == printed-list: Printed packing lists at our shop's till
    benefit: Can talk the list through with someone before going home
    moscow: could
    effort: 1
    slice: later
    channel: [print]
    reuses: [{packing-list}]
    skills: [design]
    + The shop says that it has room for them
    + Printed on paper that a pencil writes on
    @ 04-28 11:35 Aoife: start
    @ 04-28 14:30 Aoife: waive tracked printed card, no links
    @ 04-30 11:10 Aoife: done
    @ 05-01 Aoife: release // Printed lists are on the counter

    == packing-dogs: Packing list for a night out with a dog
    benefit: Takes the dog along without a second rucksack
    moscow: could
    effort: 2
    slice: later
    channel: [web]
    reuses: [{packing-list}]
    + Somebody with a dog has tried it for a night

    == packing-children: Packing list for a first night with children
    benefit: Knows what a family of four needs, and who carries what
    moscow: should
    effort: 3
    slice: later
    channel: [web, print]
    reuses: [{packing-list}]
    skills: [copywriting, design]
    owner: Aoife
    + Says for each child's age what they can carry
    + Two families have packed by it and told us what was missing
    @ 06-16 Aoife: start
    @ 06-18 Aoife: tick 1 // Weights per age checked with the outdoor school
    @ 06-25 12:05 Aoife: done // done: packing with children; both families slept

    == packing-evening: A packing evening in the shop, bring your own rucksack
    benefit: Goes home with a rucksack that is packed right, and knows why
    moscow: could
    effort: 5
    slice: later
    channel: [event]
    skills: [events]
    + Twelve people fit into the back room
    + Somebody from the shop and somebody from us are there

    == weigh-station: Scales in the shop that weigh what you carry
    benefit: Sees what their own rucksack weighs, not an average one
    moscow: wont
    effort: 3
    slice: later
    channel: [shop]
    + Works without staff

    == packing-ads: Search adverts for "what to pack"
    benefit: Run weekly adverts about packing
    moscow: could
    effort: 3
    slice: later
    channel: [search]
    skills: [copywriting, analysis]
    + Leads to the list, not to the shop

    == pack-light-numbers: What did the packing pages bring? Numbers for the review
    type: chore
    definition: chores
    benefit: Finds more of what helped, and less of what didn't
    moscow: should
    effort: 2
    skills: [analysis]
    + Downloads, orders and calls for each page, before and after
    @ 05-12 Marek: start
    @ 05-13 Marek: tick 1
    @ 05-14 16:20 Marek: done // Numbers for the packing review

    == list-translated: The packing list in German and Dutch
    benefit: Reads the list in their own language
    moscow: could
    effort: 5
    slice: later
    channel: [web]
    skills: [copywriting]
    + A walker from each country has read it
    @ 04-15 Marek: stop We don't deliver there before autumn; the list would only disappoint // Stop the translations for now

    == rainy-night: What to do when it rains all night
    benefit: Stays out, stays dry, and wants to do it again
    moscow: should
    effort: 3
    slice: later
    channel: [email, web]
    window: 2026-06-12/2026-06-26
    skills: [copywriting]
    owner: Marek
    > Priya's idea: of the first-timers who never went a second time, most had a wet first night.
    + Three things that help at two in the morning, with what is in the tent
    + Says when it is right to go home
    @ 06-04 Marek: start
    @ 06-08 Aoife: tick 1 proofread
    @ 06-10 15:45 Marek: done // done: rain all night
    @ 06-12 Marek: release
    """#
}
