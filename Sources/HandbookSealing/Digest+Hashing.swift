package import HandbookModel

extension Digest {
  /// The SHA-256 of bytes.
  ///
  /// Cost: O(bytes), at some 300 MB a second.
  package init(of bytes: [UInt8]) {
    self.init(bytes: Sodium.sha256(bytes))
  }
}
