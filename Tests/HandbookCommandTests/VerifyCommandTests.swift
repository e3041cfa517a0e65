import Foundation
import Testing

@testable import handbook

/// Editions and sites beside their seals, and the tools of others that read them.
@Suite struct VerifyCommandTests {
  private func builtTool() throws -> Tool {
    let tool = try Tool(["first": "- [ ] 窓を閉めること。 {#window}"])
    try #require(try tool.run("key", "new", "--out", "office.key").code == 0)
    try #require(try tool.run("build", "--key", "office.key").code == 0)
    return tool
  }

  @Test func `sha256sum and minisign agree with what a build wrote, whichever of the two made the keys`() throws {
    let tool = try builtTool()
    let check = "cd public && sha256sum -c --quiet --strict SHA256SUMS && minisign -V -q -m SHA256SUMS -p ../"
    let ours = try tool.run(shell: check + "office.key.pub")
    #expect(ours.code == 0, "\(ours.err)")
    #expect(try tool.run(shell: "stat -c %a office.key").out == "600\n")
    let theirs = try tool.run(
      shell:
        "minisign -G -W -p their.pub -s their.key >/dev/null && \"$0\" build --quiet --key their.key && (\(check)their.pub)"
        + " && \"$0\" verify public --public-key their.pub")
    #expect(theirs.code == 0, "\(theirs.err)")
    #expect(theirs.out.contains("署名も正しく、「2024-02 "))
    let signed = try tool.run(
      shell:
        "cd public && minisign -S -s ../their.key -m SHA256SUMS -t 別の言葉 >/dev/null && cd .. && \"$0\" verify public --public-key their.pub"
    )
    #expect(signed.code == 0 && signed.out.contains("「別の言葉」"))
    let back = try tool.run(
      shell: "echo 文 > a && minisign -S -s office.key -m a >/dev/null && minisign -V -q -m a -p office.key.pub")
    #expect(back.code == 0, "\(back.err)")
  }

  @Test func `the same site is signed with the same bytes`() throws {
    let tool = try builtTool()
    let site = tool.files(in: "public")
    #expect(site["SHA256SUMS.minisig"] != nil)
    #expect(try tool.run("build", "--key", "office.key", "--output", "other").code == 0)
    #expect(tool.files(in: "other") == site)
  }

  /// What is done in `public/`, the rest of the place that is named, and words of what is said.
  static let damages: [(line: String, place: String, words: String)] = [
    ("printf x | dd of=index.html bs=1 seek=3 conv=notrunc 2>/dev/null", "index.html", "中身が違います"),
    ("rm terms.html", "terms.html", "がありません"), ("echo x > more.html", "more.html", "加わっています"),
    ("mv terms.html words.html", "terms.html", "「words.html」に変わっています"),
    ("mv terms.html x; mv roles.html terms.html; mv x roles.html", "roles.html", "入れ替わっています"),
    ("rm index.html; ln -s terms.html index.html", "index.html", "中身が違います"),
    ("echo x >> SHA256SUMS", "SHA256SUMS", "中身が違います"), ("rm SHA256SUMS", "SHA256SUMS", "がありません"),
    ("rm SHA256SUMS.minisig", "SHA256SUMS.minisig", "署名"),
    ("sed -i s/^R/Q/ SHA256SUMS.minisig", "SHA256SUMS.minisig", "署名"),
    ("sed -i 's/2024-02/2024-03/' SHA256SUMS.minisig", "SHA256SUMS.minisig", "署名"),
    ("rm terms.html; sed -i '/  terms.html$/d' SHA256SUMS", "SHA256SUMS.minisig", "署名"),
  ]

  @Test(arguments: damages) func `what was done to a site is named by its file`(
    _ damage: (line: String, place: String, words: String)
  ) throws {
    let tool = try builtTool()
    let fine = try tool.run("verify", "public/", "--public-key", "office.key.pub")
    #expect(fine.code == 0, "\(fine.err)")
    _ = try tool.run(shell: "cd public && \(damage.line)")
    let outcome = try tool.run("verify", "public/", "--public-key", "office.key.pub")
    #expect(outcome.code == 1)
    let isNamed = outcome.err.split(separator: "\n").contains {
      $0.hasPrefix("public/\(damage.place): 誤り: ") && $0.contains(damage.words)
    }
    #expect(isNamed, "\(outcome.err)")
  }

  @Test func `a site that is not there yet is passed over, unless it is asked for`() throws {
    let tool = try Tool.releasable()
    try #require(try tool.run(shell: Tool.release("2024-02")).code == 0)
    let both = try tool.run("verify")
    #expect(both.code == 0 && both.out == "版1件は、封印したときのままです\npublic はまだないので、サイトは確かめていません\n", "\(both.err)")
    for line in [["verify", "public"], ["verify", "--public-key", "office.key.pub"]] {
      let asked = try tool.run(line)
      #expect(asked.code == 2 && asked.err.hasPrefix("handbook: サイトのフォルダー「public」がありません。「handbook build」で作るか"))
    }
  }

  @Test func `a key that is none, or has a password, is refused in a sentence`() throws {
    let tool = try builtTool()
    let none = try tool.run("build", "--key", "office.key.pub")
    #expect(none.code == 2 && none.err.contains("秘密鍵「office.key.pub」を読めません"))
    let again = try tool.run("key", "new", "--out", "office.key")
    #expect(again.code == 2 && again.err.contains("もうあります"))
    let other = try tool.run("verify", "public", "--public-key", "content/handbook.yml")
    #expect(other.code == 2 && other.err.contains("公開鍵のファイルではありません"))
  }
}
