package import BacklogModel

/// `feedback`: who was heard in each campaign, and what nobody has decided on yet.
package struct FeedbackReport: Sendable {
  package struct Voice: Sendable {
    package let campaign: Record
    package let feedback: Feedback
  }

  package struct Campaign: Sendable {
    package let record: Record
    /// By date.
    package let feedback: [Feedback]

    /// How many pieces came from a kind of source.
    package func count(from source: Feedback.Source) -> Int {
      feedback.count { $0.source == source }
    }

    /// The only kind of source that was heard; `nil` where there are more, or fewer than two pieces.
    package var onlySource: Feedback.Source? {
      guard feedback.count > 1, let first = feedback.first?.source,
        feedback.allSatisfy({ $0.source == first })
      else { return nil }
      return first
    }

    /// Whether those who use it were heard, or a test with them: customers, a market test.
    package var hearsCustomers: Bool {
      feedback.contains { $0.source == .customer || $0.source == .marketTest }
    }
  }

  /// Campaigns that go on or have any feedback, by key.
  package let campaigns: [Campaign]
  /// Pieces without a decision, the oldest first.
  package let undecided: [Voice]

  /// Pieces of the period that is asked for.
  package init(_ scope: ReportScope) {
    let campaigns = scope.campaignRecords.map { record in
      Campaign(
        record: record,
        feedback: record.texts("feedback").compactMap { try? Feedback($0) }
          .filter { $0.date <= scope.day && scope.touches(from: $0.date, to: $0.date) }
          .sorted { $0.date < $1.date })
    }.filter { !$0.feedback.isEmpty || $0.record.node("decision") == nil }
    self.campaigns = campaigns
    undecided = campaigns.flatMap { campaign in
      campaign.feedback.filter { $0.decision == nil }
        .map { Voice(campaign: campaign.record, feedback: $0) }
    }.sorted { $0.feedback.date < $1.feedback.date }
  }
}
