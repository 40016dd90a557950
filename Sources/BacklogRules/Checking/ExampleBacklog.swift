/// A small backlog without a fault, over which the rules' examples lay their files.
package enum ExampleBacklog {
  /// The day on which the examples are judged.
  package static let today = "2026-04-15"

  package static let files: [RuleExample.File] = [
    .init("backlog.yml", "format: 1\nprefix: MB\n"),
    .init(
      "audiences/first-time-buyers.md",
      """
      ---
      title: First-time buyers
      description: People who plan their first overnight walk and don't know what they need
      ---

      """),
    .init(
      "teams/first-steps.md",
      """
      ---
      title: First Steps
      serves: {by: journey-stage, values: [consideration]}
      audiences: [first-time-buyers]
      skills: {copywriting: [Ada, Ben], design: [Ben, Cleo]}
      wip-limit: 4
      capacity: 20
      definition: first-steps
      ---

      """),
    .init(
      "definitions/first-steps.md",
      """
      ---
      title: Done at First Steps
      team: first-steps
      approvals: [brand]
      max-approvals: 1
      review-by: 2026-09-01
      ---

      - proofread: Somebody who did not write it has read it aloud
      - tracked: Links carry the campaign's name
      - approval-brand: Brand has agreed

      """),
    .init(
      "guidepoints/2026-q2.md",
      """
      ---
      title: First walks
      from: 2026-04-01
      to: 2026-06-30
      outcome: People who plan their first walk find out with us what they need
      success:
        - qualified calls >= 50 by 2026-06-30
        - guide downloads >= 800
      agreed-on: 2026-03-25
      agreed-by: [Marketing, Sales]
      status: agreed
      ---

      """),
    .init(
      "blueprints/2026-q2.md",
      """
      ---
      title: Spring
      guidepoint: 2026-q2
      from: 2026-04-01
      to: 2026-06-30
      agreed-on: 2026-03-26
      agreed-by: [Marketing]
      reviewed: 2026-04-10
      deliverables:
        - {key: packing-guide, title: A packing guide, month: 2026-04, outcome: guide downloads}
        - {key: call-back, title: Call-back by an expert, month: 2026-05, outcome: qualified calls}
      ---

      """),
    .init(
      "campaigns/packing-guide.md",
      """
      ---
      title: Packing guide
      team: first-steps
      audience: first-time-buyers
      deliverable: "2026-q2: packing-guide"
      start: 2026-04-01
      due: 2026-05-15
      success:
        - guide downloads >= 400 abort < 50 by 2026-05-15
      review-on: 2026-05-01
      ---

      """),
    .init(
      "items/MB-7K2QX-packing-list.md",
      """
      ---
      id: MB-7K2QX
      rank: 10
      title: Packing list for a first overnight walk
      type: story
      team: first-steps
      audience: first-time-buyers
      benefit: Knows on one page what to pack, and what can stay at home
      campaign: packing-guide
      moscow: must
      effort: 3
      slice: first
      channel: web
      skills: [copywriting]
      confirmed: 2026-04-01
      status: ready
      ---

      ## Acceptance criteria

      - [ ] A reader finds the weight of each thing

      ## Definition of Done

      - [ ] proofread: Somebody who did not write it has read it aloud
      - [ ] tracked: Links carry the campaign's name
      - [ ] approval-brand: Brand has agreed

      """),
    .init(
      "cycles/first-steps-08.md",
      """
      ---
      title: First Steps, 13 to 24 April
      team: first-steps
      from: 2026-04-13
      to: 2026-04-24
      goal: A first-time buyer can pack with our list
      guidepoint: 2026-q2
      capacity: 20
      committed: [MB-7K2QX]
      ---

      """),
    .init(
      "requests/MB-4RT8M-flyer.md",
      """
      ---
      id: MB-4RT8M
      title: A flyer for the shops
      requester: Retail
      team: first-steps
      received: 2026-04-02
      asked-for: Could we have a flyer on what to pack?
      audience: first-time-buyers
      outcome: Shops can answer what to pack
      success: [shop questions <= 5]
      decided-on: 2026-04-03
      items: [MB-7K2QX]
      status: accepted
      ---

      """),
  ]
}
