// Fetches the parts of a large handbook's index, one after another, once something is asked.
//
// A small handbook has no parts: its index is one script. `arrived` is called when there is twice as much to answer from as
// at the last time, and at the end; a part that is missing or damaged is counted, and the others are used.
function handbookSearchParts(loadScript, arrived) {
  'use strict';

  const count = handbookSearch.parts().count;
  let next = 0, told = 0, isFetching = false;

  async function fetchAll() {
    for (; next < count; next++) {
      await loadScript(`search/part-${next}.js`).catch(() => {});
      if (next + 1 >= 2 * told || next + 1 === count) {
        told = next + 1;
        if (told === count) isFetching = false;
        arrived();
      }
    }
  }

  return {
    fetch() {
      if (isFetching || next === count) return;
      isFetching = true;
      fetchAll();
    },
    isWhole: () => told === count,
    missing: () => told - handbookSearch.parts().come
  };
}
