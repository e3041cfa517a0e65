/// One edition (版).
///
/// Editions are ordered by date; the name is only printed.
///
/// 第5.121版 comes before 第5.122版, and 2022年2月版 after 第10版: names are no numbers.
package struct Edition: Hashable, Sendable {
  /// Its permanent id, such as `2024-02`.
  package let id: EditionID
  /// Its name as printed, such as 2024年2月版.
  package let name: String
  /// When it was issued.
  package let date: EditionDate
  /// When it takes effect (施行日); nil where the office has not stated it.
  package let effective: EditionDate?

  /// Makes an edition.
  package init(id: EditionID, name: String, date: EditionDate, effective: EditionDate? = nil) {
    self.id = id
    self.name = name
    self.date = date
    self.effective = effective
  }
}

extension Edition {
  /// The edition that is being worked on (作業中の版): it gets its id, name and date when it is released.
  package static let working = Edition(id: "next", name: "次の版（作業中）", date: .open)

  /// Whether an id would give the pages of an edition (`changes/ID.html`, `changes/ID-digest.html`) the name of another.
  package static func isReserved(_ id: String) -> Bool {
    let id = id.lowercased()
    return id == "index" || id.hasSuffix("-digest")
  }

  /// Whether this is the edition that is being worked on.
  package var isWorking: Bool { id == Edition.working.id }
}

/// A date of the Gregorian calendar as editions carry it: the day may be missing.
package struct EditionDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day, 1 to 31, if the edition names one.
  package let day: Int?

  /// A date that is still open: later than every other.
  package static let open = EditionDate(year: 9999, month: 12, day: nil)

  private init(year: Int, month: Int, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-02` or `2012-01-05`; nil if the text is neither, or no date.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }), parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    var day: Int?
    if parts.count == 3 {
      guard let written = Int(parts[2]), (1...EditionDate.days(in: month, of: year)).contains(written) else {
        return nil
      }
      day = written
    }
    self.year = year
    self.month = month
    self.day = day
  }

  package var description: String {
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))" + (day.map { "-\(padded($0))" } ?? "")
  }

  /// The date in Japanese: 2024年2月, 2012年1月5日; 未定 if it is open.
  package var japanese: String {
    self == .open ? "未定" : "\(year)年\(month)月" + (day.map { "\($0)日" } ?? "")
  }

  package static func < (first: EditionDate, second: EditionDate) -> Bool {
    (first.year, first.month, first.day ?? 0) < (second.year, second.month, second.day ?? 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
