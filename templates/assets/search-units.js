// What the index says, as units: rules, cells, terms, never whole pages; and their texts, folded and read aloud.
var handbookUnits = (function (folding, words) {
  'use strict';

  // Texts as one, so that a search is one walk. `fields` says of each text whose it is and which part.
  function SearchText(fields) { this.text = ''; this.ends = []; this.fields = fields; }

  // Adds texts, each ended by NUL.
  SearchText.prototype.add = function (texts) {
    for (var place = texts.indexOf('\0'); place >= 0; place = texts.indexOf('\0', place + 1)) this.ends.push(this.text.length + place);
    this.text += texts;
  };

  SearchText.prototype.lengthOf = function (field) { return this.ends[field] - (field ? this.ends[field - 1] + 1 : 0); };

  SearchText.prototype.at = function (field) { return this.text.slice(this.ends[field] - this.lengthOf(field), this.ends[field]); };

  // The fields, but for the first, that begin so.
  SearchText.prototype.beginning = function (start) {
    var found = [], text = this.text, ends = this.ends, field = 0;
    for (var place = text.indexOf('\0' + start); place >= 0; place = text.indexOf('\0' + start, place + 1)) {
      while (ends[field] < place) field++;
      if (field + 1 < ends.length) found.push(field + 1);
    }
    return found;
  };

  SearchText.prototype.holds = function (pattern) { return !!pattern && this.text.includes(pattern); };

  // Visits every unit that holds a pattern, in order: whether its label does, how often its text (up to 5), how long a former
  // name; and whether as a word, not only inside a longer run of Latin letters.
  SearchText.prototype.each = function (pattern, visit) {
    var text = this.text, ends = this.ends, owners = this.fields.owners, parts = this.fields.parts, field = 0, unit = -1;
    var hit = { inLabel: false, inText: 0, formerName: 0, isWord: false };
    var beginsLatin = pattern && words.isLatin(pattern[0]), endsLatin = pattern && words.isLatin(pattern[pattern.length - 1]);
    for (var place = pattern ? text.indexOf(pattern) : -1; place >= 0; place = text.indexOf(pattern, place + 1)) {
      while (ends[field] <= place) field++;
      if (owners[field] !== unit) {
        if (unit >= 0) visit(unit, hit);
        unit = owners[field];
        hit.inLabel = hit.isWord = false;
        hit.inText = hit.formerName = 0;
      }
      if (parts[field] === LABEL) hit.inLabel = true;
      else if (parts[field] === TEXT) { if (hit.inText < 5) hit.inText++; }
      else hit.formerName = hit.formerName ? Math.min(hit.formerName, this.lengthOf(field)) : this.lengthOf(field);
      var joinsBefore = beginsLatin && place > 0 && words.isLatin(text[place - 1]);
      if (!joinsBefore && !(endsLatin && words.isLatin(text[place + pattern.length]))) hit.isWord = true;
    }
    if (unit >= 0) visit(unit, hit);
  };

  var LABEL = 0, TEXT = 1, FORMER = 2;
  var units = { load: load, add: add, hold: hold, shardsOf: shardsOf, partsHolding: partsHolding }, fields, waiting, groups, order, pairs, shards;

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

  // Takes an index.
  function load(data) {
    words.load(data);
    waiting = [];
    groups = new Map();
    fields = { owners: [], parts: [] };
    units.entries = [];
    // Units shown together: those of a section and of its history, or one without a section.
    units.groups = [];
    units.sections = new Map();
    units.written = new SearchText(fields);
    units.read = new SearchText(fields);
    units.editions = data.editions;
    // How many units there are, also in parts that have not come.
    units.count = data.units;
    // How many parts there are beside the first script, and how many have come.
    units.parts = { count: data.parts, come: 0 };
    pairs = new Map();
    shards = { count: data.shards, come: new Set() };
    addLists(data.lists);
    addSections(0, data.sections);
    units.help = data.help;
  }

  // Takes a part of the sections of a large handbook, in whatever order they come.
  function add(first, list) {
    addSections(first, list);
    units.parts.come++;
  }

  function addSections(first, list) {
    list.forEach(function (section, place) { addSection(section, first + place); });
    var texts = waiting, folded = folding.foldedAll(texts);
    words.learn(function () { return list.map(function (section) { return section[1]; }).concat(words.foreignWords(texts.join('\n'))); });
    units.written.add(folded);
    units.read.add(words.aloud(folded));
    waiting = [];
  }

  // How many fields follow the kind of a unit; each ends with U+007F, which no text of a handbook holds.
  var FIELDS = { s: 1, h: 3, r: 3, w: 2, c: 4, m: 4, t: 5, o: 4, d: 3, y: 4 };

  // Calls `visit` with the kind of each unit, and the fields that follow it.
  function eachUnit(text, visit) {
    var parts = text.split('\x7f');
    for (var at = 0; at + 1 < parts.length; at += 1 + FIELDS[parts[at]]) visit(parts[at], parts[at + 1], parts[at + 2], parts[at + 3], parts[at + 4], parts[at + 5]);
  }

  function addSection(section, index) {
    var id = section[0], number = index + 1, rules = 0, title, heading, row;
    units.sections.set(id, { id: id, number: number, title: section[1], audience: section[4].split(' ').filter(Boolean), numbers: section[5] });
    order = number * 1e6;
    eachUnit(section[3], function (kind, name, second, third, fourth) {
      var entry;
      if (kind === 'w') {
        row = { id: name, label: second };
      } else if (kind === 's') {
        title = addEntry(kind, id, id, '', number + '. ' + section[1], name, '');
        title.number = String(number);
        section[2].split('\n').forEach(function (former) { addField(former, FORMER, title); });
      } else if (kind === 'h') {
        heading = addEntry(kind, id, id + '#' + name, name, second, third, '', title);
      } else if (kind === 'r') {
        entry = addEntry(kind, id, id + '/' + name, name, number + '-' + ++rules, second, third, title, heading);
        entry.number = entry.label;
        entry.anchor = id + '#' + name;
      } else {
        name = row.id + '/' + name;
        addEntry(kind, id, name, name, row.label + '・' + second, third, fourth, title, heading);
      }
    });
  }

  // Terms, roles, documents, the rows of the history. Other names of terms and roles are part of their text.
  function addLists(lists) {
    var synonyms = [], titles = [];
    // What lists hold comes after all sections.
    order = 1e15;
    eachUnit(lists, function (kind, name, label, text, other, reading) {
      var names = kind === 't' ? other : kind === 'o' ? text : '', section = kind === 'y' ? other : '', group;
      if (kind === 't' || kind === 'o') {
        names = names ? names.split('\t') : [];
        text = (kind === 't' ? [text, names.join('、')] : [names.join('、'), other]).filter(Boolean).join('\n');
        group = [label].concat(names, kind === 't' && reading || []);
        if (group.length > 1) synonyms.push(group);
      }
      addEntry(kind, section, name, name, label, text, section);
      if (kind !== 'y') titles.push(label);
    });
    words.learn(function () { return titles; });
    makeSynonyms(synonyms);
  }

  function Entry(kind, section, id, name, label, text, extra) {
    this.kind = kind === 'm' ? 'c' : kind;
    this.section = section;
    this.id = id;
    this.label = label;
    this.text = text;
    this.extra = extra;
    this.number = this.anchor = '';
    this.order = order++;
    this.index = this.last = units.entries.length;
    this.field = fields.owners.length;
    this.group = groupOf(section);
    this.page = ADDRESSES[kind];
    this.name = name;
  }

  Object.defineProperty(Entry.prototype, 'address', { get: function () { return this.page(this.section, this.name); } });

  // What stands below a title or a heading follows it.
  function addEntry(kind, section, id, name, label, text, extra, title, heading) {
    var entry = new Entry(kind, section, id, name, label, text, extra);
    units.entries.push(entry);
    units.groups[entry.group].push(entry.index);
    if (title) title.last = entry.index;
    if (heading) heading.last = entry.index;
    addField(label, LABEL, entry);
    addField(text, TEXT, entry);
    return entry;
  }

  function groupOf(section) {
    var group = section ? groups.get(section) : undefined;
    if (group !== undefined) return group;
    if (section) groups.set(section, units.groups.length);
    return units.groups.push([]) - 1;
  }

  function addField(text, part, entry) {
    waiting.push(text);
    fields.owners.push(entry.index);
    fields.parts.push(part);
  }

  // Words that stand for one another: texts, their owners, which are the groups, and where each group begins.
  function makeSynonyms(lists) {
    var folded = folding.foldedAll([''].concat(lists.flat())), owners = [-1], starts = [1];
    lists.forEach(function (list, number) {
      list.forEach(function () { owners.push(number); });
      starts.push(owners.length);
    });
    units.synonyms = { written: new SearchText(), read: new SearchText(), owners: owners, starts: starts };
    units.synonyms.written.add(folded);
    units.synonyms.read.add(words.aloud(folded));
    words.learn(function () {
      var all = folded.split('\0');
      return all.concat(all.map(words.stem));
    });
  }

  // The directory of a large handbook: which parts hold a pair of characters, by shards.

  // Takes a shard: lines of a pair and a hexadecimal digit for every four parts.
  function hold(shard, lines) {
    lines.split('\n').forEach(function (line) { pairs.set(line.slice(0, 2), line.slice(2)); });
    shards.come.add(shard);
  }

  // More pairs than that tell little more.
  var MOST_PAIRS = 8;

  function pairsOf(text) {
    var all = [];
    for (var i = 0; i + 1 < text.length && all.length < MOST_PAIRS; i++) {
      if (!/[\ud800-\udfff]/.test(text.slice(i, i + 2))) all.push(text.slice(i, i + 2));
    }
    return all;
  }

  function shardOf(pair) { return (31 * pair.charCodeAt(0) + pair.charCodeAt(1)) % shards.count; }

  // The shards that tell where a text may stand.
  function shardsOf(text) { return pairsOf(text).map(shardOf); }

  // The parts that may hold a text: those that hold its pairs, as far as they are known.
  function partsHolding(text) {
    var known = pairsOf(text).filter(function (pair) { return shards.come.has(shardOf(pair)); }), holding = [];
    for (var part = 0; part < units.parts.count; part++) {
      var bit = 1 << part % 4, place = part >> 2;
      if (known.every(function (pair) { return parseInt((pairs.get(pair) || '')[place] || '0', 16) & bit; })) holding.push(part);
    }
    return holding;
  }

  return units;
})(handbookFolding, handbookWords);
