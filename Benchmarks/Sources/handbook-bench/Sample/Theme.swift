/// What a sample section is about: a place, a thing and what is done with it.
struct Theme {
  /// A word with its reading (よみ).
  typealias Word = (spelling: String, reading: String)

  /// Where.
  let place: Word
  /// With what.
  let thing: Word
  /// What is done.
  let action: Word
  /// Which time round the combinations; 0 as long as no title would come twice.
  let round: Int

  /// The theme of a section, counted from 1.
  init(of section: Int) {
    let combinations = Theme.places.count * Theme.things.count * Theme.actions.count
    // A stride without a common factor visits every combination once, with neighbours that differ in all three words.
    let combination = section * 7_919 % combinations
    place = Theme.places[combination % Theme.places.count]
    thing = Theme.things[combination / Theme.places.count % Theme.things.count]
    action = Theme.actions[combination / Theme.places.count / Theme.things.count]
    round = (section - 1) / combinations
  }

  /// The title of the section.
  var title: String {
    "\(place.spelling)事業所における\(thing.spelling)の\(action.spelling)" + (round == 0 ? "" : "（第\(round + 1)集）")
  }

  /// The reading of the title.
  var reading: String {
    "\(place.reading)じぎょうしょにおける\(thing.reading)の\(action.reading)"
  }

  private static let places: [Word] = [
    ("札幌", "さっぽろ"), ("青森", "あおもり"), ("盛岡", "もりおか"), ("秋田", "あきた"), ("仙台", "せんだい"),
    ("山形", "やまがた"), ("福島", "ふくしま"), ("水戸", "みと"), ("千葉", "ちば"), ("横浜", "よこはま"),
    ("新潟", "にいがた"), ("富山", "とやま"), ("金沢", "かなざわ"), ("長野", "ながの"), ("静岡", "しずおか"),
    ("京都", "きょうと"), ("奈良", "なら"), ("神戸", "こうべ"), ("岡山", "おかやま"), ("広島", "ひろしま"),
    ("高松", "たかまつ"), ("松山", "まつやま"), ("福岡", "ふくおか"), ("熊本", "くまもと"), ("那覇", "なは"),
  ]

  private static let things: [Word] = [
    ("受付端末", "うけつけたんまつ"), ("共用プリンター", "きょうようぷりんたー"), ("会議用タブレット", "かいぎようたぶれっと"),
    ("検証用サーバ", "けんしょうようさーば"), ("貸与スマートフォン", "たいよすまーとふぉん"), ("入館カード", "にゅうかんかーど"),
    ("契約書ファイル", "けいやくしょふぁいる"), ("顧客名簿", "こきゃくめいぼ"), ("設計図面", "せっけいずめん"),
    ("作業報告書", "さぎょうほうこくしょ"), ("バックアップ媒体", "ばっくあっぷばいたい"), ("無線機器", "むせんきき"),
    ("電子証明書", "でんししょうめいしょ"), ("監視カメラ", "かんしかめら"), ("共有フォルダー", "きょうゆうふぉるだー"),
    ("業務アカウント", "ぎょうむあかうんと"), ("暗号鍵", "あんごうかぎ"), ("来訪者名簿", "らいほうしゃめいぼ"),
    ("見積書", "みつもりしょ"), ("ソースコード", "そーすこーど"), ("試験データ", "しけんでーた"),
  ]

  private static let actions: [Word] = [
    ("点検", "てんけん"), ("貸出", "かしだし"), ("返却", "へんきゃく"), ("保管", "ほかん"), ("廃棄", "はいき"),
    ("持出", "もちだし"), ("複製", "ふくせい"), ("引継ぎ", "ひきつぎ"), ("棚卸し", "たなおろし"), ("配布", "はいふ"),
    ("閲覧", "えつらん"), ("更新", "こうしん"), ("設置", "せっち"), ("移設", "いせつ"), ("登録", "とうろく"),
    ("変更", "へんこう"), ("受渡し", "うけわたし"), ("搬送", "はんそう"), ("修理", "しゅうり"), ("監視", "かんし"),
  ]
}
