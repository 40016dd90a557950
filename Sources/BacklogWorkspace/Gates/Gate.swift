/// A decision about items or requests that passes only when everything that it needs is there.
package enum Gate: Hashable, Sendable {
  case ready
  case start
  case wait
  case done
  case stop
  case release
  case confirm
  case accept
  case decline
}
