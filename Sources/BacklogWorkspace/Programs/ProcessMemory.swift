import Git

/// The memory of the process that works on a backlog.
package enum ProcessMemory {
  /// Has it grow in large steps. To be called first of all: it holds for threads that are started afterwards.
  package static func growInLargeSteps() {
    HeapPages.askInLargeSteps()
  }
}
