extension Story {
  /// Items of the campaign "Your first thirty days".
  static let firstThirtyDays = #"""
    -- team: long-haul
    -- audience: [owners]
    -- campaign: first-thirty-days

    == welcome-letter: A welcome that shows how to set the straps
    benefit: Walks without sore shoulders from the first day
    moscow: must
    effort: 3
    slice: first
    channel: [email]
    skills: [email, illustration]
    owner: Tomás
    + Shows the three straps in the order in which you set them
    + Sells nothing
    @ 05-05 14:40 Tomás: start
    @ 05-06 15:20 Priya: tick 1 proofread
    @ 05-08 Tomás: done
    @ 05-11 10:20 Tomás: release // welcome letter goes to every new owner from today

    == strap-film: Three straps, in the right order
    benefit: Has somebody show it, and can stop and go back
    moscow: must
    effort: 5
    slice: first
    channel: [video]
    depends-on: [{welcome-letter}]
    skills: [video]
    owner: Priya
    + Three people with three kinds of back
    + Can be followed with the rucksack on
    @ 05-13 Priya: start
    @ 05-19 Priya: tick 1 accessible
    @ 05-21 14:05 Priya: done
    @ 05-22 10:15 Priya: release

    == day-ten: Day ten: does anything hurt?
    type: experiment
    benefit: Is asked while it can still be put right
    moscow: should
    effort: 3
    learn-effort: 1
    slice: later
    channel: [email]
    skills: [email, data]
    success: [replies >= 12% abort < 3% by 2026-06-12]
    + Every owner of a first rucksack since 28 May got it, 250 at least
    + Every reply is answered by a person on the same day
    + The numbers are written down below
    ? 17% replied; a third of them could be helped with one sentence about the straps. Four sent their rucksack back all the same. We keep it, and the strap film moves into the welcome.
    @ 05-27 10:30 Tomás: start
    @ 05-28 09:30 Tomás: release // day ten is running
    @ 06-09 Tomás: tick 1 2
    @ 06-15 15:30 Tomás: done // day ten: 17% replied, goes on

    == swap-size: Swap the size without sending everything back twice
    benefit: Has the right rucksack before the weekend
    moscow: must
    effort: 5
    slice: later
    channel: [web, phone]
    skills: [service, copywriting]
    owner: Priya
    + The right one is sent before the wrong one is back
    + Service can set it off with one click
    @ 06-09 14:15 Priya: start
    @ 06-12 11:40 Priya: wait warehouse: a second label in the same parcel || They can do it from the middle of July. Until then service does it by hand for those who ask.

    == return-reasons: Understand why first rucksacks come back
    type: chore
    definition: chores
    benefit: Is sold the rucksack that stays
    moscow: must
    effort: 3
    skills: [data, service]
    + The last hundred returns, read and grouped
    + Service says whether the groups sound right
    @ 04-21 Tomás: start
    @ 04-24 15:50 Tomás: tick 1
    @ 04-28 Tomás: done // why they come back: 58 of 100 are straps or size, 9 are colour

    == returns-call: A call before the return: a person, not a form
    benefit: Finds out in five minutes whether it was only a strap
    moscow: should
    effort: 5
    slice: later
    channel: [phone]
    skills: [service]
    owner: Priya
    + Nobody is talked into keeping it
    + Can be skipped with one click
    @ 06-15 14:10 Priya: start
    @ 06-22 14:45 Priya: tick 2

    == care-card: A care card in the pocket of the hip belt
    benefit: Finds it on the hill, years later, when it is needed
    moscow: should
    effort: 2
    slice: later
    channel: [print]
    skills: [illustration, copywriting]
    + Survives a wash
    + Fits the smallest pocket
    @ 06-02 14:00 Priya: start
    @ 06-02 14:10 Priya: waive tracked sewn in, no links
    @ 06-05 14:30 Priya: done // Care card is done; goes in with the next batch of rucksacks

    == size-data: Which sizes come back, and where were they bought?
    type: chore
    definition: chores
    benefit: Gets advice that knows where people go wrong
    moscow: should
    effort: 2
    skills: [data]
    + Shop, online and video fitting side by side
    @ 06-08 16:10 Tomás: start
    @ 06-11 Tomás: done // sizes: online 12%, shop 4%, video fitting 3%

    == break-in-walks: Three short walks to break in a rucksack
    benefit: Has it fit like an old one before the long walk
    moscow: should
    effort: 3
    slice: later
    channel: [web]
    reuses: [{strap-film}]
    skills: [copywriting, photography]
    + Each starts at a bus stop and takes less than three hours
    @ 06-15 10:45 Priya: ready

    == day-thirty: Day thirty: your first walk, told by you
    benefit: Is part of something, one rucksack among many
    moscow: could
    effort: 3
    slice: later
    channel: [email, web]
    + Nobody has to write more than a line

    == club-after-three: An invitation to the club after the third walk
    benefit: Meets others when there is something to tell
    moscow: could
    effort: 2
    slice: later
    channel: [email]
    + Comes from a member, not from us

    == first-month-mails: A series of emails for new owners
    benefit: Send six emails in thirty days
    moscow: wont
    effort: 5
    slice: later
    channel: [email]
    + Six texts
    @ 06-02 11:25 Ines: stop Six letters would break our own cap for owners; the welcome and day ten do the job

    == lend-a-friend: Lend it to a friend for a weekend
    benefit: Takes a friend along without buying a second rucksack
    moscow: could
    effort: 3
    slice: later
    channel: [web]
    > What we learned from the rental weekend: people borrow from friends. Let's help those friends.
    + Says how to set the straps for somebody else
    """#
}
