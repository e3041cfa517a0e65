extension Revision.Kind {
  /// The word that 備考 has for the change.
  package var word: String {
    switch self {
    case .added: "新設"
    case .removed: "削除"
    case .amended: "改正"
    case .moved: "移動"
    case .renumbered: "項番変更"
    case .retitled: "題名変更"
    case .split: "分割"
    case .merged: "統合"
    case .formatting: "体裁"
    case .cellChanged: "変更"
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
