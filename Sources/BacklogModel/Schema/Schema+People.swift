extension Schema {
  static let definition = KindSchema(
    kind: .definition, summary: "A Definition of Done: what finished work of a team has to be.",
    fields: [
      Field("title", .text, .required, "one line"),
      Field("applies-to", .text, list: true, "item types, or `campaign`; all when absent"),
      Field("team", .key(.team), "whose it is; all teams' when absent"),
      Field(
        "approvals", .text, list: true, "roles that must approve; each adds the key `approval-ROLE`"
      ),
      Field("max-approvals", .integer(0...Int.max), "more approvals than this are too many"),
      Field("review-by", .date, "when to look whether it is still right"),
    ])

  static let team = KindSchema(
    kind: .team, summary: "A team: whom it serves, with which skills and capacity.",
    fields: [
      Field("title", .text, .required, "the team's name"),
      Field(
        "serves",
        .mapping([
          Field(
            "by", .choice(["journey-stage", "persona", "brand"]), .required,
            "what the team is organised around"),
          Field("values", .text, .required, list: true, "which stages, personas or brands"),
        ]), .required, "the part of the customers' world that the team serves"),
      Field("audiences", .key(.audience), list: true, "the audiences it serves"),
      Field("skills", .listsByName, "skill → people who have it"),
      Field("wip-limit", .integer(1...Int.max), "how many items may be in progress at once"),
      Field("capacity", .decimal(.positive), "effort in a cycle"),
      Field("definition", .key(.definition), "its Definition of Done"),
    ])

  static let audience = KindSchema(
    kind: .audience, summary: "An audience: a persona, a journey stage or a brand's customers.",
    fields: [
      Field("title", .text, .required, "one line"),
      Field("description", .text, .required, "who they are and what they need"),
      Field("part-of", .key(.audience), "the larger audience that it belongs to"),
      Field("stage", .text, "the journey stage"),
      Field(
        "contact-cap",
        .mapping([
          Field("channel", .text, .required, "`all`, or one channel's name"),
          Field("max", .integer(0...Int.max), .required, "most messages a person should get"),
          Field("per-days", .integer(1...Int.max), .required, "in so many days"),
        ]), list: true, "how often they may be contacted"),
    ])
}
