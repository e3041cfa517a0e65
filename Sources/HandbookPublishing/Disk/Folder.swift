import HandbookModel
private import CFileSwap
private import Glibc

/// A folder on disk: the one door to POSIX files.
///
/// Paths inside it use `/` and never leave it.
struct Folder {
  /// The path, as given or absolute.
  let path: String

  /// What an entry of a folder is.
  enum Kind {
    case file, folder, link, other
  }

  /// The largest file that is read; pictures are far smaller.
  static let largestFile = 32 * 1024 * 1024

  /// Whether there is a folder of this path.
  var exists: Bool { kind(of: "") == .folder }

  /// Says what is wrong where a folder to read should be.
  func requireFolder() throws {
    switch try readKind(of: "") {
    case .folder?: return
    case .link?:
      throw WorldError(
        Wording(
          ja: "「\(path)」はシンボリックリンクです。リンク先のフォルダーを指定してください",
          en: "“\(path)” is a symbolic link. Name the folder itself"))
    case .file?, .other?:
      throw WorldError(
        Wording(
          ja: "「\(path)」はフォルダーではありません。フォルダーを指定してください", en: "“\(path)” is no folder. Name a folder"))
    case nil:
      throw WorldError(
        Wording(
          ja: "フォルダー「\(path)」がありません。置き場所で実行するか、--content や --templates で指定してください",
          en: "There is no folder “\(path)”. Run where it is, or name it with --content or --templates"))
    }
  }

  /// The path of something that is about this folder and stands beside it, hidden.
  func sibling(_ word: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast().map(String.init) + [".\(parts.last ?? "")-\(word)"]).joined(separator: "/")
  }

  /// The path with all links resolved; nil if there is nothing.
  var realPath: String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The kind of an entry, without following a link; nil if there is none, or the disk does not say.
  func kind(of name: String) -> Kind? { try? readKind(of: name) }

  /// The kind of an entry, without following a link; nil if there is none.
  func readKind(of name: String) throws -> Kind? {
    var status = stat()
    guard unsafe lstat(full(name), &status) == 0 else {
      if [ENOENT, ENOTDIR, ENAMETOOLONG].contains(errno) { return nil }
      throw WorldError.last(.read, full(name))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a folder, in the order of their bytes.
  ///
  /// A name that is not UTF-8 comes with U+FFFD in it.
  func names(in name: String = "") throws -> [String] {
    guard let stream = unsafe opendir(full(name)) else { throw WorldError.last(.read, full(name)) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      // Both the end and a failing disk are nil; only the number of the error tells them apart.
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw WorldError.last(.read, full(name)) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file.
  ///
  /// A link is not followed, and the check is made on what was opened.
  func read(_ name: String) throws -> [UInt8] {
    let descriptor = unsafe open(full(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw WorldError.last(.read, full(name)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw WorldError.last(.read, full(name)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw WorldError(
        Wording(ja: "「\(full(name))」はふつうのファイルではありません", en: "“\(full(name))” is not an ordinary file"))
    }
    guard status.st_size <= Self.largestFile else {
      let limit = "\(Self.largestFile / 1024 / 1024) MB"
      throw WorldError(
        Wording(ja: "「\(full(name))」は大きすぎます（\(limit)まで）", en: "“\(full(name))” is too large (at most \(limit))"),
        because: Wording(ja: "\(limit)より大きいファイルです", en: "it is larger than \(limit)"))
    }
    return try readAll(descriptor, expecting: Int(status.st_size), name)
  }

  private func readAll(_ descriptor: Int32, expecting size: Int, _ name: String) throws -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        count += got
      }
    }
    if failed { throw WorldError.last(.read, full(name)) }
    return bytes
  }

  /// Makes a folder, and those above it.
  func makeFolder(_ name: String = "") throws {
    let target = full(name)
    if unsafe mkdir(target, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = target.lastIndex(of: "/"), slash != target.startIndex else {
      throw WorldError.last(.write, target)
    }
    try Folder(path: String(target[..<slash])).makeFolder()
    guard unsafe mkdir(target, 0o755) == 0 || errno == EEXIST else { throw WorldError.last(.write, target) }
  }

  /// Writes a new file, which others may read unless said otherwise.
  func write(_ bytes: [UInt8], to name: String, mode: UInt32 = 0o644) throws {
    let descriptor = unsafe open(full(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw WorldError.last(.write, full(name)) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let wrote = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw WorldError.last(.write, full(name)) }
      offset += wrote
    }
  }

  /// Writes a file beside its place and moves it there once it is on the disk, so that the last one stays until the new
  /// one is whole.
  func overwrite(_ name: String, with bytes: [UInt8]) throws {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    let next = (steps.dropLast() + [".\(steps.last ?? "")-next"]).joined(separator: "/")
    try remove(next)
    do {
      try write(bytes, to: next)
      try flush()
      try rename(full(next), full(name))
    } catch {
      try? remove(next)
      throw error
    }
  }

  /// Moves an entry to another place, where there must not be a file or a full folder.
  func move(_ name: String, to place: String) throws { try rename(full(name), full(place)) }

  /// Whether a file holds just these bytes.
  func holds(_ bytes: [UInt8], in name: String) -> Bool {
    var status = stat()
    guard unsafe lstat(full(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
    else { return false }
    return (try? read(name)) == bytes
  }

  /// Gives a file of another folder a name here too; false where the file system has no such thing.
  func link(_ name: String, from other: Folder) -> Bool {
    unsafe Glibc.link(other.full(name), full(name)) == 0
  }

  /// Removes a folder with all it holds; links are removed, not followed.
  func remove(_ name: String = "") throws {
    switch try readKind(of: name) {
    case nil: return
    case .folder?:
      for child in try names(in: name) { try remove(name.isEmpty ? child : "\(name)/\(child)") }
      guard unsafe rmdir(full(name)) == 0 else { throw WorldError.last(.remove, full(name)) }
    default:
      guard unsafe unlink(full(name)) == 0 else { throw WorldError.last(.remove, full(name)) }
    }
  }

  /// Waits until what was written is on the disk, so that no power cut can leave half of it behind.
  ///
  /// One wait for the whole file system: waiting for each of 3,000 files takes ten times as long.
  func flush() throws {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WorldError.last(.write, path) }
    defer { close(descriptor) }
    guard handbook_sync_files(descriptor) == 0 else { throw WorldError.last(.write, path) }
  }

  /// Makes the folders that this one stands in.
  func makeFolderAbove() throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try Folder(path: String(path[..<slash])).makeFolder()
  }

  /// Clears up after a run that was killed while another folder was to take the place of this one.
  func finishReplacing(by next: Folder) throws {
    try next.remove()
    let last = next.last
    if kind(of: "") == nil, last.exists { return try rename(last.path, path) }
    try last.remove()
  }

  /// Where this folder keeps what it replaces, if the file system cannot swap the two.
  private var last: Folder { Folder(path: path + "-last") }

  /// Puts this folder in place of another in one step where the file system can, and removes what was there.
  func replace(_ other: Folder) throws {
    guard other.kind(of: "") != nil else { return try rename(path, other.path) }
    if unsafe handbook_swap_files(path, other.path) == 0 { return try remove() }
    try last.remove()
    try rename(other.path, last.path)
    do {
      try rename(path, other.path)
    } catch {
      try rename(last.path, other.path)
      throw error
    }
    try last.remove()
  }

  private func rename(_ first: String, _ second: String) throws {
    guard unsafe Glibc.rename(first, second) == 0 else { throw WorldError.last(.write, second) }
  }

  private func full(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }
}

extension Wording {
  fileprivate static let read = Wording(ja: "を読むことが", en: "read")
  static let write = Wording(ja: "に書くことが", en: "write")
  fileprivate static let remove = Wording(ja: "を消すことが", en: "remove")
}
