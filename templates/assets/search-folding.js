// Folding: one way to compare Japanese text without minding how it is written.
//
// The build does the same by the same tables, which come with the index; a test runs both on the same strings. Texts are
// compared in UTF-16 units, as the build compares them.
var handbookFolding = (function () {
  'use strict';

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

  // What becomes of a unit: 0 the unit itself, 1 nothing, 2 what only `fold` can tell, 3 itself, with 「3ヶ」 before it folded,
  // 4 the unit before it, or the unit that stands for it.
  var quick, buffer = new Uint16Array(0x1000), utf16 = new TextDecoder('utf-16le');

  function makeQuick(data) {
    quick = new Uint16Array(0x10000);
    quick.fill(2, 0xd800, 0xe000);
    COMPATIBLE.forEach(function (block) { quick.fill(2, block[0], block[1] + 1); });
    folding.map.forEach(function (to, from) {
      var isOne = to.length === 1 && to[0].length === 1 && !DEPENDENT.test(to[0]);
      if (from.length === 1) quick[from.charCodeAt(0)] = isOne ? to[0].charCodeAt(0) : to.length ? 2 : 1;
    });
    Array.from('\u3099\u309a\u3094').forEach(function (c) { quick[c.charCodeAt(0)] = 2; });
    quick[0x3005] = 4;
    Array.from(data.counted).forEach(function (c) { quick[c.charCodeAt(0)] = 3; });
    quick[0] = 0;
  }

  // Folds a numeral and what stands for 「か」 at the end of what is folded so far.
  function foldCounter(out, end) {
    if (end < 2 || !folding.counters.has(String.fromCharCode(out[end - 1])) || !numeral(String.fromCharCode(out[end - 2]))) return;
    out[end - 1] = 0x304b;
    for (var at = end - 2, digit; at >= 0 && (digit = numeral(String.fromCharCode(out[at]))); at--) out[at] = digit.charCodeAt(0);
  }

  // The folded texts, each ended by NUL; what `fold` says, but quicker, since a whole handbook is folded when it is loaded.
  function foldedAll(texts) {
    var raw = texts.join('\0') + '\0', count = raw.length, to = quick, pieces = [], length = 0;
    if (buffer.length < count) buffer = new Uint16Array(count);
    for (var i = 0, out = buffer; i < count; i++) {
      var unit = raw.charCodeAt(i), next = to[unit];
      if (next === 0) out[length++] = unit;
      else if (next > 4) out[length++] = next;
      else if (next === 3) {
        foldCounter(out, length);
        out[length++] = unit;
      } else if (next === 4) {
        out[length] = length && out[length - 1] || unit;
        length++;
      } else if (next === 2) {
        // The whole of this text is folded by itself.
        while (length && out[length - 1]) length--;
        var end = raw.indexOf('\0', i);
        pieces.push(utf16.decode(out.subarray(0, length)), fold(raw.slice(raw.lastIndexOf('\0', i) + 1, end)).text);
        length = 0;
        i = end - 1;
      }
    }
    pieces.push(utf16.decode(out.subarray(0, length)));
    return pieces.join('');
  }

  function folded(text) { return foldedAll([text.replaceAll('\0', '')]).slice(0, -1); }

  function foldedList(texts) { return foldedAll(texts).split('\0').slice(0, -1); }

  // Takes the tables of an index.
  function load(data) {
    folding = makeFolding(data);
    makeQuick(data);
  }

  return { load: load, fold: fold, folded: folded, foldedAll: foldedAll, foldedList: foldedList };
})();
