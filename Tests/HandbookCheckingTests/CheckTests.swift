import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct CheckTests {
  /// A handbook in which every check has something to find.
  private static let faulty = """
    - [ ] 窓は閉まる {#r}
    - [ ] 承認を得ること。ただし、窓は閉まる。 {#s}

    ![原本の図]()

    | 甲 | 乙 |
    |---|---|
    | 値 | <? |

    ## 1. 手順 {#steps}

    #### 準備 {#preparation}

    情報資産管理者に届け出る。詳しくは第9項にある。

    - [ ] 戸を閉めること。 {#a}
    - [ ] 戸を閉めること。 {#b}

    ウィルスを見つける。サーバはサ一バと書かない。USBはＵＳＢと書かない。

    - [ ] 事故は事務局へ報告すること。 {#report tell=office}

    ![図](../figures/b.svg)
    """

  private static let files = [
    "figures/a.dot": "digraph {}",
    "figures/b.svg": "<svg/>",
    "sections/second.md": "---\ntitle: firstの題名\n---\n\n本文。",
    "history.md": """
    ## 第2版 {#v2 date=2021-04}

    | 改編項 | 改編内容 |
    |---|---|
    | 目次 | 変更 |
    | [7. 題](sections/first.md) | 追記 |

    ## 第1版 {#v1 date=2020-04}

    ## 別の名の版 {#2024-02 date=2024-02}

    | 改編項 | 改編内容 |
    |---|---|
    | [5. 題](sections/second.md) | 追記 |
    """,
  ]

  @Test(arguments: Check.all.indices)
  func `a check finds nothing in a handbook without a fault, and its id in one with all faults`(_ index: Int) throws {
    let check = Check.all[index]
    #expect(try CheckedExample(check, ["first": "- [ ] 窓を閉めること。 {#r}"]).findings.isEmpty)
    let found = try CheckedExample(check, ["first": Self.faulty, "second": ""], files: Self.files).findings
    #expect(found.map(\.id) == [check.id])
    #expect(found.allSatisfy { $0.severity < .error && $0.fix != nil })
  }

  @Test func `no two checks have one id`() {
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
  }
}
