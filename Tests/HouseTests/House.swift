import Foundation

/// The sources of this package, as text.
struct House {
  /// A source file.
  struct File: Sendable, CustomStringConvertible {
    /// Its path below the package's folder.
    let path: String
    /// Its lines.
    let lines: [String]

    var description: String { path }

    /// The target it belongs to.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The modules it imports.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(of: "import"), place < 3,
          words[..<place].allSatisfy({ Self.modifiers.contains($0) })
        else { return nil }
        return words.dropFirst(place + 1).first
      }
    }

    private static let modifiers: Set<String> = ["package", "internal", "private", "@testable", "@preconcurrency"]
  }

  /// The package's folder.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file below a folder of the package.
  static func swiftFiles(in name: String) -> [File] {
    let root = folder.appendingPathComponent(name).path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      File(path: "\(name)/\(path)", lines: text(of: "\(name)/\(path)").components(separatedBy: "\n"))
    }
  }

  /// The text of a file of the package; empty if there is none.
  static func text(of path: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  /// The names in a folder of the package.
  static func names(in path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }
}
