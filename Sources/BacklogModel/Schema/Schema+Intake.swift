extension Schema {
  static let request = KindSchema(
    kind: .request, summary: "What a stakeholder asks for, and what was decided on it.",
    fields: [
      Field("id", .ownID, .required, "the request's id; the file's name starts with it"),
      Field("title", .text, .required, "one line that says what is asked for"),
      Field("requester", .text, .required, "who asks: a person or a department"),
      Field("team", .key(.team), "the team that is asked"),
      Field("received", .date, .required, "the day on which it came in"),
      Field("asked-for", .text, .required, "the request in the requester's own words"),
      Field(
        "audience", .key(.audience), .conditional("before it is accepted"), list: true,
        "whom it would serve"),
      Field(
        "outcome", .text, .conditional("before it is accepted"),
        "what should be different afterwards"),
      Field(
        "success", .criterion, .conditional("before it is accepted"), list: true,
        "how we would see that it worked"),
      Field("needed-by", .date, "the day on which it loses its value"),
      Field("decided-on", .date, "the day of the decision"),
      Field("reason", .text, .conditional("when declined"), "why, with respect; for declined ones"),
      Field(
        "items", .id([.item]), .conditional("when accepted"), list: true, "the items that answer it"
      ),
      Field(
        "status", .choice(["new", "accepted", "declined", "withdrawn"]), .required,
        "what was decided"),
    ])

  static let campaign = KindSchema(
    kind: .campaign,
    summary:
      "A small campaign or experiment that items serve, with numbers that say whether it worked.",
    fields: [
      Field("title", .text, .required, "one line that says what it is"),
      Field("team", .key(.team), "who runs it"),
      Field("audience", .key(.audience), .required, list: true, "whom it is for"),
      Field(
        "deliverable", .part(.blueprint), .conditional("where there is no `guidepoint`"),
        "the blueprint's deliverable that it fulfils"),
      Field(
        "guidepoint", .key(.guidepoint), .conditional("where there is no `deliverable`"),
        "the guidepoint that it serves"),
      Field("start", .date, .required, "first day of work"),
      Field("due", .date, "the fixed date, where there is one"),
      Field("first-release", .date, "when the first slice goes out"),
      Field("experiment", .choice(["yes", "no"]), "whether it is an experiment; `no` when absent"),
      Field("hypothesis", .text, .conditional("for an experiment"), "we believe that …, because …"),
      Field(
        "success", .criterion, .required, list: true,
        "numbers that say that it worked, and where to abort"),
      Field("review-on", .date, .required, "the day on which to continue, change or stop"),
      Field("actuals", .actual, list: true, "what was measured"),
      Field("decision", .choice(["continue", "change", "stop"]), "what the review decided"),
      Field("decided-on", .date, .conditional("with a decision"), "the day of the decision"),
      Field(
        "learning", .text, .conditional("with a decision"), "what was learned; stopping counts"),
      Field("feedback", .feedback, list: true, "what people said, and what was decided on it"),
    ])
}
