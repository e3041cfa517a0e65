/// One section file of a sample handbook, about 3 KB of Japanese.
struct SampleSection {
  /// The section's place in the handbook, from 1.
  let place: Int
  /// How many sections the handbook has.
  let count: Int

  /// The permanent id, which is also the name of the file.
  static func id(_ place: Int) -> String {
    let digits = String(place)
    return "section-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// The text of the file; `extra` lines go to the end of the front matter.
  func text(extra: String = "") -> String {
    var dice = Dice(seed: place)
    let theme = Theme(of: place)
    let others = otherSections(&dice)
    var rules = rules(about: theme, &dice)
    rules[4] += "\n\n  手順は[](\(others[1]).md#rule-\(1 + dice.roll(10)))と同じである。"
    rules[8] += "\n\n  \(dice.pick(SampleWords.reasons))"
    return """
      ---
      title: \(theme.title)
      reading: \(theme.reading)
      audience: [\(dice.pick(2, of: SampleWords.audiences).joined(separator: ", "))]
      documents: [\(dice.pick(1, of: SampleWords.documents).joined(separator: ", "))]
      controls: [\(dice.pick(2, of: SampleWords.controls).joined(separator: ", "))]
      \(extra)---

      \(theme.place.spelling)事業所で\(theme.thing.spelling)を扱う人に向けて、\(theme.action.spelling)の決まりをまとめる。\
      準備については[](\(others[0]).md)に示す。

      ## 準備 {#preparation}

      \(rules[..<4].joined(separator: "\n"))

      ## 取扱い {#handling}

      \(classification)\(rules[4..<8].joined(separator: "\n"))

      \(theme.thing.spelling)の\(theme.action.spelling)の場面と担当 {#\(tableID)}

      \(table(&dice))

      ## 終わったあと {#afterwards}

      \(rules[8...].joined(separator: "\n"))

      記録の残し方は[別の項の取扱い](\(others[2]).md#handling)に続く。

      """
  }

  private var tableID: String { SampleSection.id(place).replacing("section", with: "table") }

  private func otherSections(_ dice: inout Dice) -> [String] {
    (0..<3).map { _ in
      let step = 1 + dice.roll(count - 1)
      return SampleSection.id((place - 1 + step) % count + 1)
    }
  }

  private func rules(about theme: Theme, _ dice: inout Dice) -> [String] {
    dice.pick(10, of: SampleWords.endings).enumerated().map { index, ending in
      let matter = "\(theme.place.spelling)事業所の\(theme.thing.spelling)"
      let occasion = dice.pick(SampleWords.occasions)
      let object = dice.pick(SampleWords.objects)
      // One section in eight rests on a row of the classification table, so that what points there grows as well.
      let row = index == 0 && place.isMultiple(of: 8) ? " table=paper/carry" : ""
      return "- [ ] \(occasion)、\(matter)の\(object)を、\(ending.words)"
        + " {#rule-\(index + 1)\(ending.attributes)\(row)}"
    }
  }

  private func table(_ dice: inout Dice) -> String {
    let rows = SampleWords.situations.map { id, label in
      let cells = [SampleWords.people, SampleWords.deadlines, SampleWords.records].map { dice.pick($0) }
      return "| \(label) {#\(id)} | \(cells.joined(separator: " | ")) |"
    }
    return (["| 場面 | 担当 | 期限 | 記録 |", "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// The one classification table, which the first section holds.
  private var classification: String {
    guard place == 1 else { return "" }
    return """
      紙の資料の分類と取扱い方法 {#paper .classification}

      | 取扱い | 極秘 {#top-secret} | 部外秘 {#confidential} | 社外秘 {#internal} | 公開 {#public} |
      |---|---|---|---|---|
      | 管理責任者 {#owner} | 部門長 | 部門長 | 担当者 | 指定なし |
      | 保管場所 {#place} | 鍵付きキャビネット | 鍵付きキャビネット | 執務室の棚 | 指定なし |
      | 複製 {#copy} | 禁止 | 管理責任者の許可 | 上長の許可 | 規制なし |
      | 持出 {#carry} | 禁止 | 管理責任者の許可 | 上長の許可 | 規制なし |
      | 廃棄 {#disposal} | シュレッダー、または溶解 | シュレッダー、または溶解 | シュレッダー | 規制なし |


      """
  }
}
