import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct LookAlikeTests {
  /// A handbook that has these words.
  private static let words = "サーバ、データ、エラー、カード、ログ、ファイル、アクセス、メール、ラック、チーム、アップ、サービス、ユーザー、ヘルプ、リスク。\n\n"

  @Test(arguments: [
    ("サ一バ", "サーバ"), ("サ−バ", "サーバ"), ("サ‐バ", "サーバ"), ("サ-バ", "サーバ"), ("サ―バ", "サーバ"), ("サ─バを", "サーバ"),
    ("デ一夕", "データ"), ("デー夕", "データ"), ("工ラー", "エラー"), ("力ード", "カード"), ("口グ", "ログ"), ("アクセス口グ", "アクセスログ"),
    ("メ一ルサ一バ", "メールサーバ"), ("ユーザ一の", "ユーザー"), ("へルプ", "ヘルプ"), ("りスク", "リスク"), ("社内サ一バ室", "サーバ"),
  ])
  func `a look-alike in a word that the handbook has is found`(_ written: String, _ right: String) throws {
    let example = try CheckedExample(.lookAlike, ["first": Self.words + "本文は\(written)"])
    #expect(example.findings.map { $0.fix?.replacement } == [right])
    let text = try example.findings.map { try example.text(of: $0) }
    #expect(text.allSatisfy { written.contains($0) && $0.count == right.count })
  }

  @Test(arguments: [
    "サーバ一台", "ファイル一つ", "データ二ファイル", "チーム力アップ", "サービス口コミ", "入力カード", "窓口ログ", "木工ラック", "人力", "データ一覧",
    "サーバ二", "サーバへアクセス", "データより", "一", "ア-カ", "メール-サーバ", "三つのカード", "サーバ・ログ", "千のデータ",
  ])
  func `a kanji between words is none`(_ text: String) throws {
    #expect(try CheckedExample(.lookAlike, ["first": Self.words + text]).lines.isEmpty)
  }

  @Test func `a word that stands in no other place is not judged`() throws {
    #expect(try CheckedExample(.lookAlike, ["first": "本文はルー夕"]).lines.isEmpty)
    let terms = ["terms.yml": "terms:\n  - {id: r, term: ルータ}\n"]
    #expect(try CheckedExample(.lookAlike, ["first": "本文は⟦1⟧ルー夕"], files: terms).lines == ["⟦1⟧ look-alike"])
  }
}
