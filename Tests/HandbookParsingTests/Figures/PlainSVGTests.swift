import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct PlainSVGTests {
  private func findings(_ text: String) -> [String] {
    let marked = MarkedContent(["figures/a.svg": text])
    var report = Report()
    report.add(marked.content.files.compactMap { PlainSVG.fault(of: $0) })
    return marked.describe(report)
  }

  /// A drawing with something in it.
  private static func svg(_ inner: String, attributes: String = "") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\"\(attributes)><g>\(inner)</g></svg>"
  }

  static let active = [
    svg("⟦1⟧<script>alert(1)</script>"), svg("⟦1⟧<script href=\"#a\"/>"), svg("⟦1⟧<foreignObject><p/></foreignObject>"),
    svg("<rect ⟦1⟧onclick=\"alert(1)\"/>"), svg("<rect ⟦1⟧ONLOAD='alert(1)'/>"),
    svg("", attributes: " ⟦1⟧onload=\"x\""),
    svg("⟦1⟧<animate attributeName=\"href\" values=\"javascript:x\"/>"), svg("⟦1⟧<set/>"), svg("⟦1⟧<iframe/>"),
    svg("<p ⟦1⟧xmlns=\"http://www.w3.org/1999/xhtml\"><script/></p>"),
    svg("<p ⟦1⟧xmlns=\"http://www.w3.org/1999/xhtm&#108;\"/>"),
    svg("<x:g ⟦1⟧xmlns:x='http://www.w3.org/1999/xhtml'/>"),
    svg("<s:g xmlns:s=\"http://www.w3.org/2000/svg\">⟦1⟧<s:script/></s:g>"),
    "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\">⟦1⟧<s:script/></s:svg>",
    "<svg ><!-- <script> -->⟦1⟧<script\n>x</script></svg>", "⟦1⟧<?xml-stylesheet href=\"a.css\"?><svg/>",
    "⟦1⟧<!DOCTYPE svg [<!ENTITY a \"<script/>\">]><svg>&a;</svg>",
  ]

  @Test(arguments: active) func `a picture that does more than draw is refused at its place`(_ text: String) {
    #expect(findings(text) == ["⟦1⟧ figure-active"])
  }

  static let loading = [
    svg("<image ⟦1⟧href=\"https://example.com/a.png\"/>"), svg("<image ⟦1⟧xlink:href=\"a.png\"/>"),
    svg("<use ⟦1⟧href=\"//example.com/a.svg#b\"/>"), svg("<a ⟦1⟧href=\"javascript:alert(1)\"/>"),
    svg("<a ⟦1⟧href=\" java&#115;cript:alert(1)\"/>"), svg("<a ⟦1⟧href=\"https://example.com\"/>"),
    svg("<use ⟦1⟧href=\"data:image/svg+xml,x\"/>"), svg("<rect ⟦1⟧fill=\"url(https://example.com/a#b)\"/>"),
    svg("<rect ⟦1⟧style=\"fill: URL( 'a.svg#b' )\"/>"), svg("<rect ⟦1⟧style=\"fill: u\\72l(a.svg)\"/>"),
    svg("<style>⟦1⟧@import 'a.css';</style>"), svg("<style>⟦1⟧g{fill:url(a.svg)}</style>"),
    svg("<style>@im<!-- -->⟦1⟧port 'a.css';</style>"), svg("<style>⟦1⟧<![CDATA[@import 'a.css';]]></style>"),
    svg("", attributes: " ⟦1⟧xml:base=\"https://example.com/\""),
  ]

  @Test(arguments: loading) func `a picture that needs something else is refused at its place`(_ text: String) {
    #expect(findings(text) == ["⟦1⟧ figure-outside"])
  }

  @Test(arguments: [
    "⟦1⟧", "⟦1⟧本文", "⟦1⟧<html/>", "⟦1⟧<svg>", "⟦1⟧<svg", "<svg/>⟦1⟧</g>", "<svg>⟦1⟧<!-- ", "⟦1⟧<svg a=b/>",
    "<svg>⟦1⟧< g/></svg>",
    "⟦1⟧<?xml version=\"1.0\" encoding=\"UTF-16\"?><svg/>", "⟦1⟧<?xml encoding='Shift_JIS'?><svg/>", "⟦1⟧<!ELEMENT a>",
    "<svg>⟦1⟧<![CDATA[",
    "⟦1⟧<?xml", "<svg>⟦1⟧</g", "⟦1⟧<svg a='",
  ])
  func `what a browser would not show is refused`(_ text: String) {
    #expect(findings(text) == ["⟦1⟧ figure-format"])
  }

  @Test func `a picture in another encoding is refused`() {
    let bytes = Array("<svg>".utf8) + [0x82, 0xA0] + Array("</svg>".utf8)
    #expect(PlainSVG.fault(of: ContentFile(path: "figures/a.svg", bytes: bytes))?.id == "figure-format")
  }

  static let plain = [
    "<svg/>", "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<svg/>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg/>",
    svg("<text x='1'>&lt;script&gt; と <tspan>日本語</tspan></text>"), svg("<title>onclick=\"x\"</title>"),
    svg("<a href=\"#b\"/><use xlink:href='#b'/><image href=\"data:image/png;base64,AA==\"/>"),
    svg("<rect fill=\"url(#a)\" style=\"filter: url('#b')\"/>"), svg("<style>g { fill: url(#a) }</style>"),
    svg("<filter><feGaussianBlur stdDeviation=\"1\"/></filter>"),
    svg("<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:li/></rdf:RDF></metadata>"),
    svg("<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd'/>"),
  ]

  @Test(arguments: plain) func `a picture that only draws is taken`(_ text: String) {
    #expect(findings(text) == [])
  }
}
