import HandbookModel
import Testing

@testable import HandbookComparing

@Suite struct HistoryClaimTests {
  /// The office's own words, and a few like them.
  @Test(
    arguments: [
      ("ページを追加", [.sectionAdded]),
      ("以下項目を新設", [.sectionAdded]),
      ("新設", [.sectionAdded]),
      ("ページを削除", [.sectionRemoved]),
      ("廃止", [.sectionRemoved]),
      ("項番を変更", [.renumbered]),
      ("項番変更のみ", [.renumbered]),
      ("ページタイトルを変更", [.retitled]),
      ("ページタイトルを変更、緊急事態対応計画を参照する旨を追記", [.retitled, .added]),
      ("文言訂正", [.wording]),
      ("全ページフォーマット統一、誤字修正", [.wording]),
      ("文体の整形、図表のレイアウト調整", [.wording]),
      ("説明追加、変更", [.added, .changed]),
      ("第7版の改定規程に関する追加修正", [.changed]),
      ("ユーザー遵守事項規程を追加", [.added]),
      ("チェック項目を追加", [.added]),
      ("当項目を社員対象に変更", [.changed]),
      ("協力会社社員対象の項目定義追記", [.added]),
      ("図表削除", [.removed]),
      ("図表再作成", [.changed]),
      ("Microsoft 365を追記、終了した業務システムを削除", [.added, .removed]),
      ("給与会計をPCAに、グループウェアをアイセルポータルに変更", [.changed]),
      ("誤送信防止確認を記載。パスワード通知は異なる手段を記載", [.added]),
      ("注意喚起の追加及び例の削除", [.added, .removed]),
      ("教育・訓練の記載を見直し", [.changed]),
      ("別の項へ移動", [.moved]),
      ("組織変更", [.changed]),
      ("ISMS委員会", [.changed]),
      ("", [.changed]),
    ] as [(String, [HistoryClaim])])
  func `the office's verbs are read`(_ words: String, _ claims: [HistoryClaim]) {
    #expect(HistoryClaim.claims(in: words) == claims)
  }

  @Test func `what a row quotes is none of its own words`() {
    let words = [Inline(.text("規則「ページを削除しない」を追加（9-3の文言、誤記）"), SourceRange(0, 0))]
    let change = Change(
      id: ChangeID("2024-02", 1), item: [], scope: .wholeHandbook, summary: words, range: SourceRange(0, 0))
    #expect(change.ownWords == "規則を追加")
    #expect(!change.changesNumbers)
  }
}
