import Glibc

/// Stands in for the function by which libgit2 reads all of the system's certificates when it starts, where it is built with
/// Mbed TLS as Debian's is: 4 ms of every command, for connections that nothing here ever opens. Without certificates it would
/// trust no server at all.
///
/// The dynamic linker finds a program's own functions before those of libraries. Not internal, so that it is among those that the
/// linker is told of.
@_cdecl("mbedtls_x509_crt_parse_file")
package func readNoCertificates(_ chain: UnsafeMutableRawPointer?, _ path: UnsafePointer<CChar>?)
  -> Int32
{
  0
}
