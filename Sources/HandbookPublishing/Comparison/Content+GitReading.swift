internal import HandbookModel

extension Content {
  /// Reads the files of a git revision by the rules for a folder: no links, no names that cannot be typed, no editions.
  init(readingFrom revision: GitRevision, report: inout Report) throws {
    var files: [GitRevision.Entry] = []
    var refused = Report()
    for entry in revision.entries {
      let steps = entry.path.split(separator: "/").map(String.init)
      guard !steps.contains(where: TemporaryName.isOne), steps.first != "editions" || steps.count == 1 else { continue }
      if let fault = steps.lazy.compactMap({ Self.fault(ofName: $0) }).first {
        refused.add(.refused(entry.path, fault.summary, fix: fault.fix))
      } else if steps.count > Self.deepest + 1 {
        refused.add(.tooDeep(entry.path, limit: Self.deepest))
      } else if entry.mode == "120000" {
        refused.add(.link(entry.path))
      } else if let size = entry.size, size <= Folder.largestFile {
        files.append(entry)
      } else {
        refused.add(.noFile(entry.path))
      }
    }
    let read = zip(files, try revision.bytes(of: files)).map { ContentFile(path: $0.path, bytes: $1) }
    refused.add(Self.twins(among: read))
    for finding in refused.diagnostics { report.refuse(finding) }
    self.init(read)
  }
}
