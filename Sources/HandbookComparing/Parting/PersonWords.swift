/// Words that name people by what they are in an office, where no list of the handbook has them.
enum PersonWords {
  /// Whether a word is a role or an audience; nil for any other word.
  static func kind(of word: String) -> MeaningUnit.Kind? {
    if audiences.contains(where: word.hasSuffix) { return .audience }
    return roles.contains(where: word.hasSuffix) && !others.contains(word) ? .role : nil
  }

  private static let roles = [
    "部門長", "上長", "上司", "部長", "課長", "係長", "室長", "所長", "局長", "社長", "会長", "本部長", "支店長", "工場長", "責任者", "管理者", "担当者", "承認者",
    "審査者",
    "事務局", "委員会", "委員長", "委員", "監査員", "監査人", "取締役", "役員", "主管部門", "担当部門", "総務部", "人事部", "法務部", "経理部", "管理部", "情報システム部",
    "総務課", "人事課", "推進者",
  ]
  private static let audiences = [
    "社員", "従業員", "職員", "利用者", "退職者", "入社者", "常駐者", "来訪者", "来客", "訪問者", "委託先", "派遣社員", "協力会社", "全員", "開発者", "契約者", "取引先",
    "要員", "応募者", "部員",
    "アルバイト", "受講者", "対象者", "申請者",
  ]
  private static let others: Set<String> = ["延長", "成長", "身長", "全長"]
}
