import HandbookModel
private import Glibc

/// A lock on a folder that one process at a time can hold, on a file beside the folder.
///
/// The system takes it back when its process ends, however that ends, so a file that a killed process left locks nothing.
enum FolderLock {
  /// Does a piece of work while no other process does it on the same folder; refuses to wait.
  static func held<Outcome>(on folder: Folder, _ work: () throws -> Outcome) throws -> Outcome {
    let path = folder.sibling("lock")
    let descriptor = try open(path, for: folder)
    defer {
      // Removed before it is given back: whoever has opened it meanwhile sees that it is the old one.
      _ = unsafe unlink(path)
      close(descriptor)
    }
    return try work()
  }

  private static func open(_ path: String, for folder: Folder) throws -> Int32 {
    while true {
      let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw WorldError.last(.write, path) }
      if claim(descriptor, F_SETLK) != nil {
        if isStill(descriptor, at: path) { return descriptor }
        close(descriptor)
        continue
      }
      let isTaken = errno == EACCES || errno == EAGAIN
      let error = isTaken ? busy(folder, claim(descriptor, F_GETLK)?.l_pid) : WorldError.last(.write, path)
      close(descriptor)
      throw error
    }
  }

  /// The answer of the system to a wish for the whole file; nil if it says no.
  private static func claim(_ descriptor: Int32, _ command: Int32) -> flock? {
    var wish = flock()
    wish.l_type = Int16(F_WRLCK)
    wish.l_whence = Int16(SEEK_SET)
    return unsafe fcntl(descriptor, command, &wish) == 0 ? wish : nil
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return unsafe fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private static func busy(_ folder: Folder, _ process: pid_t?) -> WorldError {
    let number = process.flatMap { $0 > 0 ? $0 : nil }
    return WorldError(
      Wording(
        ja: "ほかの handbook が「\(folder.path)」に書いています\(number.map { "（pid \($0)）" } ?? "")。終わってから、もう一度実行してください",
        en:
          "Another handbook is writing “\(folder.path)”\(number.map { " (pid \($0))" } ?? ""). Run again when it is done"
      ))
  }
}
