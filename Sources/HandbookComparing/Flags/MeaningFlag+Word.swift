extension MeaningFlag {
  /// The word that every form of a diff has for it.
  package var word: String {
    switch self {
    case .stricter: "強化"
    case .looser: "緩和"
    case .reversed: "反転"
    case .figure: "数値・期限"
    case .role: "役割・承認者"
    case .audience: "対象"
    case .exceptionAdded: "例外の追加"
    case .exceptionRemoved: "例外の削除"
    case .handling: "機密区分の取扱い"
    }
  }

  /// Its place in a list, strongest first.
  package var rank: Int {
    switch self {
    case .reversed: 0
    case .stricter, .looser: 1
    case .handling: 2
    case .figure: 3
    case .exceptionAdded, .exceptionRemoved: 4
    case .role: 5
    case .audience: 6
    }
  }
}
