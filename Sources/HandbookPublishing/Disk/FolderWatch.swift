private import Dispatch
private import Glibc
import HandbookModel

/// Tells when something is saved below folders: the one door to inotify.
package struct FolderWatch: Sendable {
  /// How many files were saved, removed or renamed each time the system told, or none in a second; what editors keep for
  /// themselves is left out.
  package let saves: AsyncStream<Int>
  private let descriptor: Int32
  private let folders: [String]

  /// What counts as a save: a file that is written, not one that is being written.
  private static let telling = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)

  /// Watches folders, whether or not they are there yet.
  package init(on folders: [String]) throws {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw WorldError.last(.watch, folders.first ?? "") }
    self.descriptor = descriptor
    self.folders = folders
    let (saves, continuation) = AsyncStream.makeStream(of: Int.self)
    self.saves = saves
    renew()
    // A queue of its own: it waits most of the time, and the few threads of tasks have other work.
    DispatchQueue(label: "folder-watch").async { Self.listen(descriptor, to: folders, continuation) }
  }

  /// Hands over what the system tells until nobody listens any more, which is looked for every second.
  private static func listen(
    _ descriptor: Int32, to folders: [String], _ continuation: AsyncStream<Int>.Continuation
  ) {
    defer { close(descriptor) }
    while true {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&wait, 1, 1000)
      let told = read(descriptor)
      if told.hasNewFolder { watch(folders, descriptor) }
      if case .terminated = continuation.yield(told.saves) { return }
    }
  }

  /// Watches what has come since: a folder that was moved away and another put in its place, too.
  ///
  /// Cost: a walk through the folders.
  package func renew() { Self.watch(folders, descriptor) }

  private static func watch(_ folders: [String], _ descriptor: Int32) {
    for folder in folders { watch("", in: Folder(path: folder), depth: 0, descriptor) }
  }

  private static func watch(_ name: String, in folder: Folder, depth: Int, _ descriptor: Int32) {
    guard folder.kind(of: name) == .folder, depth < 16 else { return }
    let path = name.isEmpty ? folder.path : "\(folder.path)/\(name)"
    _ = unsafe inotify_add_watch(descriptor, path, telling | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW))
    for child in (try? folder.names(in: name)) ?? [] where !TemporaryName.isOne(child) {
      watch(name.isEmpty ? child : "\(name)/\(child)", in: folder, depth: depth + 1, descriptor)
    }
  }

  /// Takes what the system has to tell.
  private static func read(_ descriptor: Int32) -> (saves: Int, hasNewFolder: Bool) {
    var saves = 0
    var hasNewFolder = false
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return (saves, hasNewFolder) }
      for event in WatchEvent.all(in: buffer[..<count]) where event.isSave {
        saves += 1
        hasNewFolder = hasNewFolder || event.isFolder
      }
    }
  }
}

/// One thing that the system tells about a watched folder.
private struct WatchEvent {
  let mask: UInt32
  let name: String

  var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }

  /// A file that was only made is still being written; a folder may have come with files in it.
  var isSave: Bool {
    if mask & UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return true }
    if mask & UInt32(IN_IGNORED) != 0 || TemporaryName.isOne(name) { return false }
    return isFolder || mask & UInt32(IN_CREATE) == 0
  }

  /// The events in what was read: each a watch, a mask, a cookie, a length and a name of that length, padded with zeros.
  static func all(in bytes: ArraySlice<UInt8>) -> [WatchEvent] {
    var events: [WatchEvent] = []
    var rest = bytes
    while rest.count >= 16 {
      let mask = number(in: rest.dropFirst(4))
      let length = Int(number(in: rest.dropFirst(12)))
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      events.append(WatchEvent(mask: mask, name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(16 + length)
    }
    return events
  }

  private static func number(in bytes: ArraySlice<UInt8>) -> UInt32 {
    var number: UInt32 = 0
    for (place, byte) in bytes.prefix(4).enumerated() { number |= UInt32(byte) << (8 * UInt32(place)) }
    return number
  }
}

extension Wording {
  fileprivate static let watch = Wording(ja: "の変わり目を見ることが", en: "watch")
}
