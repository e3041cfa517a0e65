var handbookSearch = (function () {
  'use strict';
  var stems = new Map(), kanaVocabulary, folding, readings, groups, units = [], sections = {}, vocabulary, ready = false;

  function points(text) { return Array.from(text); }

  function pairs(text) {
    var map = new Map(), list = points(text);
    for (var i = 0; i + 1 < list.length; i += 2) map.set(list[i], list[i + 1]);
    return map;
  }

  function makeFolding(data) {
    var map = new Map();
    data.runs.forEach(function (run) {
      points(run[1]).forEach(function (to, offset) { map.set(String.fromCodePoint(Number(run[0]) + offset), [to]); });
    });
    data.several.split(' ').forEach(function (entry) { var list = points(entry); map.set(list[0], list.slice(1)); });
    points(data.dropped).forEach(function (from) { map.set(from, []); });
    return {
      map: map, voiced: pairs(data.voiced), halfVoiced: pairs(data.halfVoiced), vRow: pairs(data.vRow),
      numerals: pairs(data.numerals), counters: new Set(points(data.counters)), counted: new Set(points(data.counted))
    };
  }

  function numeral(c) { return c >= '0' && c <= '9' ? c : folding.numerals.get(c); }

  // The folded text, and for every character of it where in the source it came from.
  function fold(text) {
    var out = [], at = [], offset = 0;
    function put(c) {
      var last = out[out.length - 1];
      if (c === '\u3099' || c === '\u309A') {
        if (last === undefined) return;
        var merged = (c === '\u3099' ? folding.voiced : folding.halfVoiced).get(last) || last;
        out[out.length - 1] = merged === 'ぢ' ? 'じ' : merged === 'づ' ? 'ず' : merged;
      } else if (last !== undefined && c === '々') { out.push(last); at.push(offset); }
      else if (last === 'ゔ' && folding.vRow.has(c)) out[out.length - 1] = folding.vRow.get(c);
      else { out.push(c); at.push(offset); }
    }
    points(text).forEach(function (c) {
      var to = folding.map.get(c);
      if (to) to.forEach(put); else put(c);
      offset += c.length;
    });
    for (var i = 2; i < out.length; i++) {
      if (folding.counted.has(out[i]) && folding.counters.has(out[i - 1]) && numeral(out[i - 2])) {
        out[i - 1] = 'か';
        for (var j = i - 2; j >= 0 && numeral(out[j]); j--) out[j] = numeral(out[j]);
      }
    }
    for (i = 0; i < out.length; i++) if (out[i] === 'ゔ') out[i] = 'ぶ';
    return { text: out.join(''), at: at };
  }

  function isKanji(c) { return (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff') || c === '々'; }
  function isKana(c) { return c >= '\u3041' && c <= '\u3096'; }
  function isLatin(c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  function longest(table, text, start) {
    var list = table.get(text[start]);
    if (list) for (var i = 0; i < list.length; i++) if (text.startsWith(list[i][0], start)) return list[i];
  }

  function table(entries) {
    var map = new Map();
    entries.forEach(function (entry) {
      if (!entry[0]) return;
      var list = map.get(entry[0][0]);
      if (list) list.push(entry); else map.set(entry[0][0], [entry]);
    });
    map.forEach(function (list) { list.sort(function (a, b) { return b[0].length - a[0].length; }); });
    return map;
  }

  // The text as it is read: kanji words replaced by their readings.
  function read(text) {
    var out = '', i = 0;
    while (i < text.length) {
      var match = isKanji(text[i]) ? longest(readings, text, i) : undefined;
      if (match) { out += match[1]; i += match[0].length; } else { out += text[i]; i++; }
    }
    return out;
  }

  var ROMAJI = (function () {
    var rows = {
      '': 'あいうえお', k: 'かきくけこ', s: 'さしすせそ', t: 'たちつてと', n: 'なにぬねの', h: 'はひふへほ', m: 'まみむめも',
      r: 'らりるれろ', g: 'がぎぐげご', z: 'ざじずぜぞ', d: 'だじずでど', b: 'ばびぶべぼ', p: 'ぱぴぷぺぽ'
    }, map = {}, vowels = 'aiueo';
    Object.keys(rows).forEach(function (c) { for (var i = 0; i < 5; i++) map[c + vowels[i]] = rows[c][i]; });
    var extra = { ya: 'や', yu: 'ゆ', yo: 'よ', wa: 'わ', wi: 'うい', we: 'うえ', wo: 'を', shi: 'し', chi: 'ち', tsu: 'つ', fu: 'ふ', ji: 'じ',
      fa: 'ふあ', fi: 'ふい', fe: 'ふえ', fo: 'ふお', va: 'ば', vi: 'び', vu: 'ぶ', ve: 'べ', vo: 'ぼ', thi: 'ていい', dhi: 'でい', thi_: '', she: 'しえ', che: 'ちえ', je: 'じえ',
      ti_: '', dzu: 'ず', xtu: 'つ', xtsu: 'つ', ltu: 'つ', ltsu: 'つ' };
    Object.keys(extra).forEach(function (k) { if (extra[k]) map[k] = extra[k]; });
    map.thi = 'てい'; map.dhi = 'でい';
    var y = { k: 'き', s: 'し', t: 'ち', n: 'に', h: 'ひ', m: 'み', r: 'り', g: 'ぎ', z: 'じ', j: 'じ', d: 'じ', b: 'び', p: 'ぴ' };
    Object.keys(y).forEach(function (c) { map[c + 'ya'] = y[c] + 'や'; map[c + 'yu'] = y[c] + 'ゆ'; map[c + 'yo'] = y[c] + 'よ'; });
    [['sh', 'し'], ['ch', 'ち'], ['j', 'じ']].forEach(function (e) { map[e[0] + 'a'] = e[1] + 'や'; map[e[0] + 'u'] = e[1] + 'ゆ'; map[e[0] + 'o'] = e[1] + 'よ'; });
    'aiueo'.split('').forEach(function (v, i) { var s = 'あいうえお'[i]; map['x' + v] = s; map['l' + v] = s; });
    ['ya', 'yu', 'yo'].forEach(function (v) { map['x' + v] = map[v]; map['l' + v] = map[v]; });
    return map;
  })();

  // Latin letters as an IME would take them; nothing if they are no Japanese.
  function kana(text) {
    var out = '', i = 0;
    text = text.replace(/ā/g, 'aa').replace(/ō/g, 'ou').replace(/ū/g, 'uu');
    while (i < text.length) {
      if (text[i] === text[i + 1] && /[bcdfghjklmpqrstvwxyz]/.test(text[i])) { out += 'つ'; i++; continue; }
      if (text[i] === 't' && text.startsWith('tch', i)) { out += 'つ'; i++; continue; }
      for (var n = 4, hit = ''; n > 0 && !hit; n--) { hit = ROMAJI[text.substr(i, n)] || ''; if (hit) { out += hit; i += n; break; } }
      if (hit) continue;
      if (text[i] === 'n' || (text[i] === 'm' && /[bmp]/.test(text[i + 1] || ''))) { out += 'ん'; i++; if (text[i] === "'" ) i++; continue; }
      if (text[i] === '-') { i++; continue; }
      return '';
    }
    return out;
  }

  var STOP = table(('を に は が の と へ で や も か から まで より って いい よい だめ ですか ますか する した したい します しました して しても してもいい ても では とき ときは ときに どう どうする どうすれば いつ だれ 誰 何 なに なん どこ どの どれ どんな' +
    ' できる できます ください ない こと もの 場合 方法 やり方 これ それ あれ この その について とは な た だ て い ます です たら なら ば ので のに という ある いる ありますか なる くて ちゃ していい なの んだ って何 れた られた される せる たい ている なきゃ ね よ まし でし 時 前 後 わ う え れ ら り る さ し す き け く').split(' ').map(function (w) { return [w.replace(/[ぁぃぅぇぉっゃゅょ]/g, function (c) { return 'あいうえおつやゆよ'['ぁぃぅぇぉっゃゅょ'.indexOf(c)]; })]; }));

  function load(data) {
    folding = makeFolding(data.folding);
    var entries = data.readings.map(function (entry) { return entry.split('='); });
    readings = table(entries);
    groups = data.synonyms.map(function (group) { return group.map(function (w) { return fold(w).text; }); });
    data.sections.forEach(function (section) {
      sections[section.id] = section;
      var heading = '';
      section.units.forEach(function (u) {
        if (u[0] === 'h') heading = u[3];
        add(u, section.id, section.title + (u[0] === 'r' || u[0] === 'c' ? ' ' + heading : ''));
      });
    });
    data.lists.forEach(function (u) { add(u, u[6] || u[0], ''); });
    var words = new Set();
    groups.forEach(function (group) { group.forEach(function (w) { words.add(w); var st = stem(w); if (st) { words.add(st); stems.set(st, (stems.get(st) || []).concat(w)); } }); });
    entries.forEach(function (e) { words.add(e[0]); });
    data.lists.forEach(function (u) { if ('tod'.includes(u[0])) words.add(fold(u[3]).text); });
    data.sections.forEach(function (s) { words.add(fold(s.title).text); });
    data.sections.forEach(function (s) { s.units.forEach(function (u) {
      var t = fold(u[3] + ' ' + u[4]).text, m, re = /[a-z][a-z0-9]+/g;
      while ((m = re.exec(t))) words.add(m[0]);
      points(u[3] + '。' + u[4]).join('').replace(/[ァ-ヺー]{2,}/g, function (w) { words.add(fold(w).text); });
    }); });
    vocabulary = table(Array.from(words).filter(function (w) { return w.length > 1; }).map(function (w) { return [w]; }));
    kanaVocabulary = table(Array.from(new Set(Array.from(words).map(read).concat(entries.map(function (e) { return e[1]; })))).filter(function (w) { return w.length > 2; }).map(function (w) { return [w]; }));
    ready = true;
  }

  function stem(w) { return w.length > 2 && /[\u4e00-\u9fff][\u3041-\u3096]*[うくぐすつぬぶむる]$/.test(w) ? w.replace(/[えけげせてねべめれいきぎしちにびみり]?.$/, '') : ''; }

  function add(u, section, context) {
    var alias = u[0] === 's' ? (sections[u[1]].former || []).join('\n') : '';
    var unit = { kind: u[0], id: u[1], href: u[2], label: u[3], text: u[4], modality: u[5], section: section };
    unit.foldedLabel = fold(u[3]).text; unit.aliases = alias ? alias.split('\n').map(function (a) { return fold(a).text; }) : []; unit.foldedText = fold(u[4]).text; unit.foldedContext = fold(context).text;
    unit.readLabel = read(unit.foldedLabel); unit.readText = read(unit.foldedText); unit.readContext = read(unit.foldedContext);
    units.push(unit);
  }

  // The words of a query: what is known as a word, and what stands between.
  function words(query) {
    var found = [];
    query.replace(/(\d+)[.．]\s*(?=[^\d\s])/g, '').split(/[\s\u3000、。，．？！?!「」『』（）()・,:：;；"'’“”/／]+/).forEach(function (token) {
      var folded = fold(token);
      if (!folded.text) return;
      if (holds(folded.text)) return found.push(folded.text);
      segment(folded, token).forEach(function (w) { found.push(w); });
    });
    return Array.from(new Set(found));
  }

  function holds(text) { return units.some(function (u) { return u.foldedText.includes(text) || u.foldedLabel.includes(text); }) || known(text); }
  function known(text) { var m = longest(vocabulary, text, 0); return m && m[0] === text; }

  function scriptOf(c) {
    if (/[\u3041-\u309f]/.test(c)) return 'h';
    if (/[\u30a0-\u30ff\uff66-\uff9f]/.test(c)) return 'k';
    if (/[A-Za-z0-9\uff10-\uff5a'+#.-]/.test(c)) return 'l';
    return 'c';
  }

  function segment(folded, source) {
    var text = folded.text, out = [], i = 0, hiragana = '';
    var scripts = folded.at.map(function (place) { return scriptOf(source[place]); });
    var allHiragana = scripts.every(function (s) { return s === 'h'; });
    function flush() { if (hiragana) endings(hiragana).forEach(function (w) { out.push(w); }); hiragana = ''; }
    function run(start) { var end = start; while (end < text.length && scripts[end] === scripts[start]) end++; return text.slice(start, end); }
    while (i < text.length) {
      var match = longest(allHiragana ? kanaVocabulary : vocabulary, text, i), whole = scripts[i] === 'l' || scripts[i] === 'k' ? run(i) : '';
      if (match && match[0].length >= Math.max(whole.length, scripts[i] === 'h' ? 3 : 1) && !(scripts[i] === 'h' && !allHiragana && longest(STOP, text, i))) {
        flush(); out.push(match[0]); i += match[0].length;
      } else if (whole) { flush(); out.push(whole); i += whole.length; }
      else if (scripts[i] === 'h') { hiragana += text[i]; i++; }
      else { flush(); out.push(text[i]); i++; }
    }
    flush();
    return out;
  }

  // Hiragana between known words: particles and endings are left out.
  function endings(text) {
    var out = [], i = 0, word = '';
    while (i < text.length) {
      var stop = longest(STOP, text, i);
      if (stop) { if (word.length > 1) out.push(word); word = ''; i += stop[0].length; }
      else { word += text[i]; i++; }
    }
    if (word.length > 1) out.push(word);
    return out;
  }

  // What a word may stand as in a text: [folded, read], each with a weight.
  function forms(word) {
    var list = [{ text: word, weight: 1 }], seen = new Set([word]), latin = /^[a-z'-]+$/.test(word);
    function more(text, weight) { if (text && !seen.has(text)) { seen.add(text); list.push({ text: text, weight: weight }); } }
    var asRead = latin ? (units.some(function (u) { return whole(u.foldedLabel + ' ' + u.foldedText, word) && (u.foldedLabel + u.foldedText).includes(word); }) ? '' : kana(word)) : read(word);
    if (asRead && asRead.length > 1) list.push({ read: asRead, weight: asRead === word ? 0.9 : 0.8 });
    groups.forEach(function (group) {
      var index = group.findIndex(function (w) { return w === word || (stems.get(word) || []).includes(w); });
      if (index < 0) index = group.findIndex(function (w) { return asRead && asRead.length > 2 && read(w) === asRead; });
      if (index < 0) return;
      group.forEach(function (w, i) { if (i !== index) more(w, i === 0 ? 0.85 : 0.6); });
    });
    return list;
  }

  function distanceOne(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    for (var i = 0; i < Math.min(a.length, b.length) && a[i] === b[i]; i++);
    if (a.length === b.length) return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
    return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
  }

  function guesses(word) {
    var as = /^[a-z'-]+$/.test(word) ? kana(word) : '', out = [];
    vocabulary.forEach(function (list) { list.forEach(function (e) {
      if (e[0].length > 2 && (distanceOne(e[0], word) && (word.length > 3 || word.length === 3 && isKanji(word[0])) || as && distanceOne(e[0], as))) out.push(e[0]);
    }); });
    return out;
  }

  var KIND = { s: 1.5, h: 1.15, r: 1.2, c: 1.1, t: 0.75, o: 0.8, d: 0.8, y: 0.4 };

  function count(text, part) { var n = 0, i = -1; while ((i = text.indexOf(part, i + 1)) >= 0 && n < 5) n++; return n; }

  function whole(text, part) {
    if (!/^[a-z0-9]/.test(part) && !/[a-z0-9]$/.test(part)) return true;
    var i = -1;
    while ((i = text.indexOf(part, i + 1)) >= 0) {
      var before = text[i - 1] || ' ', after = text[i + part.length] || ' ';
      if (!(isLatin(before) && isLatin(part[0])) && !(isLatin(after) && isLatin(part[part.length - 1]))) return true;
    }
    return false;
  }

  function match(unit, list) {
    var best = 0;
    list.forEach(function (form) {
      var label = form.read ? unit.readLabel : unit.foldedLabel, text = form.read ? unit.readText : unit.foldedText,
        context = form.read ? unit.readContext : unit.foldedContext, part = form.read || form.text, score = 0;
      if (label.includes(part)) score = 2 * (0.6 + 0.4 * Math.min(1, part.length / label.length));
      var n = count(text, part);
      if (n) score = Math.max(score, n * 2.2 / (n + 1.2 * (0.4 + 0.6 * text.length / 60))) + (score ? 0.3 : 0);
      if (!score && context.includes(part)) score = 0.45;
      if (score && !form.read && !whole(unit.foldedLabel + ' ' + unit.foldedText + ' ' + unit.foldedContext, part)) score *= 0.1;
      unit.aliases.forEach(function (a) { if (!form.read && a.includes(part)) score = Math.max(score, 1.2 * (0.5 + 0.5 * part.length / a.length)); });
      best = Math.max(best, score * form.weight);
    });
    return best;
  }

  function search(query) {
    var normal = query.normalize('NFKC').replace(/[‐‑–—−ー]/g, '-').trim(), exact = [];
    var ws = words(query), all = ws.map(function (w) { return { word: w, forms: forms(w) }; });
    var whole = fold(query).text;
    all.forEach(function (w) {
      w.scores = units.map(function (u) { return match(u, w.forms); });
      w.df = w.scores.filter(function (s) { return s > 0.5; }).length;
      if (!w.scores.some(function (s) { return s > 0; })) {
        var near = guesses(w.word);
        if (near.length) {
          w.guess = near; w.forms = [];
          near.forEach(function (n) { forms(n).forEach(function (f) { f.weight *= 0.7; w.forms.push(f); }); });
          w.scores = units.map(function (u) { return match(u, w.forms); });
          w.df = w.scores.filter(function (s) { return s > 0.5; }).length;
        }
      }
      w.idf = Math.log(1 + units.length / (w.df + 1));
    });
    var total = all.reduce(function (s, w) { return s + (w.df ? w.idf : 0); }, 0) || 1;
    var results = [];
    units.forEach(function (u, i) {
      var score = 0, covered = 0;
      all.forEach(function (w) { var s = w.scores[i]; if (s > 0) { score += s * w.idf; covered += w.idf * Math.min(1, s); } });
      if (!score) return;
      score *= KIND[u.kind] * Math.pow(covered / total, 1.5);
      if (whole.length > 1 && (u.foldedText.includes(whole) || u.foldedLabel.includes(whole))) score *= 1.3;
      if (u.foldedLabel === whole) score *= 1.5;
      results.push({ unit: u, score: score });
    });
    results.sort(function (a, b) { return b.score - a.score; });
    var jump = normal.match(/^(?:第)?(\d+)(?:-(\d+))?(?:項)?$/);
    if (jump) {
      var label = jump[2] ? jump[1] + '-' + jump[2] : jump[1] + '.';
      exact = units.filter(function (u) { return jump[2] ? u.kind === 'r' && u.label === label : u.kind === 's' && u.label.startsWith(label); });
    }
    exact = exact.concat(units.filter(function (u) { return u.id === normal.toLowerCase() || u.id === normal.replace('#', '/'); }));
    results = exact.map(function (u) { return { unit: u, score: 1e6 }; }).concat(results);
    // One section after another, by its best unit.
    var order = [], bySection = {};
    results.forEach(function (r) {
      var key = sections[r.unit.section] ? r.unit.section : r.unit.kind + r.unit.id;
      if (!bySection[key]) { bySection[key] = []; order.push(bySection[key]); }
      bySection[key].push(r);
    });
    return { words: all, groups: order };
  }

  return { load: load, search: search, fold: fold, read: read, kana: kana, words: words };
})();
if (typeof module !== 'undefined') module.exports = handbookSearch;
