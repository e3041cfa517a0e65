internal import HandbookModel
internal import HandbookSealing

/// The files of a pair of keys.
package enum KeyPair {
  /// Makes a pair: a secret key that nobody else can read, and the public one beside it.
  ///
  /// - Returns: The number of the pair.
  package static func make(at path: String) throws -> String {
    for name in [path, "\(path).pub"] where Folder(path: name).kind(of: "") != nil {
      throw WorldError(
        Wording(ja: "「\(name)」は、もうあります。--out に別の名前を書いてください", en: "“\(name)” is there already. Give --out another name"))
    }
    let key = SigningKey()
    try Folder(path: path).write(key.bytes, to: "", mode: 0o600)
    try Folder(path: "\(path).pub").write(key.publicKey.bytes, to: "")
    return key.publicKey.name
  }

  /// Reads a secret key.
  static func signingKey(at path: String) throws -> SigningKey {
    do throws(SigningKey.Fault) {
      return try SigningKey(parsing: (try? Folder(path: path).read("")) ?? [])
    } catch {
      switch error {
      case .encrypted:
        throw WorldError(
          Wording(
            ja: "秘密鍵「\(path)」には合い言葉がかかっています。写しを作り、「minisign -C -W -s 写し」で合い言葉を外して使ってください",
            en:
              "The secret key “\(path)” has a password. Make a copy, take it off with “minisign -C -W -s COPY”, and use that"
          ))
      case .unreadable:
        throw WorldError(
          Wording(
            ja: "秘密鍵「\(path)」を読めません。「handbook key new」か「minisign -G -W」で作った鍵を指定してください",
            en: "The secret key “\(path)” cannot be read. Name one made by “handbook key new” or “minisign -G -W”"))
      }
    }
  }
}
