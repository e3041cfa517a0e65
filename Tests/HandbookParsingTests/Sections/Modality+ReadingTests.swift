import HandbookModel
import Testing

@testable import HandbookParsing

/// Sentences with the kind and strength that the drafting conventions give them.
@Suite struct ModalityReadingTests {
  @Test(arguments: [
    ("パスワードを口外してはならない。", 5), ("個人の判断で接続してはいけない。", 5), ("私物の機器の接続を禁止する。", 5),
    ("業務に関係のない目的での利用は禁止とする。", 5), ("貼り付けは厳禁とする。", 5), ("一切利用禁止である。", 5), ("無人にしないこと。", 5),
    ("外部に公開すべきでない情報の投入はNGとする。", 5), ("使用を許可しない。", 5), ("メールの自動転送は、原則として禁止する。", 3),
    ("サイトの利用規約を確認できないロゴは使わないものとする。", 4), ("指示のない対応は、してはならない（訓練を含む）。", 5),
    ("個人アカウントの利用は、有償か無償かを問わず禁止する。", 5), ("一度使ったものを続けて使ってはならない。理由を説明する。", 5),
  ])
  func `these forbid`(_ sentence: String, _ strength: Int) { expect(sentence, .mustNot, strength) }

  @Test(arguments: [
    ("6か月に一度、必ず更新すること。", 5), ("ウイルス検査をしなければならない。", 5), ("申込みの前に確認する必要がある。", 5),
    ("退職のときに返却することとする。", 5), ("規程に従うものとする。", 4), ("賠償の義務を負うものとする。", 4), ("誓約書を提出しなければならない。", 5),
    ("持出は最長1年とする。", 5), ("守らなければならないものとする。", 4), ("上長に報告すること（電話でもよい）。", 5),
    ("すぐに連絡し、指示を仰ぐこと。", 5), ("原則として施錠すること。", 3), ("不要になったら直ちに処分する。", 5), ("記録を残すこと！", 5),
    ("**必ず**更新すること。", 5), ("更新することが必要である。", 5), ("台帳によって管理する。", 5), ("廃棄証明を取得し、控えを報告すること。　", 5),
  ])
  func `these oblige`(_ sentence: String, _ strength: Int) { expect(sentence, .must, strength) }

  @Test(arguments: [
    ("ISMS部門責任者の承認を得て設置するものとする。", 4), ("申請し、許諾を受けること。", 5), ("業務上やむを得ない場合に限り、承認を得て許可する。", 3),
    ("期限内に申請すること。", 5), ("情報システム部門に申請する。", 5), ("責任者の許可を得てから持ち出すこと。", 5),
  ])
  func `these ask for approval`(_ sentence: String, _ strength: Int) { expect(sentence, .approval, strength) }

  @Test(arguments: [
    ("10桁以上にするのが望ましい。", 1), ("別の手段で知らせるのがよい。", 1), ("二人で確かめることを推奨する。", 1), ("紛失しないように努める。", 2),
    ("誤送信の防止に努めること。", 2), ("歩きながらの操作に注意する。", 2), ("漏えいに留意すること。", 2), ("別の手段を検討すること。", 2),
    ("可能な限り映像を残すよう努めなければならない。", 2), ("節度を心掛ける。", 2), ("開かないほうがよい。", 1),
  ])
  func `these recommend`(_ sentence: String, _ strength: Int) { expect(sentence, .should, strength) }

  @Test(arguments: [
    ("紙に書き留めてもよい。", 0), ("電子メールを利用することができる。", 0), ("表示を省いて差し支えない。", 0), ("立会いは必要がない。", 0),
    ("届け出なくてもよい。", 0), ("この限りでない。", 0), ("契約したサービスに限り許可する。", 3), ("やむを得ない場合に限り、接続を認める。", 3),
    ("端末を置くことができる。", 0),
  ])
  func `these permit`(_ sentence: String, _ strength: Int) { expect(sentence, .may, strength) }

  @Test(arguments: [
    "飲酒時の所持禁止品", "厳禁ですが", "禁止の理由", "レベル1は受付である。", "", "（）", "してはならないとは限らない話", "サーバ室",
  ])
  func `these ask for nothing`(_ sentence: String) {
    let read = Modality(reading: sentence)
    #expect(read.kind == .information && read.strength == nil, "\(sentence): \(read)")
  }

  @Test func `of several sentences the strictest counts`() {
    expect("10桁以上が望ましい。6か月に一度は変更しなければならない。", .must, 5)
    expect("メモしてもよい。ただし、人に見せてはならない。", .mustNot, 5)
  }

  @Test func `the author's kind wins, and has its usual strength unless the words agree`() {
    let agreeing = Modality(reading: "規程に従うものとする。", overriddenBy: .must)
    #expect(agreeing == Modality(.must, strength: 4, isRead: false))
    let silent = Modality(reading: "無断での使用は著作権の侵害となる。", overriddenBy: .mustNot)
    #expect(silent == Modality(.mustNot, strength: 5, isRead: false))
    #expect(Modality(reading: "守ること。", overriddenBy: .information).strength == nil)
  }

  private func expect(_ sentence: String, _ kind: Modality.Kind, _ strength: Int) {
    let read = Modality(reading: sentence.replacing("**", with: ""))
    #expect(read.kind == kind && read.strength == strength, "\(sentence): \(read)")
  }
}
