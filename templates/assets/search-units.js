// What the index says, as units: rules, cells, terms, never whole pages; and their texts, folded and read aloud.
//
// A classic script without modules, workers or requests, so that a file share serves it as well as a web server.
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

  // Calls `visit` with every unit that holds a pattern, in order, and how: in its label, how often in its text (up to 5), in
  // a former name of which length, and whether as a word, not only inside a longer run of Latin letters.
  SearchText.prototype.each = function (pattern, visit) {
    var text = this.text, ends = this.ends, owners = this.fields.owners, parts = this.fields.parts, field = 0, unit = -1;
    // One for all, since it is gone when `visit` returns.
    var hit = { inLabel: false, inText: 0, formerName: 0, isWord: false };
    var beginsLatin = words.isLatin(pattern[0] || ''), endsLatin = words.isLatin(pattern[pattern.length - 1] || '');
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
    // The units shown together: those of a section and the rows of the history that are about it, or one that has no section.
    units.groups = [];
    units.sections = new Map();
    units.written = new SearchText(fields);
    units.read = new SearchText(fields);
    units.editions = data.editions;
    // How many units there are, also in parts that have not come.
    units.count = data.units;
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
    // All at once, which costs much less than one by one.
    var texts = waiting, folded = folding.foldedAll(texts);
    words.learn(function () { return list.map(function (section) { return section[1]; }).concat(words.foreignWords(texts.join('\n'))); });
    units.written.add(folded);
    units.read.add(words.aloud(folded));
    waiting = [];
  }

  // How many fields follow the kind of a unit; each ends with U+007F, which no text of a handbook holds.
  var FIELDS = { s: 1, h: 3, r: 3, w: 2, c: 4, m: 4, t: 5, o: 4, d: 3, y: 4 };

  function unitsOf(text) {
    var parts = text.split('\x7f'), units = [];
    for (var i = 0; i + 1 < parts.length; i += units[units.length - 1].length) units.push(parts.slice(i, i + 1 + FIELDS[parts[i]]));
    return units;
  }

  function addSection(section, index) {
    var id = section[0], number = index + 1, heading = [], rules = 0, parent, row;
    units.sections.set(id, { id: id, number: number, title: section[1], audience: section[4].split(' ').filter(Boolean), numbers: section[5] });
    order = number * 1e6;
    unitsOf(section[3]).forEach(function (fields) {
      var kind = fields[0], name = fields[1], entry;
      if (kind === 'w') return row = { id: name, label: fields[2] };
      if (kind === 's') {
        entry = addEntry(kind, id, id, '', number + '. ' + section[1], name);
        entry.number = String(number);
        section[2].split('\n').forEach(function (former) { addField(former, FORMER, entry); });
        parent = [entry];
      } else if (kind === 'h') {
        heading = [addEntry(kind, id, id + '#' + name, name, fields[2], fields[3], parent)];
      } else if (kind === 'r') {
        entry = addEntry(kind, id, id + '/' + name, name, number + '-' + ++rules, fields[2], parent.concat(heading), fields[3]);
        entry.number = entry.label;
        entry.anchor = id + '#' + name;
      } else {
        name = row.id + '/' + name;
        addEntry(kind, id, name, name, row.label + '・' + fields[2], fields[3], parent.concat(heading), fields[4]);
      }
    });
  }

  // Terms, roles, documents, the rows of the history. Other names of terms and roles are part of their text.
  function addLists(text) {
    var synonyms = [], titles = [];
    // What lists hold comes after all sections.
    order = 1e15;
    unitsOf(text).forEach(function (fields) {
      var kind = fields[0], name = fields[1], label = fields[2], names = [], text = fields[3], section = kind === 'y' ? fields[4] : '';
      if (kind === 't' || kind === 'o') {
        names = fields[kind === 't' ? 4 : 3].split('\t').filter(Boolean);
        text = (kind === 't' ? [text, names.join('、')] : [names.join('、'), fields[4]]).filter(Boolean).join('\n');
      }
      addEntry(kind, section, name, name, label, text, [], section);
      var group = [label].concat(names, kind === 't' && fields[5] || []);
      if (group.length > 1) synonyms.push(group);
      if (kind !== 'y') titles.push(label);
    });
    words.learn(function () { return titles; });
    makeSynonyms(synonyms);
  }

  function addEntry(kind, section, id, name, label, text, parents, extra) {
    var index = units.entries.length, entry = {
      index: index, order: order++, kind: kind === 'm' ? 'c' : kind, id: id, section: section,
      label: label, text: text, extra: extra || '', address: ADDRESSES[kind](section, name), number: '', anchor: '',
      field: fields.owners.length, last: index, group: groupOf(section)
    };
    units.entries.push(entry);
    units.groups[entry.group].push(index);
    // What stands below a title or a heading follows it.
    (parents || []).forEach(function (parent) { parent.last = index; });
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

  // Words that stand for one another, as texts whose owners are the groups, and where in the texts each group begins.
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

  // Takes a shard: a line for every pair, after it a hexadecimal digit for every four parts.
  function hold(shard, lines) {
    shards.come.add(shard);
    lines.split('\n').forEach(function (line) { pairs.set(line.slice(0, 2), line.slice(2)); });
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

  // The numbers of the parts that may hold a text: those that hold all its pairs, as far as they are known.
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
