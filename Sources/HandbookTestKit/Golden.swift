private import Foundation
package import HandbookModel

/// A folder of a test: `content/` goes in, with `earlier/` where it needs earlier editions, `expected/` has to come out.
///
/// A new case is a new folder and no Swift.
package struct Golden: Sendable, CustomStringConvertible {
  /// The name of the registry's entry, which is the folder's name.
  package let name: String
  /// What goes in.
  package let content: Content
  /// What goes in as earlier editions, in the order of their folders' names: `earlier/<name>/`.
  package let earlier: [Content]
  private let expectedFolder: URL

  package var description: String { name }

  /// The cases of a registry: the folders of `Golden/<registry>/` beside a test file.
  package static func cases(of registry: String, beside testFile: String) -> [Golden] {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(registry)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { Golden(name: $0, folder: folder.appendingPathComponent($0)) }
  }

  private init(name: String, folder: URL) {
    self.name = name
    content = Content(Self.files(in: folder.appendingPathComponent("content")))
    let editions = folder.appendingPathComponent("earlier")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: editions.path)) ?? []
    earlier = names.sorted().map { Content(Self.files(in: editions.appendingPathComponent($0))) }
    expectedFolder = folder.appendingPathComponent("expected")
  }

  /// What differs between the files made and those expected; empty if nothing does.
  ///
  /// With HANDBOOK_RECORD set, the files made become the expected ones, and the test still fails: recording is a
  /// deliberate act, and no green run can have recorded.
  package func differences(from made: [ContentFile]) -> [String] {
    guard ProcessInfo.processInfo.environment["HANDBOOK_RECORD"] == nil else {
      record(made)
      return ["recorded \(made.count) files of \(name); run again without HANDBOOK_RECORD"]
    }
    let expected = Dictionary(uniqueKeysWithValues: Self.files(in: expectedFolder).map { ($0.path, $0.bytes) })
    let found = Dictionary(uniqueKeysWithValues: made.map { ($0.path, $0.bytes) })
    return Set(expected.keys).union(found.keys).sorted().compactMap { path in
      guard let want = expected[path] else { return "\(path) is not expected" }
      guard let have = found[path] else { return "\(path) is missing" }
      return want == have ? nil : Self.firstDifference(path, want, have)
    }
  }

  private func record(_ made: [ContentFile]) {
    try? FileManager.default.removeItem(at: expectedFolder)
    for file in made {
      let url = expectedFolder.appendingPathComponent(file.path)
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(file.bytes).write(to: url)
    }
  }

  private static func firstDifference(_ path: String, _ want: [UInt8], _ have: [UInt8]) -> String {
    let lines = { (bytes: [UInt8]) in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let (wanted, made) = (lines(want), lines(have))
    let line =
      zip(wanted, made).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(wanted.count, made.count)
    let expected = line < wanted.count ? wanted[line] : "the end"
    let found = line < made.count ? made[line] : "the end"
    return "\(path):\(line + 1)\n  expected: \(expected)\n  found:    \(found)"
  }

  private static func files(in folder: URL) -> [ContentFile] {
    let root = folder.resolvingSymlinksInPath().path
    guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
    return walk.compactMap { entry in
      guard let path = entry as? String, let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
        return nil
      }
      return ContentFile(path: path, bytes: Array(data))
    }
  }
}
