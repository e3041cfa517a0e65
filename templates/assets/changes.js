// What a reviewer does with a 新旧対照表: show some classes of changes only, go from change to change, tick what has been
// looked at. Ticks are kept in this browser and can be written to a file; without a script the table is whole.
(function () {
  'use strict';

  const table = document.querySelector('table.comparison');
  const bar = document.querySelector('.review');
  if (!table || !bar) return;

  const rows = [...table.querySelectorAll('tbody tr')];
  // A change that takes several rows, such as a new section, is remarked on in its first one.
  const changes = rows.filter(row => row.id && row.querySelector('.remarks p:not(.to-text)'));
  const storageKey = ['handbook.review', bar.dataset.book, bar.dataset.earlier, bar.dataset.later].join('|');
  const format = 'handbook-review/1';
  let ticks = {}, canKeep = true;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
    made.append(...children);
    return made;
  }

  function button(words, act, ...more) {
    const made = element('button', { type: 'button' }, words, ...more);
    made.addEventListener('click', act);
    return made;
  }

  const status = element('p', { role: 'status' });
  function say(words) { status.textContent = words; }

  // What a tick is for: a row whose words have changed since has to be looked at again.

  function wordsOf(row, part) {
    const cell = row.querySelector('.' + part);
    const copy = cell ? cell.cloneNode(true) : element('td', {});
    for (const extra of copy.querySelectorAll('.unseen, .to-text, label')) extra.remove();
    return [...copy.children].map(child => child.textContent.trim()).filter(Boolean).join('\n');
  }

  function fingerprint(row) {
    let hash = 0x811c9dc5;
    for (const character of wordsOf(row, 'new') + '\u0000' + wordsOf(row, 'old')) {
      hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  }

  const prints = new Map(changes.map(row => [row.id, fingerprint(row)]));

  // Whatever else may stand in the storage or in a file, only ticks are taken from it.
  function ticksIn(value) {
    const found = {};
    for (const [id, tick] of Object.entries(value && typeof value === 'object' ? value : {})) {
      if (!tick || typeof tick.text !== 'string' || typeof tick.at !== 'string') continue;
      if (!/^[0-9a-f]{8}$/.test(tick.text) || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(tick.at)) continue;
      found[id] = { text: tick.text, at: tick.at };
    }
    return found;
  }

  function readKept() {
    try {
      return ticksIn(JSON.parse(localStorage.getItem(storageKey)));
    } catch (error) {
      canKeep = !(error instanceof DOMException);
      return {};
    }
  }

  function keep() {
    try {
      localStorage.setItem(storageKey, JSON.stringify(ticks));
      canKeep = true;
    } catch {
      canKeep = false;
    }
    note.textContent = canKeep ? '' : 'このブラウザーには保存できません。閉じる前に書き出してください。';
  }

  function isTicked(row) { return ticks[row.id] !== undefined && ticks[row.id].text === prints.get(row.id); }

  const note = element('p', { class: 'note' });
  const progress = element('progress', { max: changes.length, 'aria-label': '確認済みの改正' });
  const count = element('span', {});

  function show() {
    const done = changes.filter(isTicked).length;
    progress.value = done;
    count.textContent = `確認済み ${done}/${changes.length}`;
    for (const row of changes) {
      row.classList.toggle('confirmed', isTicked(row));
      const box = row.querySelector('input');
      if (box) box.checked = isTicked(row);
    }
  }

  function tick(row, isOn) {
    if (isOn) ticks[row.id] = { text: prints.get(row.id), at: new Date().toISOString() };
    else delete ticks[row.id];
    keep();
    show();
  }

  for (const row of changes) {
    const cell = row.querySelector('.remarks');
    if (!cell) continue;
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () => tick(row, box.checked));
    cell.append(element('label', {}, box, '確認済み', element('span', { class: 'unseen' }, `（${placeOf(row)}）`)));
    row.tabIndex = -1;
  }

  function placeOf(row) {
    const number = row.querySelector('.new .number') || row.querySelector('.old .number');
    return number ? number.textContent.replace(/〔.*?〕/g, '') : row.id;
  }

  // From change to change.

  function go(step) {
    const shown = changes.filter(row => row.getClientRects().length);
    if (!shown.length) return;
    const here = document.activeElement.closest ? document.activeElement.closest('tr') : null;
    let next = shown.indexOf(here);
    if (next < 0) {
      const top = bar.getBoundingClientRect().bottom;
      const below = shown.findIndex(row => row.getBoundingClientRect().top > top - 1);
      next = step > 0 ? (below < 0 ? 0 : below) : (below < 0 ? shown.length : below) - 1;
    } else {
      next += step;
    }
    if (next < 0 || next >= shown.length) return say(step > 0 ? '最後の改正です。' : '最初の改正です。');
    shown[next].focus({ preventScroll: true });
    shown[next].scrollIntoView({ block: 'center' });
    say(`${shown.length}件中${next + 1}件目`);
  }

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.target.matches('textarea, select, [contenteditable], input:not([type=checkbox])')) return;
    if (event.key === 'n') go(1);
    else if (event.key === 'p') go(-1);
    else return;
    event.preventDefault();
  });

  // Filters.

  const chosen = new Set();

  function filter() {
    for (const row of rows) {
      const fits = !chosen.size || row.classList.contains('title') || [...chosen].some(kind => row.classList.contains(kind));
      row.hidden = !fits;
    }
    for (const body of table.tBodies) {
      const inside = [...body.rows];
      const kept = inside.some(row => !row.hidden && [...chosen].some(kind => row.classList.contains(kind)));
      body.hidden = chosen.size > 0 && !kept;
    }
    const shown = changes.filter(row => row.getClientRects().length).length;
    say(chosen.size ? `${changes.length}行のうち${shown}行を表示` : `${changes.length}行すべてを表示`);
  }

  for (const item of document.querySelectorAll('.change-counts > div')) {
    const kind = item.dataset.kind, number = item.querySelector('dd').textContent;
    if (!table.querySelector('tr.' + kind)) continue;
    const toggle = button(`${item.querySelector('dt').textContent} ${number}`, () => {
      if (!chosen.delete(kind)) chosen.add(kind);
      toggle.setAttribute('aria-pressed', String(chosen.has(kind)));
      filter();
    });
    toggle.dataset.kind = kind;
    toggle.setAttribute('aria-pressed', 'false');
    // A list of terms cannot hold buttons in their place, so each keeps its term and its button says the count.
    item.replaceChildren(element('dt', { class: 'unseen' }, '絞り込み'), element('dd', {}, toggle));
  }

  // Writing ticks to a file, and reading them.

  function save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = element('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  function cell(text) {
    const safe = /^[\s]*[=+\-@＝＋－＠'\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replace(/"/g, '""')}"`;
  }

  const fileName = `review-${bar.dataset.later}`;

  function saveJSON() {
    const { book, earlier, later } = bar.dataset;
    save(`${fileName}.json`, 'application/json', JSON.stringify({ format, book, earlier, later, ticks }, null, 1));
  }

  function saveCSV() {
    const heads = [...document.querySelectorAll('.comparison thead th')].map(head => head.textContent);
    const lines = [['項', ...heads, '確認済み']].concat(changes.map(row => [
      placeOf(row), wordsOf(row, 'new'), wordsOf(row, 'old'), wordsOf(row, 'remarks'), isTicked(row) ? ticks[row.id].at : '']));
    save(`${fileName}.csv`, 'text/csv', '\uFEFF' + lines.map(line => line.map(cell).join(',')).join('\r\n') + '\r\n');
  }

  function read(text) {
    let file;
    try { file = JSON.parse(text); } catch { return say('読み込めません。書き出したJSONのファイルを選んでください。'); }
    const isOurs = file && file.format === format && ['book', 'earlier', 'later'].every(key => file[key] === bar.dataset[key]);
    if (!isOurs) return say('この新旧対照表の確認ではありません。');
    const found = ticksIn(file.ticks);
    let taken = 0, stale = 0;
    for (const row of changes) {
      const tick = found[row.id];
      if (!tick) continue;
      if (tick.text !== prints.get(row.id)) stale += 1;
      else if (!isTicked(row)) { ticks[row.id] = tick; taken += 1; }
    }
    keep();
    show();
    say(`${taken}件の確認を読み込みました。` + (stale ? `ほか${stale}件は、その後に文が変わったため、確認し直してください。` : ''));
  }

  const file = element('input', { type: 'file', accept: '.json', hidden: '' });
  file.addEventListener('change', () => {
    if (file.files.length) file.files[0].text().then(read, () => say('読み込めません。'));
    file.value = '';
  });

  const turn = button('新旧を上下に', () => {
    const isInline = table.classList.toggle('inline');
    turn.setAttribute('aria-pressed', String(isInline));
  });
  turn.classList.add('switch');
  turn.setAttribute('aria-pressed', 'false');

  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '確認の道具');
  bar.append(
    button('前の改正', () => go(-1), element('kbd', {}, 'p')), button('次の改正', () => go(1), element('kbd', {}, 'n')), turn,
    element('span', {}), count, progress,
    button('書き出す（JSON）', saveJSON), button('書き出す（CSV）', saveCSV), button('読み込む', () => file.click()), file,
    status, note);

  ticks = readKept();
  if (!canKeep) note.textContent = 'このブラウザーには保存できません。閉じる前に書き出してください。';
  show();
})();
