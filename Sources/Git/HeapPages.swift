import CHeap
import Glibc
import Synchronization

/// How the heap gets its memory from the system: in large steps, and in huge pages where the system has them.
///
/// Ten thousand documents are some tens of megabytes in small pieces; asked for page by page they cost a tenth of a command's
/// time. All of this is advice: where the system doesn't take it, everything works as without.
package enum HeapPages {
  /// So much is asked for at once. Only what is used takes memory.
  private static let step = 32 << 20
  /// Larger pieces are asked for one by one, and given back as soon as nobody needs them. Trees of ten thousand files are smaller,
  /// and a walk through history needs one after the other.
  private static let largestPiece = 4 << 20
  /// A heap of a thread of glibc's begins at a multiple of this, and is no larger.
  private static let heapSize: UInt = 64 << 20

  private static let advised = Mutex<[UInt]>([])

  /// To be called before threads are started: each gets a heap of its own with its first allocation.
  package static func askInLargeSteps() {
    _ = mallopt(M_TOP_PAD, Int32(step))
    _ = mallopt(M_MMAP_THRESHOLD, Int32(largestPiece))
  }

  /// Asks for huge pages for what the calling thread allocates from now on.
  package static func askForHugePages() {
    guard let probe = malloc(1) else { return }
    defer { free(probe) }
    let start = UInt(bitPattern: probe) & ~(heapSize - 1)
    let isNew = advised.withLock { advised in
      if advised.contains(start) { return false }
      advised.append(start)
      return true
    }
    guard isNew else { return }
    // Parts of the range that aren't mapped make the call fail, but only after it was done for the others.
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), Int(heapSize), MADV_HUGEPAGE)
  }
}
