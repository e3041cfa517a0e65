internal import HandbookModel

extension EditionManifest {
  /// The manifest as YAML: the same bytes every time.
  var bytes: [UInt8] {
    var lines = [
      "# 「handbook release」が書いた、この版の封印。書き換えない。",
      "format: \(Self.format)",
      "edition:",
      "  id: \(edition.id)",
      "  name: \(edition.name.asYAML)",
      "  date: \(edition.date)",
    ]
    if let effective = edition.effective { lines.append("  effective: \(effective)") }
    lines.append("origin: \(origin.rawValue)" + (origin.remark.map { "  # \($0)" } ?? ""))
    lines.append("work-tree: \(workTree.rawValue)")
    lines += Self.list("approvals", of: approvals.map(\.asYAML))
    if let previous { lines += ["previous:", "  id: \(previous.id)", "  manifest: \(previous.manifest)"] }
    lines += Self.list("changes", of: changes.map { "{class: \($0.name.asYAML), count: \($0.count)}" })
    lines += ["files: \(fileCount)", "# \(Self.listPath) のSHA-256。すべてのファイルのSHA-256は、その中にある。", "list: \(list)"]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func list(_ key: String, of entries: [String]) -> [String] {
    entries.isEmpty ? [] : ["\(key):"] + entries.map { "  - \($0)" }
  }
}

extension Approval {
  /// The approval as an entry of a list.
  var asYAML: String {
    "{act: \(act.asYAML), by: \(by.asYAML)" + (date.map { ", date: \($0.asYAML)" } ?? "") + "}"
  }
}

extension String {
  /// The text as a value of YAML: as it is where nothing in it means anything, in quotes otherwise.
  var asYAML: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-"
    }
    guard !isPlain || hasPrefix("-") || isEmpty else { return self }
    let escaped = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
