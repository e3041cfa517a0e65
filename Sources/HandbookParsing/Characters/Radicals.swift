extension Unicode.Scalar {
  /// The ordinary kanji that a radical (U+2E80 to U+2FD5) looks like; nil for any other character.
  ///
  /// Text copied out of a PDF is full of radicals: 「⽤」 is not 「用」. The list is Unicode's Equivalent_Unified_Ideograph, with the
  /// shapes that Japanese uses for 戸, 青, 黄 and 黒.
  var kanjiOfRadical: Unicode.Scalar? {
    guard (Self.firstRadical...0x2FD5).contains(value) else { return nil }
    let kanji = Self.kanjiOfRadicals[Int(value - Self.firstRadical)]
    return kanji == "・" ? nil : kanji
  }

  private static let firstRadical: UInt32 = 0x2E80

  /// One kanji for each radical in the order of Unicode; 「・」 where there is none.
  private static let kanjiOfRadicals = Array(
    """
    ・厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵・旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓\
    罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨\
    鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟・・・・・・・・・・・・一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚\
    匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戸手支攴文斗斤方无日\
    曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网\
    羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹\
    雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars)
}
