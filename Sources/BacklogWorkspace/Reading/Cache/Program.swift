import Git
import Glibc

/// The running program.
enum Program {
  /// Tells one build from another: a new one may keep documents in another form.
  static let fingerprint: UInt64 = {
    var information = stat()
    guard stat("/proc/self/exe", &information) == 0, let stamp = FileStamp(information) else {
      return UInt64.random(in: .min ... .max)
    }
    return withUnsafeBytes(of: stamp) { Fingerprint.of($0) }
  }()
}
