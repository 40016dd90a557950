extension Schema {
  static let item = KindSchema(
    kind: .item, summary: "Something that a team will do for an audience: one line of the backlog.",
    sections: [acceptanceCriteria, definitionOfDone],
    fields: [
      Field("id", .ownID, .required, "the item's id; the file's name starts with it"),
      Field("rank", .decimal(.any), "place in the order, lower first; `git backlog move` sets it"),
      Field("type", .itemType, "`story` when absent"),
      Field("title", .text, .required, "one line that says what it is"),
      Field(
        "team", .key(.team), .conditional("where the backlog has more than one team"), "who does it"
      ),
      Field("audience", .key(.audience), .required, list: true, "whom it serves"),
      Field(
        "benefit", .text, .required, "what that audience gets from it: customer value, not a tactic"
      ),
      Field(
        "campaign", .key(.campaign), .conditional("where there is no `outcome`"),
        "the campaign it belongs to"),
      Field(
        "outcome", .part(.guidepoint), .conditional("where there is no `campaign`"),
        "the metric of a guidepoint's success criterion that it serves"),
      Field("moscow", .choice(["must", "should", "could", "wont"]), "how needed it is this time"),
      Field(
        "slice", .choice(["first", "later"]),
        "whether it is in the smallest version that could go out"),
      Field(
        "effort", .decimal(.positive), .conditional("from `ready` on"),
        "all the effort, in the team's own unit"),
      Field(
        "learn-effort", .decimal(.notNegative),
        "the part of `effort` that goes into collecting, analysing and deciding"),
      Field("channel", .text, list: true, "where customers meet it: email, social, …"),
      Field("offer", .text, "the promotion it carries"),
      Field("window", .window, "when customers meet it"),
      Field("depends-on", .id([.item]), list: true, "items that must be done first"),
      Field("skills", .text, list: true, "skills it needs"),
      Field("request", .id([.request]), "the request it answers"),
      Field("definition", .key(.definition), "its Definition of Done; else by type and team"),
      Field("reuses", .id([.item]), list: true, "earlier work it builds on"),
      Field("success", .criterion, list: true, "what would make it a success; for experiments"),
      Field("confirmed", .date, "last time somebody said that it is still wanted"),
      Field("started", .date, "when work began, where history doesn't tell"),
      Field("finished", .date, "when it was done, where history doesn't tell"),
      Field("released", .date, "when customers had it, where history doesn't tell"),
      Field("tags", .text, list: true, "words of your own"),
      Field("status", .status, .required, "where it is in the team's flow"),
      Field("waiting-on", .text, .conditional("while waiting"), "what or whom it waits for"),
      Field("stop-reason", .text, .conditional("when stopped"), "why it was stopped"),
      Field("owner", .text, "one person to ask; never measured"),
    ])
}
