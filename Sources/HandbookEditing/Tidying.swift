package import HandbookModel
internal import HandbookParsing

/// A handbook's files as tidying leaves them.
package struct Tidying: Hashable, Sendable {
  /// The files that were looked at, in the order of their paths.
  package let files: [TidiedFile]

  /// Tidies files of a handbook.
  ///
  /// - Parameters:
  ///   - content: The handbook.
  ///   - earlier: The files of earlier editions, whose ids are not issued again.
  ///   - isMeant: Which files are to be tidied, by their paths.
  package init(of content: Content, earlier: [ContentFile] = [], where isMeant: (String) -> Bool = { _ in true }) {
    var taken: Set<String> = []
    for file in content.files + earlier where file.path.hasSuffix(".md") {
      taken.formUnion(GivenIDs.all(in: file.bytes))
    }
    let house = TidyHouse(takenIDs: taken, keptNames: Self.keptNames(in: content))
    files = content.files.filter { isMeant($0.path) && Self.isText($0.path) }.map {
      TidiedFile($0, of: content, in: house)
    }
  }

  private static func isText(_ path: String) -> Bool {
    !path.hasPrefix("figures/") && (path.hasSuffix(".md") || path.hasSuffix(".yml"))
  }

  /// The names that the lists of the handbook spell in another width than the house.
  private static func keptNames(in content: Content) -> [[UInt8]] {
    var report = Report()
    guard let handbook = Handbook(parsing: content, report: &report) else { return [] }
    let names =
      handbook.terms.map(\.spelling) + handbook.roles.flatMap { [$0.name] + $0.alsoKnownAs }
      + handbook.hierarchy.documents.map(\.name) + handbook.profile.audiences.map(\.name)
    return names.uniqued.filter { HouseWidth.ordinary($0) != $0 }.map { Array($0.utf8) }
  }
}
