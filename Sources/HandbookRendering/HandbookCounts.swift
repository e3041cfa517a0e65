internal import HandbookModel
internal import HandbookNaming

/// What a handbook has, and what it still lacks, counted.
struct HandbookCounts: Hashable {
  /// How many sections it has.
  let sections: Int
  /// How many rules of each kind.
  let rules: [Modality.Kind: Int]
  /// How many classification tables.
  let classificationTables: Int
  /// How many rows of tables, and parents and places of documents, the office has still to confirm.
  let unconfirmedReadings: Int
  /// How many of the original's figures are missing.
  let missingFigures: Int
  /// How many roles have no contact.
  let rolesWithoutContact: Int

  /// Counts a handbook.
  ///
  /// Cost: O(text).
  init(of linked: LinkedHandbook) {
    let handbook = linked.handbook
    sections = handbook.sections.count
    rules = handbook.sections.reduce(into: [:]) { counts, section in
      for rule in section.rules { counts[rule.modality.kind, default: 0] += 1 }
    }
    classificationTables = linked.anchors.classificationTables.count
    let tables = handbook.sections.flatMap(\.tables)
    let rows = tables.reduce(0) { count, table in
      count + table.bodyRows.count { !table.unconfirmedColumns(ofRow: $0).isEmpty }
    }
    let documents = handbook.hierarchy.documents
    unconfirmedReadings =
      rows + documents.count { $0.isParentUnconfirmed } + documents.count { $0.isPlaceUnconfirmed }
    missingFigures = handbook.sections.reduce(0) { count, section in
      count + section.pictures.count { $0.image.path == nil }
    }
    rolesWithoutContact = handbook.roles.count { $0.contact == nil }
  }

  /// How many rules there are.
  var allRules: Int { rules.values.reduce(0, +) }
}
