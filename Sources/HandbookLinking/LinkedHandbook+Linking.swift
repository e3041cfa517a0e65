package import HandbookModel

extension LinkedHandbook {
  /// Gives every reference of a handbook its target, and collects who points at whom.
  ///
  /// Cost: O(text).
  ///
  /// A reference without a target is reported; it is left out of the relationships.
  package init(linking handbook: Handbook, report: inout Report) {
    let anchors = Anchors(of: handbook, report: &report)
    var collector = RelationshipCollector(handbook: handbook, anchors: anchors, after: report)
    collector.collect()
    report.add(collector.report.diagnostics)
    report.add(handbook.hierarchy.loops)
    self.init(
      handbook: handbook, anchors: anchors, relationships: collector.relationships, lineage: Lineage(of: handbook),
      requests: collector.requests)
  }
}

extension DocumentHierarchy {
  /// Documents that stand above themselves.
  fileprivate var loops: [Diagnostic] {
    let parents = Dictionary(
      documents.compactMap { document -> (DocumentID, DocumentID)? in
        guard case .document(let parent)? = document.parent?.key else { return nil }
        return (document.id, parent)
      }, uniquingKeysWith: { first, _ in first })
    return documents.compactMap { document in
      var above = parents[document.id]
      for _ in documents.indices {
        guard let next = above, next != document.id else { break }
        above = parents[next]
      }
      guard above == document.id, let parent = document.parent else { return nil }
      return Diagnostic(
        .hierarchyLoop,
        Wording(
          ja: "「\(document.name)」の上位をたどると、「\(document.name)」に戻ってしまいます", en: "“\(document.name)” ends up above itself"),
        at: SourceSpan("documents.md", parent.range),
        fix: .init(
          Wording(
            ja: "「上位」をより上の文書のIDに直すか、最上位の文書なら空にしてください",
            en: "Name a document that stands higher, or leave the cell empty at the top")))
    }
  }
}
