internal import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes the block that a controlled document carries (文書の管理情報).
  ///
  /// What the office has not stated is shown as not stated.
  mutating func documentRecord() {
    let linked = linked
    let profile = linked.handbook.profile
    element("dl", .class("relations record")) { list in
      list.fact("文書番号", stated: profile.documentNumber)
      list.fact("文書名", stated: profile.printedTitle ?? profile.title)
      list.fact("版", stated: profile.edition.name)
      list.fact("制定日", stated: profile.established?.japanese)
      list.fact("改定日", stated: profile.edition.date.japanese)
      list.fact("施行日", stated: profile.edition.effective?.japanese)
      for act in ["承認", "審査", "作成"] { list.fact("\(act)者", stated: profile.people(for: act)) }
      for other in profile.otherActs { list.fact(other, stated: profile.people(for: other)) }
      list.fact("主管部門", stated: profile.office)
      list.fact("機密区分", stated: profile.classification)
      list.fact("適用範囲", stated: profile.scope)
      list.fact("対象者", stated: profile.audiences.isEmpty ? nil : profile.audiences.map(\.name).joined(separator: "、"))
      list.fact("掲載場所", linked.ownDocument.map { document in { $0.place(of: document) } })
      list.fact("次回見直し", stated: profile.nextReview)
    }
  }
}

extension Profile {
  /// Those who did something to the document, with the dates that are stated; nil if nobody is.
  fileprivate func people(for act: String) -> String? {
    let found = approvals.filter { $0.act == act }
    let names = found.map { approval in approval.by + (approval.date.map { "（\($0)）" } ?? "") }
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// What else was done to the document, each act once.
  fileprivate var otherActs: [String] {
    approvals.map(\.act).filter { !["承認", "審査", "作成"].contains($0) }.uniqued
  }
}

extension LinkedHandbook {
  /// The document of the hierarchy that this handbook is.
  fileprivate var ownDocument: Document? {
    guard let reference = handbook.profile.document, case .document(let id)? = target(of: reference) else { return nil }
    return anchors.documentIndices[id].map { handbook.hierarchy.documents[$0] }
  }
}
