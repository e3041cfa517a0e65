import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookLinking

@Suite struct LineageLinkingTests {
  /// A handbook of as many sections as a real one, and the rows that moved their numbers.
  private static let history = """
    ## 第5.12版 {#v5-12 date=2017-04-18}

    | 改編項 | 改編内容 |
    |---|---|
    | [7. アカウント管理](sections/s8.md) | 給与会計の名称を変更 |
    | [12. ソフトウェアの管理](sections/s13.md) | ダウンロード先を変更 |

    ## 第6版 {#v6 date=2019-07-17}

    | 改編項 | 改編内容 |
    |---|---|
    | [1.ISMSの目的](sections/s1.md) | 以下項目を新設 |
    | [22.預かり資産](sections/s22.md) | 以下項目を新設 |
    | 1～24.全項目 {all} | 全ページフォーマット統一 |
    | [8.](sections/s8.md) | 説明追加、変更 |
    | [13.](sections/s13.md) | 説明追加、変更 |

    ## 第10版 {#v10 date=2021-08-23}

    | 改編項 | 改編内容 |
    |---|---|
    | [21.1 入退職時の手続きと懲罰](sections/s21.md) | 当項目を社員対象に変更 |
    | [21.2 契約開始・終了時の手続き](sections/s21.md) | 協力会社社員対象の項目定義追記 |
    | [26. コンプライアンスについて](sections/s26.md) | 考え方追記 |

    ## 2022年2月版 {#2022-02 date=2022-02}

    | 改編項 | 改編内容 |
    |---|---|
    | [8.アカウント管理](sections/s8.md) | 終了した業務システムを削除 |
    | [27.ランサムウェア対策](sections/s28.md) | ページを追加 |

    ## 2023年2月版 {#2023-02 date=2023-02}

    | 改編項 | 改編内容 |
    |---|---|
    | [27.権利侵害](sections/s27.md) | ページを追加 |
    | [28.ランサムウェア対策](sections/s28.md) | 項番を変更 |
    | [29.災害時の緊急連絡](sections/s31.md) | ページを追加 |

    ## 2023年10月版 {#2023-10 date=2023-10}

    | 改編項 | 改編内容 |
    |---|---|
    | [29.脅威に関する情報](sections/s29.md) | ページを追加 |
    | [30.災害時の緊急連絡先](sections/s31.md) | 項番を変更 |

    ## 2024年2月版 {#2024-02 date=2024-02}

    | 改編項 | 改編内容 |
    |---|---|
    | [30.新しい外部サービス](sections/s30.md) | ページを追加 |
    | [31.災害時の緊急連絡先](sections/s31.md) | 項番を変更 |
    """

  private static func lineage(_ history: String, sections: Int = 31) throws -> Lineage {
    let ids = (1...sections).map { "s\($0)" }
    var texts = Content.exampleTexts([:], files: ["history.md": history])
    texts["handbook.yml", default: ""] += ids.map { "  - \($0)\n" }.joined()
    for id in ids { texts["sections/\(id).md"] = "---\ntitle: \(id)の題名\n---\n\n本文。\n" }
    return try LinkedExample(Content(texts.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) })).linked
      .lineage
  }

  /// The editions and numbers of a section; 「?」 marks what is inferred.
  private static func numbers(of section: SectionID, in lineage: Lineage) -> [String] {
    lineage.names(of: section).map { "\($0.edition)=\($0.number)\($0.isInferred ? "?" : "")" }
  }

  @Test(arguments: [
    ("s1", ["v6=1", "v10=1?", "2022-02=1?", "2023-02=1?", "2023-10=1?", "2024-02=1"]),
    ("s2", ["2024-02=2"]),
    ("s8", ["v5-12=7", "v6=8", "v10=8?", "2022-02=8", "2023-02=8?", "2023-10=8?", "2024-02=8"]),
    ("s13", ["v5-12=12", "v6=13", "v10=13?", "2022-02=13?", "2023-02=13?", "2023-10=13?", "2024-02=13"]),
    ("s21", ["v10=21.1", "v10=21.2", "2022-02=21?", "2023-02=21?", "2023-10=21?", "2024-02=21"]),
    ("s26", ["v10=26", "2022-02=26?", "2023-02=26?", "2023-10=26?", "2024-02=26"]),
    ("s27", ["2023-02=27", "2023-10=27?", "2024-02=27"]),
    ("s28", ["2022-02=27", "2023-02=28", "2023-10=28?", "2024-02=28"]),
    ("s29", ["2023-10=29", "2024-02=29"]),
    ("s30", ["2024-02=30", "2024-02=30"]),
    ("s31", ["2023-02=29", "2023-10=30", "2024-02=31", "2024-02=31"]),
  ])
  func `a section's numbers are those of the history`(_ section: String, _ expected: [String]) throws {
    #expect(Self.numbers(of: SectionID(section), in: try Self.lineage(Self.history)) == expected)
  }

  @Test(arguments: [
    ("ページを追加", false), ("以下項目を新設", false), ("項番を変更", false), ("章を統合", false), ("並び順を見直し", false),
    ("機器並びに媒体の説明を追記", true), ("Microsoft 365を追記、終了した業務システムを削除", true), ("ページタイトルを変更", true),
    ("規程を追加", true), ("文言訂正", true),
  ])
  func `a row that counts sections anew stops what is inferred`(_ words: String, _ isInferred: Bool) throws {
    let rows = { (item: String, change: String) in "| 改編項 | 改編内容 |\n|---|---|\n| \(item) | \(change) |\n" }
    let history = """
      ## 一 {#a date=2023-01}

      \(rows("[5. 五](sections/s5.md)", "文言訂正"))
      ## 二 {#b date=2023-02}

      ## 三 {#c date=2023-03}

      \(rows("[4. 四](sections/s4.md)", words))
      """
    let names = try Self.lineage(history, sections: 5).names(of: "s5")
    #expect(names.contains { $0.edition == "b" && $0.isInferred } == isInferred)
    #expect(names.contains { $0.edition == "c" && $0.isInferred })
  }

  @Test func `two numbers of a section show a change that no row tells`() throws {
    let history = """
      ## 一 {#a date=2023-01}

      | 改編項 | 改編内容 |
      |---|---|
      | [3. 三](sections/s3.md) | 文言訂正 |
      | [4. 四](sections/s5.md) | 文言訂正 |

      ## 二 {#b date=2023-02}
      """
    let lineage = try Self.lineage(history, sections: 5)
    #expect(Self.numbers(of: "s3", in: lineage) == ["a=3", "b=3?", "2024-02=3"])
    #expect(Self.numbers(of: "s5", in: lineage) == ["a=4", "2024-02=5"])
  }

  @Test func `editions go by their dates, and a row without a section that is there names nothing`() throws {
    let history = """
      ## 新 {#new date=2023-10}

      | 改編項 | 改編内容 |
      |---|---|
      | [2. 新しい題](sections/s2.md) | 項番を変更 |

      ## 旧 {#old date=2023-02}

      | 改編項 | 改編内容 |
      |---|---|
      | [1. 古い題](sections/s2.md) | 文言訂正 |
      | 9. 今はない項 {gone} | 文言訂正 |
      """
    let lineage = try Self.lineage(history, sections: 2)
    #expect(lineage.editions == ["old", "new", "2024-02"])
    #expect(lineage.titles(of: "s2") == ["s2の題名", "新しい題", "古い題"])
  }
}
