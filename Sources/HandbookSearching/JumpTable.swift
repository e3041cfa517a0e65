internal import HandbookModel

/// What a query may name outright: a number, a number in an edition, or a permanent id.
struct JumpTable {
  private var places: [String: [Int]] = [:]

  /// The numbers of sections and rules today, of sections in earlier editions, and every permanent id.
  init(of index: SearchIndex) {
    var sectionCount = 0
    for (place, entry) in index.entries.enumerated() {
      add(entry.unit.id, leadsTo: place)
      switch entry.unit.target {
      case .section:
        sectionCount += 1
        add(String(sectionCount), leadsTo: place)
        for (edition, number) in entry.formerNumbers { add("\(number) \(index.editions[edition])", leadsTo: place) }
      case .rule(let id):
        add(entry.unit.label, leadsTo: place)
        add("\(id.section)#\(id.name)", leadsTo: place)
      default: break
      }
    }
  }

  /// Lets a name lead to a unit.
  private mutating func add(_ name: String, leadsTo unit: Int) {
    places[Self.plain(name), default: []].append(unit)
  }

  /// The units that a query names; none unless it is a name and nothing else.
  func units(named query: String) -> [Int] { places[Self.plain(query), default: []] }

  /// 「第２９項　2023年2月版」 as 「29 2023年2月版」: narrow, in small letters, without 第 and 項, one blank between words.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0xFF21...0xFF3A: append(scalar.value & 0x1F | 0x60, to: &plain)
      case 0xFF01...0xFF5E: append(scalar.value - 0xFEE0, to: &plain)
      case 0x2010...0x2015, 0x2212, 0x30FC: plain += "-"
      case 0x09, 0x0A, 0x20, 0x3000:
        if !plain.isEmpty, !plain.hasSuffix(" ") { plain += " " }
      case 0x7B2C where plain.isEmpty, 0x9805: break
      default: plain.unicodeScalars.append(scalar)
      }
    }
    if plain.hasSuffix(" ") { plain.removeLast() }
    return plain
  }

  private static func append(_ value: UInt32, to text: inout String) {
    if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
  }
}
