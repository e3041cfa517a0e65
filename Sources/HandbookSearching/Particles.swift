/// Particles, endings and words of asking, which say nothing of what is looked for.
package enum Particles {
  /// The words with a blank between: the build parts queries by them, and the browser gets them with the index.
  package static let words =
    "を に は が の と へ で や も か から まで より って いい よい だめ ですか ますか する した したい します しました して しても してもいい ても では とき ときは ときに "
    + "どう どうする どうすれば いつ だれ 誰 何 なに なん どこ どの どれ どんな できる できます ください ない こと もの 場合 方法 やり方 これ それ あれ この その について とは "
    + "な た だ て い ます です たら なら ば ので のに という ある いる ありますか なる くて ちゃ していい なの んだ って何 れた られた される せる たい ている なきゃ ね よ まし でし "
    + "時 わ う え れ ら り る さ し す き け く"
}
