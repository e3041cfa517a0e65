import Glibc

/// The door to the disk: whole files, folders, and nothing that is timed.
enum Disk {
  /// Whether something is at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a path is a file that may be run.
  static func isRunnable(_ path: String) -> Bool {
    entry(at: path)?.isFolder == false && access(path, X_OK) == 0
  }

  /// Whether a file begins like a script.
  static func isScript(_ path: String) throws -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BenchFailure.system("cannot read", path) }
    defer { close(file) }
    var start: [UInt8] = [0, 0]
    return read(file, &start, 2) == 2 && start == Array("#!".utf8)
  }

  /// The bytes of a file as text; nil if there is no such file.
  static func text(of path: String) throws -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw BenchFailure.system("cannot read", path) }
      return nil
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &part, part.count)
      guard count >= 0 else { throw BenchFailure.system("cannot read", path) }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += part[..<count]
    }
  }

  /// Writes a file anew; its folder is there already.
  static func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw BenchFailure.system("cannot write", path) }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw BenchFailure.system("cannot write", path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolder(_ path: String) throws {
    guard !exists(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw BenchFailure.system("cannot make", path) }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw BenchFailure.system("cannot list", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a file, or a folder with all that is in it; a missing one is no mistake.
  static func remove(_ path: String) throws {
    guard let entry = entry(at: path) else { return }
    if entry.isFolder {
      for name in try names(in: path) { try remove("\(path)/\(name)") }
      guard rmdir(path) == 0 else { throw BenchFailure.system("cannot remove", path) }
    } else {
      guard unlink(path) == 0 else { throw BenchFailure.system("cannot remove", path) }
    }
  }

  /// Moves a folder to a path that is free, below a folder that is there.
  static func move(_ path: String, to target: String) throws {
    guard rename(path, target) == 0 else { throw BenchFailure.system("cannot move", path) }
  }

  /// Waits until everything is written back, which the next run would pay for otherwise.
  static func settle() { sync() }

  /// What is at a path, links not followed; nil if there is nothing.
  static func entry(at path: String) -> Entry? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Entry(isFolder: status.st_mode & S_IFMT == S_IFDIR, size: Int(status.st_size))
  }

  /// What is at a path.
  struct Entry {
    /// Whether it is a folder.
    let isFolder: Bool
    /// Its size in bytes.
    let size: Int
  }
}
