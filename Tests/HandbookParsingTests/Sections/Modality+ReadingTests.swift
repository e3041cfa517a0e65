import HandbookModel
import Testing

@testable import HandbookParsing

/// The phrases and ranks of japanese-drafting.md §4.
@Suite struct ModalityReadingTests {
  typealias Reading = (sentence: String, kind: Modality.Kind, strength: Int?)

  static let prohibitions: [Reading] = [
    ("会社の書類を社外に持ち出してはならない。", .mustNot, 5),
    ("私物の端末を業務に使ってはいけない。", .mustNot, 5),
    ("許可なく外部へ送信することを禁止する。", .mustNot, 5),
    ("フリーソフトの利用は禁止とする。", .mustNot, 5),
    ("電車の中での会話は厳禁。", .mustNot, 5),
    ("電車の中での会話は厳禁とする。", .mustNot, 5),
    ("私物の媒体の接続は一切禁止", .mustNot, 5),
    ("個人のメールへの転送はNG。", .mustNot, 5),
    ("パスワードを付箋に書かないこと。", .mustNot, 5),
    ("例外は許可しない。", .mustNot, 5),
    ("第三者への貸与は認めない。", .mustNot, 5),
    ("誤った行動をとらないものとする。", .mustNot, 4),
    ("原則禁止", .mustNot, 3),
    ("原則として、社外への持出しを禁止する。", .mustNot, 3),
    ("承認を得ずに持ち出してはならない。", .mustNot, 5),
    ("申請するまでは使ってはならない。", .mustNot, 5),
    ("使ってはならない（例外は第31項を見る）。", .mustNot, 5),
    ("使ってはならない(例外がある)。", .mustNot, 5),
    ("持ち出してはならない！", .mustNot, 5),
    ("持ち出してはならない　", .mustNot, 5),
    ("外部に公開すべきでない情報の投入はNGとする。", .mustNot, 5),
    ("私物の利用は一切禁止である。", .mustNot, 5),
    ("指示のない対応は、してはならない（訓練を含む）。", .mustNot, 5),
    ("二行にわたって\n書いてはならない。", .mustNot, 5),
  ]

  static let duties: [Reading] = [
    ("入館証を身に着けなければならない。", .must, 5),
    ("入館証を身に着けねばならない。", .must, 5),
    ("離席するときは必ず画面をロックすること。", .must, 5),
    ("机の上を片付けること", .must, 5),
    ("保管期間は5年とすることとする。", .must, 5),
    ("機密区分は部門長が決めることとする。", .must, 5),
    ("媒体は施錠して保管する。", .must, 5),
    ("上限は10MBとする。", .must, 5),
    ("手順は別の規程による。", .must, 5),
    ("結果を記録する必要がある。", .must, 5),
    ("事前の確認が必要となる。", .must, 5),
    ("全員が守秘の義務を負う。", .must, 5),
    ("各部門が管理するものとする。", .must, 4),
    ("禁止事項を守ること。", .must, 5),
    ("守らなければならないものとする。", .must, 4),
    ("不要になったら直ちに処分する。", .must, 5),
    ("記録を残すこと！", .must, 5),
    ("推奨する設定にすること。", .must, 5),
    ("原則として、毎月点検する。", .must, 3),
    ("社内の端末に限り接続すること。", .must, 5),
    ("紛失したときは、直ちに連絡すること（夜間も同じ）。", .must, 5),
  ]

  static let approvals: [Reading] = [
    ("持ち出すときは部門長の承認を得なければならない。", .approval, 5),
    ("事前に管理者の許可を得ること。", .approval, 5),
    ("著作権者の許諾を受けること。", .approval, 5),
    ("利用者は所定の様式で申請すること。", .approval, 5),
    ("接続するには承認を得てから設置するものとする。", .approval, 4),
    ("原則として、責任者の承認を得て送る。", .approval, 3),
    ("責任者の承認を得て許可する。", .approval, 3),
    ("責任者の承認を得て持ち出すことができる。", .approval, 3),
    ("業務上やむを得ない場合に限り、責任者の承認を得て許可する。", .approval, 3),
  ]

  static let advice: [Reading] = [
    ("10桁以上にすることが望ましい。", .should, 1),
    ("早めに知らせるのがよい。", .should, 1),
    ("二要素認証を推奨する。", .should, 1),
    ("公衆の無線LANは使わないほうがよい。", .should, 1),
    ("使わないことが望ましい。", .should, 1),
    ("紛失の防止に努める。", .should, 2),
    ("可能な限り映像を残すよう努めなければならない。", .should, 2),
    ("紛失の防止に努めなければならない。", .should, 2),
    ("紛失の防止に努めること。", .should, 2),
    ("宛先を間違えないように留意する。", .should, 2),
    ("飲酒の後は特に注意すること。", .should, 2),
    ("代わりの手段を検討する。", .should, 2),
    ("代わりの手段を検討すること。", .should, 2),
  ]

  static let permissions: [Reading] = [
    ("会議室では使ってもよい。", .may, 0),
    ("社内で使うのは差し支えない。", .may, 0),
    ("個人の判断で選ぶことができる。", .may, 0),
    ("必要に応じて申請することができる。", .may, 0),
    ("業務での利用を認める。", .may, 0),
    ("業務上必要な場合に限り、認める。", .may, 3),
    ("返却する必要がない。", .may, 0),
    ("必ずしも暗号化する必要はない。", .may, 0),
    ("届け出なくてもよい。", .may, 0),
    ("災害のときは、この限りでない。", .may, 0),
  ]

  static let nothing: [Reading] = [
    ("この章は社員に向けたものである。", .information, nil),
    ("", .information, nil),
    ("持出は禁止されていない。", .information, nil),
    ("「持ち出してはならない」と書いてある。", .information, nil),
    ("許可しないことがある。", .information, nil),
    ("飲酒時の所持禁止品", .information, nil),
    ("厳禁ですが", .information, nil),
    ("禁止の理由", .information, nil),
    ("してはならないとは限らない話", .information, nil),
    ("（）", .information, nil),
    ("社外では使うことができない。", .information, nil),
    ("してはならないわけではない。", .information, nil),
    ("（持ち出してはならない）", .information, nil),
  ]

  static let several: [Reading] = [
    ("持ち出してはならない。ただし、災害のときは、この限りでない。", .mustNot, 5),
    ("3か月ごとが望ましい。少なくとも6か月に一度は変更しなければならない。", .must, 5),
    ("机の上に置いてもよい。離席するときは片付けること。", .must, 5),
    ("努めること。やむを得ないときは使ってもよい。", .should, 2),
    ("説明の文である。認める。", .may, 0),
  ]

  @Test(arguments: prohibitions + duties + approvals + advice + permissions + nothing + several)
  func `kind and strength are read from the end of the sentence`(_ reading: Reading) {
    let modality = Modality(reading: reading.sentence)
    #expect(modality.kind == reading.kind, "\(reading.sentence)")
    #expect(modality.strength == reading.strength, "\(reading.sentence)")
    #expect(modality.isRead)
  }

  /// 文体の整形: する and します are the same rule, してください asks a little less than すること.
  static let polite: [Reading] = [
    ("持ち出してはいけません。", .mustNot, 5),
    ("持ち出してはなりません。", .mustNot, 5),
    ("持出は禁止です。", .mustNot, 5),
    ("持出を禁止します。", .mustNot, 5),
    ("持ち出さないでください。", .mustNot, 4),
    ("入館証を身に着けなければなりません。", .must, 5),
    ("媒体は施錠して保管します。", .must, 5),
    ("記録する必要があります。", .must, 5),
    ("各部門が管理するものとします。", .must, 4),
    ("画面をロックしてください。", .must, 4),
    ("窓口までお知らせいただく。", .must, 4),
    ("承認を得てください。", .approval, 4),
    ("10桁以上が望ましいです。", .should, 1),
    ("二要素認証を推奨します。", .should, 1),
    ("紛失の防止に努めます。", .should, 2),
    ("宛先に注意してください。", .should, 2),
    ("会議室では使ってもかまいません。", .may, 0),
    ("個人の判断で選ぶことができます。", .may, 0),
    ("届け出る必要はありません。", .may, 0),
  ]

  @Test(arguments: polite)
  func `the polite style changes no strength but that of a request`(_ reading: Reading) {
    let modality = Modality(reading: reading.sentence)
    #expect(modality.kind == reading.kind, "\(reading.sentence)")
    #expect(modality.strength == reading.strength, "\(reading.sentence)")
  }

  static let widths: [Reading] = [
    ("個人のメールへの転送はＮＧ。", .mustNot, 5),
    ("持ち出してはならない．", .mustNot, 5),
    ("持ち出してはならない｡", .mustNot, 5),
    ("持ち出してはならない.", .mustNot, 5),
    ("使わない方がよい。", .should, 1),
    ("可能な限り暗号化する。", .should, 2),
    ("できる限り持ち出さないこと。", .should, 2),
  ]

  @Test(arguments: widths)
  func `other spellings of the same ending read the same`(_ reading: Reading) {
    let modality = Modality(reading: reading.sentence)
    #expect(modality.kind == reading.kind, "\(reading.sentence)")
    #expect(modality.strength == reading.strength, "\(reading.sentence)")
  }

  static let overridden: [(String, Modality.Kind, Int?)] = [
    ("守らなければならない。", .may, 0),
    ("説明の文である。", .must, 5),
    ("説明の文である。", .mustNot, 5),
    ("説明の文である。", .approval, 3),
    ("説明の文である。", .should, 1),
    ("努めること。", .should, 2),
    ("管理するものとする。", .must, 4),
    ("承認を得ること。", .approval, 5),
    ("守らなければならない。", .information, nil),
  ]

  @Test(arguments: overridden)
  func `the author's kind wins, with the strength of the words if they agree`(
    _ sentence: String, _ kind: Modality.Kind, _ strength: Int?
  ) {
    let modality = Modality(reading: sentence, overriddenBy: kind)
    #expect(modality.kind == kind)
    #expect(modality.strength == strength)
    #expect(!modality.isRead)
  }

  @Test(arguments: Modality.Kind.allCases)
  func `a rule's class names its kind`(_ kind: Modality.Kind) throws {
    let read = try ReadSection("- [ ] 守らなければならない。 {#a .\(kind.rawValue)}")
    #expect(read.section.rules.map(\.modality.kind) == [kind])
    #expect(read.findings == [])
  }

  @Test func `emphasis, links and broken lines do not hide the ending`() throws {
    let read = try ReadSection("- [ ] 社外に**持ち出しては\n  ならない**[。](mail.md) {#a}")
    #expect(read.section.rules.map(\.modality) == [Modality(.mustNot, strength: 5)])
  }
}
