import HandbookModel
import HandbookSearching

extension Session {
  /// Says how the questions of staff fared; nothing if there are none.
  func say(_ trial: QuestionTrial?) {
    guard let trial, trial.count > 0 else { return }
    say(
      Wording(
        ja: "質問\(trial.count)件のうち、\(trial.reachedCount)件が上位3件で、\(trial.firstCount)件が最初の1件で届きます",
        en: "Of \(trial.count) questions, \(trial.reachedCount) are answered by the first three results,"
          + " \(trial.firstCount) by the first"))
  }
}
