import Glibc
import Testing

@testable import Git

/// What starting libgit2 leaves out.
struct StartTests {
  /// libgit2 would find Mbed TLS's own function, which fails where there is nothing to read.
  @Test func readsNoCertificates() throws {
    typealias Function = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Int32
    let symbol = try #require(dlsym(nil, "mbedtls_x509_crt_parse_file"))
    let function = unsafeBitCast(symbol, to: Function.self)
    #expect(function(nil, nil) == 0)
  }
}
