/// Latin letters read as Japanese, by Hepburn, Kunrei and what input methods accept; the kana are folded.
package enum Romaji {
  /// The kana of a word; nil if it is no Japanese.
  static func kana(of word: String) -> String? {
    let letters = Array(word)
    var kana = ""
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      if letter == next, consonants.contains(letter) || (letter == "n" && next == nil) {
        kana += letter == "n" ? "ん" : "つ"
        index += 1
      } else if letter == "t", letters[index...].starts(with: "tch") {
        kana += "つ"
        index += 1
      } else if let (syllable, length) = syllable(letters[index...]) {
        kana += syllable
        index += length
      } else if letter == "n" || (letter == "m" && next.map("bmp".contains) == true) {
        kana += "ん"
        index += next == "'" ? 2 : 1
      } else {
        return nil
      }
    }
    return kana
  }

  private static let consonants = Set("bcdfghjklmpqrstvwxyz")

  private static func syllable(_ letters: ArraySlice<Character>) -> (String, Int)? {
    for length in stride(from: min(4, letters.count), to: 0, by: -1) {
      if let syllable = syllables[String(letters.prefix(length))] { return (syllable, length) }
    }
    return nil
  }

  /// Syllables by their letters, as data: the browser's script has the same.
  static let syllables: [String: String] = {
    var syllables: [String: String] = [:]
    for row in rows.split(separator: " ") {
      let parts = row.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      for (vowel, kana) in zip("aiueo", parts[1]) { syllables[parts[0] + String(vowel)] = String(kana) }
    }
    for row in glides.split(separator: " ") {
      let parts = row.split(separator: ":").map(String.init)
      for (vowel, kana) in zip("auo", "やゆよ") {
        syllables[parts[0] + String(vowel)] = parts[1] + String(kana)
      }
    }
    for pair in others.split(separator: " ") {
      let parts = pair.split(separator: ":").map(String.init)
      syllables[parts[0]] = parts[1]
    }
    return syllables
  }()

  /// A consonant and its five syllables.
  package static let rows =
    ":あいうえお k:かきくけこ s:さしすせそ t:たちつてと n:なにぬねの h:はひふへほ m:まみむめも r:らりるれろ g:がぎぐげご z:ざじずぜぞ d:だじずでど b:ばびぶべぼ p:ぱぴぷぺぽ "
    + "v:ばびぶべぼ x:あいうえお l:あいうえお"
  /// Letters before や, ゆ, よ and their kana.
  package static let glides =
    "ky:き sy:し ty:ち ny:に hy:ひ my:み ry:り gy:ぎ zy:じ jy:じ dy:じ by:び py:ぴ sh:し ch:ち j:じ cy:ち"
  /// All other syllables.
  package static let others =
    "ya:や yu:ゆ yo:よ wa:わ wi:うい we:うえ wo:を shi:し chi:ち tsu:つ fu:ふ ji:じ fa:ふあ fi:ふい fe:ふえ fo:ふお thi:てい dhi:でい she:しえ che:ちえ je:じえ "
    + "dzu:ず xtu:つ xtsu:つ ltu:つ ltsu:つ xya:や xyu:ゆ xyo:よ lya:や lyu:ゆ lyo:よ"
}
