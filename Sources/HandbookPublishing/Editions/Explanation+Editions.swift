internal import HandbookModel

extension Explanation {
  /// What is said of frozen editions.
  static let editions: [Explanation] = [
    .siteAltered, .siteSignature, .editionAltered, .editionChain, .editionDateRepeated, .historyEditionUnknown,
    .releaseOutline, .releaseFieldMissing, .releaseApprover,
    .releaseEdition, .releaseWorkTree, .releaseIDVanished,
  ]

  static let editionAltered = Explanation(
    "edition-altered", .error,
    rule: Wording(
      ja: "封印した版のファイルは、書き換えも、加えも、消しもしません。",
      en: "The files of a frozen edition are neither changed nor added to nor deleted."),
    because: Wording(
      ja: "発行した後に変わった版では、いつ何が定められていたのかを示せません。",
      en: "An edition that changed after it was issued does not show what was in force, and when."))

  static let editionChain = Explanation(
    "edition-chain", .error,
    rule: Wording(
      ja: "版の封印は、一つ前の版の封印をそのまま含みます。", en: "The seal of an edition holds the seal of the one before."),
    because: Wording(
      ja: "つながりが切れていれば、途中の版が消されたか、書き換えられたおそれがあります。",
      en: "Where the chain is broken, an edition may have been taken away or rewritten."))

  static let editionDateRepeated = Explanation(
    "edition-date-repeated", .error,
    rule: Wording(ja: "版の日付は、版ごとに違います。", en: "No two editions have one date."),
    because: Wording(
      ja: "版は日付の順に並ぶので、同じ日付では、どちらが後の版か決まりません。",
      en: "Editions are ordered by date, so nothing would tell which is the later."))

  static let historyEditionUnknown = Explanation(
    "history-edition-unknown", .warning,
    rule: Wording(
      ja: "変更履歴の最後の版は、発行した版か、いま書いている版（{#next}）です。",
      en: "The last edition of the history is one that was issued, or the one at work ({#next})."),
    because: Wording(
      ja: "まだ発行していない版が載っていると、いま有効な版を、読む人が取り違えます。",
      en: "Readers would take an edition that nobody has issued for the one in force."))

  static let releaseOutline = Explanation(
    "release-outline", .error,
    rule: Wording(
      ja: "発行するとき、handbook.yml の edition と approvals は、一行に一つずつ書かれています。",
      en: "For a release, edition and approvals of handbook.yml stand one thing to a line."),
    because: Wording(
      ja: "書いた人の注釈や並びを残したまま、版の日付と承認を書き込むためです。",
      en: "That is how date and approval are written in, without touching comments and order."))

  static let releaseFieldMissing = Explanation(
    "release-field-missing", .error,
    rule: Wording(
      ja: "発行する版には、文書番号、施行日、承認者、主管部門、機密区分、適用範囲、次回見直しがそろっています。",
      en:
        "A released edition has document number, effective date, approver, office, classification, scope and next review."
    ),
    because: Wording(
      ja: "ISO/IEC 27001の7.5（文書化した情報）が求める管理情報で、監査で最初に見られます。",
      en: "ISO/IEC 27001 asks for them in 7.5 (documented information), and auditors look there first."))

  static let releaseApprover = Explanation(
    "release-approver", .error,
    rule: Wording(ja: "版を承認するのは、roles.yml にある役割です。", en: "Editions are approved by a role of roles.yml."),
    because: Wording(
      ja: "だれの権限で承認されたのかを、役割のページからたどれるようにするためです。",
      en: "Readers can then follow by whose authority the edition was approved."))

  static let releaseEdition = Explanation(
    "release-edition", .error,
    rule: Wording(
      ja: "発行する版は、まだ使われていないIDと、前の版より後の日付を持ちます。",
      en: "A released edition has an id that is new, and a date after that of the edition before."),
    because: Wording(
      ja: "発行した版は書き換えず、日付の順につなげていくからです。",
      en: "Released editions are never rewritten, and form a chain in the order of their dates."))

  static let releaseWorkTree = Explanation(
    "release-work-tree", .error,
    rule: Wording(
      ja: "版は、gitにすべてを記録してから発行します。", en: "An edition is released with everything committed to git."),
    because: Wording(
      ja: "記録していない変更が版に入ると、だれがいつ書いたのかをたどれません。",
      en: "Nobody could tell later who wrote what went into the edition uncommitted."))

  static let releaseIDVanished = Explanation(
    "release-id-vanished", .error,
    rule: Wording(
      ja: "前の版にあった項と規則のIDは、残すか、handbook.yml の retired（廃止）に書きます。",
      en: "Ids of sections and rules of the last edition stay, or stand in retired in handbook.yml."),
    because: Wording(
      ja: "IDが断りなく消えると、廃止したのか、付け替えただけなのかが分からず、古いリンクの行き先もなくなります。",
      en: "Otherwise nobody knows whether it was given up or only renamed, and links to it lead nowhere."))

  static let siteAltered = Explanation(
    "site-altered", .error,
    rule: Wording(
      ja: "公開したサイトのファイルは、「handbook build」が作ったときのままです。",
      en: "The files of a published site are as “handbook build” made them."),
    because: Wording(
      ja: "書き換えられたページは、定めていないことを定めのように見せます。",
      en: "A page that was tampered with shows as a rule what nobody has decided."))

  static let siteSignature = Explanation(
    "site-signature", .error,
    rule: Wording(
      ja: "署名を確かめるサイトには、その公開鍵と対になる秘密鍵の署名があります。",
      en: "A site whose signature is looked at is signed with the other half of the key."),
    because: Wording(
      ja: "ファイルの一覧ごと書き換えられていても、署名で気付けます。",
      en: "A signature shows even where the list of files was rewritten too."))
}
