import HandbookModel

/// Words inside a clause that say how its ending is to be taken.
enum ClauseMark: Sendable {
  /// The end of a sentence: 「。」 and its kin, or of a line.
  case stop
  /// 「、」 and its kin.
  case comma
  /// 「必ず」「一切」: it weighs no more, but is noted.
  case emphasis
  /// 「ただし」「但し」: an exception begins.
  case proviso
  /// 「に限り」: what follows holds in this case only.
  case limit
  /// 「を除き」: what follows does not hold in this case.
  case exclusion
  /// 「原則として」: there is room for exceptions.
  case principle
  /// 「可能な限り」: no more than can be done.
  case effort
  /// 「自動的に」: by itself, so nobody is permitted anything.
  case automatic
  /// 「承認を得て」「報告し」: somebody is asked or told.
  case request(Request.Act, Occasion)

  /// When somebody is asked.
  enum Occasion: Sendable {
    /// Before or while doing what the clause says: 「承認を得て」.
    case always
    /// As a condition of what the clause permits: 「承認を得た場合は」.
    case condition
    /// Else it is forbidden: 「許可なく」.
    case otherwise
  }

  /// Whether somebody's consent is asked on an occasion.
  func isConsent(_ occasion: Occasion) -> Bool {
    if case .request(let act, occasion) = self { act.awaitsConsent } else { false }
  }

  /// Whether it is an application.
  var isApplication: Bool { if case .request(.application, _) = self { true } else { false } }

  /// The length of the comma that a text ends in; 0 if there is none.
  static func lengthOfComma(ending text: ArraySlice<UInt8>) -> Int {
    commas.longest(in: text, at: text.endIndex)?.length ?? 0
  }

  /// The exception that a remark is by its ending: 「…を除く」「…に限る」.
  static func exceptionEnding(_ remark: ArraySlice<UInt8>) -> Provision.Part? {
    exceptionEndings.longest(in: remark, at: remark.endIndex)?.meaning
  }

  /// Where a sign begins that a text ends in and that says nothing: 「※」, 「※1」, 「★」.
  static func startOfNoteSign(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    while rest.last?.isASCIIDigit == true { rest = rest.dropLast() }
    return noteSigns.longest(in: rest, at: rest.endIndex).map { rest.endIndex - $0.length }
  }

  private static let commas = Phrases<Void>([("、 ， ､", ())], areEndings: true)
  private static let noteSigns = Phrases<Void>([("※ ★ ☆ *", ())], areEndings: true)
  private static let exceptionEndings = Phrases<Provision.Part>(
    [("を除く を除く。", .exclusion), ("に限る に限る。", .limit)], areEndings: true)

  /// The marks, by their words.
  static let all: Phrases<ClauseMark> = {
    var lists: [(phrases: String, meaning: ClauseMark?)] = [
      ("。 ｡ ． ！ ？ ! ?", .stop),
      ("、 ， ､", .comma),
      ("必ず 絶対に 一切 厳禁 固く 決して 厳に ★", .emphasis),
      ("ただし 但し", .proviso),
      ("に限り に限って 場合のみ ときのみ 時のみ 場合にのみ ときにのみ", .limit),
      ("を除き を除いて", .exclusion),
      ("原則 を基本と", .principle),
      ("可能な限り できる限り できるかぎり できるだけ 極力 なるべく", .effort),
      ("自動で 自動的に", .automatic),
      ("必ずしも ただしい ただしく 但し書 に限りが に限りません を除き方 原則を 原則に 原則の 原則が 原則で 原則と 原則や 原則も", nil),
      ("原則として", .principle),
      (phrases(["申請"], tellings + ["を出", "を提出", "の手続", "書を提出", "書を出", "を要", "は、"]), .request(.application, .always)),
      (phrases(["申請"], ["した場合", "したとき", "している場合", "していれば", "があれば", "があった場合"]), .request(.application, .condition)),
      (phrases(["申請", "報告", "連絡", "相談"], ["した", "してい"]), nil),
    ]
    for (noun, act) in [("報告", Request.Act.report), ("連絡", .contact), ("相談", .consultation)] {
      lists.append((phrases([noun], tellings), .request(act, .always)))
    }
    for (nouns, act) in [
      (["承認"], Request.Act.approval), (["許可"], .permission), (["許諾"], .licence), (["了解", "了承", "同意"], .agreement),
    ] {
      lists.append((phrases(nouns, consentings), .request(act, .always)))
      lists.append((phrases(nouns, conditions), .request(act, .condition)))
      lists.append((phrases(nouns, lacks), .request(act, .otherwise)))
      lists.append((phrases(nouns, ["を得てい", "を得られ", "を得ない", "を受けてい", "を受けない"]), nil))
    }
    return Phrases(lists)
  }()

  private static func phrases(_ nouns: [String], _ verbs: [String]) -> String {
    nouns.flatMap { noun in verbs.map { noun + $0 } }.joined(separator: " ")
  }

  private static let tellings = [
    "する", "し", "した上", "したうえ", "したのち", "をする", "をし", "を行う", "を行い", "を行っ", "を行わ", "を入れ", "をと", "が必要", "くだ", "いただ",
  ]
  private static let consentings = [
    "を得て", "を得る", "を得な", "を得た上", "を得たうえ", "を得た後", "を得たのち", "を得、", "を受けて", "を受ける", "を受けな", "を受けた上", "を受けたうえ",
    "を受けたのち", "を受け、", "を取", "を要", "が必要", "を求め", "を仰", "により", "によって", "の上", "のうえ", "のもと", "を経", "をもら",
  ]
  private static let conditions = [
    "を得た", "を得れば", "を得られた", "を受けた", "を受ければ", "があれば", "がある場合", "があった", "があるとき", "のある",
  ]
  private static let lacks = [
    "なく", "なし", "を得ず", "を得ないで", "を得るまで", "を受けず", "を受けるまで", "があるまで", "がない限り", "がなければ",
  ]
}
