import HandbookModel

/// A node of a YAML file: scalars stay as written, so that 1.10 is never 1.1 and `no` is never false.
indirect enum YAMLNode {
  case scalar(String, SourceRange)
  case sequence([YAMLNode], SourceRange)
  case mapping([Entry], SourceRange)

  /// A key and its value.
  struct Entry {
    let key: String
    let keyRange: SourceRange
    let value: YAMLNode
  }

  /// Where the node stands.
  var range: SourceRange {
    switch self {
    case .scalar(_, let range), .sequence(_, let range), .mapping(_, let range): range
    }
  }
}
