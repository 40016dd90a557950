import Glibc
import Testing

@testable import Git

/// What starting libgit2 leaves out.
struct StartTests {
  /// libgit2 would find Mbed TLS's own function, which fails where there is nothing to read.
  @Test func getsReadyForNoConnections() throws {
    typealias Reading = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Int32
    let reading = try #require(dlsym(nil, "mbedtls_x509_crt_parse_file"))
    #expect(unsafeBitCast(reading, to: Reading.self)(nil, nil) == 0)
    let start = try #require(dlsym(nil, "libssh2_init"))
    #expect(start != dlsym(dlopen("libssh2.so.1", RTLD_NOW), "libssh2_init"))
  }
}
