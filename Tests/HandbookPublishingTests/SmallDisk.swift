import Foundation
import Glibc

/// A file system of half a megabyte in memory; only root can have one.
struct SmallDisk {
  /// Whether one can be mounted here: containers often forbid it, even to root.
  static let canMount: Bool = {
    let path = NSTemporaryDirectory().appending("/handbook-disk-\(UUID().uuidString)")
    guard let disk = try? SmallDisk(at: path) else { return false }
    disk.unmount()
    try? FileManager.default.removeItem(atPath: path)
    return true
  }()

  private let path: String

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard unsafe mount("tmpfs", path, "tmpfs", 0, "size=512k") == 0 else { throw CocoaError(.fileWriteNoPermission) }
  }

  func unmount() { _ = unsafe umount2(path, Int32(MNT_DETACH)) }
}
