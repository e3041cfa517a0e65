// Fetches the parts of a large handbook's index that may hold what is asked, the likeliest first.
//
// A small handbook has no parts: its index is one script. `arrived` is called when there is twice as much to answer from as at
// the last time, and at the end; a part that is missing or damaged is counted, and the others are used.
function handbookSearchParts(loadScript, arrived) {
  'use strict';

  const { count } = handbookUnits.parts, shards = new Map(), fetched = new Set();
  let query, isFetching = false, isWhole = count === 0, came, told, further;

  const load = path => loadScript(path).catch(() => {});

  // What is looked for: the forms of each word, and the ids of what belongs to the answers.
  function texts() { return handbookSearch.textsOf(query).concat((further?.ids || []).map(id => [id])); }

  function loadShards() {
    for (const shard of texts().flat().flatMap(handbookUnits.shardsOf)) {
      if (!shards.has(shard)) shards.set(shard, load(`search/pairs-${shard}.js`));
    }
    return Promise.all(shards.values());
  }

  // The part that has not come yet and holds the most, the rarest words counting most; none when none may hold anything.
  function likeliest() {
    const worth = new Map(Array.from({ length: further?.isAll ? count : 0 }, (_, part) => [part, 0]));
    for (const forms of texts()) {
      const parts = new Set(forms.flatMap(handbookUnits.partsHolding));
      for (const part of parts) worth.set(part, (worth.get(part) || 0) + 1 / parts.size);
    }
    const next = Array.from(worth.keys()).filter(part => !fetched.has(part)).sort((a, b) => worth.get(b) - worth.get(a) || a - b);
    if (next.length || further) return next[0];
    const outcome = handbookSearch.search(query);
    // For a word that stands nowhere others are taken, and they may stand anywhere.
    further = { isAll: outcome.missing.length > 0, ids: handbookSearch.lacking(outcome) };
    return undefined;
  }

  async function fetchAll() {
    isFetching = true;
    for (;;) {
      await loadShards();
      const known = further, part = likeliest();
      if (part === undefined && further === known) break;
      if (part === undefined) continue;
      fetched.add(part);
      await load(`search/part-${part}.js`);
      came++;
      if (came >= 2 * told) { told = came; arrived(); }
    }
    isFetching = false;
    isWhole = true;
    arrived();
  }

  return {
    fetch(asked) {
      if (!count || asked === query) return;
      [query, isWhole, came, told, further] = [asked, false, 0, 0, undefined];
      if (!isFetching) fetchAll();
    },
    isWhole: () => isWhole,
    missing: () => fetched.size - handbookUnits.parts.come
  };
}
