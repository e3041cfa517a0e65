import Testing

@testable import HandbookModel

@Suite struct EditionTests {
  @Test(arguments: [
    ("2024-02", "2024年2月"), ("2012-01-05", "2012年1月5日"), ("2024-02-29", "2024年2月29日"), ("2000-02-29", "2000年2月29日"),
  ])
  func `a date is read with or without a day`(_ text: String, _ japanese: String) throws {
    let date = try #require(EditionDate(text))
    #expect(date.description == text)
    #expect(date.japanese == japanese)
  }

  @Test(arguments: [
    "", "2024", "2024-2", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "24-02",
    "2024-02-01-01", "2024/02", "２０２４-02", "2024-+2", " 2024-02", "2024-02-",
  ])
  func `what is no date is not read`(_ text: String) {
    #expect(EditionDate(text) == nil)
  }

  @Test func `editions stand in the order of their dates, not of their names`() throws {
    let names = [
      ("第10版", "2021-08-23"), ("2022年2月版", "2022-02"), ("第5.122版", "2019-05-01"), ("第5.12版", "2017-04-18"),
      ("第6版", "2019-07-17"), ("第5.121版", "2018-03-28"),
    ]
    let sorted = try names.sorted { try #require(EditionDate($0.1)) < #require(EditionDate($1.1)) }
    #expect(sorted.map(\.0) == ["第5.12版", "第5.121版", "第5.122版", "第6版", "第10版", "2022年2月版"])
  }
}
