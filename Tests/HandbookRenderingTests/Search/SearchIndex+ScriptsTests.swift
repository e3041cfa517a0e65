import Foundation
import HandbookModel
import HandbookSearching
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct SearchIndexScriptsTests {
  private static let first = """
    前の文。

    ## 見出し {#part}

    - [ ] 規則を守ること。 {#rule}

      > 「解説」の\\文。

    紙 {#paper .classification}

    | 区分 | 極秘 {#secret} |
    |---|---|
    | 持出 {#carry} | 禁止 |

    表 {#grid .matrix}

    | 行 | 列 {#c} |
    |---|---|
    | 名 {#r} | 値 |
    """

  private static let history = """
    ## 2024年2月版 {#2024-02 date=2024-02}

    | 改編項 | 改編内容 |
    |---|---|
    | [1.前の題名](sections/first.md) | 新設 |
    """

  private static func script(_ content: Content) throws -> (linked: LinkedHandbook, index: SearchIndex, script: Script)
  {
    let linked = try RenderedExample(content).linked
    let index = SearchIndex(of: linked) { _ in [WordReading("規則", "キソク"), WordReading("a=b", "エー")] }
    let files = index.scripts(linked)
    #expect(files.map(\.path) == ["search/index.js"])
    return (linked, index, try Script(files[0].bytes()))
  }

  /// What the browser tells from the kind and the name of a unit is what the build knows.
  @Test func `every unit can be read back, with its id and its address`() throws {
    let (linked, index, script) = try Self.script(
      .example(["first": Self.first, "second": "本文。"], files: ["history.md": Self.history]))
    let read = script.units
    #expect(read.count == index.entries.count)
    #expect(Set(index.entries.map(\.unit.kind)) == Set(SearchUnit.Kind.allCases))
    for (entry, read) in zip(index.entries, read) {
      let unit = entry.unit
      #expect(read.kind == unit.kind.rawValue)
      #expect(read.id == unit.id)
      #expect(read.label == unit.label)
      #expect(read.text == unit.text)
      #expect(read.section == entry.section?.written)
      #expect(read.modality == unit.modality?.rawValue ?? "")
      #expect(read.address == linked.address(of: unit.target)?.link(from: ""))
    }
  }

  @Test func `former names, numbers of editions, synonyms and readings are handed over`() throws {
    let (_, _, script) = try Self.script(.example(["first": Self.first], files: ["history.md": Self.history]))
    #expect(script.data["readings"] as? String == "規則=きそく")
    let names = Script.fields(script.data["lists"] as? String ?? "").compactMap { fields in
      ["t": fields.dropFirst(4).joined(separator: "|"), "o": fields[3]][fields[0]]
    }
    #expect(names == ["ウィルス|", "事務局", ""])
    #expect(script.data["editions"] as? [String] == ["2024年2月版"])
    #expect((script.data["sections"] as? [[String]])?.map { $0[5] } == ["0=1"])
    #expect((script.data["sections"] as? [[String]])?.map { $0[2] } == ["前の題名"])
  }

  @Test func `what a cell is at odds with, whom sections are for, and what helps without an answer are handed over`()
    throws
  {
    let first = "- [ ] 禁止する。 {#ban conflicts=paper/carry}\n\n" + Self.first
    let tasks = "tasks:\n  - {id: do, title: する, rules: [first/rule]}\n  - {id: idle, title: しない}\n"
    let (_, _, script) = try Self.script(.example(["first": first], files: ["tasks.yml": tasks]))
    #expect(script.units.first { $0.id == "paper/carry/secret" }?.modality == "first/ban")
    #expect(script.units.first { $0.id == "grid/r/c" }?.modality == "")
    let help = try #require(script.data["help"] as? [String: Any])
    #expect(help["tasks"] as? [[String]] == [["do", "する"]])
    #expect((help["audiences"] as? [[String]])?.isEmpty == false)
  }

  @Test func `a large handbook's sections come in parts, whole and in order`() throws {
    let long = String(repeating: "長い文。", count: 20)
    let linked = try RenderedExample(
      .example(["a": "一。\(long)", "b": "二。", "c": "三。", "d": "四。\(long)"])
    ).linked
    let all = SearchIndex(of: linked).scripts(linked, holdingAtMost: 100)
    let files = all.filter { !$0.path.hasPrefix("search/pairs-") }
    #expect(files.map(\.path) == ["search/index.js", "search/part-0.js", "search/part-1.js", "search/part-2.js"])
    let index = try Script(files[0].bytes())
    #expect(index.data["parts"] as? Int == 3)
    #expect(index.data["shards"] as? Int == all.count - files.count)
    #expect(index.data["units"] as? Int == SearchIndex(of: linked).entries.count)
    #expect((index.data["sections"] as? [[String]])?.isEmpty == true)
    let texts = files.dropFirst().map { String(decoding: $0.bytes(), as: UTF8.self) }
    #expect(
      texts.map { $0.prefix(22) } == ["handbookSearch.add(0, ", "handbookSearch.add(1, ", "handbookSearch.add(3, "])
    for (word, place) in [("一。", 0), ("二。", 1), ("三。", 1), ("四。", 2)] {
      #expect(texts.indices.filter { texts[$0].contains(word) } == [place])
    }
  }

  @Test func `what fits into one script has no parts`() throws {
    let (_, _, script) = try Self.script(.example(["first": Self.first]))
    #expect(script.data["parts"] as? Int == 0)
    #expect((script.data["sections"] as? [[String]])?.count == 1)
  }

  @Test func `the script is one call and plain data`() throws {
    let linked = try RenderedExample(.example(["first": "`</script>` ${1} \"\\"])).linked
    let text = String(decoding: SearchIndex(of: linked).scripts(linked)[0].bytes(), as: UTF8.self)
    #expect(text.hasPrefix("handbookSearch.load({") && text.hasSuffix("});\n"))
    #expect(try Script(Array(text.utf8)).units[0].text.contains("${1}"))
  }
}

/// The index as a browser reads it.
private struct Script {
  /// A unit with what is derived.
  struct Unit {
    let kind, id, label, text, modality: String
    let section: String?
    let address: String
  }

  let data: [String: Any]

  init(_ bytes: [UInt8]) throws {
    let json = bytes.dropFirst("handbookSearch.load(".utf8.count).dropLast(");\n".utf8.count)
    data = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
  }

  var units: [Unit] {
    let sections = (data["sections"] as? [[String]] ?? []).enumerated().flatMap { place, section in
      Self.units(of: section, number: place + 1)
    }
    return sections + Self.fields(data["lists"] as? String ?? "").map(Self.listed)
  }

  private static func units(of section: [String], number: Int) -> [Unit] {
    let id = section[0]
    let page = "sections/\(id).html"
    var rules = 0
    var row = ["", "", ""]
    return fields(section[3]).compactMap { fields in
      func unit(
        _ kind: String, _ unitID: String, _ label: String, _ text: String, _ modality: String, _ address: String
      )
        -> Unit
      {
        Unit(kind: kind, id: unitID, label: label, text: text, modality: modality, section: id, address: address)
      }
      switch fields[0] {
      case "s": return unit("s", id, "\(number). \(section[1])", fields[1], "", page)
      case "h": return unit("h", "\(id)#\(fields[1])", fields[2], fields[3], "", "\(page)#\(fields[1])")
      case "r":
        rules += 1
        return unit("r", "\(id)/\(fields[1])", "\(number)-\(rules)", fields[2], fields[3], "\(page)#\(fields[1])")
      case "w":
        row = fields
        return nil
      default:
        let cell = "\(row[1])/\(fields[1])"
        let address = fields[0] == "m" ? "\(page)#\(cell)" : "tables.html#\(cell)"
        return unit("c", cell, "\(row[2])・\(fields[2])", fields[3], fields[4], address)
      }
    }
  }

  private static func listed(_ fields: [String]) -> Unit {
    let kind = fields[0]
    let page = ["t": "terms.html#", "o": "roles/", "d": "documents.html#", "y": "history.html#"][kind] ?? ""
    let names = fields[kind == "t" ? 4 : 3].split(separator: "\t").joined(separator: "、")
    let texts = kind == "t" ? [fields[3], names] : kind == "o" ? [names, fields[4]] : [fields[3]]
    return Unit(
      kind: kind, id: fields[1], label: fields[2], text: texts.filter { !$0.isEmpty }.joined(separator: "\n"),
      modality: "", section: kind == "y" && !fields[4].isEmpty ? fields[4] : nil,
      address: page + fields[1] + (kind == "o" ? ".html" : ""))
  }

  /// The units as the script has them: the kind, and what follows it.
  static func fields(_ units: String) -> [[String]] {
    let counts = ["s": 1, "h": 3, "r": 3, "w": 2, "c": 4, "m": 4, "t": 5, "o": 4, "d": 3, "y": 4]
    var rest = units.split(separator: "\u{7F}", omittingEmptySubsequences: false).dropLast().map(String.init)[...]
    var fields: [[String]] = []
    while let kind = rest.first, let count = counts[kind] {
      fields.append(Array(rest.prefix(count + 1)))
      rest = rest.dropFirst(count + 1)
    }
    return fields
  }
}
