// Finds what a query asks for among the units of the handbook.
//
// The same answers in the same order as the build's own engine; a test runs both on the same queries. No modules, workers or
// requests, so that a file share serves it, too.
var handbookSearch = (function (folding, words, units) {
  'use strict';

  // Matches of words, for a query that grows letter by letter, and how many units they hold.
  var memory, remembered;
  // What scoring asks of every unit, as arrays, since there are many: the lengths of its folded label and text, what its kind
  // weighs, its group, its place among all, and the last unit below it.
  var labels, texts, weights, groupOf, orders, lasts;
  // Scores, 0 between uses; and for every unit the number of the form that last was found in it.
  var best, foundBy, formCount = 0;

  // The script `search/index.js` calls this, and those of its parts `add`, each once.
  function load(data) {
    units.load(data);
    forget();
  }

  function add(first, list) {
    units.add(first, list);
    forget();
  }

  function forget() { memory = undefined; }

  // Makes ready to answer, when something is asked after units have come.
  function prepare() {
    if (memory) return;
    var count = units.entries.length;
    memory = new Map();
    remembered = 0;
    [labels, texts, groupOf, lasts, foundBy] = [1, 2, 3, 4, 5].map(function () { return new Int32Array(count); });
    [weights, orders, best] = [1, 2, 3].map(function () { return new Float64Array(count); });
    for (var unit = 0; unit < count; unit++) {
      var entry = units.entries[unit];
      labels[unit] = units.written.lengthOf(entry.field);
      texts[unit] = units.written.lengthOf(entry.field + 1);
      weights[unit] = WEIGHTS[entry.kind];
      groupOf[unit] = entry.group;
      orders[unit] = entry.order;
      lasts[unit] = entry.last;
    }
  }

  // The units that a number, a number in an edition or an id names, and nothing else.
  function named(query) {
    var asked = words.plain(query), blank = asked.indexOf(' '), former = blank > 0 ? sectionsNumbered(asked.slice(0, blank), asked) : [];
    // Numbers and ids have no other characters.
    if (!asked || (!former.length && !/^[!-~]+$/.test(asked))) return [];
    return units.entries.filter(function (entry) {
      return entry.id === asked || entry.number === asked || entry.anchor === asked || (entry.kind === 's' && former.includes(entry.id));
    }).sort(function (a, b) { return a.order - b.order; });
  }

  // The sections that had a number in an edition: 「29 2023年2月版」.
  function sectionsNumbered(number, asked) {
    var found = [];
    units.editions.forEach(function (edition, place) {
      if (words.plain(number + ' ' + edition) !== asked) return;
      units.sections.forEach(function (section) {
        var isIt = section.numbers.split(' ').some(function (pair) { return pair === place + '=' + number; });
        if (isIt) found.push(section.id);
      });
    });
    return found;
  }

  // Matching a word.

  // How a word is read; Latin letters that stand nowhere as a word are taken for Japanese.
  function readingOf(word) {
    if (!/^[a-z']+$/.test(word)) return words.aloud(word);
    var standsAsWord = false;
    units.written.each(word, function (unit, hit) { if (hit.isWord && (hit.inLabel || hit.inText)) standsAsWord = true; });
    return standsAsWord ? '' : words.kana(word);
  }

  // How a word may stand: as written, as read, as a word that means the same.
  function formsOf(word) {
    var forms = [{ text: word, isRead: false, weight: 1 }], reading = readingOf(word), seen = new Set([word]), own = new Map(), synonyms = units.synonyms;
    // A short reading of one character stands in too many other words.
    if (reading.length > (word.length === 1 ? 2 : 1)) forms.push({ text: reading, isRead: true, weight: reading === word ? 0.9 : 0.8 });
    // Of each group the first of its words that is meant.
    function mean(meant, fields) {
      fields.forEach(function (field) { if (!meant.has(synonyms.owners[field])) meant.set(synonyms.owners[field], field); });
      return meant;
    }
    function add(meant) {
      Array.from(meant.keys()).sort(function (a, b) { return a - b; }).forEach(function (number) {
        for (var start = synonyms.starts[number], field = start; field < synonyms.starts[number + 1]; field++) {
          var other = synonyms.written.at(field);
          if (field === meant.get(number) || seen.has(other)) continue;
          seen.add(other);
          forms.push({ text: other, isRead: false, weight: field === start ? 0.85 : 0.6 });
        }
      });
    }
    add(mean(own, synonyms.written.beginning(word).filter(function (field) {
      var other = synonyms.written.at(field);
      return other === word || words.stem(other) === word;
    })));
    if (reading.length > 2) {
      add(mean(new Map(), synonyms.read.beginning(reading + '\0').filter(function (field) { return !own.has(synonyms.owners[field]); })));
    }
    return forms;
  }

  function scoreOf(hit, length, unit) {
    var score = 0;
    if (hit.inLabel) score = 2 * (0.6 + 0.4 * Math.min(1, length / labels[unit]));
    if (hit.inText) {
      var inText = hit.inText * 2.2 / (hit.inText + 1.2 * (0.4 + 0.6 * texts[unit] / 60));
      score = Math.max(score, inText) + (hit.inLabel ? 0.3 : 0);
    }
    if (hit.formerName) score = Math.max(score, 1.2 * (0.5 + 0.5 * length / hit.formerName));
    return score;
  }

  // What a word counts that stands only in the heading or title above.
  var CONTEXT = 0.45;
  // What a word of one character counts, which is more often a part of another word.
  var LONE = 0.5;

  // The units that hold a word in one of its forms, in order, with a number above 0 for each.
  function scoresOf(forms) {
    forms.forEach(function (form) {
      var above = [], number = ++formCount;
      (form.isRead ? units.read : units.written).each(form.text, function (unit, hit) {
        var weight = form.weight * (form.isRead || hit.isWord ? 1 : 0.1), score = scoreOf(hit, form.text.length, unit) * weight;
        if (score > best[unit]) best[unit] = score;
        foundBy[unit] = number;
        if (hit.inLabel && lasts[unit] > unit) above.push([unit, CONTEXT * weight]);
      });
      above.forEach(function (one) {
        for (var unit = one[0] + 1, last = lasts[one[0]]; unit <= last; unit++) {
          if (one[1] > best[unit] && foundBy[unit] !== number) best[unit] = one[1];
        }
      });
    });
    for (var unit = 0, count = 0; unit < best.length; unit++) if (best[unit]) count++;
    var scores = { units: new Int32Array(count), values: new Float64Array(count) };
    for (unit = 0, count = 0; unit < best.length; unit++) {
      if (!best[unit]) continue;
      scores.units[count] = unit;
      scores.values[count++] = best[unit];
      best[unit] = 0;
    }
    return scores;
  }

  // The logarithm to base 2, linear between powers of 2: the same number here and in the build.
  function logarithm(value) {
    for (var power = 0; value >= 2; power++) value /= 2;
    return power + value - 1;
  }

  // How many units are remembered.
  var MOST_REMEMBERED = 1000000;

  function matchOf(word) {
    var match = memory.get(word);
    if (match) return match;
    var forms = formsOf(word), scores = scoresOf(forms), guesses = scores.units.length ? [] : words.near(word);
    if (guesses.length) {
      forms = guesses.flatMap(formsOf).map(function (form) { return { text: form.text, isRead: form.isRead, weight: form.weight * 0.7 }; });
      scores = scoresOf(forms);
    }
    var count = scores.values.reduce(function (sum, score) { return score > 0.5 ? sum + 1 : sum; }, 0);
    var rarity = logarithm(1 + units.count / (count + 1)) * (word.length === 1 ? LONE : 1);
    match = { word: word, forms: forms, scores: scores, count: count, guesses: guesses, rarity: rarity };
    if ((remembered += 1 + scores.units.length) > MOST_REMEMBERED) {
      memory.clear();
      remembered = 0;
    }
    memory.set(word, match);
    return match;
  }

  // How readily a kind of unit answers: what a section says before what a list explains.
  var WEIGHTS = { s: 1.5, r: 1.2, h: 1.15, c: 1.1, o: 0.5, d: 0.5, t: 0.4, y: 0.4 };

  // The score of what a query names outright.
  var NAMED = 1000000;

  function wordsOf(query) { return words.wordsOf(query, function (text) { return units.written.holds(text); }); }

  // Answers a query, without the entries that `isWanted` refuses.
  //
  // The outcome: the numbers of `groups`, the best first, and the `answers` of each; whether it `isHistory` alone; the `count` of
  // answers, those `named` outright and those with the `whole` query; the words as `matches`, and the `missing` ones.
  function search(query, isWanted) {
    prepare();
    var matches = wordsOf(query).map(matchOf), jumps = named(query), held = new Uint8Array(best.length);
    var scores = scoresOfAll(matches, folding.folded(query), held), counted = matches.filter(function (match) { return match.count; }).length;
    jumps.forEach(function (entry) { scores[entry.index] = NAMED; });

    // A group is as good as its best answer.
    var groups = [], first = new Int32Array(units.groups.length).fill(-1), count = 0, whole = 0;
    for (var unit = 0; unit < scores.length; unit++) {
      if (!scores[unit]) continue;
      if (isWanted && !isWanted(units.entries[unit])) { scores[unit] = 0; continue; }
      count++;
      if (scores[unit] === NAMED || held[unit] === counted) whole++;
      var group = groupOf[unit];
      if (first[group] < 0) groups.push(group);
      if (first[group] < 0 || isBefore(unit, first[group], scores)) first[group] = unit;
    }
    groups.sort(function (a, b) { return isBefore(first[a], first[b], scores) ? -1 : 1; });
    return {
      groups: groups, matches: matches, count: count, whole: whole, named: jumps.length,
      // A name that leads somewhere is not made of words.
      missing: jumps.length ? [] : matches.filter(function (match) { return !match.count; }).map(function (match) { return match.word; }),
      isHistory: function (group) { return units.groups[group].every(function (unit) { return !scores[unit] || units.entries[unit].kind === 'y'; }); },
      answers: function (group) {
        return units.groups[group].filter(function (unit) { return scores[unit]; }).sort(function (a, b) { return isBefore(a, b, scores) ? -1 : 1; })
          .map(function (unit) { return { entry: units.entries[unit], score: scores[unit] }; });
      }
    };
  }

  function isBefore(a, b, scores) { return scores[a] > scores[b] || (scores[a] === scores[b] && orders[a] < orders[b]); }

  // A number for every unit, 0 if it holds nothing that is asked; `held` counts the words it holds.
  function scoresOfAll(matches, whole, held) {
    var scores = new Float64Array(best.length), covered = new Float64Array(best.length);
    var counted = matches.filter(function (match) { return match.count; });
    var total = (counted.length ? counted : matches).reduce(function (sum, match) { return sum + match.rarity; }, 0);
    matches.forEach(function (match) {
      var found = match.scores.units, values = match.scores.values, rarity = match.rarity, worth = match.count ? 1 : 0;
      for (var place = 0; place < found.length; place++) {
        var unit = found[place], own = values[place];
        scores[unit] += own * rarity;
        covered[unit] += rarity * Math.min(1, own);
        held[unit] += worth;
      }
    });
    for (var unit = 0; unit < scores.length; unit++) {
      if (!scores[unit]) continue;
      var share = covered[unit] / total;
      scores[unit] *= weights[unit] * share * Math.sqrt(share);
    }
    if (whole.length > 1) {
      units.written.each(whole, function (unit, hit) {
        if (!hit.inLabel && !hit.inText) return;
        scores[unit] *= 1.3;
        if (hit.inLabel && labels[unit] === whole.length) scores[unit] *= 1.5;
      });
    }
    return scores;
  }

  // The words of an outcome that a unit does not hold, of those that stand anywhere.
  function leftOut(answer, matches) {
    // What a number or an id names is the whole answer, whatever words stand in it.
    if (answer.score === NAMED) return [];
    return matches.filter(function (match) { return match.count && !holds(match, answer.entry); });
  }

  function holds(match, entry) { return match.scores.units.includes(entry.index); }

  // Where the words of an outcome stand in a text: [start, end] pairs in order, none running into another.
  function places(text, matches) {
    var it = folding.fold(text), starts = [], ends = [], found = [];
    var readText = words.aloud(it.text, function (start, end, length) {
      while (starts.length < length) { starts.push(it.starts[start]); ends.push(it.ends[end - 1]); }
    });
    matches.forEach(function (match) {
      match.forms.forEach(function (form) {
        var where = form.isRead ? readText : it.text, from = form.isRead ? starts : it.starts, to = form.isRead ? ends : it.ends;
        for (var at = where.indexOf(form.text); at >= 0; at = where.indexOf(form.text, at + form.text.length)) {
          found.push([from[at], to[at + form.text.length - 1]]);
        }
      });
    });
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    return found.reduce(function (merged, place) {
      var last = merged[merged.length - 1];
      if (last && place[0] <= last[1]) last[1] = Math.max(last[1], place[1]); else merged.push(place);
      return merged;
    }, []);
  }

  // How many groups are completed by what belongs to their answers.
  var MOST_COMPLETED = 20;

  // The unit of an id.
  function entryOf(id) { return units.entries.find(function (entry) { return entry.id === id; }); }

  // The units whose names sound most like a query, by the pairs of characters they share: for queries without an answer.
  function nearest(query) {
    var asked = pairsOf(query), near = [];
    units.entries.forEach(function (entry) {
      if (!'shtod'.includes(entry.kind)) return;
      var own = pairsOf(entry.label), shared = 0;
      own.forEach(function (pair) { if (asked.has(pair)) shared++; });
      if (shared) near.push({ entry: entry, share: shared / (own.size + asked.size) });
    });
    near.sort(function (a, b) { return b.share - a.share || a.entry.order - b.entry.order; });
    return near.slice(0, 5).map(function (one) { return one.entry; });
  }

  function pairsOf(text) {
    var folded = folding.folded(text), read = words.kana(folded) || words.aloud(folded), pairs = new Set();
    for (var i = 0; i + 1 < read.length; i++) pairs.add(read.slice(i, i + 2));
    return pairs;
  }

  return {
    load: load, add: add, search: search, leftOut: leftOut, holds: holds, places: places, nearest: nearest, entry: entryOf,
    section: function (id) { return units.sections.get(id); },
    // What helps where there is no answer; nothing until an index has come.
    help: function () { return units.help; },
    // The ids of rules that stand beside the first answers, and have not come.
    lacking: function (outcome) {
      var answers = outcome.groups.slice(0, MOST_COMPLETED).flatMap(outcome.answers), lacking = answers.flatMap(function (answer) {
        return answer.entry.kind === 'c' && answer.entry.extra ? answer.entry.extra.split(' ') : [];
      });
      return lacking.filter(function (id) { return !entryOf(id); }).map(folding.folded);
    },
    // The texts that answers to a query hold, of each word in all its forms.
    textsOf: function (query) {
      return wordsOf(query).map(function (word) { return formsOf(word).map(function (form) { return form.text; }); });
    }
  };
})(handbookFolding, handbookWords, handbookUnits);
