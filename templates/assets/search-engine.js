// Finds what a query asks for among the units of the handbook: rules, cells, terms, never whole pages.
//
// The same answers in the same order as the build's own engine; a test runs both on the same queries. A classic script
// without modules, workers or requests, so that a file share serves it as well as a web server.
var handbookSearch = (function (words) {
  'use strict';

  // The texts of all units as one, so that a search is one walk.

  function SearchText() { this.parts = []; this.length = 0; this.fields = []; this.text = ''; }

  SearchText.prototype.add = function (text, part, unit) {
    if (!text) return;
    this.fields.push({ unit: unit, part: part, end: this.length + text.length, length: text.length });
    this.parts.push(text);
    this.length += text.length + 1;
  };

  // Makes what was added since the last time part of the text.
  SearchText.prototype.finish = function () {
    if (this.parts.length) this.text += this.parts.join('\0') + '\0';
    this.parts = [];
  };

  SearchText.prototype.holds = function (pattern) { return !!pattern && this.text.includes(pattern); };

  SearchText.prototype.hits = function (pattern) {
    var hits = new Map(), text = this.text, fields = this.fields, field = 0;
    if (!pattern) return hits;
    for (var place = text.indexOf(pattern); place >= 0; place = text.indexOf(pattern, place + 1)) {
      while (fields[field].end <= place) field++;
      var owner = fields[field], hit = hits.get(owner.unit), end = place + pattern.length;
      if (!hit) hits.set(owner.unit, hit = { inLabel: false, inText: 0, formerName: 0, isWord: false });
      if (owner.part === 'label') hit.inLabel = true;
      else if (owner.part === 'text') hit.inText = Math.min(hit.inText + 1, 5);
      else hit.formerName = hit.formerName ? Math.min(hit.formerName, owner.length) : owner.length;
      var joinsBefore = place > 0 && words.isLatin(text[place]) && words.isLatin(text[place - 1]);
      if (!joinsBefore && !(words.isLatin(text[end - 1]) && words.isLatin(text[end]))) hit.isWord = true;
    }
    return hits;
  };

  // What the index says, as units.

  var entries, sections, help, written, read, jumps, numberings, groups, groupsOf, stems, known, foreign, memory, parts;

  function sectionPage(section, name) { return 'sections/' + section + '.html' + (name ? '#' + name : ''); }

  // Where a unit of each kind stands, by its section and its name.
  var ADDRESSES = {
    s: sectionPage, h: sectionPage, r: sectionPage, m: sectionPage,
    c: function (section, name) { return 'tables.html#' + name; },
    t: function (section, name) { return 'terms.html#' + name; },
    o: function (section, name) { return 'roles/' + name + '.html'; },
    d: function (section, name) { return 'documents.html#' + name; },
    y: function (section, name) { return 'history.html#' + name; }
  };

  function push(map, key, value) {
    var list = map.get(key);
    if (list) list.push(value); else map.set(key, [value]);
  }

  // Takes an index; the script `search/index.js` calls this.
  function load(data) {
    words.load(data);
    entries = [];
    sections = new Map();
    written = new SearchText();
    read = new SearchText();
    jumps = new Map();
    numberings = new Map();
    groups = [];
    known = new Set();
    foreign = new Set();
    parts = { count: data.parts, come: 0 };
    data.jumps.forEach(function (edition) {
      edition[1].split(' ').forEach(function (pair) {
        var numbered = pair.split('=');
        push(numberings, numbered[1], numbered[0] + ' ' + edition[0]);
      });
    });
    unitsOf(data.lists).forEach(addListed);
    makeGroups();
    addSections(0, data.sections);
    help = data.help;
  }

  // Takes a part of the sections of a large handbook; the scripts `search/part-….js` call this, each once and in order.
  function add(first, list) {
    addSections(first, list);
    parts.come++;
  }

  function addSections(first, list) {
    list.forEach(function (section, place) { addSection(section, first + place); });
    written.finish();
    read.finish();
    foreign.forEach(function (word) { known.add(words.folded(word)); });
    foreign.clear();
    words.know(known);
    memory = new Map();
  }

  // How many fields follow the kind of a unit; each ends with U+007F, which no text of a handbook holds.
  var FIELDS = { s: 1, h: 3, r: 3, w: 2, c: 4, m: 4, t: 5, o: 4, d: 3, y: 4 };

  function unitsOf(text) {
    var parts = text.split('\x7f'), units = [];
    for (var i = 0; i + 1 < parts.length; i += units[units.length - 1].length) units.push(parts.slice(i, i + 1 + FIELDS[parts[i]]));
    return units;
  }

  function addSection(section, index) {
    var id = section[0], heading = [], rules = 0, parent, row, ownSection = { id: id, number: index + 1, title: section[1] };
    ownSection.audience = section[4].split(' ').filter(Boolean);
    sections.set(id, ownSection);
    known.add(words.folded(ownSection.title));
    unitsOf(section[3]).forEach(function (fields) {
      var kind = fields[0], name = fields[1], place = { kind: kind, section: id, name: name, extra: '' }, entry;
      if (kind === 'w') return row = { id: name, label: fields[2] };
      if (kind === 's') {
        entry = addEntry(place, id, ownSection.number + '. ' + ownSection.title, name);
        section[2].split('\n').forEach(function (former) { written.add(words.folded(former), 'former', entry.index); });
        addJump(String(ownSection.number), entry);
        (numberings.get(id) || []).forEach(function (number) { addJump(number, entry); });
        parent = [entry];
      } else if (kind === 'h') {
        heading = [addEntry(place, id + '#' + name, fields[2], fields[3], parent)];
      } else if (kind === 'r') {
        place.extra = fields[3];
        entry = addEntry(place, id + '/' + name, ownSection.number + '-' + ++rules, fields[2], parent.concat(heading));
        addJump(entry.label, entry);
        addJump(id + '#' + name, entry);
      } else {
        place.extra = fields[4];
        place.name = row.id + '/' + name;
        addEntry(place, place.name, row.label + '・' + fields[2], fields[3], parent.concat(heading));
      }
    });
  }

  // A term, a role, a document, a row of the history. Other names of terms and roles are part of their text.
  function addListed(fields) {
    var kind = fields[0], name = fields[1], label = fields[2], names = [], text = fields[3], section = kind === 'y' ? fields[4] : '';
    if (kind === 't' || kind === 'o') {
      names = fields[kind === 't' ? 4 : 3].split('\t').filter(Boolean);
      text = (kind === 't' ? [text, names.join('、')] : [names.join('、'), fields[4]]).filter(Boolean).join('\n');
    }
    addEntry({ kind: kind, section: section, name: name, extra: section }, name, label, text);
    var group = [label].concat(names, kind === 't' && fields[5] || []).map(words.folded);
    if (group.length > 1) groups.push(group);
  }

  // What lists hold comes after all sections, also those that come later.
  var LISTED = 1e9;

  function addEntry(place, id, label, text, parents) {
    var kind = place.kind, foldedLabel = words.folded(label), foldedText = words.folded(text);
    var entry = {
      index: entries.length, order: 'tody'.includes(kind) ? LISTED + entries.length : entries.length, kind: kind === 'm' ? 'c' : kind, id: id, section: place.section, label: label, text: text,
      extra: place.extra, address: ADDRESSES[kind](place.section, kind === 's' ? '' : place.name), children: [],
      labelLength: foldedLabel.length, textLength: foldedText.length
    };
    entries.push(entry);
    (parents || []).forEach(function (parent) { parent.children.push(entry.index); });
    written.add(foldedLabel, 'label', entry.index);
    written.add(foldedText, 'text', entry.index);
    read.add(words.aloud(foldedLabel), 'label', entry.index);
    read.add(words.aloud(foldedText), 'text', entry.index);
    addJump(id, entry);
    if ('tod'.includes(kind)) known.add(foldedLabel);
    words.foreignWords(label + '\n' + text).forEach(function (word) { foreign.add(word); });
    return entry;
  }

  function addJump(name, entry) { push(jumps, words.plain(name), entry); }

  function makeGroups() {
    groupsOf = new Map();
    stems = new Map();
    groups.forEach(function (group, place) {
      new Set(group).forEach(function (word) {
        known.add(word);
        push(groupsOf, word, place);
      });
      new Set(group.map(function (word) { return words.aloud(word); })).forEach(function (reading) {
        push(groupsOf, '\0' + reading, place);
      });
      group.forEach(function (word) {
        var stem = words.stem(word);
        if (stem) { known.add(stem); push(stems, stem, word); }
      });
    });
  }

  // Matching a word.

  // How a word is read; Latin letters that stand nowhere as a word are taken for Japanese.
  function readingOf(word) {
    if (!/^[a-z']+$/.test(word)) return words.aloud(word);
    var standsAsWord = false;
    written.hits(word).forEach(function (hit) { if (hit.isWord && (hit.inLabel || hit.inText)) standsAsWord = true; });
    return standsAsWord ? '' : words.kana(word);
  }

  // How a word may stand: as written, as read, as a word that means the same.
  function formsOf(word) {
    var forms = [{ text: word, isRead: false, weight: 1 }], reading = readingOf(word), seen = new Set([word]);
    if (reading.length > 1) forms.push({ text: reading, isRead: true, weight: reading === word ? 0.9 : 0.8 });
    function add(places, isIt) {
      places.forEach(function (place) {
        var group = groups[place], index = group.findIndex(isIt);
        group.forEach(function (other, at) {
          if (at === index || seen.has(other)) return;
          seen.add(other);
          forms.push({ text: other, isRead: false, weight: at === 0 ? 0.85 : 0.6 });
        });
      });
    }
    var same = [word].concat(stems.get(word) || []), own = new Set();
    same.forEach(function (other) { (groupsOf.get(other) || []).forEach(function (place) { own.add(place); }); });
    add(Array.from(own).sort(function (a, b) { return a - b; }), function (other) { return same.includes(other); });
    if (reading.length > 2) {
      var others = (groupsOf.get('\0' + reading) || []).filter(function (place) { return !own.has(place); });
      add(others, function (other) { return words.aloud(other) === reading; });
    }
    return forms;
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

  // What a word counts that stands only in the heading or title above.
  var CONTEXT = 0.45;
  // What a word of one character counts, which is more often a part of another word.
  var LONE = 0.5;

  function scoresOf(forms) {
    var scores = new Map();
    function raise(index, score) { if (!(scores.get(index) >= score)) scores.set(index, score); }
    forms.forEach(function (form) {
      var hits = (form.isRead ? read : written).hits(form.text);
      hits.forEach(function (hit, index) {
        var share = form.isRead || hit.isWord ? 1 : 0.1, entry = entries[index];
        raise(index, scoreOf(hit, form.text.length, entry) * form.weight * share);
        if (!hit.inLabel) return;
        entry.children.forEach(function (child) {
          if (!hits.has(child)) raise(child, CONTEXT * form.weight * share);
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

  // Words are asked for again with every letter typed.
  var MOST_REMEMBERED = 64;

  function matchOf(word) {
    var match = memory.get(word);
    if (match) return match;
    var forms = formsOf(word), scores = scoresOf(forms), guesses = [], count = 0;
    if (!scores.size) {
      guesses = words.near(word);
      if (guesses.length) {
        forms = [];
        guesses.forEach(function (guess) {
          formsOf(guess).forEach(function (form) { forms.push({ text: form.text, isRead: form.isRead, weight: form.weight * 0.7 }); });
        });
        scores = scoresOf(forms);
      }
    }
    scores.forEach(function (score) { if (score > 0.5) count++; });
    var rarity = logarithm(1 + entries.length / (count + 1)) * (word.length === 1 ? LONE : 1);
    match = { word: word, forms: forms, scores: scores, count: count, guesses: guesses, rarity: rarity };
    if (memory.size >= MOST_REMEMBERED) memory.clear();
    memory.set(word, match);
    return match;
  }

  // How readily a kind of unit answers: what a section says before what a list explains.
  var WEIGHTS = { s: 1.5, r: 1.2, h: 1.15, c: 1.1, o: 0.5, d: 0.5, t: 0.4, y: 0.4 };

  // Answers a query: groups of answers, the best section first and its best answer first; the words it was taken as; and
  // those of them that stand nowhere. Entries that `isWanted` refuses are left out.
  function search(query, isWanted) {
    var matches = words.wordsOf(query, function (text) { return written.holds(text); }).map(matchOf);
    var counted = matches.filter(function (match) { return match.count; });
    var total = (counted.length ? counted : matches).reduce(function (sum, match) { return sum + match.rarity; }, 0);
    var whole = words.folded(query), wholeHits = whole.length > 1 ? written.hits(whole) : new Map(), scored = [];
    var sums = new Map();
    matches.forEach(function (match) {
      match.scores.forEach(function (own, index) {
        var sum = sums.get(index);
        if (!sum) sums.set(index, sum = { score: 0, covered: 0 });
        sum.score += own * match.rarity;
        sum.covered += match.rarity * Math.min(1, own);
      });
    });
    sums.forEach(function (sum, index) {
      var entry = entries[index], share = sum.covered / total, hit = wholeHits.get(index), score = sum.score;
      score *= WEIGHTS[entry.kind] * share * Math.sqrt(share);
      if (hit && (hit.inLabel || hit.inText)) {
        score *= 1.3;
        if (hit.inLabel && entry.labelLength === whole.length) score *= 1.5;
      }
      scored.push({ entry: entry, score: score });
    });
    scored.sort(function (a, b) { return b.score - a.score || a.entry.order - b.entry.order; });
    var named = (jumps.get(words.plain(query)) || []).map(function (entry) { return { entry: entry, score: 1000000 }; });
    named.sort(function (a, b) { return a.entry.order - b.entry.order; });
    var answers = named.concat(scored).filter(function (answer) { return !isWanted || isWanted(answer.entry); });
    return {
      groups: grouped(answers), matches: matches,
      // A name that leads somewhere is not made of words.
      missing: named.length ? [] : matches.filter(function (match) { return !match.count; }).map(function (match) { return match.word; })
    };
  }

  // Answers by section, in the order of the best of each; what belongs to no section stands alone.
  function grouped(answers) {
    var groups = [], places = new Map(), seen = new Set();
    answers.forEach(function (answer) {
      var entry = answer.entry, key = entry.kind + ' ' + entry.id, group = places.get(entry.section);
      if (seen.has(key)) return;
      seen.add(key);
      if (group) return group.push(answer);
      groups.push(group = [answer]);
      if (entry.section) places.set(entry.section, group);
    });
    return groups;
  }

  // Where the words of an outcome stand in a text: [start, end] pairs in order, none running into another.
  function places(text, matches) {
    var it = words.fold(text), starts = [], ends = [], found = [];
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

  // The unit of an id.
  function entryOf(id) { return entries.find(function (entry) { return entry.id === id; }); }

  // The units whose names sound most like a query, by the pairs of characters they share: for queries without an answer.
  function nearest(query) {
    var asked = pairsOf(query), near = [];
    entries.forEach(function (entry) {
      if (!'shtod'.includes(entry.kind)) return;
      var own = pairsOf(entry.label), shared = 0;
      own.forEach(function (pair) { if (asked.has(pair)) shared++; });
      if (shared) near.push({ entry: entry, share: shared / (own.size + asked.size) });
    });
    near.sort(function (a, b) { return b.share - a.share || a.entry.order - b.entry.order; });
    return near.slice(0, 5).map(function (one) { return one.entry; });
  }

  function pairsOf(text) {
    var folded = words.folded(text), read = words.kana(folded) || words.aloud(folded), pairs = new Set();
    for (var i = 0; i + 1 < read.length; i++) pairs.add(read.slice(i, i + 2));
    return pairs;
  }

  return {
    load: load, add: add, search: search, places: places, nearest: nearest, fold: words.folded, entry: entryOf, entries: function () { return entries; },
    section: function (id) { return sections.get(id); },
    // What helps where there is no answer; nothing until an index has come.
    help: function () { return help; },
    // How many parts the index has beside its first script, and how many have come.
    parts: function () { return parts; }
  };
})(handbookWords);
