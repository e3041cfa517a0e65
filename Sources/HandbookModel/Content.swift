/// One file of `content/`, as it stands on disk.
package struct ContentFile: Hashable, Sendable {
  /// The path below the content folder, with `/` between its parts.
  package let path: String
  /// The bytes, which may be anything.
  package let bytes: [UInt8]

  /// Makes a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The text of a handbook before anything is understood of it: files by path, in the order of their paths.
package struct Content: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// The files in the order of their paths' bytes.
  package let files: [ContentFile]
  /// The folders of earlier editions (封印した版), in the order of their names; their files are none of `files`.
  package let editions: [FrozenFolder]

  /// Makes content from files in any order.
  package init(_ files: [ContentFile], editions: [FrozenFolder] = []) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.editions = editions
  }

  /// Makes content from texts by path, for tests.
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { ContentFile(path: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// The file of a path.
  ///
  /// Cost: O(log n).
  package func file(_ path: String) -> ContentFile? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? files[low] : nil
  }

  /// The files below a folder, whose name ends in `/`.
  package func files(in folder: String) -> [ContentFile] {
    files.filter { $0.path.utf8.starts(with: folder.utf8) }
  }
}

/// A folder of `editions/`: one earlier edition in the same layout.
package struct FrozenFolder: Hashable, Sendable {
  /// Its name, which is the id of its edition.
  package let name: String
  /// Its files, by their paths in it.
  package let content: Content

  /// Makes a folder.
  package init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// What the paths of its files begin with in diagnostics.
  package var prefix: String { "editions/\(name)/" }
}
