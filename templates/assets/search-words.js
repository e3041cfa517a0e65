// Text as a search sees it: folded, read aloud, and parted into words.
//
// The build does the same by the same tables, which come with the index; a test runs both on the same strings. A classic
// script, since a file share serves no modules. Texts are compared in UTF-16 units, as the build compares them.
var handbookWords = (function () {
  'use strict';

  // Folding: one way to compare Japanese text without minding how it is written.

  var folding;

  function pairs(text) {
    var map = new Map(), list = Array.from(text);
    for (var i = 0; i + 1 < list.length; i += 2) map.set(list[i], list[i + 1]);
    return map;
  }

  function makeFolding(data) {
    var map = new Map();
    data.runs.forEach(function (run) {
      Array.from(run[1]).forEach(function (to, offset) { map.set(String.fromCodePoint(Number(run[0]) + offset), [to]); });
    });
    Array.from(data.dropped).forEach(function (from) { map.set(from, []); });
    return {
      map: map, voiced: pairs(data.voiced), halfVoiced: pairs(data.halfVoiced), vRow: pairs(data.vRow),
      numerals: pairs(data.numerals), counters: new Set(data.counters), counted: new Set(data.counted)
    };
  }

  // Blocks of characters that stand for others (㎏, ①, Ⅳ, é), which the browser knows of itself.
  var COMPATIBLE = [
    [0xa0, 0x17f], [0x2000, 0x209f], [0x2100, 0x218f], [0x2460, 0x24ff], [0x2e80, 0x2fdf], [0x3220, 0x325f], [0x3280, 0x33ff],
    [0xf900, 0xfaff], [0xfb00, 0xfb06]
  ];

  // What becomes of a character; nothing is said of one that stays.
  function replacement(c) {
    var to = folding.map.get(c), code = c.codePointAt(0);
    if (to || !COMPATIBLE.some(function (block) { return code >= block[0] && code <= block[1]; })) return to;
    var parts = c.normalize('NFKD'), isLatin = /^[a-z]/i.test(parts), plain = c;
    // A mark that stands alone stays, and Latin letters lose theirs.
    if (parts !== c && parts[0] !== ' ') plain = (isLatin ? parts.replace(/[\u0300-\u036f]/g, '') : parts.normalize('NFC')).toLowerCase();
    to = Array.from(plain).flatMap(function (one) { return folding.map.get(one) || one; });
    folding.map.set(c, to);
    return to;
  }

  function numeral(c) { return c >= '0' && c <= '9' ? c : folding.numerals.get(c); }

  // Marks for voice, 「ゔ」 and 「々」 depend on their neighbours.
  var DEPENDENT = /[\u3099\u309a\u3094\u3005]/;

  // The folded text, and for every unit of it where in the source its character begins and ends.
  function fold(text) {
    var out = [], starts = [], ends = [], start = 0, end = 0;
    function put(c) {
      var place = out.length - 1, last = out[place];
      if (c === '\u3099' || c === '\u309a') {
        if (place < 0) return;
        var voiced = (c === '\u3099' ? folding.voiced : folding.halfVoiced).get(last) || last;
        out[place] = voiced === 'ぢ' ? 'じ' : voiced === 'づ' ? 'ず' : voiced;
        ends[place] = end;
      } else if (last === 'ゔ' && folding.vRow.has(c)) {
        out[place] = folding.vRow.get(c);
        ends[place] = end;
      } else {
        out.push(c === '々' && place >= 0 ? last : c);
        starts.push(start);
        ends.push(end);
      }
    }
    // Half of a pair is no character; the build never sees one.
    for (var c of text.replace(/[\ud800-\udfff]/gu, '\ufffd')) {
      var to = replacement(c);
      end = start + c.length;
      if (to) to.forEach(put); else put(c);
      start = end;
    }
    for (var i = 2; i < out.length; i++) {
      if (!folding.counted.has(out[i]) || !folding.counters.has(out[i - 1]) || !numeral(out[i - 2])) continue;
      out[i - 1] = 'か';
      for (var j = i - 2; j >= 0 && numeral(out[j]); j--) out[j] = numeral(out[j]);
    }
    var folded = { text: '', starts: [], ends: [] };
    out.forEach(function (c, place) {
      folded.text += c === 'ゔ' ? 'ぶ' : c;
      for (var k = 0; k < c.length; k++) { folded.starts.push(starts[place]); folded.ends.push(ends[place]); }
    });
    return folded;
  }

  // What becomes of a unit: 0 the unit itself, 1 nothing, 2 what only `fold` can tell, or the unit that stands for it.
  var quick, counted, buffer = new Uint16Array(4096);

  function makeQuick(data) {
    quick = new Uint16Array(0x10000);
    quick.fill(2, 0xd800, 0xe000);
    COMPATIBLE.forEach(function (block) { quick.fill(2, block[0], block[1] + 1); });
    folding.map.forEach(function (to, from) {
      var isOne = to.length === 1 && to[0].length === 1 && !DEPENDENT.test(to[0]);
      if (from.length === 1) quick[from.charCodeAt(0)] = isOne ? to[0].charCodeAt(0) : to.length ? 2 : 1;
    });
    Array.from('\u3099\u309a\u3094\u3005').forEach(function (c) { quick[c.charCodeAt(0)] = 2; });
    counted = new RegExp('[0-9' + data.numerals + '][' + data.counters + '][' + data.counted + ']');
  }

  // The folded text alone; the same as `fold` says, and quicker, since a whole handbook is folded when it is loaded.
  function folded(text) {
    if (text.length > buffer.length) return fold(text).text;
    for (var i = 0, length = 0; i < text.length; i++) {
      var unit = text.charCodeAt(i), to = quick[unit];
      if (to === 2) return fold(text).text;
      if (to !== 1) buffer[length++] = to || unit;
    }
    var result = String.fromCharCode.apply(null, buffer.subarray(0, length));
    return counted.test(result) ? fold(text).text : result;
  }

  // Words, and how they are read.

  var readings, endings, known, words, kanaWords, romaji;

  function isKanji(c) { return (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff'); }
  function isHiragana(c) { return c >= '\u3041' && c <= '\u3096'; }
  function isLatin(c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  function push(map, key, value) {
    var list = map.get(key);
    if (list) list.push(value); else map.set(key, [value]);
  }

  // Entries [word, reading] by the first unit, longest first.
  function makeTable(entries) {
    var table = new Map();
    entries.forEach(function (entry) { if (entry[0]) push(table, entry[0][0], entry); });
    table.forEach(function (list) { list.sort(function (a, b) { return b[0].length - a[0].length; }); });
    return table;
  }

  function makeWordTable(set) { return makeTable(Array.from(set, function (word) { return [word]; })); }

  function longest(table, text, start) {
    var list = table.get(text[start]), second = text.charCodeAt(start + 1);
    if (!list) return undefined;
    for (var i = 0; i < list.length; i++) {
      var word = list[i][0];
      // Most words differ in their second unit already.
      if (word.length === 1 || (word.charCodeAt(1) === second && text.startsWith(word, start))) return list[i];
    }
    return undefined;
  }

  // A word without a reading is read as its parts are.
  function makeReadings(list) {
    readings = new Map();
    list.split(' ').map(function (entry) { return entry.split('='); }).sort(function (a, b) {
      return a[0].length - b[0].length;
    }).forEach(function (entry) {
      var word = entry[0], known = readings.get(word[0]), read = [word, entry.length > 1 ? entry[1] : aloud(word)];
      if (known) known.unshift(read); else if (word) readings.set(word[0], [read]);
    });
  }

  // A folded text with its kanji words replaced by their readings; `note` is told of every piece.
  function aloud(text, note) {
    var out = '', done = 0;
    for (var i = 0; i < text.length;) {
      var entry = isKanji(text[i]) ? longest(readings, text, i) : undefined, end = i + (entry ? entry[0].length : 1);
      if (entry) { out += text.slice(done, i) + entry[1]; done = end; }
      if (note) note(i, end, out.length + end - done);
      i = end;
    }
    return out + text.slice(done);
  }

  function makeRomaji(data) {
    var map = new Map();
    data.rows.split(' ').forEach(function (row) {
      var parts = row.split(':');
      Array.from(parts[1]).forEach(function (kana, i) { map.set(parts[0] + 'aiueo'[i], kana); });
    });
    data.glides.split(' ').forEach(function (row) {
      var parts = row.split(':');
      Array.from('やゆよ').forEach(function (kana, i) { map.set(parts[0] + 'auo'[i], parts[1] + kana); });
    });
    data.others.split(' ').forEach(function (pair) { var parts = pair.split(':'); map.set(parts[0], parts[1]); });
    return map;
  }

  // Latin letters read as Japanese; empty if they are none.
  function kana(word) {
    var out = '';
    for (var i = 0; i < word.length;) {
      var letter = word[i], next = word[i + 1], length = Math.min(4, word.length - i);
      if ((letter === next && 'bcdfghjklmpqrstvwxyz'.includes(letter)) || word.startsWith('tch', i)) {
        out += 'つ';
        i++;
        continue;
      }
      while (length > 0 && !romaji.has(word.slice(i, i + length))) length--;
      if (length) { out += romaji.get(word.slice(i, i + length)); i += length; }
      else if (letter === 'n' || (letter === 'm' && next && 'bmp'.includes(next))) { out += 'ん'; i += next === "'" ? 2 : 1; }
      else return '';
    }
    return out;
  }

  // A verb without what changes in it: 「持って帰りたい」 is found by 「持って帰る」.
  function stem(word) {
    if (word.length < 3 || !'うくぐすつぬぶむる'.includes(word[word.length - 1])) return '';
    if (!Array.from(word.slice(0, -1)).some(isKanji)) return '';
    var kanaCount = 0;
    while (kanaCount < word.length && isHiragana(word[word.length - 1 - kanaCount])) kanaCount++;
    if (kanaCount === word.length) return '';
    return word.slice(0, kanaCount > 1 && 'えけげせてねべめれいきぎしちにびみり'.includes(word[word.length - 2]) ? -2 : -1);
  }

  // The runs of katakana or of Latin letters and digits: words without a dictionary.
  function foreignWords(text) { return text.match(/[\u30a1-\u30fa\u30fc]{2,}|[0-9A-Za-z]{2,}/g) || []; }

  // Reading a query.

  // More words than anybody asks for; the rest of a pasted page would only cost time.
  var MOST_WORDS = 32;

  // 「第２９項　2023年2月版」 as 「29 2023年2月版」: narrow, in small letters, without 第 and 項, one blank between words.
  function plain(text) {
    if (/^[!-@[-~]*$/.test(text)) return text;
    var out = '';
    for (var c of text) {
      var code = c.codePointAt(0);
      if ((code >= 0x41 && code <= 0x5a) || (code >= 0xff21 && code <= 0xff3a)) out += String.fromCharCode((code & 0x1f) | 0x60);
      else if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
      else if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x30fc) out += '-';
      else if (code === 9 || code === 10 || code === 0x20 || code === 0x3000) { if (out && !out.endsWith(' ')) out += ' '; }
      else if (!(c === '第' && !out) && c !== '項') out += c;
    }
    return (out.endsWith(' ') ? out.slice(0, -1) : out).normalize('NFC');
  }

  var SEPARATOR = /[\t\n\r \u00a0\u3000、。，？！?!「」『』（）()・,:：;；"'’“”/／]/;

  // What stands between blanks and punctuation; the number before a title (「9. 題名」) says nothing of the words.
  function tokens(query) {
    var list = [], token = '';
    for (var c of query) {
      if (SEPARATOR.test(c)) { if (token) list.push(token); token = ''; }
      else if ((c === '.' || c === '．') && /^[0-9０-９]+$/.test(token)) token = '';
      else token += c;
    }
    return token ? list.concat(token) : list;
  }

  // Tokens, those that are one known word together as one: 「Windows Update」.
  function joined(list) {
    var out = [];
    for (var i = 0, end; i < list.length; i = end) {
      end = Math.min(i + 4, list.length);
      while (end > i + 1 && !known.has(folded(list.slice(i, end).join('')))) end--;
      out.push(list.slice(i, end).join(''));
    }
    return out;
  }

  // The writing systems that part words: hiragana, katakana, Latin, others.
  function script(code) {
    if (code >= 0x3041 && code <= 0x309f) return 'h';
    if ((code >= 0x30a0 && code <= 0x30ff) || (code >= 0xff66 && code <= 0xff9f)) return 'k';
    return /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ+#.-]/.test(String.fromCodePoint(code)) ? 'l' : 'o';
  }

  // The words of a query, folded, each once: what is known as a word or stands as it is, else what it is made of.
  function wordsOf(query, holds) {
    var found = new Set();
    joined(tokens(query)).some(function (token) {
      var it = fold(token), scripts = it.starts.map(function (start) { return script(token.codePointAt(start)); });
      function isKnown(word) { return known.has(word) || holds(word); }
      var parts = isKnown(it.text) ? [it.text] : segments(it.text, scripts);
      // A word with a slip in it is not taken for several.
      if (parts.length > 1 && !parts.every(isKnown) && near(it.text).length) parts = [it.text];
      parts.forEach(function (word) { found.add(word); });
      return found.size >= MOST_WORDS;
    });
    var whole = found.size ? '' : folded(query);
    return whole ? [whole] : Array.from(found).slice(0, MOST_WORDS);
  }

  function segments(text, scripts) {
    var allHiragana = scripts.every(function (s) { return s === 'h'; }), table = allHiragana ? wordsAsRead() : words;
    var out = [], hiragana = '';
    function flush() { withoutEndings(hiragana).forEach(function (word) { out.push(word); }); hiragana = ''; }
    for (var i = 0; i < text.length;) {
      var kind = scripts[i], run = 0;
      if (kind === 'k' || kind === 'l') while (scripts[i + run] === kind) run++;
      var ending = kind === 'h' && allHiragana ? undefined : longest(endings, text, i), word = longest(table, text, i);
      var shortest = kind === 'h' ? Math.max(3, ending ? ending[0].length + 1 : 0) : Math.max(run, 1);
      if (word && word[0].length >= shortest) { flush(); out.push(word[0]); i += word[0].length; }
      else if (run) { flush(); out.push(text.substr(i, run)); i += run; }
      else if (ending && kind === 'o') { flush(); i += ending[0].length; }
      else if (kind === 'h') hiragana += text[i++];
      else if (ending) { flush(); i += ending[0].length; }
      else {
        flush();
        out.push(String.fromCodePoint(text.codePointAt(i)));
        i += out[out.length - 1].length;
      }
    }
    flush();
    return out;
  }

  // Hiragana between known words: particles and endings are left out.
  function withoutEndings(text) {
    var out = [], word = '';
    for (var i = 0; i < text.length;) {
      var ending = longest(endings, text, i);
      if (!ending) { word += text[i++]; continue; }
      if (word.length > 1) out.push(word);
      word = '';
      i += ending[0].length;
    }
    return word.length > 1 ? out.concat(word) : out;
  }

  // Whether two words are one slip apart: a unit more, less, other, or two changed about.
  function isOneSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    var i = 0;
    while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++;
    if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
    if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
    if (a.slice(i + 1) === b.slice(i + 1)) return true;
    return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  }

  // The known words that are one slip away from a word, or from what it reads as in Japanese.
  function near(asked) {
    var asKana = /^[a-z]+$/.test(asked) ? kana(asked) : '', found = [];
    var isLong = asked.length > 3 || (asked.length === 3 && isKanji(asked[0]));
    if (!isLong && !asKana) return found;
    known.forEach(function (word) {
      if (word.length > 2 && ((isLong && isOneSlip(word, asked)) || (asKana && isOneSlip(word, asKana)))) found.push(word);
    });
    return found.sort(function (a, b) {
      return a[0] === b[0] && a.length !== b.length ? b.length - a.length : a < b ? -1 : 1;
    });
  }

  // Takes the tables of an index.
  function load(data) {
    folding = makeFolding(data.folding);
    makeQuick(data.folding);
    romaji = makeRomaji(data.romaji);
    endings = makeTable(data.endings.split(' ').map(function (word) { return [folded(word)]; }));
    makeReadings(data.readings);
  }

  // Takes the words that queries are parted by, folded; those that have a reading are among them.
  function know(list) {
    known = new Set();
    readings.forEach(function (entries) { entries.forEach(function (entry) { if (entry[0].length > 1) known.add(entry[0]); }); });
    list.forEach(function (word) { if (word.length > 1) known.add(word); });
    words = makeWordTable(known);
    kanaWords = undefined;
  }

  // The readings of the known words, for queries in kana alone; made when there is one.
  function wordsAsRead() {
    if (kanaWords) return kanaWords;
    var asRead = new Set();
    known.forEach(function (word) { var reading = aloud(word); if (reading.length > 2) asRead.add(reading); });
    return kanaWords = makeWordTable(asRead);
  }

  return {
    load: load, know: know, fold: fold, folded: folded, aloud: aloud, kana: kana, stem: stem, foreignWords: foreignWords,
    isLatin: isLatin, plain: plain, wordsOf: wordsOf, near: near
  };
})();
