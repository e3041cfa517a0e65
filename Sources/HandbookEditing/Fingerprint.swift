internal import HandbookModel

/// What a handbook says, without where it stands, how wide its letters are, and which ids were issued by the tool.
///
/// Two texts with the same fingerprint are one handbook to a reader.
struct Fingerprint: Hashable {
  private var text = ""
  private let issued: Set<String>

  /// Takes the fingerprint of a handbook.
  ///
  /// Walks every value there is, so that what the model learns to say tomorrow is in it, too. Cost: O(values), slowly.
  init(of handbook: Handbook, without issued: Set<String>) {
    self.issued = issued
    add(handbook)
  }

  private mutating func add(_ value: Any) {
    switch value {
    case is SourceRange, is SourceSpan, is Range<Int>: return
    case let word as String: add(word: word)
    case let file as ContentFile: add(word: file.path)
    case let id as RuleID: add(word: id.name)
    case let provision as Provision:
      add([provision.part.rawValue, provision.kind.rawValue, provision.emphases] as [Any])
    case let request as Request: add([request.act.rawValue, request.word])
    default: add(parts: value)
    }
  }

  private mutating func add(word: String) {
    // An id that is missing is as good as one that was issued for it.
    if issued.contains(word) || word.hasPrefix("unnamed-") { return }
    text += HouseWidth.ordinary(word)
    text += "\u{1F}"
  }

  private mutating func add(parts value: Any) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      for part in mirror.children { add(part.value) }
    case nil: text += "\(value)\u{1F}"
    case .enum? where mirror.children.isEmpty: text += "\(value)\u{1F}"
    default:
      text += "("
      for part in mirror.children {
        if mirror.displayStyle == .enum { text += part.label ?? "" }
        add(part.value)
      }
      text += ")"
    }
  }
}
