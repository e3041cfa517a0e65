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
    case .stricter(let from, let to): "強化\(Self.strengths(from, to))"
    case .looser(let from, let to): "緩和\(Self.strengths(from, to))"
    case .reversed(let from, let to): "反転（\(from.word) → \(to.word)）"
    case .figure(let from, let to): "数値・期限：\(Self.change(from, to))"
    case .role(let from, let to): "役割・承認者：\(Self.change(from, to))"
    case .audience(let from, let to): "対象：\(Self.change(from, to))"
    case .exceptionAdded(let words): "例外の追加：\(VisibleText(words).text)"
    case .exceptionRemoved(let words): "例外の削除：\(VisibleText(words).text)"
    case .handling: "機密区分の取扱い"
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

  /// How much the flag weighs: what turns a rule round most, then how strict it is, by how far it went.
  var weight: Int {
    switch self {
    case .reversed: 100
    case .stricter(let from, let to), .looser(let from, let to): 80 + abs((to ?? 0) - (from ?? 0))
    case .exceptionAdded, .exceptionRemoved: 60
    case .figure: 50
    case .role: 40
    case .audience: 30
    case .handling: 20
    }
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
