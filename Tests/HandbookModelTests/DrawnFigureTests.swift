import Testing

@testable import HandbookModel

@Suite struct DrawnFigureTests {
  @Test(arguments: ["digraph { a -> b }", "label=\"]]>\"", "", "名前 ]]>]]>"])
  func `a picture knows the description it was drawn from`(_ text: String) {
    let description = ContentFile(path: "figures/a.dot", bytes: Array(text.utf8))
    let other = ContentFile(path: "figures/a.dot", bytes: Array((text + " ").utf8))
    let svg = Array("<svg>".utf8) + DrawnFigure.metadata(of: description.bytes) + Array("</svg>".utf8)
    let picture = DrawnFigure(ContentFile(path: "figures/a.svg", bytes: svg))
    #expect(picture.isDrawn(from: description))
    #expect(!picture.isDrawn(from: other))
  }

  @Test func `a picture from elsewhere was drawn from nothing here`() {
    let picture = DrawnFigure(ContentFile(path: "figures/a.svg", bytes: Array("<svg></svg>".utf8)))
    #expect(!picture.isDrawn(from: ContentFile(path: "figures/a.dot", bytes: Array("digraph {}".utf8))))
  }
}
