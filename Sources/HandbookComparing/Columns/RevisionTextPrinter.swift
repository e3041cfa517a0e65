import HandbookModel
internal import HandbookNaming

/// Prints running text as an edition shows it, and keeps what its words point at.
struct RevisionTextPrinter {
  /// The edition.
  let linked: LinkedHandbook
  private let pictures: [String: String]
  private var names: [Target: String] = [:]

  init(_ linked: LinkedHandbook) {
    self.linked = linked
    // Two pictures of one path are told apart by their bytes; a path without a file has none.
    pictures = Dictionary(
      linked.handbook.figures.map { ($0.path, "\($0.path)@\(String(Fingerprint(of: $0.bytes).value, radix: 16))") },
      uniquingKeysWith: { first, _ in first })
  }

  /// Running text as printed; adds to `form` how it is set.
  mutating func text(of words: [Inline], form: inout String) -> RevisionText {
    if words.count == 1, case .text(let text) = words[0].content { return RevisionText(text) }
    var piece = Piece()
    add(words, to: &piece)
    form += piece.form
    return RevisionText(piece.printed, pointers: piece.pointers)
  }

  /// Names, each leading to what it names, joined by 「、」.
  mutating func list(_ references: [Reference]) -> RevisionText {
    var piece = Piece()
    for (index, reference) in references.enumerated() {
      if index > 0 { piece.printed += "、" }
      add(nameOf: reference, to: &piece)
    }
    return RevisionText(piece.printed, pointers: piece.pointers)
  }

  /// A text behind a label: 「承認者：…」.
  static func labelled(_ label: String, _ text: RevisionText) -> RevisionText {
    let head = "\(label)："
    let shift = head.utf8.count
    return RevisionText(
      head + text.printed,
      pointers: text.pointers.map {
        .init(at: $0.place.lowerBound + shift..<$0.place.upperBound + shift, to: $0.target, isName: $0.isName)
      })
  }

  /// A picture: its text, which points at its file.
  func text(of image: Image) -> RevisionText {
    RevisionText(
      image.alternative,
      pointers: [.init(at: 0..<image.alternative.utf8.count, to: pointerID(of: image), isName: false)])
  }

  /// The name of a target, as printed.
  mutating func name(of target: Target) -> String {
    if let known = names[target] { return known }
    let name = linked.name(of: target)
    names[target] = name
    return name
  }

  /// A text that grows.
  private struct Piece {
    var printed = ""
    var pointers: [RevisionText.Pointer] = []
    var form = ""
  }

  private mutating func add(_ words: [Inline], to piece: inout Piece) {
    for inline in words {
      let start = piece.printed.utf8.count
      switch inline.content {
      case .text(let text): piece.printed += text
      case .code(let text):
        piece.printed += text
        piece.form += "`\(start)+\(text.utf8.count)"
      case .emphasis(let words), .strong(let words):
        add(words, to: &piece)
        if case .strong = inline.content { piece.form += "*" }
        piece.form += "*\(start)+\(piece.printed.utf8.count - start)"
      case .reference(let reference, let words):
        if words.isEmpty {
          add(nameOf: reference, to: &piece)
        } else {
          add(words, leadingTo: linked.target(of: reference).map(Self.pointerID) ?? "", to: &piece)
        }
      case .externalLink(let address, let words): add(words, leadingTo: address, to: &piece)
      case .footnoteMark(let label):
        piece.pointers.append(.init(at: start..<start, to: "注\(label)", isName: false))
      case .image(let image):
        piece.printed += image.alternative
        let target = pointerID(of: image) + (image.title.map { " \($0)" } ?? "")
        piece.pointers.append(.init(at: start..<piece.printed.utf8.count, to: target, isName: false))
      case .lineBreak: piece.printed += "\n"
      }
    }
  }

  /// What points inside words that point themselves, such as a picture in a link, joins the outer pointer.
  private mutating func add(_ words: [Inline], leadingTo target: String, to piece: inout Piece) {
    let start = piece.printed.utf8.count
    let count = piece.pointers.count
    add(words, to: &piece)
    let inner = piece.pointers[count...].map(\.target)
    piece.pointers.removeSubrange(count...)
    piece.pointers.append(
      .init(
        at: start..<piece.printed.utf8.count, to: ([target] + inner).joined(separator: " "), isName: false))
  }

  private mutating func add(nameOf reference: Reference, to piece: inout Piece) {
    guard let target = linked.target(of: reference) else { return }
    let start = piece.printed.utf8.count
    piece.printed += name(of: target)
    piece.pointers.append(.init(at: start..<piece.printed.utf8.count, to: Self.pointerID(of: target), isName: true))
  }

  private func pointerID(of image: Image) -> String { image.path.map { pictures[$0] ?? $0 } ?? "" }

  /// The id of a target, spelled so that no two things share one.
  static func pointerID(of target: Target) -> String {
    switch target {
    case .section, .heading, .rule, .list: target.id
    case .table, .row, .cell: "table=\(target.id)"
    case .document: "\(HandbookList.documents.rawValue)#\(target.id)"
    case .role, .audience: "\(HandbookList.roles.rawValue)#\(target.id)"
    case .term: "\(HandbookList.terms.rawValue)#\(target.id)"
    case .control: "\(HandbookList.controls.rawValue)#\(target.id)"
    case .edition, .change: "\(HandbookList.history.rawValue)#\(target.id)"
    case .task: "tasks.yml#\(target.id)"
    }
  }
}
