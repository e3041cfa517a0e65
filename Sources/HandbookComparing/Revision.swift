package import HandbookModel

/// One change between two editions (改正点), as committees name it.
package struct Revision: Hashable, Sendable {
  /// What happened, each its own class.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 新設
    case added
    /// 削除
    case removed
    /// 改正
    case amended
    /// 移動: it stands in another section, or elsewhere among its neighbours.
    case moved
    /// 項番のみ
    case renumbered
    /// 題名のみ
    case retitled
    /// 分割: one became several.
    case split
    /// 統合: several became one.
    case merged
    /// 体裁のみ: white space, width, spelling variants, です・ます or である.
    case formatting
    /// 欄の変更
    case cellChanged = "cell-changed"
    /// 行の追加
    case rowAdded = "row-added"
    /// 行の削除
    case rowRemoved = "row-removed"
    /// 行の移動
    case rowMoved = "row-moved"
    /// 列の追加
    case columnAdded = "column-added"
    /// 列の削除
    case columnRemoved = "column-removed"
    /// 列の移動
    case columnMoved = "column-moved"
    /// 欄の結合
    case cellsJoined = "cells-joined"
    /// 欄の分割
    case cellsParted = "cells-parted"
  }

  /// One end of a change: a place in an edition, with its text there.
  package struct Side: Hashable, Sendable {
    /// The place of the unit among those of its edition (`RevisionDiff.Column`).
    package let unit: UnitPlace
    /// How the place is cited: 「9-2」, 「表1・持出・部外秘」.
    package let label: String
    /// The text: of the unit, of a cell, of a row.
    package let lines: [RevisionText]

    /// Makes a side.
    package init(unit: UnitPlace, label: String, lines: [RevisionText]) {
      self.unit = unit
      self.label = label
      self.lines = lines
    }
  }

  /// What happened.
  package let kind: Kind
  /// The smallest thing with a permanent id that changed; nil where it has none.
  package let target: Target?
  /// What it was: empty for what is new, several for what was merged.
  package let before: [Side]
  /// What it is: empty for what is gone, several for what was split.
  package let after: [Side]
  /// What the change means beyond its words; empty for a change of wording.
  package let flags: [MeaningFlag]
  /// What differs inside, thing by thing; a mark of text that only one side has stands on one side.
  package let marks: [RevisionMark]
  /// Whether the text itself differs: a unit can be moved and amended, renumbered and retitled at once.
  package let isAmended: Bool

  /// Makes a change.
  package init(
    _ kind: Kind, target: Target?, before: [Side], after: [Side], flags: [MeaningFlag] = [], marks: [RevisionMark] = [],
    isAmended: Bool = false
  ) {
    self.kind = kind
    self.target = target
    self.before = before
    self.after = after
    self.flags = flags
    self.marks = marks
    self.isAmended = isAmended
  }
}

/// One changed thing inside two texts: a number with its counter, a term, a whole tail of a sentence.
package struct RevisionMark: Hashable, Sendable {
  /// A place in a text of several lines.
  package struct Place: Hashable, Sendable {
    /// The side, where there are several (split, merged).
    package let side: Int
    /// The line.
    package let line: Int
    /// The meaning unit that is underlined: UTF-8 bytes of the line's printed text.
    package let bytes: Range<Int>
    /// What differs inside it.
    package let fine: [Range<Int>]

    /// Makes a place.
    package init(side: Int = 0, line: Int, bytes: Range<Int>, fine: [Range<Int>] = []) {
      self.side = side
      self.line = line
      self.bytes = bytes
      self.fine = fine
    }
  }

  /// Where it stood; nil for what was put in.
  package let before: Place?
  /// Where it stands; nil for what was taken out.
  package let after: Place?

  /// Makes a mark.
  package init(before: Place?, after: Place?) {
    self.before = before
    self.after = after
  }
}

/// What a change means (意味の変化), beyond its words.
package enum MeaningFlag: Hashable, Sendable {
  /// 強化: strength from, to.
  case stricter(from: Int?, to: Int?)
  /// 緩和
  case looser(from: Int?, to: Int?)
  /// 反転: 禁止 became 義務 or 許容, or the other way round.
  case reversed(from: Modality.Kind, to: Modality.Kind)
  /// 数値・期限, with their units as printed; nil for one that only one side has.
  case figure(from: String?, to: String?)
  /// 役割・承認者
  case role(from: [String], to: [String])
  /// 対象
  case audience(from: [String], to: [String])
  /// 例外の追加, in its words.
  case exceptionAdded(String)
  /// 例外の削除
  case exceptionRemoved(String)
  /// 機密区分の取扱い
  case handling
}
