// Which sentences of a text an answer shows, with the words of the query marked in them.
var handbookExcerpt = (function () {
  'use strict';

  const LONGEST = 110;

  // A word as the reader wrote it; the engine knows it folded.
  function asTyped(word, query) {
    const folded = handbookFolding.fold(query), place = folded.text.indexOf(word);
    return place < 0 ? word : query.slice(folded.starts[place], folded.ends[place + word.length - 1]);
  }

  // Where the words stand. A word in katakana that sounds like the end of another (メール, 求める) is no place.
  function placesIn(text, matches, query) {
    const places = matches.flatMap(match => {
      const isKatakana = /^[\u30a0-\u30ff\uff66-\uff9f]+$/.test(asTyped(match.word, query));
      return handbookSearch.places(text, [match]).filter(([start, end]) => {
        const found = text.slice(start, end);
        return !isKatakana || !/^[\u3041-\u309f\u4e00-\u9fff]*[\u3041-\u309f]$/.test(found)
          || match.forms.some(form => form.text !== match.word && form.text === handbookFolding.fold(found).text);
      });
    });
    places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return places.filter((place, index) => index === 0 || place[1] > places[index - 1][1]);
  }

  function sentencesOf(text) {
    return Array.from(text.matchAll(/[^。\n]+。?[」）]*/g), match => [match.index, match.index + match[0].length]);
  }

  function MarkedText(text, matches, query) {
    this.text = text;
    this.places = placesIn(text, matches, query);
  }

  // The words as the text writes them, each once.
  MarkedText.prototype.words = function () {
    return Array.from(new Set(this.places.map(([start, end]) => this.text.slice(start, end))));
  };

  // A stretch of the text: pieces of text and marks.
  MarkedText.prototype.pieces = function (start = 0, end = this.text.length) {
    const pieces = [];
    let done = start;
    for (const [from, to] of this.places) {
      if (to <= done || from >= end) continue;
      if (from > done) pieces.push(this.text.slice(done, from));
      const mark = document.createElement('mark');
      mark.textContent = this.text.slice(Math.max(from, done), Math.min(to, end));
      pieces.push(mark);
      done = Math.min(to, end);
    }
    if (done < end) pieces.push(this.text.slice(done, end));
    return pieces;
  };

  // One or two sentences: the one with most of the words; before it the first of a rule, which says what the rule is.
  MarkedText.prototype.excerpt = function (kind) {
    const sentences = sentencesOf(this.text);
    if (!sentences.length) return [];
    if (kind === 't') return this.meaning(sentences);
    const counts = sentences.map(sentence => this.countIn(sentence)), best = counts.indexOf(Math.max(...counts));
    const [start, end] = sentences[best], next = sentences[best + 1];
    if (kind === 'r' && best > 0) return [...this.cut(sentences[0]), best > 1 ? ' … ' : ' ', ...this.cut(sentences[best])];
    const shown = [best > 0 ? '… ' : '', ...this.cut(sentences[best])];
    if (next && next[1] - next[0] + end - start <= LONGEST) shown.push(' ', ...this.pieces(...next));
    return shown;
  };

  // What a term means; its other names where it has no meaning, or where they alone were asked for.
  MarkedText.prototype.meaning = function (sentences) {
    const names = sentences.find(([, end]) => this.text[end - 1] !== '。');
    const meaning = sentences[0] === names ? undefined : sentences[0], shown = meaning ? this.cut(meaning) : [];
    const isByName = names && this.places.length > 0 && this.places.every(([from]) => from >= names[0]);
    if (names && (!meaning || isByName)) shown.push(' ほかの言い方：', ...this.cut(names));
    return shown;
  };

  MarkedText.prototype.countIn = function ([start, end]) {
    const inside = this.places.filter(([from]) => from >= start && from < end);
    return new Set(inside.map(([from, to]) => this.text.slice(from, to))).size;
  };

  // A sentence, or of a long one what stands around the first mark.
  MarkedText.prototype.cut = function ([start, end]) {
    if (end - start <= LONGEST) return this.pieces(start, end);
    const first = this.places.find(([from]) => from >= start && from < end);
    const from = this.whole(first ? Math.max(start, first[0] - LONGEST / 2) : start);
    const to = this.whole(Math.min(end, from + LONGEST));
    return [from > start ? '…' : '', ...this.pieces(from, to), to < end ? '…' : ''];
  };

  // A place that does not part a character in two.
  MarkedText.prototype.whole = function (place) { return /[\udc00-\udfff]/.test(this.text[place] || '') ? place - 1 : place; };

  return { asTyped, marked: (text, matches, query) => new MarkedText(text, matches, query) };
})();
