/// When an item came to where it is, as history says; what the item's own fields say goes before that.
package struct ItemDates: Hashable, Sendable {
  /// The day of the commit that brought it in.
  package var created: CivilDate
  /// The day on which work began: the first one in an active or waiting status since it was last to do. `nil` where it hasn't.
  package var started: CivilDate?
  /// The day on which it was last finished; `nil` where it isn't done.
  package var finished: CivilDate?
  /// The day on which it was stopped; `nil` where it isn't.
  package var stopped: CivilDate?
  /// The day since which customers have it.
  package var released: CivilDate?
  /// The day on which somebody last said that it is still wanted.
  package var confirmed: CivilDate?
  /// The day since which it has its status.
  package var statusSince: CivilDate
  /// The day on which anything in it last changed, but for its place in the order.
  package var changed: CivilDate

  package init(
    created: CivilDate, started: CivilDate? = nil, finished: CivilDate? = nil,
    stopped: CivilDate? = nil, released: CivilDate? = nil, confirmed: CivilDate? = nil,
    statusSince: CivilDate, changed: CivilDate
  ) {
    self.created = created
    self.started = started
    self.finished = finished
    self.stopped = stopped
    self.released = released
    self.confirmed = confirmed
    self.statusSince = statusSince
    self.changed = changed
  }
}
