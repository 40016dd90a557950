import Glibc

// libgit2 gets ready for connections when it is started, and nothing here ever opens one. These functions stand in for those of
// the libraries it uses, where it is built as Debian's is: the dynamic linker finds a program's own functions before those of
// libraries. They aren't internal, so that they are among those that the linker is told of.

/// Reads no certificates, where Mbed TLS would parse all of the system's: 4 ms of every command. Without certificates no server
/// would be trusted.
@_cdecl("mbedtls_x509_crt_parse_file")
package func readNoCertificates(_ chain: UnsafeMutableRawPointer?, _ path: UnsafePointer<CChar>?)
  -> Int32
{
  0
}

/// Doesn't start OpenSSL for connections by SSH: a quarter of a millisecond.
@_cdecl("libssh2_init")
package func startNoSSH(_ flags: Int32) -> Int32 { 0 }
