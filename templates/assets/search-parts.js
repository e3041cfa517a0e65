// Fetches the parts of a large handbook's index that may hold what is asked, the likeliest first.
//
// A small handbook has no parts: its index is one script. `arrived` is called when there is twice as much to answer from as at
// the last time, and at the end; a part that is missing or damaged is counted, and the others are used.
function handbookSearchParts(loadScript, arrived) {
  'use strict';

  const { count } = handbookSearch.parts(), shards = new Map(), fetched = new Set();
  let query, isFetching = false, isWhole = count === 0, wantsAll, came, told;

  const load = path => loadScript(path).catch(() => {});

  function loadShards() {
    for (const shard of handbookSearch.textsOf(query).flat().flatMap(handbookSearch.shardsOf)) {
      if (!shards.has(shard)) shards.set(shard, load(`search/pairs-${shard}.js`));
    }
    return Promise.all(shards.values());
  }

  // The part that has come not yet and holds the most, the rarest words counting most; none when none may hold anything.
  function likeliest() {
    const worth = new Map();
    for (const texts of handbookSearch.textsOf(query)) {
      const parts = new Set(texts.flatMap(handbookSearch.partsHolding));
      for (const part of parts) worth.set(part, (worth.get(part) || 0) + 1 / parts.size);
    }
    const next = Array.from(worth.keys()).filter(part => !fetched.has(part)).sort((a, b) => worth.get(b) - worth.get(a) || a - b);
    if (next.length) return next[0];
    // For a word that stands nowhere others are taken, and they may stand anywhere.
    wantsAll = wantsAll || handbookSearch.search(query).missing.length > 0;
    return wantsAll ? Array.from({ length: count }, (_, part) => part).find(part => !fetched.has(part)) : undefined;
  }

  async function fetchAll() {
    isFetching = true;
    for (;;) {
      await loadShards();
      const part = likeliest();
      if (part === undefined) break;
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
      [query, isWhole, wantsAll, came, told] = [asked, false, false, 0, 0];
      if (!isFetching) fetchAll();
    },
    isWhole: () => isWhole,
    missing: () => fetched.size - handbookSearch.parts().come
  };
}
