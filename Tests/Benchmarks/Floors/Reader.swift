import Glibc

/// The floor for reading a backlog: finds every file below a folder but those of `.git`, and reads it whole, on two threads.
@main
struct Reader {
  static func main() {
    var files: [String] = []
    find(below: CommandLine.arguments[1], into: &files)
    let all = files
    let half = all.count / 2
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(all[half...]))
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        readAll(Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().files)
        return nil
      }, work.toOpaque())
    readAll(all[..<half])
    pthread_join(thread, nil)
  }
}

private func find(below folder: String, into files: inout [String]) {
  guard let directory = opendir(folder) else { return }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasPrefix(".") { continue }
    if entry.pointee.d_type == UInt8(DT_DIR) {
      find(below: "\(folder)/\(name)", into: &files)
    } else {
      files.append("\(folder)/\(name)")
    }
  }
}

private func readAll(_ files: ArraySlice<String>) {
  let buffer = UnsafeMutableRawPointer.allocate(byteCount: 1 << 20, alignment: 16)
  defer { buffer.deallocate() }
  for file in files {
    let descriptor = open(file, O_RDONLY)
    while read(descriptor, buffer, 1 << 20) > 0 {}
    close(descriptor)
  }
}

private final class Work {
  let files: ArraySlice<String>
  init(_ files: ArraySlice<String>) { self.files = files }
}
