import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct ProvisionReaderTests {
  static let clauses: [(text: String, lines: [String])] = [
    ("施錠すること。", ["main must 5 施錠すること。"]),
    (
      "3か月が望ましく、6か月に一度必ず変更すること。",
      ["main should 1 3か月が望ましく、", "main must 5 6か月に一度必ず変更すること。 ★必ず"]
    ),
    ("社内では使ってもよいが、社外では使ってはならない", ["main may 0 社内では使ってもよいが、", "main must-not 5 社外では使ってはならない"]),
    (
      "持ち出してはならない。ただし、災害のときは、この限りでない。",
      ["main must-not 5 持ち出してはならない。", "proviso may 0 ただし、災害のときは、この限りでない。"]
    ),
    (
      "一切禁止とする、但し承認を得た場合は許可する。",
      ["main must-not 5 一切禁止とする、 ★一切", "proviso approval 3 但し承認を得た場合は許可する。"]
    ),
    (
      "撮影してはならない（ただし、許可された場所を除く）。次へ進むこと。",
      [
        "main must-not 5 撮影してはならない（ただし、許可された場所を除く）。", "proviso may 0 ただし、許可された場所を除く",
        "main must 5 次へ進むこと。",
      ]
    ),
    (
      "利用は、会社が認めたサービスに限り、認める。",
      ["main may 3 利用は、会社が認めたサービスに限り、認める。", "limit may 3 会社が認めたサービスに限り"]
    ),
    ("緊急時を除き、電源を切らないこと。", ["main must-not 5 緊急時を除き、電源を切らないこと。", "exclusion may 0 緊急時を除き"]),
    (
      "社員（派遣社員を除く。）は、署名すること。",
      ["main must 5 社員（派遣社員を除く。）は、署名すること。", "exclusion may 0 派遣社員を除く。"]
    ),
    ("「触るな。ただし掃除を除く。」と表示すること。", ["main must 5 「触るな。ただし掃除を除く。」と表示すること。"]),
    ("「かぎ括弧が閉じない。守ること。", ["main info - 「かぎ括弧が閉じない。", "main must 5 守ること。"]),
    ("　守ること。　", ["main must 5 守ること。"]),
    ("ただし", ["proviso info - ただし"]),
    ("（ただし）", ["main info - （ただし）", "proviso info - ただし"]),
    ("", []),
    ("。。", []),
  ]

  @Test(arguments: clauses)
  func `clauses are told apart, each with its place`(_ text: String, _ lines: [String]) {
    let bytes = Array(text.utf8)
    let read = ProvisionReader(text).provisions.map { provision in
      let strength = provision.strength.map { "\($0)" } ?? "-"
      let words = String(decoding: bytes[provision.place], as: UTF8.self)
      let stress = provision.emphases.isEmpty ? "" : " ★" + provision.emphases.joined(separator: "、")
      return "\(provision.part.rawValue) \(provision.kind.rawValue) \(strength) \(words)\(stress)"
    }
    #expect(read == lines)
  }

  static let asked: [(text: String, acts: [Request.Act])] = [
    ("部門長の承認を得て持ち出すこと。", [.approval]),
    ("許可なく持ち出さない。", [.permission]),
    ("許可なく持ち出してもよい。", []),
    ("承認を得た場合は、持ち出すことができる。", [.approval]),
    ("承認を得た者は、記録すること。", []),
    ("承認を得ていない機器は、外すこと。", []),
    ("利用を申請し、許諾を受けること。", [.application, .licence]),
    ("事務局に報告し、指示を仰ぐこと。", [.report]),
    ("事務局に報告したときは、記録すること。", []),
    ("報告を受けた事務局は、調べること。", []),
    ("連絡先を登録すること。", []),
    ("迷うときは相談することが望ましい。", [.consultation]),
    ("相談してもよい。", []),
    ("窓口へご連絡ください。", [.contact]),
    ("「承認を得て」と書くこと。", []),
  ]

  @Test(arguments: asked)
  func `who has to be asked or told is read from the words of the act`(_ text: String, _ acts: [Request.Act]) {
    let requests = ProvisionReader(text).requests
    #expect(requests.map(\.act) == acts)
    let bytes = Array(text.utf8)
    for request in requests {
      #expect(request.clause.contains(request.place))
      #expect(
        String(decoding: bytes[request.place..<request.clause.upperBound], as: UTF8.self).first.map {
          "承許申報連相".contains($0)
        } == true)
    }
  }

  @Test func `deep, unclosed and repeated signs are read in one walk`() {
    for sign in ["（ただし", "「", "）", "、", "を除き", "ただし、", "★", "※", "てはならず、"] {
      let provisions = ProvisionReader(String(repeating: sign, count: 20_000)).provisions
      #expect(provisions.count <= 40_000)
    }
  }
}
