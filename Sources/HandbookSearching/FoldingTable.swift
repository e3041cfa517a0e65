/// What folding replaces, as data: the build folds by it, and the browser gets it with the index.
package enum FoldingTable {
  /// A character, and what it and those after it become, one for one.
  package static let runs: [(start: UInt32, replacements: String)] =
    [
      // Case and width.
      (0x41, "abcdefghijklmnopqrstuvwxyz"),
      (0xFF01, "!\"#$%&'()*+"), (0xFF0C, ","), (0xFF0E, "./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`"),
      (0xFF41, "abcdefghijklmnopqrstuvwxyz{|}"), (0xFF61, "。「」、"),
      (0xFF66, "をあいうえおやゆよつ"), (0xFF71, "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん"),
      // Small kana, the pairs that sound alike, and katakana.
      (0x3041, "ああいいううええおお"), (0x3063, "つ"), (0x3065, "ず"), (0x3062, "じ"),
      (0x3083, "ややゆゆよよ"), (0x308E, "わ"), (0x3095, "かけ"),
      (0x30A1, "ああいいううええおおかがきぎくぐけげこごさざしじすずせぜそぞただちじつつずてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもややゆゆよよらりるれろわわゐゑをんゔかけ"),
      // The marks for voice, standing alone.
      (0x309B, "\u{3099}\u{309A}"), (0xFF9E, "\u{3099}\u{309A}"),
    ]

  /// Characters that are left out: blanks, middle dots, dashes and long marks; and NUL, which parts texts in a search.
  package static let dropped =
    "\u{0}\u{9}\u{A}\u{D}\u{20}\u{A0}\u{2002}\u{2003}\u{2009}\u{3000}\u{200B}\u{FEFF}・･·‧ー-‐‑‒–—―−─━﹣－ｰ〜～~"

  /// Kana before a mark for voice, and with it.
  package static let voiced = "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼ"
  /// Kana before the mark for half voice, and with it.
  package static let halfVoiced = "はぱひぴふぷへぺほぽ"
  /// Vowels after 「ゔ」, and what the two become.
  package static let vRow = "あばいびうぶえべおぼ"
  /// Numerals before a counter, and their digits.
  package static let numerals = "〇0一1二2三3四4五5六6七7八8九9"
  /// What stands for 「か」 between a numeral and what is counted.
  package static let counters = "かけが箇個"
  /// What is counted that way.
  package static let counted = "月所国年条"
}
