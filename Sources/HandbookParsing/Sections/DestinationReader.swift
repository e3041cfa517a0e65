import HandbookModel

/// Settles where a link leads, from the way its author wrote it.
struct DestinationReader {
  /// What an address can be.
  enum Destination: Equatable {
    /// A place of the handbook.
    case inside(Reference.Key)
    /// Another site, a mail address or a telephone number.
    case outside(String)
    /// A picture of the handbook, by its path below the content folder.
    case picture(String)
    /// An address whose scheme is not allowed.
    case refusedScheme(String)
    /// A path that leads to nothing of a handbook.
    case unknown
  }

  /// The schemes that a link may have; all others can start programs or run scripts.
  static let allowedSchemes = ["http", "https", "mailto", "tel"]

  /// The file whose addresses are read.
  let path: String
  private let folder: [Substring]
  private let section: SectionID?

  /// Reads addresses as written in a file.
  init(path: String) {
    self.path = path
    folder = path.split(separator: "/").dropLast()
    section = SectionID(path: path)
  }

  /// Where an address leads.
  func read(_ address: String) -> Destination {
    if let scheme = Self.scheme(of: address) {
      return Self.allowedSchemes.contains(scheme) ? .outside(address) : .refusedScheme(scheme)
    }
    guard !address.hasPrefix("//"), !address.hasPrefix("/") else { return .unknown }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    if let path = parts.first, !path.isEmpty {
      guard let resolved = resolve(path) else { return .unknown }
      return read(resolved, fragment)
    }
    guard let section, let fragment else { return .unknown }
    return Self.part(of: section, fragment).map(Destination.inside) ?? .unknown
  }

  private func resolve(_ path: Substring) -> String? {
    var steps = folder
    for step in path.split(separator: "/") {
      switch step {
      case ".": break
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  private func read(_ path: String, _ fragment: String?) -> Destination {
    if let section = SectionID(path: path) {
      guard let fragment else { return .inside(.section(section)) }
      return Self.part(of: section, fragment).map(Destination.inside) ?? .unknown
    }
    if let list = HandbookList(rawValue: path) {
      guard let fragment else { return .inside(.list(list)) }
      return .inside(Self.entry(of: list, fragment))
    }
    let fileExtension = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return PictureFormat.fileExtensions.contains(fileExtension) ? .picture(path) : .unknown
  }

  /// An entry of a list.
  static func entry(of list: HandbookList, _ name: String) -> Reference.Key {
    switch list {
    case .documents: .document(DocumentID(name))
    case .history: .edition(EditionID(name))
    case .roles: .role(RoleID(name))
    case .terms: .term(TermID(name))
    case .controls: .control(ControlID(name))
    }
  }

  /// A part of a section: a rule, a heading, a table, or a row or cell of a table; nil for what is too long to be one.
  static func part(of section: SectionID, _ fragment: String) -> Reference.Key? {
    let steps = fragment.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return switch steps.count {
    case 1: .part(section, fragment)
    case 2: .sectionTablePart(section, TableID(steps[0]), row: steps[1], column: nil)
    case 3: .sectionTablePart(section, TableID(steps[0]), row: steps[1], column: steps[2])
    default: nil
    }
  }

  private static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let head = address.utf8[..<colon]
    guard let first = head.first, first.isASCIILetter,
      head.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "+.-".utf8.contains($0) })
    else {
      // Anything else before a colon could be made a scheme by a browser that drops control characters.
      return head.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }) ? nil : "?"
    }
    return String(decoding: head, as: UTF8.self).lowercased()
  }
}

extension SectionID {
  /// The section whose file a path names; nil for any other path.
  init?(path: String) {
    guard path.hasPrefix("sections/"), path.hasSuffix(".md") else { return nil }
    let name = path.dropFirst("sections/".count).dropLast(".md".count)
    guard !name.isEmpty, !name.contains("/") else { return nil }
    self.init(String(name))
  }
}
