// The search as readers see it: in a dialog on every page, and as the page search.html, from one code.
//
// What is typed and what the index says reaches the page as text only, never as markup.
function handbookSearchView(settings) {
  'use strict';

  const LONGEST_QUERY = 200, GROUPS_IN_DIALOG = 8, GROUPS_ON_PAGE = 20;
  const KINDS = { s: 'section', h: 'heading', r: 'rule', c: 'cell', t: 'term', o: 'role', d: 'document', y: 'change' };
  const NAMES = { s: '項', h: '見出し', c: '表', t: '用語', o: '役割', d: '文書', y: '変更履歴' };
  const MODALITIES = {
    'must-not': '禁止', approval: '承認が必要', must: '必須', should: '推奨', may: '許可', info: '説明', information: '説明'
  };

  const isPage = document.body.matches('.search');
  let state = 'loading', isComposing = false, query = '', options = [], active = -1, groupsShown, ids = 0, remembering, parts;

  function make(name, attributes, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) if (value !== undefined) element.setAttribute(key, value);
    element.append(...content.filter(part => part !== undefined && part !== ''));
    return element;
  }

  // What is there from the start.

  const input = make('input', {
    id: '_search-input', class: 'search-input', type: 'text', inputmode: 'search', role: 'combobox', 'aria-expanded': 'false',
    'aria-controls': '_search-list', 'aria-autocomplete': 'list', 'aria-label': '検索する言葉', autocomplete: 'off',
    autocapitalize: 'none', spellcheck: 'false'
  });
  input.placeholder = '知りたいことを、ふだんの言葉で';
  const clear = make('button', { type: 'button', class: 'search-clear' }, isPage ? '消す' : '閉じる');
  const form = make('form', { class: 'search-form', role: 'search' }, input, clear);
  const status = make('p', { class: 'search-status', role: 'status' });
  const audience = make('select', { id: '_search-audience' }, make('option', { value: '' }, '指定しない'));
  const filter = make('p', { class: 'search-filter', hidden: '' }, make('label', { for: '_search-audience' }, '対象者'), audience);
  const list = make('div', { id: '_search-list', class: 'search-list', role: 'listbox', 'aria-label': '検索結果', hidden: '' });
  const help = make('div', { class: 'search-help' });
  const body = make('div', { class: 'search-body' }, make('div', { class: 'search-bar' }, status, filter), list, help);
  const slash = make('input', { type: 'checkbox' });
  const start = document.querySelector('.search-start');
  let host;

  if (isPage) {
    host = make('div', { class: 'search-view' }, form, body);
    start.before(host);
  } else {
    const keys = make('p', { class: 'search-keys' },
      make('span', {}, '↑↓ 選ぶ　Enter 開く　Esc 閉じる'), make('label', {}, slash, ' / キーで検索を開く'));
    host = make('dialog', { class: 'search-dialog', 'aria-label': '検索' },
      make('div', { class: 'search-view' }, form, body, keys));
    document.body.append(host);
    slash.checked = settings.isSlashOn();
    slash.addEventListener('change', () => settings.setSlash(slash.checked));
    host.addEventListener('click', event => { if (event.target === host) host.close(); });
  }

  // A query.

  // Half of a surrogate pair has no form in an address.
  function tidy(text) {
    return Array.from(text).slice(0, LONGEST_QUERY).join('').replace(/[\ud800-\udfff]/gu, '\ufffd');
  }

  function run() {
    query = input.value;
    fetchParts();
    groupsShown = isPage ? GROUPS_ON_PAGE : GROUPS_IN_DIALOG;
    show();
  }

  function fetchParts() {
    if (state === 'ready' && query.trim()) parts.fetch(tidy(query));
  }

  // Shows what the parts that have come make better, and leaves the reader where he is.
  function refresh() {
    const place = active, top = body.scrollTop, isInList = list.contains(document.activeElement);
    show();
    body.scrollTop = top;
    activate(Math.min(place, options.length - 1));
    if (isInList && options[active]) options[active].focus({ preventScroll: true });
  }

  function show() {
    options = [];
    active = -1;
    ids = 0;
    list.replaceChildren();
    help.replaceChildren();
    let outcome;
    const isAsked = query.trim() !== '';
    if (isAsked && state === 'ready') {
      try { outcome = answer(); } catch { state = 'broken'; }
    }
    if (outcome) showOutcome(outcome);
    list.hidden = !options.length;
    filter.hidden = !options.length || audience.options.length < 2;
    if (start) start.hidden = isAsked && options.length > 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    if (!outcome) status.textContent = isAsked && state === 'loading' ? '索引を読み込んでいます' : '';
    if (state === 'broken') showBroken();
    else if (!isAsked) showStart();
    else if (outcome && !options.length && parts.isWhole()) showNothing();
    activate(isPage ? -1 : 0);
    body.scrollTop = 0;
    if (isPage) remember();
  }

  function answer() {
    const wanted = audience.value;
    // A section that says nothing of whom it is for is for all.
    const outcome = handbookSearch.search(tidy(query), entry => {
      const section = handbookSearch.section(entry.section);
      return !wanted || !section?.audience?.length || section.audience.includes(wanted);
    });
    // What only the history says comes after what holds today, unless it is what was asked for.
    const { groups, isHistory } = outcome, isHistoryAsked = groups.length > 0 && isHistory(groups[0]);
    return {
      ...outcome,
      groups: isHistoryAsked ? groups : groups.filter(group => !isHistory(group)),
      history: isHistoryAsked ? [] : groups.filter(isHistory)
    };
  }

  function showOutcome(outcome) {
    const { count, whole, named } = outcome;
    const missing = outcome.missing.map(asTyped), guesses = outcome.matches.filter(match => match.guesses.length);
    const sentences = [];
    if (named) sentences.push(`番号・IDの一致${named}件${count > named ? `、ほか${count - named}件` : ''}`);
    else if (!count) sentences.push(`「${query.trim()}」に当たるものは見つかりません。`);
    else if (missing.length) sentences.push(`「${missing.join('」「')}」を含まない結果 ${count}件`);
    else if (whole === count) sentences.push(`${count}件`);
    else if (whole) sentences.push(`すべての言葉を含むもの${whole}件、一部を含むもの${count - whole}件`);
    else sentences.push(`すべての言葉を含むものはありません。一部を含むもの${count}件`);
    for (const match of guesses) {
      const near = spellings(match, outcome);
      const words = near.length ? `「${near.join('」「')}」` : '言葉';
      sentences.push(`「${asTyped(match.word)}」は見当たらないため、近い${words}でさがしました（推測）。`);
    }
    if (audience.value) sentences.push(`対象に「${audience.selectedOptions[0].text}」とある項と、対象の記載がない項だけを示しています。`);
    if (input.value.length > LONGEST_QUERY) sentences.push(`はじめの${LONGEST_QUERY}字でさがしました。`);
    if (parts.isWhole() && parts.missing()) sentences.push('索引の一部を読み込めなかったため、さがせていない項があります。');
    // The count is announced once, when all has come.
    status.textContent = parts.isWhole() ? sentences.join('　') : '残りの索引を読み込みながら、さがしています';
    const beside = new Set();
    outcome.groups.slice(0, groupsShown).forEach(group => list.append(...groupElements(group, outcome, beside)));
    const more = outcome.groups.length - groupsShown;
    if (more > 0) {
      list.append(optionLine('search-more', `続きを表示（ほか${more}か所）`, () => { groupsShown += GROUPS_ON_PAGE; reveal(show); }));
    } else if (outcome.history.length) {
      const rows = outcome.history.flatMap(outcome.answers).length;
      const line = optionLine('search-more', `以前の版の変更履歴も表示（${rows}件）`, () => {
        outcome.history.forEach(group => line.before(...groupElements(group, outcome, beside)));
        line.remove();
        collectOptions();
      });
      list.append(line);
    }
    collectOptions();
  }

  // Shows more in place, and stays where the reader was.
  function reveal(action) {
    const place = active, top = body.scrollTop;
    action();
    body.scrollTop = top;
    activate(Math.min(place, options.length - 1));
    // What was clicked is gone, and the focus with it.
    if (document.activeElement !== input && options[active]) options[active].focus({ preventScroll: true });
  }

  function asTyped(word) { return handbookExcerpt.asTyped(word, query); }

  // How the words that were guessed are written in the answers.
  function spellings(match, { groups, history, answers }) {
    const texts = groups.concat(history).slice(0, 20).flatMap(answers).filter(answer => handbookSearch.holds(match, answer.entry)).slice(0, 20)
      .flatMap(({ entry }) => [entry.label, entry.text])
      .flatMap(text => handbookSearch.places(text, [match]).map(([start, end]) => text.slice(start, end)));
    return Array.from(new Set(texts)).slice(0, 2);
  }

  // Groups: a section's title once, its best answer, and the others when asked for.

  function groupElements(number, outcome, beside) {
    const group = outcome.answers(number);
    const [best, ...others] = group.filter(answer => !beside.has(answer.entry.id));
    const section = handbookSearch.section(group[0].entry.section);
    const isOwnTitle = !section || (best && best.entry.kind === 's');
    const title = section ? `${section.number}. ${section.title}` : '';
    const titleID = `_found-${++ids}`;
    const found = make('div', section ? { class: 'found', role: 'group', 'aria-labelledby': titleID } : { class: 'found' });
    if (section) found.append(make('div', { class: 'found-title', id: titleID, hidden: isOwnTitle ? '' : undefined }, title));
    // A group whose best answer already stands beside another begins folded.
    const isFolded = beside.has(group[0].entry.id);
    if (best && !isFolded) found.append(...answerElements(best, outcome, beside));
    const rest = (isFolded ? [best, ...others] : others).filter(answer => answer);
    if (rest.length) {
      const words = isFolded ? `この項の答えを${rest.length}件表示` : `この項のほかの答えを${rest.length}件表示`;
      const line = optionLine('found-more', words, () => {
        line.replaceWith(...rest.flatMap(answer => answerElements(answer, outcome, new Set())));
        collectOptions();
      });
      found.append(line);
    }
    return found.childElementCount > (section ? 1 : 0) ? [found] : [];
  }

  // An option that shows more; as a link it leads to the search page, so that it can be opened beside this one.
  function optionLine(name, words, action) {
    const line = make('a', { class: `${name} option`, role: 'option', href: addressOf(query) }, words);
    line.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      reveal(action);
    });
    return line;
  }

  function addressOf(text) { return `${settings.root}search.html?q=${encodeURIComponent(tidy(text.trim()))}`; }

  function answerElements(answer, outcome, beside) {
    const entry = answer.entry, elements = [answerElement(entry, outcome.matches, handbookSearch.leftOut(answer, outcome.matches))];
    if (entry.kind !== 'c' || !entry.extra) return elements;
    // What pulls against a cell stands beside it: neither is the whole answer.
    for (const id of entry.extra.split(' ')) {
      const rule = handbookSearch.entry(id);
      if (!rule) continue;
      beside.add(id);
      elements.push(answerElement(rule, outcome.matches, [], '食い違う規則'));
    }
    return elements;
  }

  function answerElement(entry, matches, leftOut, beside) {
    const [text, label] = [entry.text, entry.label].map(text => handbookExcerpt.marked(text, matches, query));
    const words = Array.from(new Set(text.words().concat(label.words()))).filter(word => word.length < 40).slice(0, 5);
    const [page, fragment] = entry.address.split('#');
    const marks = words.map(word => `h=${encodeURIComponent(word)}`).join('&');
    const section = handbookSearch.section(entry.section);
    const element = make('a', {
      class: `answer option${beside ? ' beside' : ''}${entry.kind === 's' ? ' whole-section' : ''}`, role: 'option',
      href: `${settings.root}${page}${marks && `?${marks}`}${fragment ? `#${fragment}` : ''}`,
      'data-id': entry.id, 'data-section': entry.section || '', 'data-kind': KINDS[entry.kind]
    });
    const head = make('span', { class: 'answer-head' });
    if (beside) head.append(make('span', { class: 'answer-beside' }, beside));
    const modality = entry.kind === 'r' ? entry.extra : '';
    head.append(MODALITIES[modality]
      ? make('span', { class: `kind ${modality}` }, MODALITIES[modality])
      : make('span', { class: 'answer-kind' }, NAMES[entry.kind] || '規則'));
    head.append(make('span', { class: 'answer-label' }, ...label.pieces()));
    if (beside && section) head.append(make('span', { class: 'answer-place' }, `${section.number}. ${section.title}`));
    element.append(head);
    const excerpt = text.excerpt(entry.kind);
    if (excerpt.length) element.append(make('span', { class: 'answer-text' }, ...excerpt));
    if (leftOut.length) {
      const words = leftOut.map(match => asTyped(match.word)).join('」「');
      element.append(make('span', { class: 'answer-note' }, `「${words}」を含みません`));
    }
    element.addEventListener('click', () => { if (!isPage) host.close(); });
    return element;
  }

  // What helps where there is no answer.

  function showStart() {
    if (isPage || state !== 'ready') return;
    help.append(make('p', {}, '規則・表・用語・役割を、漢字でもかなでもローマ字でも検索できます。番号（14-2、31）でも開けます。'));
    help.append(...taskElements());
  }

  function showNothing() {
    if (isPage) help.append(...nearElements());
    else help.append(...nearElements(), ...taskElements(), ...officeElements());
  }

  function showBroken() {
    status.textContent = '検索の索引を読み込めませんでした。';
    if (isPage) return;
    help.append(make('p', {}, make('a', { href: `${settings.root}search.html` }, '用事・用語・番号からさがす')));
  }

  function nearElements() {
    const near = handbookSearch.nearest(tidy(query));
    if (!near.length) return [];
    const links = near.map(entry => make('li', {}, make('a', { href: settings.root + entry.address }, entry.label)));
    return [make('p', { class: 'search-help-title' }, '近い言葉'), make('ul', { class: 'search-near' }, ...links)];
  }

  function taskElements() {
    const tasks = handbookSearch.help().tasks;
    if (!tasks.length) return [];
    const links = tasks.map(([id, title]) =>
      make('li', {}, make('a', { href: `${settings.root}search.html#_task-${id}` }, title)));
    return [make('p', { class: 'search-help-title' }, '用事からさがす'), make('ul', { class: 'search-near' }, ...links)];
  }

  function officeElements() {
    return [make('p', {}, `見つからないときは、${handbookSearch.help().office || '発行元'}にお尋ねください。`)];
  }

  // The keyboard.

  function collectOptions() {
    options = Array.from(list.querySelectorAll('.option'));
    options.forEach((option, index) => {
      option.id = `_search-option-${index}`;
      option.setAttribute('aria-selected', 'false');
    });
  }

  function activate(index) {
    if (options[active]) options[active].setAttribute('aria-selected', 'false');
    active = index < options.length ? index : -1;
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    options[active].setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', options[active].id);
    options[active].scrollIntoView({ block: 'nearest' });
  }

  function onKey(event) {
    if (event.isComposing || isComposing || event.keyCode === 229) return;
    const last = options.length - 1;
    const places = { ArrowDown: active < last ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : last, Home: 0, End: last };
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) { if (options[active]) window.open(options[active].href, '_blank', 'noopener'); }
      else if (options[active]) options[active].click();
    } else if (event.key in places && options.length && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      activate(places[event.key]);
    }
  }

  input.addEventListener('compositionstart', () => { isComposing = true; });
  // Chromium sends no input event after the end of a composition.
  input.addEventListener('compositionend', () => { isComposing = false; run(); });
  input.addEventListener('input', event => { if (!isComposing && !event.isComposing && input.value !== query) run(); });
  input.addEventListener('keydown', onKey);
  form.addEventListener('submit', event => event.preventDefault());
  audience.addEventListener('change', show);
  clear.addEventListener('click', () => {
    if (!isPage) return host.close();
    input.value = '';
    input.focus();
    run();
  });
  list.addEventListener('keydown', event => {
    if (event.key === 'Enter') return;
    onKey(event);
    if (event.defaultPrevented) input.focus({ preventScroll: true });
  });
  list.addEventListener('focusin', event => activate(options.indexOf(event.target)));

  // The page's address says what is asked, so that it can be sent to others.
  function remember() {
    clearTimeout(remembering);
    remembering = setTimeout(rememberNow, 300);
  }

  function rememberNow() {
    const address = query.trim() ? `?q=${encodeURIComponent(tidy(query))}` : location.pathname;
    try { history.replaceState(null, '', address + (query.trim() ? '' : location.hash)); } catch { /* Refused on a file share. */ }
  }

  return {
    // Called when the index has come, or has not.
    begin() {
      state = typeof handbookSearch === 'object' && handbookSearch.help() ? 'ready' : 'broken';
      if (state === 'ready') parts = handbookSearchParts(settings.loadScript, refresh);
      for (const [id, name] of state === 'ready' ? handbookSearch.help().audiences : []) audience.append(make('option', { value: id }, name));
      show();
      fetchParts();
    },
    // The page answers what its address asks, and leaves the focus where it is: the first stop of the Tab key skips to the text.
    arrive() {
      input.value = new URLSearchParams(location.search).get('q') || '';
      run();
    },
    open(asked) {
      if (asked !== undefined) input.value = asked;
      if (!isPage && !host.open) host.showModal();
      input.focus();
      input.select();
      if (input.value !== query || !options.length) run();
    }
  };
}
