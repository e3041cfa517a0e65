/// What changes and their meanings are called (改正の種類、意味の変化).
extension Revision.Kind {
  /// The word that every form of a diff has for it.
  package var word: String {
    switch self {
    case .added: "新設"
    case .removed: "削除"
    case .amended: "改正"
    case .moved: "移動"
    case .renumbered: "項番のみ"
    case .retitled: "題名のみ"
    case .split: "分割"
    case .merged: "統合"
    case .formatting: "体裁のみ"
    case .cellChanged: "欄の変更"
    case .rowAdded: "行の追加"
    case .rowRemoved: "行の削除"
    case .rowMoved: "行の移動"
    case .columnAdded: "列の追加"
    case .columnRemoved: "列の削除"
    case .columnMoved: "列の移動"
    case .cellsJoined: "欄の結合"
    case .cellsParted: "欄の分割"
    }
  }
}

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
