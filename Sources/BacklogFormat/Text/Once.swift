package import Synchronization

/// A value that is made when it is first asked for, and then stays: as `AtomicLazyReference`, but made into plain machine
/// code where it is used, because documents are asked for millions of times in a check.
package struct Once<Value: AnyObject & Sendable>: ~Copyable, Sendable {
  @usableFromInline package let made = Atomic<Unmanaged<Value>?>(nil)

  @inlinable
  package init() {}

  /// The value, if it was made.
  @inlinable
  package var value: Value? {
    made.load(ordering: .acquiring)?.takeUnretainedValue()
  }

  /// The value. Two threads that ask at once may both make one; one of them stays.
  @inlinable
  package func value(_ make: () -> Value) -> Value {
    if let value { return value }
    let new = Unmanaged.passRetained(make())
    let (isStored, present) = made.compareExchange(
      expected: nil, desired: new, ordering: .acquiringAndReleasing)
    if isStored { return new.takeUnretainedValue() }
    new.release()
    return present?.takeUnretainedValue() ?? make()
  }

  @inlinable
  deinit {
    made.load(ordering: .acquiring)?.release()
  }
}
