internal import HandbookComparing

extension DiffFormat {
  /// The 新旧対照表 as a spreadsheet that Excel opens rightly: UTF-8 with its mark, CR LF, and no cell that computes.
  static let csv = DiffFormat(id: "csv") { sheet in
    var writer = CSVWriter()
    writer.row([sheet.tableTitle])
    for edition in sheet.editions { writer.row([edition]) }
    writer.row(["〔　〕の部分は改正部分"])
    writer.row([sheet.countWords])
    writer.row([sheet.flaggedWords])
    for index in sheet.summary.flagged {
      let revision = sheet.diff.revisions[index]
      writer.row([
        revision.strongestFlags.map(\.words).joined(separator: "\n"), sheet.place(of: revision),
        VisibleText(sheet.chapter(of: revision)).text,
      ])
    }
    writer.row([])
    writer.row(sheet.setting.heads(of: sheet.diff))
    for chapter in sheet.table.chapters {
      if let title = chapter.listTitle(in: sheet.diff) {
        writer.row(sheet.setting.ordered(new: title.after, old: title.before))
      }
      for row in chapter.rows {
        let sides = sheet.setting.ordered(new: row.after, old: row.before).map { entry in
          entry.lines { "〔\($0)〕" }.joined(separator: "\n")
        }
        let remarks = row.allRemarks(in: sheet.diff).joined(separator: "\n")
        writer.row(sides + (sheet.setting.hasRemarks ? [remarks] : []))
      }
    }
    return writer.bytes
  }
}

/// Writes a spreadsheet as text (RFC 4180), as Excel wants it.
struct CSVWriter {
  /// What has been written; it begins with the mark by which Excel knows UTF-8.
  private(set) var bytes = Array("\u{FEFF}".utf8)

  /// What a spreadsheet takes for the start of a formula, in either width; the apostrophe itself, so that the one put
  /// before can be taken away again; and what it drops before looking.
  private static let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "'", "\t", "\r", "\n"]

  /// Writes a row, every cell in quotes.
  mutating func row(_ cells: [String]) {
    bytes += cells.map { cell in "\"\(Self.safe(cell).replacing("\"", with: "\"\""))\"" }.joined(separator: ",").utf8
    bytes += "\r\n".utf8
  }

  /// A cell that is nothing but text.
  private static func safe(_ cell: String) -> String {
    cell.unicodeScalars.first { $0 != " " && $0 != "\u{3000}" }.map { starts.contains($0) } == true ? "'\(cell)" : cell
  }
}
