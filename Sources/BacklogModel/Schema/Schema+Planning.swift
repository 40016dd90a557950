extension Schema {
  static let guidepoint = KindSchema(
    kind: .guidepoint, summary: "What success looks like in the coming months.",
    fields: [
      Field("title", .text, .required, "one line"),
      Field("team", .key(.team), "whose it is; all teams' when absent"),
      Field("from", .date, .required, "first day"),
      Field("to", .date, .required, "last day"),
      Field("outcome", .text, .required, "one sentence: what will be different for customers"),
      Field("success", .criterion, .required, list: true, "measurable criteria"),
      Field("actuals", .actual, list: true, "what was measured"),
      Field("agreed-on", .date, .conditional("once agreed"), "the day of the agreement"),
      Field("agreed-by", .text, .conditional("once agreed"), list: true, "who agreed"),
      Field(
        "change-reason", .text, .conditional("where outcome or success changed after `agreed-on`"),
        "why it was changed"),
      Field(
        "status", .choice(["draft", "agreed", "met", "missed", "dropped"]), .required,
        "where it stands"),
    ])

  static let blueprint = KindSchema(
    kind: .blueprint, summary: "The three-month calendar of agreed high-level deliverables.",
    fields: [
      Field("title", .text, .required, "one line"),
      Field("team", .key(.team), "whose it is; all teams' when absent"),
      Field("guidepoint", .key(.guidepoint), .required, "the guidepoint that it leads to"),
      Field("from", .date, .required, "first day"),
      Field("to", .date, .required, "last day; at most three calendar months"),
      Field("agreed-on", .date, "the day of the agreement"),
      Field("agreed-by", .text, list: true, "who agreed"),
      Field("reviewed", .date, "the last review; every week or two"),
      Field(
        "deliverables",
        .mapping([
          Field("key", .text, .required, "a short name that campaigns refer to"),
          Field("title", .text, .required, "what it is, at a high level"),
          Field("month", .month, .required, "the month in which it is out"),
          Field("outcome", .text, .required, "the metric of the guidepoint that it serves"),
        ]), .required, list: true, "what will be there, month by month; no tasks"),
    ])

  static let cycle = KindSchema(
    kind: .cycle, summary: "A planning cycle (sprint): what a team committed to.",
    fields: [
      Field("title", .text, "one line"),
      Field("team", .key(.team), .required, "whose cycle it is"),
      Field("from", .date, .required, "first day"),
      Field("to", .date, .required, "last day"),
      Field("goal", .text, .required, "what the cycle is for, in a sentence"),
      Field("guidepoint", .key(.guidepoint), "the guidepoint that it serves"),
      Field("capacity", .decimal(.positive), "the effort that the team has in this cycle"),
      Field(
        "committed", .id([.item]), .required, list: true,
        "what the team committed to; the list at the end of the first day counts"),
      Field("morale", .integer(1...5), "how the team feels, 1 to 5"),
      Field("satisfaction", .actual, "what customers said, measured"),
      Field("improvement", .text, "what the team will do differently"),
      Field("closed", .date, "the day on which the cycle was closed"),
    ])
}
