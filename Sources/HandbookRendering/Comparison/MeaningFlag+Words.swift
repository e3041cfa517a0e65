internal import HandbookComparing
internal import HandbookModel
internal import HandbookNaming

extension MeaningFlag {
  /// The name of what the flag is about, for programs.
  var name: String {
    switch self {
    case .stricter: "stricter"
    case .looser: "looser"
    case .reversed: "reversed"
    case .figure: "figure"
    case .role: "role"
    case .audience: "audience"
    case .exceptionAdded: "exception-added"
    case .exceptionRemoved: "exception-removed"
    case .handling: "handling"
    }
  }

  /// The flag in words: 「数値・期限：6か月 → 3か月」.
  var words: String {
    switch self {
    case .stricter(let from, let to), .looser(let from, let to): word + Self.strengths(from, to)
    case .reversed(let from, let to): "\(word)（\(from.word) → \(to.word)）"
    case .figure(let from, let to): "\(word)：\(Self.change(from, to))"
    case .role(let from, let to), .audience(let from, let to): "\(word)：\(Self.change(from, to))"
    case .exceptionAdded(let words), .exceptionRemoved(let words): "\(word)：\(VisibleText(words).text)"
    case .handling: word
    }
  }

  /// What stood, and what stands, as far as the flag tells.
  var sides: (from: [String], to: [String]) {
    switch self {
    case .stricter(let from, let to), .looser(let from, let to):
      (from.map { [String($0)] } ?? [], to.map { [String($0)] } ?? [])
    case .reversed(let from, let to): ([from.rawValue], [to.rawValue])
    case .figure(let from, let to): (from.map { [$0] } ?? [], to.map { [$0] } ?? [])
    case .role(let from, let to), .audience(let from, let to): (from, to)
    case .exceptionAdded(let words): ([], [words])
    case .exceptionRemoved(let words): ([words], [])
    case .handling: ([], [])
    }
  }

  /// How much the flag weighs, always more than 10: by its rank, and a change of strength by how far it went.
  var weight: Int {
    let steps =
      switch self {
      case .stricter(let from, let to), .looser(let from, let to): abs((to ?? 0) - (from ?? 0))
      default: 0
      }
    return 100 - 10 * rank + steps
  }

  private static func strengths(_ from: Int?, _ to: Int?) -> String {
    guard from != nil || to != nil else { return "" }
    return "（強さ \(from.map(String.init) ?? "なし") → \(to.map(String.init) ?? "なし")）"
  }

  private static func change(_ from: String?, _ to: String?) -> String {
    change(from.map { [$0] } ?? [], to.map { [$0] } ?? [])
  }

  private static func change(_ from: [String], _ to: [String]) -> String {
    let words = { (names: [String]) in names.isEmpty ? "なし" : VisibleText(names.joined(separator: "、")).text }
    return "\(words(from)) → \(words(to))"
  }
}
