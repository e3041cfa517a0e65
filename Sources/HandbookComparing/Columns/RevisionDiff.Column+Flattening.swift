package import HandbookModel
internal import HandbookNaming

extension RevisionDiff.Column {
  /// An edition as it is compared: all that its authors can write and its readers can see, but for the change history,
  /// which differs by nature, and the edition's own name and dates, which every form of a diff has above it.
  ///
  /// Cost: O(text).
  package init(of linked: LinkedHandbook) {
    let handbook = linked.handbook
    var collector = RevisionUnitCollector(RevisionTextPrinter(linked))
    var chapters: [RevisionChapter] = []
    chapters.reserveCapacity(handbook.sections.count + 6)
    chapters.append(
      RevisionChapter(.profile, number: "", title: "文書の情報", units: collector.printer.profileUnits(of: handbook)))
    for (index, section) in handbook.sections.enumerated() {
      let number = SectionNumber(index: index).description
      chapters.append(
        RevisionChapter(
          .section(section.id), number: number, title: section.title,
          units: collector.collect(section, number: number)))
    }
    let introduction = collector.collect(handbook.hierarchy.introduction)
    let lists: [(HandbookList, [RevisionUnit])] = [
      (.documents, introduction + handbook.hierarchy.documents.map { collector.printer.unit(of: $0) }),
      (
        .roles, handbook.roles.map { collector.printer.unit(of: $0) } + handbook.profile.audiences.map { Self.unit($0) }
      ),
      (.terms, handbook.terms.map { collector.printer.unit(of: $0) }),
      (.controls, collector.printer.controlUnits(of: handbook)),
    ]
    for (list, units) in lists {
      chapters.append(RevisionChapter(.list(list), number: "", title: list.title, units: units))
    }
    let tasks = handbook.tasks.map { collector.printer.unit(of: $0) }
    chapters.append(RevisionChapter(.tasks, number: "", title: "用事", units: tasks))
    self.init(edition: handbook.profile.edition, title: handbook.profile.title, chapters: chapters)
  }

  private static func unit(_ audience: Audience) -> RevisionUnit {
    RevisionUnit(.entry, target: .audience(audience.id), lines: [RevisionText("対象者：\(audience.name)")])
  }
}
