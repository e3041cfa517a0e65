/// A section, rule or table named by hand, such as 「第29項」, 「9-2」 or 「表2」.
struct TypedName: Equatable {
  /// What is named.
  enum Subject: Equatable {
    /// A section by number and title; the number as digits, such as `21.1`.
    case numberAndTitle(number: String, title: String)
    /// A section by its title in 「」, where the text sends its reader there.
    case title(String)
    /// A section by its number.
    case section(Int)
    /// A rule by its number.
    case rule(section: Int, rule: Int)
    /// A classification table by its number.
    case table(Int)
  }

  /// What is named.
  let subject: Subject
  /// The bytes of the text that name it.
  let range: Range<Int>
}

/// Finds names typed by hand in running text.
///
/// A number followed by a title is always a name. A number alone is one only where the text sends its reader there
/// (「を参照」「に従い」…), so that no date, quantity or number of a list is taken for one.
struct TypedNameReader {
  private let titles: Set<ArraySlice<UInt8>>
  /// The lengths of titles in bytes, longest first.
  private let lengths: [Int]

  /// Takes the titles that sections have or had; a title of one character names nothing.
  init(titles: some Sequence<String>) {
    self.titles = Set(titles.filter { $0.unicodeScalars.count > 1 }.map { Array($0.utf8)[...] })
    lengths = Set(self.titles.map(\.count)).sorted(by: >)
  }

  /// The names in a text, in reading order.
  ///
  /// Cost: O(bytes), and a look-up for each length of a title at each number.
  func names(in text: String) -> [TypedName] {
    let bytes = Array(text.utf8)
    var names: [TypedName] = []
    var index = 0
    while index < bytes.count {
      if let name = name(in: bytes, at: index) {
        names.append(name)
        index = name.range.upperBound
      } else {
        index += 1
      }
    }
    return names
  }

  private func name(in bytes: [UInt8], at start: Int) -> TypedName? {
    // Most places are none of these, so two bytes decide: full-width digits, 「第」, 「項」, 「表」, 「「」.
    switch (bytes[start], start + 1 < bytes.count ? bytes[start + 1] : 0) {
    case (UInt8(ascii: "0")...UInt8(ascii: "9"), _), (0xEF, 0xBC): numbered(in: bytes, at: start)
    case (0xE7, 0xAC), (0xE9, 0xA0): labelled(in: bytes, at: start)
    case (0xE8, 0xA1): table(in: bytes, at: start)
    case (0xE3, 0x80): quoted(in: bytes, at: start)
    default: nil
    }
  }

  // MARK: Each way of naming

  /// 「19. 緊急事態の対応」「19項「緊急事態の対応」」「9-2を参照」「29項を参照」
  private func numbered(in bytes: [UInt8], at start: Int) -> TypedName? {
    guard !bytes.continuesNumber(before: start), !bytes.has(.ordinal, before: start),
      let number = bytes.number(at: start)
    else { return nil }
    if let rule = rule(number, in: bytes, from: start) { return rule }
    if let name = titled(number, in: bytes, from: start) { return name }
    guard let end = bytes.end(of: .section, at: number.end), bytes.sendsReader(at: end) else { return nil }
    return TypedName(subject: .section(number.value), range: start..<end)
  }

  private func rule(_ number: TypedNumber, in bytes: [UInt8], from start: Int) -> TypedName? {
    guard let hyphen = bytes.end(of: .hyphen, at: number.end), let rule = bytes.number(at: hyphen),
      !bytes.continuesNumber(after: rule.end),
      bytes.sendsReader(at: rule.end) || bytes.has(.rule, before: start)
    else { return nil }
    return TypedName(subject: .rule(section: number.value, rule: rule.value), range: start..<rule.end)
  }

  /// A title after a number and 「.」, 「項」 or a blank; in 「」 after a number and a full stop, any text that the reader is sent to.
  private func titled(_ number: TypedNumber, in bytes: [UInt8], from start: Int) -> TypedName? {
    var written = String(number.value)
    var place = number.end
    if let dot = bytes.end(of: .dot, at: place), let part = bytes.number(at: dot) {
      written += ".\(part.value)"
      place = part.end
    }
    let dot = bytes.end(of: .dot, at: place)
    var title = dot ?? bytes.end(of: .section, at: place) ?? place
    title = bytes.afterBlanks(from: title)
    guard title > place else { return nil }
    let bracket = bytes.end(of: .opening, at: title)
    if let end = self.title(in: bytes, at: bracket ?? title) {
      let close = bracket == nil ? end : bytes.end(of: .closing, at: end) ?? end
      return TypedName(
        subject: .numberAndTitle(number: written, title: bytes.text(bracket ?? title, end)), range: start..<close)
    }
    guard dot != nil, bytes.has(.opening, before: start), let end = bytes.endOfQuotation(from: title), end > title,
      bytes.sendsReader(at: end)
    else { return nil }
    return TypedName(subject: .numberAndTitle(number: written, title: bytes.text(title, end)), range: start..<end)
  }

  /// Reads 「第29項」 and 「項番29」.
  private func labelled(in bytes: [UInt8], at start: Int) -> TypedName? {
    if let label = bytes.end(of: .ordinal, at: start), !bytes.hasKanji(before: start),
      !bytes.has(.article, before: start),
      let number = bytes.number(at: label), let end = bytes.end(of: .section, at: number.end)
    {
      if let name = titled(number, in: bytes, from: start) { return name }
      return bytes.hasKanji(at: end) && !bytes.sendsReader(at: end)
        ? nil : TypedName(subject: .section(number.value), range: start..<end)
    }
    guard let label = bytes.end(of: .sectionNumber, at: start),
      let number = bytes.number(at: bytes.afterBlanks(from: label)), !bytes.continuesNumber(after: number.end)
    else { return nil }
    return TypedName(subject: .section(number.value), range: start..<number.end)
  }

  /// 「表2」, but not 「代表2名」 or 「別表2」.
  private func table(in bytes: [UInt8], at start: Int) -> TypedName? {
    guard let label = bytes.end(of: .table, at: start), !bytes.hasKanji(before: start),
      let number = bytes.number(at: label), !bytes.continuesNumber(after: number.end),
      !bytes.hasKanji(at: number.end) || bytes.sendsReader(at: number.end)
    else { return nil }
    return TypedName(subject: .table(number.value), range: start..<number.end)
  }

  /// Reads 「緊急事態の対応」を参照.
  private func quoted(in bytes: [UInt8], at start: Int) -> TypedName? {
    guard let inside = bytes.end(of: .opening, at: start), let end = title(in: bytes, at: inside),
      bytes.end(of: .closing, at: end) != nil, bytes.sendsReader(at: end)
    else { return nil }
    return TypedName(subject: .title(bytes.text(inside, end)), range: inside..<end)
  }

  /// The end of the longest title that begins at a place and is no part of a longer word.
  private func title(in bytes: [UInt8], at start: Int) -> Int? {
    lengths.lazy.map { start + $0 }.first { end in
      end <= bytes.count && !bytes.joins(at: end) && titles.contains(bytes[start..<end])
    }
  }
}
