package import HandbookModel

/// The names that a handbook has of its own (用語・役割・対象者), each found whole in running text, however it is spelled.
package struct RevisionVocabulary: Sendable {
  /// What a name is.
  package enum Kind: Hashable, Sendable {
    /// A word of `terms.yml`.
    case term
    /// A role.
    case role
    /// An audience.
    case audience
  }

  /// One way to write a name.
  struct Name: Hashable, Sendable {
    let kind: Kind
    /// The spelling to use, folded; the same for every spelling to avoid.
    let spelling: String
    /// The name of what is meant, as the handbook prints it; the same for other names of a role.
    let meaning: String
  }

  private let names: [Name]
  private let scanner: NameScanner

  /// Collects the names of two editions.
  package init(of handbook: LinkedHandbook, _ other: LinkedHandbook) {
    var spellings: [Spelling] = []
    for handbook in [other.handbook, handbook.handbook] {
      for role in handbook.roles {
        spellings.append(Spelling(role.name, .role))
        spellings += role.alsoKnownAs.map { Spelling($0, .role, of: role.name) }
      }
      spellings += handbook.profile.audiences.map { Spelling($0.name, .audience) }
      for term in handbook.terms {
        spellings.append(Spelling(term.spelling, .term))
        spellings += term.avoided.map { Spelling($0, .term, avoidedFor: term.spelling) }
      }
    }
    self.init(spellings)
  }

  /// Takes names; of two that are equal the first counts.
  package init(_ spellings: [Spelling] = []) {
    names = spellings.map { spelling in
      Name(
        kind: spelling.kind, spelling: LetteredLine(spelling.preferred).withoutLongMarkAtEnd(0..<Int.max),
        meaning: spelling.meaning)
    }
    scanner = NameScanner(spellings.map { LetteredLine.folded($0.written) })
  }

  /// The longest name that begins at a byte of a folded text, and the byte at which it ends.
  func longestMatch(in bytes: Span<UInt8>, at start: Int) -> (name: Name, end: Int)? {
    guard bytes.isWordBoundary(start) else { return nil }
    let match = scanner.longestMatch(in: bytes, at: start) { _, end in bytes.isWordBoundary(end) }
    return match.map { (names[$0.name], $0.end) }
  }

  /// A name in one of its spellings.
  package struct Spelling: Hashable, Sendable {
    fileprivate let written: String
    fileprivate let kind: Kind
    fileprivate let preferred: String
    fileprivate let meaning: String

    /// The spelling to use.
    package init(_ written: String, _ kind: Kind) {
      self.init(written, kind, preferred: written, meaning: written)
    }

    /// Another name in use for a role.
    package init(_ written: String, _ kind: Kind, of name: String) {
      self.init(written, kind, preferred: written, meaning: name)
    }

    /// A spelling to avoid (表記ゆれ).
    package init(_ written: String, _ kind: Kind, avoidedFor preferred: String) {
      self.init(written, kind, preferred: preferred, meaning: preferred)
    }

    private init(_ written: String, _ kind: Kind, preferred: String, meaning: String) {
      self.written = written
      self.kind = kind
      self.preferred = preferred
      self.meaning = meaning
    }
  }
}
