/// The sections of a sample handbook as a Hugo site, with as plain a list and page template as Hugo can have.
struct SampleHugoSite {
  /// How many sections it has.
  let sections: Int

  /// Writes the site into a folder.
  func write(to folder: String) throws {
    try Disk.makeFolder("\(folder)/content/sections")
    try Disk.makeFolder("\(folder)/layouts/_default")
    try Disk.write(configuration, to: "\(folder)/hugo.toml")
    try Disk.write(page, to: "\(folder)/layouts/_default/single.html")
    try Disk.write(list, to: "\(folder)/layouts/_default/list.html")
    for place in 1...sections {
      let text = SampleSection(place: place, count: sections).text(extra: "weight: \(place)\n")
      try Disk.write(text, to: "\(folder)/content/sections/\(SampleSection.id(place)).md")
    }
  }

  /// Everything but the sections, for the fingerprint.
  var templates: String { configuration + page + list }

  // Whatever the templates do not show is switched off, so that Hugo does no work that nobody asked for.
  private var configuration: String {
    """
    baseURL = "/"
    title = "計測用ユーザーズガイド"
    uglyURLs = true
    disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "robotsTXT"]

    [markup.goldmark.extensions]
    definitionList = false
    footnote = false
    linkify = false
    strikethrough = false
    table = true
    taskList = true
    typographer = false

    """
  }

  private var page: String {
    let links = """
      {{- $pages := .CurrentSection.RegularPages -}}
      {{- $start := math.Max 0 (math.Min (sub .Weight 21) (sub (len $pages) 40)) | int -}}
      {{- range first 40 (after $start $pages) }}
      <li><a href="{{ .RelPermalink }}">{{ .Weight }}. {{ .Title }}</a></li>
      {{- end }}
      """
    return html(
      sidebar: links,
      main: """
        <h1>{{ .Weight }}. {{ .Title }}</h1>
        {{ .Content }}
        """)
  }

  private var list: String {
    html(
      sidebar: "",
      main: """
        <h1>{{ .Title }}</h1>
        <ol>
        {{- range .RegularPagesRecursive }}
        <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
        {{- end }}
        </ol>
        """)
  }

  private func html(sidebar: String, main: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="ja">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ .Title }}｜{{ site.Title }}</title>
    </head>
    <body>
    <header><a href="/">{{ site.Title }}</a></header>
    <nav><ul>
    \(sidebar)
    </ul></nav>
    <main>
    \(main)
    </main>
    </body>
    </html>

    """
  }
}
