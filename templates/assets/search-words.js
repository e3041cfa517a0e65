// Words: how they are read aloud, and how a query is parted into them.
//
// The build does the same by the same tables, which come with the index; a test runs both on the same queries.
var handbookWords = (function (folding) {
  'use strict';

  // How words are read.

  var readings, endings, romajiData, romaji, learnt, known, words, kanaWords;

  function isKanjiUnit(unit) { return unit >= 0x3400 && unit <= 0xfaff && (unit <= 0x9fff || unit >= 0xf900); }
  function isKanji(c) { return isKanjiUnit(c.charCodeAt(0)); }
  function isHiragana(c) { return c >= '\u3041' && c <= '\u3096'; }
  function isLatin(c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  function push(map, key, value) {
    var list = map.get(key);
    if (list) list.push(value); else map.set(key, [value]);
  }

  // Entries [word, reading] by the first unit, longest first.
  function makeTable(entries) {
    var table = new Map();
    entries.forEach(function (entry) { if (entry[0]) push(table, entry[0].charCodeAt(0), entry); });
    table.forEach(function (list) { list.sort(function (a, b) { return b[0].length - a[0].length; }); });
    return table;
  }

  function makeWordTable(set) { return makeTable(Array.from(set, function (word) { return [word]; })); }

  function longest(table, text, start) {
    var list = table.get(text.charCodeAt(start));
    if (!list) return undefined;
    var second = text.charCodeAt(start + 1);
    for (var i = 0; i < list.length; i++) {
      var word = list[i][0];
      // Most words differ in their second unit already.
      if (word.length === 1 || (word.charCodeAt(1) === second && (word.length === 2 || text.startsWith(word, start)))) return list[i];
    }
    return undefined;
  }

  // Shorter words come first; one without a reading is read as they are.
  function makeReadings(list) {
    readings = new Map();
    list.split(' ').forEach(function (entry) {
      var place = entry.indexOf('='), word = place < 0 ? entry : entry.slice(0, place), first = word.charCodeAt(0), others = readings.get(first);
      var read = [word, place < 0 ? aloud(word) : entry.slice(place + 1)];
      if (others) others.unshift(read); else if (word) readings.set(first, [read]);
    });
  }

  // A folded text with its kanji words replaced by their readings; `note` is told of every piece.
  function aloud(text, note) {
    var out = '', done = 0;
    for (var i = 0; i < text.length;) {
      var unit = text.charCodeAt(i), entry = unit >= 0x3400 && isKanjiUnit(unit) ? longest(readings, text, i) : undefined;
      var end = entry ? i + entry[0].length : i + 1;
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
    romaji = romaji || makeRomaji(romajiData);
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
      while (end > i + 1 && !knownWords().has(folding.folded(list.slice(i, end).join('')))) end--;
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
    function isKnown(word) { return holds(word) || knownWords().has(word); }
    joined(tokens(query)).some(function (token) {
      var it = folding.fold(token), scripts = it.starts.map(function (start) { return script(token.codePointAt(start)); });
      var parts = isKnown(it.text) ? [it.text] : segments(it.text, scripts, isKnown);
      // A word with a slip in it is not taken for several.
      if (parts.length > 1 && !parts.every(isKnown) && near(it.text).length) parts = [it.text];
      parts.forEach(function (word) { found.add(word); });
      return found.size >= MOST_WORDS;
    });
    var whole = found.size ? '' : folding.folded(query);
    return whole ? [whole] : Array.from(found).slice(0, MOST_WORDS);
  }

  function segments(text, scripts, isKnown) {
    var allHiragana = scripts.every(function (s) { return s === 'h'; }), table = allHiragana ? wordsAsRead() : wordTable();
    var out = [], hiragana = '';
    function flush() { withoutEndings(hiragana).forEach(function (word) { out.push(word); }); hiragana = ''; }
    for (var i = 0; i < text.length;) {
      var kind = scripts[i], run = 0;
      if (kind === 'k' || kind === 'l') while (scripts[i + run] === kind) run++;
      var ending = kind === 'h' && allHiragana ? undefined : longest(endings, text, i), word = longest(table, text, i);
      var shortest = kind === 'h' ? Math.max(3, ending ? ending[0].length + 1 : 0) : Math.max(run, 1);
      if (word && word[0].length >= shortest) { flush(); out.push(word[0]); i += word[0].length; }
      else if (run) {
        flush();
        word = text.substr(i, run);
        out = out.concat(kind === 'k' ? compound(word, isKnown) : word);
        i += run;
      }
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

  // What a run of katakana is made of that nobody wrote: known words, and an end that stands somewhere (「ワクチンソフト」).
  function compound(run, isKnown) {
    if (isKnown(run) || near(run).length) return [run];
    for (var out = [], i = 0; i < run.length; i += word.length) {
      var word = (longest(wordTable(), run, i) || [run.slice(i)])[0];
      // Shorter kana stand in too many words.
      if (word.length < 3 || word === run || !isKnown(word)) return [run];
      out.push(word);
    }
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
    knownWords().forEach(function (word) {
      if (word.length > 2 && ((isLong && isOneSlip(word, asked)) || (asKana && isOneSlip(word, asKana)))) found.push(word);
    });
    return found.sort(function (a, b) {
      return a[0] === b[0] && a.length !== b.length ? b.length - a.length : a < b ? -1 : 1;
    });
  }

  // Takes the tables of an index.
  function load(data) {
    folding.load(data.folding);
    romajiData = data.romaji;
    romaji = undefined;
    endings = makeTable(folding.foldedList(data.endings.split(' ')).map(function (word) { return [word]; }));
    makeReadings(data.readings);
    learnt = [];
  }

  // Takes a function that gives more words that queries are parted by.
  function learn(list) {
    learnt.push(list);
    known = words = kanaWords = undefined;
  }

  // The words that queries are parted by, folded; those that have a reading are among them. Made when there is a query.
  function knownWords() {
    if (known) return known;
    known = new Set();
    function know(word) { if (word.length > 1) known.add(word); }
    readings.forEach(function (entries) { entries.forEach(function (entry) { know(entry[0]); }); });
    learnt.forEach(function (list) { folding.foldedList(Array.from(new Set(list()))).forEach(know); });
    return known;
  }

  function wordTable() { return words = words || makeWordTable(knownWords()); }

  // The readings of the known words, for queries in kana alone.
  function wordsAsRead() {
    if (kanaWords) return kanaWords;
    var asRead = new Set();
    knownWords().forEach(function (word) { var reading = aloud(word); if (reading.length > 2) asRead.add(reading); });
    return kanaWords = makeWordTable(asRead);
  }

  return {
    load: load, learn: learn, aloud: aloud, kana: kana, stem: stem, foreignWords: foreignWords, isLatin: isLatin, plain: plain,
    wordsOf: wordsOf, near: near
  };
})(handbookFolding);
