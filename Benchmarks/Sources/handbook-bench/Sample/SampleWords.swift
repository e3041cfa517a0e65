/// The parts that rules and tables of sample sections are put together from.
enum SampleWords {
  /// How a rule ends, which says how strictly it binds, and the attributes that go with it.
  struct Ending {
    /// The end of the sentence.
    let words: String
    /// What stands behind the rule's id.
    let attributes: String

    /// Makes an ending.
    init(_ words: String, _ attributes: String = "") {
      self.words = words
      self.attributes = attributes
    }
  }

  /// Every class of modality; each section takes ten of them.
  static let endings = [
    Ending("社外の人に渡してはならない。"),
    Ending("私物のPCに保存することを禁止する。"),
    Ending("鍵付きキャビネットに保管すること。"),
    Ending("部門ごとの台帳に記入しなければならない。", " for=staff,partner"),
    Ending("3年間保管することとする。"),
    Ending("[](../roles.yml#department-manager)の承認を得て持ち出すこと。", " approver=department-manager"),
    Ending("翌営業日までに[](../roles.yml#isms-office)へ提出するものとする。", " tell=isms-office"),
    Ending("担当者を替えるたびに見直す必要がある。"),
    Ending("原則として電子ファイルで残すこととする。"),
    Ending("常に最新の状態に保つよう努める。"),
    Ending("二人で確かめるのが望ましい。"),
    Ending("写しで代えてもよい。"),
    Ending("共有フォルダーに保管することができる。", " for=manager"),
    Ending("取り違えのないよう注意する。"),
  ]

  /// When a rule applies.
  static let occasions = [
    "作業の前に", "作業を終えたら", "毎月の初めに", "担当者が替わるときは", "社外で使うときは", "夜間に扱うときは",
    "来客の前では", "急ぎの依頼であっても", "故障に気づいたときは", "期限が近づいたら", "四半期の終わりに", "委託先に任せるときは",
  ]

  /// What a rule is about.
  static let objects = [
    "作業手順書", "点検表", "申請書", "受領書", "管理台帳", "操作の記録", "暗証番号の一覧", "作業の写真", "引継ぎ資料",
    "利用者の一覧", "設定の控え", "完了報告",
  ]

  /// Why a rule is there: description only, so that no rule hides in it.
  static let reasons = [
    "過去に取り違えがあり、確認に時間がかかったためである。", "紛失に気づくのが遅れると、影響が広がることがある。",
    "監査では、記録の日付と担当者が確かめられる。", "委託先との契約でも、同じ扱いが定められている。",
    "例として、会議室の棚に置いたままになっていたことがあった。", "控えがあると、後から経過をたどりやすい。",
  ]

  /// The rows of the table: an id and the label.
  static let situations = [
    ("request", "申請するとき"), ("transfer", "受け渡すとき"), ("storage", "しまうとき"), ("loss", "なくしたとき"),
    ("discard", "捨てるとき"),
  ]

  /// Who does it.
  static let people = ["担当者", "部門長", "上長", "台帳の管理者", "情報システム部門", "管理部"]

  /// By when.
  static let deadlines = ["当日中", "翌営業日まで", "3営業日以内", "月末まで", "速やかに", "事前"]

  /// What remains of it.
  static let records = ["申請書の控え", "台帳への記入", "メールの写し", "受領の署名", "廃棄証明", "作業の記録"]

  /// The controls that sections name; each of them stands in `controls.yml`.
  static let controls = [
    "A.5.1", "A.5.9", "A.5.10", "A.5.12", "A.5.14", "A.5.15", "A.5.18", "A.5.37", "A.6.3", "A.6.8", "A.7.2", "A.7.7",
    "A.7.9", "A.7.10", "A.7.14", "A.8.1", "A.8.7", "A.8.10", "A.8.13", "A.8.24",
  ]

  /// The documents that sections rest on; each of them stands in `documents.md`.
  static let documents = ["security-rules", "it-rules", "user-rules", "continuity-rules"]

  /// The audiences that sections address; each of them stands in `handbook.yml`.
  static let audiences = ["staff", "partner", "resident", "server-administrator", "manager"]
}
