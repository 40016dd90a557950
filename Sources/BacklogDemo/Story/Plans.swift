extension Story {
  static let plans = #"""
    === guidepoints/2026-q2
    ---
    title: First rucksacks that stay
    from: 2026-04-01
    to: 2026-06-30
    outcome: >-
      More people choose their first rucksack well, with our help, and keep it; and owners get theirs
      mended without having to call.
    success:
      - first rucksack orders >= 420 by 2026-06-30
      - fitting appointments >= 180 by 2026-06-30
      - returns of first rucksacks <= 9%
      - repairs booked online >= 240 by 2026-06-30
    actuals: []
    agreed-on:
    agreed-by: []
    status: draft
    ---

    ## Why this

    One in seven first rucksacks came back last year, two of three because of the straps or the size.
    Each return costs us about what we earn with two sales, and the person is lost. Ruth's people spend
    a day a week on "what do I need", the workshop another on booking repairs by phone.

    ## What we leave alone

    Outfitters, new colours, and the anniversary. Sales knows, and has said that it is fine until autumn.

    === blueprints/2026-q2
    ---
    title: "Spring 2026: the first night out, and the next ten years"
    guidepoint: 2026-q2
    from: 2026-04-01
    to: 2026-06-30
    agreed-on:
    agreed-by: []
    reviewed:
    deliverables:
      - key: packing-help
        title: Help with packing that answers what to take and what to leave
        month: 2026-04
        outcome: first rucksack orders
      - key: repairs-online
        title: Repairs that can be booked and followed without calling
        month: 2026-04
        outcome: repairs booked online
      - key: fitting-from-home
        title: A fitting for people who live far from Kendal
        month: 2026-05
        outcome: fitting appointments
      - key: first-thirty-days
        title: A first month in which somebody helps before anybody sends it back
        month: 2026-05
        outcome: returns of first rucksacks
      - key: first-trips
        title: Three first trips by train, with everything planned
        month: 2026-06
        outcome: first rucksack orders
    ---

    ## How we read it

    The months are when walkers meet it first, not when it is complete. April is fixed, because that is
    when people buy; everything from the middle of May is a guess. We go through it every other Monday.
    """#

  static let campaigns = #"""
    === campaigns/pack-light
    ---
    title: Pack light, sleep well
    team: first-steps
    audience: [first-timers]
    deliverable: "2026-q2: packing-help"
    start: 2026-03-09
    due: 2026-04-30
    first-release: 2026-03-16
    success:
      - packing list downloads >= 3000 by 2026-05-15
      - calls about what to pack <= 30
    review-on: 2026-05-15
    actuals: []
    ---

    ## What walkers get

    "I know what to take, I know what it weighs, and I left the folding chair at home."

    ## The smallest version

    One page to print. It can go out in March, on its own, and would already save Ruth half of the calls.

    === campaigns/rental-weekend
    ---
    title: Borrow a rucksack for your first weekend
    team: first-steps
    audience: [first-timers]
    guidepoint: 2026-q2
    start: 2026-03-16
    first-release: 2026-03-30
    experiment: yes
    hypothesis: >-
      We believe that a rucksack to borrow gets more people to a first night out than a discount does,
      because two hundred pounds are a lot for a maybe.
    success:
      - acceptance rate >= 8% abort < 2% by 2026-04-20
      - weekends borrowed >= 40 by 2026-04-24
    review-on: 2026-04-24
    actuals: []
    ---

    ## What we try

    Twelve rucksacks from last year's samples, one page, one letter to half of the list. No deposit
    system, no delivery: people pick them up in the shop.

    ## If we are wrong

    The effort goes to fittings by video.

    === campaigns/video-fitting
    ---
    title: A fitting by video
    team: first-steps
    audience: [first-timers]
    deliverable: "2026-q2: fitting-from-home"
    start: 2026-04-13
    due: 2026-05-29
    first-release: 2026-05-05
    experiment: yes
    hypothesis: >-
      We believe that half an hour with a fitter on video leads people who live far from Kendal to a
      rucksack that stays, because it isn't the shop that they need but somebody who looks.
    success:
      - video fittings booked >= 40 by 2026-05-29
      - orders after a fitting >= 35%
      - returns after a fitting <= 5%
    review-on: 2026-05-29
    actuals: []
    ---

    ## What we try

    Two evenings a week, Hamish and one other fitter, a phone on a stand. Booking by a form.

    ## If we are wrong

    We have lost about twelve days, and know what callers really want to be asked.

    === campaigns/repair-season
    ---
    title: Ready for another ten years
    team: long-haul
    audience: [owners]
    deliverable: "2026-q2: repairs-online"
    start: 2026-03-09
    due: 2026-06-30
    first-release: 2026-03-27
    success:
      - repairs booked online >= 240 by 2026-06-30
      - calls to the workshop <= 40
    review-on: 2026-07-03
    actuals: []
    ---

    ## What owners get

    "It broke on Sunday night, and on Sunday night I knew what it would cost and when I'd have it back."

    ## The smallest version

    The prices alone. Owners who know the price stop asking, and half of them send it in.

    === campaigns/first-thirty-days
    ---
    title: Your first thirty days
    team: long-haul
    audience: [owners]
    deliverable: "2026-q2: first-thirty-days"
    start: 2026-04-20
    due: 2026-06-30
    first-release: 2026-05-11
    success:
      - returns of first rucksacks <= 9% by 2026-06-19
      - replies to day ten >= 12%
    review-on: 2026-06-19
    actuals: []
    ---

    ## What owners get

    "It pinched on the second walk. They asked on day ten, and it was one strap."

    ## The smallest version

    The welcome letter with the three straps, without the film.
    """#
}
