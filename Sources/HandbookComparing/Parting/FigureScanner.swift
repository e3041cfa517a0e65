internal import HandbookModel

/// Finds numbers with their counters, dates, time limits and references in a folded line.
struct FigureScanner {
  /// What was found, up to where.
  struct Match {
    let kind: MeaningUnit.Kind
    let end: Int
    let key: String
    let figure: Figure?
  }

  private let line: LetteredLine

  init(_ line: LetteredLine) { self.line = line }

  /// What begins at a scalar; nil for any other word.
  func match(at start: Int) -> Match? {
    switch line.scripts[start] {
    case .digit: return date(at: start) ?? dashed(at: start) ?? number(at: start)
    case .kanji: return reference(at: start) ?? period(at: start) ?? date(at: start) ?? number(at: start)
    case .hiragana: return period(at: start) ?? number(at: start)
    case .sign: return line.scalars[start] == "§" ? reference(at: start) : nil
    default: return nil
    }
  }

  /// 「以上」 and the like behind a number.
  func bound(at start: Int) -> Match? {
    Self.bounds.longestMatch(in: line.bytes.span, at: line.offsets[start]).map { match in
      let end = line.scalar(atByte: match.end)
      return Match(kind: .bound, end: end, key: line.text(start..<end), figure: nil)
    }
  }

  private func number(at start: Int) -> Match? {
    guard let amount = amount(at: start) else { return nil }
    let counter = Counters.all.longest(in: line.bytes.span, at: line.offsets[amount.end])
    if amount.isKanji {
      guard let counter, counter.counter.takesKanji, start == 0 || mayPrecede(start), !isWord(start, counter.end)
      else { return nil }
    }
    guard let counter else {
      return Match(
        kind: .number, end: amount.end, key: amount.value, figure: Figure(amount: amount.value, counter: ""))
    }
    return Match(
      kind: .number, end: line.scalar(atByte: counter.end), key: amount.value + counter.counter.spelling,
      figure: Figure(amount: amount.value, counter: counter.counter.meaning).inCommonUnits)
  }

  /// Kanji that begin with a numeral and count nothing: 「一度に」 does, 「一切」 does not.
  private func isWord(_ start: Int, _ endByte: Int) -> Bool {
    let end = line.scalar(atByte: endByte)
    let text = line.text(start..<end)
    if text == "一人" || text == "一度" || text == "一回" || text == "一時間" || text == "一つ" {
      return text != "一時間" && (start == 0 || line.scalars[start - 1] != "に" && line.scalars[start - 1] != "、")
    }
    return end < line.scalars.count && line.scripts[end] == .kanji && text.hasSuffix("人")
  }

  private func mayPrecede(_ start: Int) -> Bool {
    line.scripts[start - 1] != .kanji || "年月週日毎約計各".unicodeScalars.contains(line.scalars[start - 1])
  }

  /// A number in digits or kanji; nil if there is none.
  private func amount(at start: Int) -> (value: String, end: Int, isKanji: Bool)? {
    var end = start
    guard line.scripts[start] == .digit else {
      while end < line.scalars.count, Self.numerals.contains(line.scalars[end]) { end += 1 }
      return end == start ? nil : (Self.value(line.scalars[start..<end]), end, true)
    }
    while isDigit(end) { end += 1 }
    if end + 1 < line.scalars.count, line.scalars[end] == ".", isDigit(end + 1) {
      end += 1
      while isDigit(end) { end += 1 }
    }
    // 「3〜5日」 is one figure.
    if follows("-", at: end) || follows("〜", at: end), let last = digits(at: end + 1),
      Counters.all.longest(in: line.bytes.span, at: line.offsets[last]) != nil
    {
      end = last
    }
    return (line.text(start..<end), end, false)
  }

  private func isDigit(_ index: Int) -> Bool { index < line.scalars.count && line.scripts[index] == .digit }

  private func digits(at start: Int) -> Int? {
    var end = start
    while isDigit(end) { end += 1 }
    return end == start ? nil : end
  }

  /// 「2024年4月1日」「令和6年度」「4月」「9時30分」「2024/4/1」「9:00」.
  private func date(at start: Int) -> Match? {
    var end = start
    var era = ""
    for name in ["令和", "平成", "昭和"] where follows(name, at: start) {
      era = name
      end += 2
    }
    let isFirstYear = !era.isEmpty && follows("元年", at: end)
    guard let first = isFirstYear ? end + 1 : digits(at: end) else { return nil }
    var parts = [isFirstYear ? "1" : line.text(end..<first)]
    end = first
    if follows("年", at: end), !era.isEmpty || parts[0].utf8.count == 4 {
      end += 1
      if follows("度", at: end) {
        end += 1
        parts.append("年度")
      } else if let month = numbered("月", at: end) {
        parts.append(month.text)
        end = month.end
        if let day = numbered("日", at: end) {
          parts.append(day.text)
          end = day.end
        }
      }
    } else if follows("月", at: end), !follows("月間", at: end), let month = Int(parts[0]), 1...12 ~= month {
      end += 1
      parts.append("月")
      if let day = numbered("日", at: end), !follows("間", at: day.end) {
        parts.append(day.text)
        end = day.end
      }
    } else if follows("時", at: end), !follows("時間", at: end), let minute = numbered("分", at: end + 1) {
      parts = [parts[0] + ":" + (minute.text.utf8.count == 1 ? "0" + minute.text : minute.text)]
      end = minute.end
    } else if follows(":", at: end), let minute = digits(at: end + 1), minute == end + 3 {
      parts = [line.text(start..<minute)]
      end = minute
    } else if parts[0].utf8.count == 4, let month = parted(at: end), let day = parted(at: month.end) {
      parts += [month.text, day.text]
      end = day.end
    } else {
      return nil
    }
    let amount = ([Self.commonYear(era, parts[0])] + parts.dropFirst()).joined(separator: "/")
    return Match(kind: .date, end: end, key: line.text(start..<end), figure: Figure(amount: amount, counter: ""))
  }

  private func numbered(_ counter: String, at start: Int) -> (text: String, end: Int)? {
    guard let end = digits(at: start), follows(counter, at: end) else { return nil }
    return (line.text(start..<end), end + 1)
  }

  private func parted(at start: Int) -> (text: String, end: Int)? {
    guard follows("/", at: start) || follows("-", at: start) || follows(".", at: start), let end = digits(at: start + 1)
    else { return nil }
    return (String(Int(line.text(start + 1..<end)) ?? 0), end)
  }

  private static func commonYear(_ era: String, _ year: String) -> String {
    let before = ["令和": 2018, "平成": 1988, "昭和": 1925][era] ?? 0
    return Int(year).map { String($0 + before) } ?? year
  }

  /// 「9-2」, and numbers with more dashes: those of telephones and documents.
  private func dashed(at start: Int) -> Match? {
    guard var end = digits(at: start) else { return nil }
    var dashes = 0
    while follows("-", at: end), let next = digits(at: end + 1) {
      end = next
      dashes += 1
    }
    guard dashes > 0, Counters.all.longest(in: line.bytes.span, at: line.offsets[end]) == nil else { return nil }
    return Match(kind: .reference, end: end, key: line.text(start..<end), figure: nil)
  }

  /// 「第10条第1項」「第9条の2」「別表1」「§9-2」.
  private func reference(at start: Int) -> Match? {
    var end = start
    while let next = referencePart(at: end) { end = next }
    guard end > start else { return nil }
    return Match(kind: .reference, end: end, key: line.text(start..<end), figure: nil)
  }

  private func referencePart(at start: Int) -> Int? {
    guard start < line.scalars.count,
      let opening = Self.openings.longestMatch(in: line.bytes.span, at: line.offsets[start])
    else { return nil }
    var end = line.scalar(atByte: opening.end)
    if follows("第", at: end) { end += 1 }
    guard end < line.scalars.count, let number = amount(at: end) else { return nil }
    end = number.end
    while follows("-", at: end), let next = digits(at: end + 1) { end = next }
    if end < line.scalars.count, let counter = Self.divisions.longestMatch(in: line.bytes.span, at: line.offsets[end]) {
      end = line.scalar(atByte: counter.end)
    } else if line.scalars[start] == "第" {
      return nil
    }
    if follows("の", at: end), let next = digits(at: end + 1),
      Counters.all.longest(in: line.bytes.span, at: line.offsets[next]) == nil
    {
      end = next
    }
    return end
  }

  private func period(at start: Int) -> Match? {
    guard let match = Self.periods.scanner.longestMatch(in: line.bytes.span, at: line.offsets[start]) else {
      return nil
    }
    let end = line.scalar(atByte: match.end)
    let amount = Self.periods.amounts[match.name]
    return Match(kind: .period, end: end, key: line.text(start..<end), figure: amount)
  }

  private func follows(_ text: String, at index: Int) -> Bool {
    var place = index
    for scalar in text.unicodeScalars {
      guard place < line.scalars.count, line.scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  private static let numerals = Set("〇一二三四五六七八九十百千".unicodeScalars)
  private static let bounds = NameScanner([
    "以上", "以下", "以内", "未満", "以前", "以後", "以降", "超", "を超え", "前", "後", "まで", "より前", "ごと", "おき", "毎",
  ])
  private static let openings = NameScanner(["第", "表", "図", "別表", "付表", "別紙", "別添", "様式", "附則", "§", "項番"])
  private static let divisions = NameScanner(["条", "項", "号", "章", "節", "款", "編", "目", "版", "部", "回", "期", "者", "種"])

  /// Time limits and frequencies in words, with the figure that some of them stand for.
  private static let periods: (scanner: NameScanner, amounts: [Figure]) = {
    let words = """
      直ちに ただちに 速やかに すみやかに 遅滞なく 至急 早急に 即座に 即時に 即日 当日中 当日 翌日 翌日中 翌営業日 翌営業日中 前日 前営業日 毎日 毎週 毎月 毎年 毎年度 毎回 毎朝 隔週 隔月 隔年 週次
      月次 年次 日次
      四半期 四半期ごと 半期 半期ごと 半年 半年ごと 月末 週末 年度末 年末 月初 年度初め 都度 その都度 随時 定期的に 定期 不定期 事前に あらかじめ 事後に 常時
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    let same = ["ただちに": "直ちに", "すみやかに": "速やかに", "あらかじめ": "事前に", "定期": "定期的に", "その都度": "都度"]
    let months = ["半年": "6", "半年ごと": "6", "四半期ごと": "3"]
    return (
      NameScanner(words),
      words.map { word in
        months[word].map { Figure(amount: $0, counter: "か月") } ?? Figure(amount: same[word] ?? word, counter: "")
      }
    )
  }()

  /// 「二十四」 is 24, 「二〇二四」 is 2024.
  private static func value(_ numerals: ArraySlice<Unicode.Scalar>) -> String {
    let digits = Array("〇一二三四五六七八九".unicodeScalars)
    let powers: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]
    guard numerals.contains(where: { powers[$0] != nil }) else {
      return numerals.map { String(digits.firstIndex(of: $0) ?? 0) }.joined()
    }
    var value = 0
    var digit: Int?
    for numeral in numerals {
      if let power = powers[numeral] {
        value += (digit ?? 1) * power
        digit = nil
      } else {
        digit = digits.firstIndex(of: numeral)
      }
    }
    return String(value + (digit ?? 0))
  }
}

extension Figure {
  /// 「1年」 as 「12か月」, 「2週間」 as 「14日」.
  fileprivate var inCommonUnits: Figure {
    switch counter {
    case "年": Int(amount).map { $0 < 100 ? Figure(amount: String($0 * 12), counter: "か月") : self } ?? self
    case "週間": Int(amount).map { $0 < 100 ? Figure(amount: String($0 * 7), counter: "日") : self } ?? self
    default: self
    }
  }
}
