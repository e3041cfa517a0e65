// Finds what a query asks for among the units of the handbook: rules, cells, terms, never whole pages.
//
// The same answers in the same order as the build's own engine; a test runs both on the same queries. A classic script
// without modules, workers or requests, so that a file share serves it as well as a web server.
var handbookSearch = (function () {
  'use strict';

  var folding, readings, endings, words, kanaWords, groups, stems, romaji, jumps;
  var entries = [], written, read;

  // Folding: one way to compare Japanese text without minding how it is written.

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
    data.several.split(' ').forEach(function (entry) { var list = Array.from(entry); map.set(list[0], list.slice(1)); });
    Array.from(data.dropped).forEach(function (from) { map.set(from, []); });
    return {
      map: map, voiced: pairs(data.voiced), halfVoiced: pairs(data.halfVoiced), vRow: pairs(data.vRow),
      numerals: pairs(data.numerals), counters: new Set(data.counters), counted: new Set(data.counted)
    };
  }

  function numeral(c) { return c >= '0' && c <= '9' ? c : folding.numerals.get(c); }

  // The folded text, and for every unit of it the character it came from.
  function fold(text) {
    var out = [], from = [];
    function put(c, origin) {
      var end = out.length - 1, last = out[end];
      if (c === '\u3099' || c === '\u309A') {
        if (end < 0) return;
        var voiced = (c === '\u3099' ? folding.voiced : folding.halfVoiced).get(last) || last;
        out[end] = c === '\u3099' && voiced === 'ぢ' ? 'じ' : c === '\u3099' && voiced === 'づ' ? 'ず' : voiced;
      } else if (last === 'ゔ' && folding.vRow.has(c)) {
        out[end] = folding.vRow.get(c);
      } else if (c !== '々' || end >= 0) {
        out.push(c === '々' ? last : c);
        from.push(origin);
      } else {
        out.push(c);
        from.push(origin);
      }
    }
    Array.from(text).forEach(function (c) {
      var to = folding.map.get(c);
      if (to) to.forEach(function (folded) { put(folded, c); }); else put(c, c);
    });
    for (var i = 2; i < out.length; i++) {
      if (!folding.counted.has(out[i]) || !folding.counters.has(out[i - 1]) || !numeral(out[i - 2])) continue;
      out[i - 1] = 'か';
      for (var j = i - 2; j >= 0 && numeral(out[j]); j--) out[j] = numeral(out[j]);
    }
    var text16 = '', origins = [];
    out.forEach(function (c, index) {
      if (c === 'ゔ') c = 'ぶ';
      text16 += c;
      for (var k = 0; k < c.length; k++) origins.push(from[index]);
    });
    return { text: text16, origins: origins };
  }

  // Words.

  function isKanji(c) { return (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff'); }
  function isHiragana(c) { return c >= '\u3041' && c <= '\u3096'; }
  function isLatin(c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  function makeTable(list) {
    var map = new Map();
    list.forEach(function (entry) {
      if (!entry[0]) return;
      var same = map.get(entry[0][0]);
      if (same) same.push(entry); else map.set(entry[0][0], [entry]);
    });
    map.forEach(function (same) { same.sort(function (a, b) { return b[0].length - a[0].length; }); });
    return map;
  }

  function longest(table, text, start) {
    var same = table.get(text[start]);
    if (!same) return undefined;
    for (var i = 0; i < same.length; i++) if (text.startsWith(same[i][0], start)) return same[i];
    return undefined;
  }

  function knows(table, text) { var entry = text && longest(table, text, 0); return !!entry && entry[0] === text; }

  // A folded text with its kanji words replaced by their readings.
  function aloud(text) {
    var out = '';
    for (var i = 0; i < text.length;) {
      var entry = isKanji(text[i]) ? longest(readings, text, i) : undefined;
      out += entry ? entry[1] : text[i];
      i += entry ? entry[0].length : 1;
    }
    return out;
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
      var letter = word[i], next = word[i + 1];
      if (letter === next && 'bcdfghjklmpqrstvwxyz'.includes(letter)) { out += 'つ'; i++; continue; }
      if (word.startsWith('tch', i)) { out += 'つ'; i++; continue; }
      for (var length = Math.min(4, word.length - i), syllable; length > 0; length--) {
        syllable = romaji.get(word.substr(i, length));
        if (syllable) break;
      }
      if (syllable) { out += syllable; i += length; }
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

  function foreignWords(text) { return text.match(/[\u30a1-\u30fa\u30fc]{2,}|[0-9A-Za-z]{2,}/g) || []; }

  // The texts of all units as one, so that a search is one walk.

  function SearchText() { this.parts = []; this.length = 0; this.fields = []; this.text = ''; }

  SearchText.prototype.add = function (text, part, unit) {
    if (!text) return;
    this.fields.push({ unit: unit, part: part, end: this.length + text.length, length: text.length });
    this.parts.push(text);
    this.length += text.length + 1;
  };

  SearchText.prototype.finish = function () { this.text = this.parts.join('\0') + '\0'; this.parts = []; };

  SearchText.prototype.holds = function (pattern) { return !!pattern && this.text.includes(pattern); };

  SearchText.prototype.hits = function (pattern) {
    var hits = new Map(), field = 0;
    if (!pattern) return hits;
    for (var place = this.text.indexOf(pattern); place >= 0; place = this.text.indexOf(pattern, place + 1)) {
      while (this.fields[field].end <= place) field++;
      var owner = this.fields[field], hit = hits.get(owner.unit), end = place + pattern.length;
      if (!hit) { hit = { inLabel: false, inText: 0, formerName: 0, isWord: false }; hits.set(owner.unit, hit); }
      if (owner.part === 'label') hit.inLabel = true;
      else if (owner.part === 'text') hit.inText = Math.min(hit.inText + 1, 5);
      else hit.formerName = hit.formerName ? Math.min(hit.formerName, owner.length) : owner.length;
      var joinsBefore = place > 0 && isLatin(this.text[place]) && isLatin(this.text[place - 1]);
      if (!joinsBefore && !(isLatin(this.text[end - 1]) && isLatin(this.text[end]))) hit.isWord = true;
    }
    return hits;
  };

  // Reading a query.

  function plain(text) {
    var out = '';
    Array.from(text).forEach(function (c) {
      var code = c.codePointAt(0);
      if ((code >= 0x41 && code <= 0x5a) || (code >= 0xff21 && code <= 0xff3a)) out += String.fromCharCode((code & 0x1f) | 0x60);
      else if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
      else if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x30fc) out += '-';
      else if (code === 9 || code === 10 || code === 0x20 || code === 0x3000) { if (out && !out.endsWith(' ')) out += ' '; }
      else if (!(c === '第' && !out) && c !== '項') out += c;
    });
    return out.endsWith(' ') ? out.slice(0, -1) : out;
  }

  var SEPARATOR = /[\t\n\r \u00a0\u3000、。，．？！?!「」『』（）()・,:：;；"'’“”/／]/;

  function tokens(query) {
    var list = [], token = '';
    Array.from(query).forEach(function (c) {
      var isStop = c === '.' || c === '．';
      if (isStop && /^[0-9０-９]+$/.test(token)) token = '';
      else if (SEPARATOR.test(c)) { if (token) list.push(token); token = ''; }
      else token += c;
    });
    return token ? list.concat(token) : list;
  }

  function script(c) {
    var code = c.codePointAt(0);
    if (code >= 0x3041 && code <= 0x309f) return 'h';
    if ((code >= 0x30a0 && code <= 0x30ff) || (code >= 0xff66 && code <= 0xff9f)) return 'k';
    return /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ+#.-]/.test(c) ? 'l' : 'o';
  }

  function queryWords(query) {
    var found = [];
    tokens(query).forEach(function (token) {
      var folded = fold(token);
      if (!folded.text) return;
      if (knows(words, folded.text) || written.holds(folded.text)) found.push(folded.text);
      else found = found.concat(segments(folded.text, folded.origins.map(script)));
    });
    return Array.from(new Set(found));
  }

  function segments(text, scripts) {
    var allHiragana = scripts.every(function (s) { return s === 'h'; }), table = allHiragana ? kanaWords : words;
    var out = [], hiragana = '';
    function flush() { out = out.concat(withoutEndings(hiragana)); hiragana = ''; }
    for (var i = 0; i < text.length;) {
      var kind = scripts[i], run = 0;
      if (kind === 'k' || kind === 'l') while (scripts[i + run] === kind) run++;
      var isFree = kind !== 'h' || allHiragana || !longest(endings, text, i);
      var known = isFree ? longest(table, text, i) : undefined;
      if (known && known[0].length >= Math.max(run, kind === 'h' ? 3 : 1)) { flush(); out.push(known[0]); i += known[0].length; }
      else if (run) { flush(); out.push(text.substr(i, run)); i += run; }
      else if (kind === 'h') hiragana += text[i++];
      else { flush(); out.push(text[i++]); }
    }
    flush();
    return out;
  }

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

  // Matching a word.

  function readingOf(word) {
    if (!/^[a-z']+$/.test(word)) return aloud(word);
    var standsAsWord = Array.from(written.hits(word).values()).some(function (hit) { return hit.isWord && (hit.inLabel || hit.inText); });
    return standsAsWord ? '' : kana(word);
  }

  function formsOf(word) {
    var forms = [{ text: word, isRead: false, weight: 1 }], reading = readingOf(word), whole = stems.get(word) || [], found = [];
    if (reading.length > 1) forms.push({ text: reading, isRead: true, weight: reading === word ? 0.9 : 0.8 });
    groups.forEach(function (group) {
      var index = group.findIndex(function (other) { return other === word || whole.includes(other); });
      if (index >= 0) found.push([group, index]);
    });
    if (reading.length > 2) groups.forEach(function (group) {
      if (found.some(function (pair) { return pair[0] === group; })) return;
      var index = group.findIndex(function (other) { return aloud(other) === reading; });
      if (index >= 0) found.push([group, index]);
    });
    found.forEach(function (pair) {
      pair[0].forEach(function (other, place) {
        if (place === pair[1] || forms.some(function (form) { return form.text === other && !form.isRead; })) return;
        forms.push({ text: other, isRead: false, weight: place === 0 ? 0.85 : 0.6 });
      });
    });
    return forms;
  }

  function isOneSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    var i = 0;
    while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++;
    if (a.length === b.length) {
      return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
    }
    return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
  }

  function guessesFor(word) {
    var asKana = /^[a-z]+$/.test(word) ? kana(word) : '', near = [];
    var isLong = word.length > 3 || (word.length === 3 && isKanji(word[0]));
    Array.from(words.keys()).sort().forEach(function (first) {
      words.get(first).forEach(function (entry) {
        var known = entry[0];
        if (known.length > 2 && ((isLong && isOneSlip(known, word)) || (asKana && isOneSlip(known, asKana)))) near.push(known);
      });
    });
    return near;
  }

  function scoreOf(hit, length, entry) {
    var score = 0;
    if (hit.inLabel) score = 2 * (0.6 + 0.4 * Math.min(1, length / entry.labelLength));
    if (hit.inText) {
      var inText = hit.inText * 2.2 / (hit.inText + 1.2 * (0.4 + 0.6 * entry.textLength / 60));
      score = Math.max(score, inText) + (hit.inLabel ? 0.3 : 0);
    }
    if (hit.formerName) score = Math.max(score, 1.2 * (0.5 + 0.5 * length / hit.formerName));
    return score;
  }

  function scoresOf(forms) {
    var scores = new Float64Array(entries.length);
    forms.forEach(function (form) {
      var hits = (form.isRead ? read : written).hits(form.text);
      hits.forEach(function (hit, index) {
        var score = scoreOf(hit, form.text.length, entries[index]) * form.weight * (form.isRead || hit.isWord ? 1 : 0.1);
        scores[index] = Math.max(scores[index], score);
      });
      hits.forEach(function (hit, parent) {
        if (!hit.inLabel) return;
        entries[parent].children.forEach(function (index) {
          if (hits.has(index)) return;
          scores[index] = Math.max(scores[index], 0.45 * form.weight * (form.isRead || hit.isWord ? 1 : 0.1));
        });
      });
    });
    return scores;
  }

  // The logarithm to base 2, linear between powers of 2: the same number here and in the build.
  function logarithm(value) {
    for (var power = 0; value >= 2; power++) value /= 2;
    return power + value - 1;
  }

  function matchOf(word) {
    var forms = formsOf(word), scores = scoresOf(forms), guesses = [];
    if (!scores.some(function (score) { return score > 0; })) {
      guesses = guessesFor(word);
      if (guesses.length) {
        forms = [];
        guesses.forEach(function (guess) {
          formsOf(guess).forEach(function (form) { forms.push({ text: form.text, isRead: form.isRead, weight: form.weight * 0.7 }); });
        });
        scores = scoresOf(forms);
      }
    }
    var count = scores.reduce(function (sum, score) { return sum + (score > 0.5 ? 1 : 0); }, 0);
    return { word: word, forms: forms, scores: scores, count: count, guesses: guesses, rarity: logarithm(1 + entries.length / (count + 1)) };
  }

  var WEIGHTS = { s: 1.5, r: 1.2, h: 1.15, c: 1.1, o: 0.5, d: 0.5, t: 0.4, y: 0.4 };

  function search(query) {
    var matches = queryWords(query).map(matchOf), whole = fold(query).text;
    var total = matches.reduce(function (sum, match) { return sum + (match.count ? match.rarity : 0); }, 0);
    var wholeHits = whole.length > 1 ? written.hits(whole) : new Map(), scored = [];
    entries.forEach(function (entry, index) {
      var score = 0, covered = 0;
      matches.forEach(function (match) {
        var own = match.scores[index];
        if (own > 0) { score += own * match.rarity; covered += match.rarity * Math.min(1, own); }
      });
      if (!(score > 0)) return;
      var share = covered / total, hit = wholeHits.get(index);
      score *= WEIGHTS[entry.kind] * (share * Math.sqrt(share));
      if (hit && (hit.inLabel || hit.inText)) {
        score *= 1.3;
        if (hit.inLabel && entry.labelLength === whole.length) score *= 1.5;
      }
      scored.push({ entry: entry, score: score });
    });
    scored.sort(function (a, b) { return b.score - a.score || a.entry.index - b.entry.index; });
    var named = (jumps.get(plain(query)) || []).map(function (index) { return { entry: entries[index], score: 1000000 }; });
    return {
      groups: grouped(named.concat(scored)), matches: matches,
      missing: matches.filter(function (match) { return !match.count; }).map(function (match) { return match.word; })
    };
  }

  function grouped(answers) {
    var groups = [], places = new Map(), seen = new Set();
    answers.forEach(function (answer) {
      if (seen.has(answer.entry.index)) return;
      seen.add(answer.entry.index);
      var section = answer.entry.section;
      if (section && places.has(section)) return groups[places.get(section)].push(answer);
      if (section) places.set(section, groups.length);
      groups.push([answer]);
    });
    return groups;
  }

  return { fold: fold, search: search, kana: kana };
})();
