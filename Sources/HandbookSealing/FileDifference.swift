internal import HandbookModel

/// One way in which the files of a folder are not those of its list.
package enum FileDifference: Hashable, Sendable {
  /// A file has other bytes than it had.
  case changed(String)
  /// A file is gone.
  case missing(String)
  /// A file has come.
  case added(String)
  /// A file has the name of another, which is gone.
  case renamed(String, to: String)
  /// Two files have each other's bytes.
  case swapped(String, String)

  /// The path where it is seen first.
  package var path: String {
    switch self {
    case .changed(let path), .missing(let path), .added(let path), .renamed(let path, _), .swapped(let path, _): path
    }
  }
}

extension FileDigests {
  /// How files that were found differ from those of the list, in the order of their paths.
  ///
  /// Cost: O(files).
  package func differences(to found: FileDigests) -> [FileDifference] {
    let listed = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.digest) })
    let there = Dictionary(uniqueKeysWithValues: found.entries.map { ($0.path, $0.digest) })
    var added = found.entries.filter { listed[$0.path] == nil }
    let changed = entries.filter { entry in there[entry.path].map { $0 != entry.digest } ?? false }
    let changedPaths = Dictionary(grouping: changed, by: \.digest).mapValues { $0.map(\.path) }
    var differences: [FileDifference] = []
    var swapped: Set<String> = []
    for entry in changed where !swapped.contains(entry.path) {
      let partner = there[entry.path].flatMap { changedPaths[$0] }?.first { path in
        path != entry.path && !swapped.contains(path) && there[path] == entry.digest
      }
      if let partner {
        swapped.insert(partner)
        differences.append(.swapped(entry.path, partner))
      } else {
        differences.append(.changed(entry.path))
      }
    }
    for entry in entries where there[entry.path] == nil {
      if let place = added.firstIndex(where: { $0.digest == entry.digest }) {
        differences.append(.renamed(entry.path, to: added.remove(at: place).path))
      } else {
        differences.append(.missing(entry.path))
      }
    }
    differences += added.map { .added($0.path) }
    return differences.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
