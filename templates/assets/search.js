// Opens the search where a reader asks for it, and shows on arrival what an answer was found by.
//
// Everything else of the search is loaded when it is first needed. Nothing is remembered, so nothing needs storage, but
// for whether the key / opens the search.
(function () {
  'use strict';

  const root = document.currentScript.src.replace(/assets\/search\.js(\?.*)?$/, '');
  const storageKey = 'handbook.search.slash';
  let view, slashOpens = true;

  try { slashOpens = localStorage.getItem(storageKey) !== 'off'; } catch { /* Blocked: / opens the search. */ }

  function load(element, address, name) {
    return new Promise((resolve, reject) => {
      element[name] = root + address;
      element.onload = resolve;
      element.onerror = () => reject(new Error(address));
      document.head.append(element);
    });
  }

  function loadScript(address) {
    const script = document.createElement('script');
    script.async = false;
    return load(script, address, 'src');
  }

  function loadSheet() {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    return load(sheet, 'assets/search.css', 'href').catch(() => {});
  }

  // The view can be typed into before the index has come; what is typed is answered then.
  function loadView() {
    if (view) return view;
    const settings = {
      root, loadScript,
      isSlashOn: () => slashOpens,
      setSlash(isOn) {
        slashOpens = isOn;
        try { localStorage.setItem(storageKey, isOn ? 'on' : 'off'); } catch { /* Holds for this page. */ }
      }
    };
    const index = [...['folding', 'words', 'units', 'engine'].map(name => `assets/search-${name}.js`), 'search/index.js'].map(loadScript);
    view = Promise.all([...['excerpt', 'parts', 'view'].map(name => loadScript(`assets/search-${name}.js`)), loadSheet()]).then(() => handbookSearchView(settings));
    Promise.all([view, Promise.allSettled(index)]).then(([view]) => view.begin()).catch(() => {});
    return view;
  }

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.nodeName);
  }

  function open(query) {
    loadView().then(
      view => view.open(query),
      () => { view = undefined; if (!document.body.matches('.search')) location.href = root + 'search.html'; });
  }

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.altKey || event.defaultPrevented) return;
    const isCommand = event.ctrlKey !== event.metaKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && slashOpens && !isTyping(event.target);
    if (!isCommand && !isSlash) return;
    event.preventDefault();
    open();
  });

  document.addEventListener('click', event => {
    const link = event.target.closest('.search-link, .search-box, .example');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link.matches('.example') ? link.textContent : undefined);
  });

  if (document.body.matches('.search')) loadView().then(view => view.arrive(), () => {});

  // Arrival: an answer's link names the words it was found by, as they are written in the text.

  function wordsOfArrival() {
    try { return new URLSearchParams(location.search).getAll('h').filter(word => word.trim()).slice(0, 9); } catch { return []; }
  }

  function textNodes(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.kind, details.more')) nodes.push(walker.currentNode);
    return nodes;
  }

  function markWords(words, element) {
    const marks = [];
    for (const node of textNodes(element)) {
      for (let rest = node; rest && marks.length < 300;) {
        const places = words.map(word => [rest.data.indexOf(word), word.length]).filter(([place]) => place >= 0);
        if (!places.length) break;
        const [place, length] = places.reduce((first, next) => next[0] < first[0] ? next : first);
        const found = rest.splitText(place);
        rest = found.splitText(length);
        const mark = document.createElement('mark');
        found.replaceWith(mark);
        mark.append(found);
        marks.push(mark);
      }
    }
    return marks;
  }

  function removeMarks(marks, bar) {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    const main = document.getElementById('_main');
    bar.remove();
    main.focus({ preventScroll: true });
    // A browser may refuse this on a file share; the page is right all the same.
    try { history.replaceState(null, '', location.pathname + location.hash); } catch { /* Refused. */ }
  }

  function arrive() {
    const words = wordsOfArrival(), article = document.querySelector('article');
    if (!words.length || !article) return;
    loadSheet().then(() => {
      const marks = markWords(words, article);
      if (!marks.length) return;
      const bar = document.createElement('p'), button = document.createElement('button');
      bar.className = 'marked';
      bar.setAttribute('role', 'status');
      bar.append(`「${words.join('」「')}」に印を付けています`);
      button.type = 'button';
      button.textContent = '印を消す';
      button.addEventListener('click', () => removeMarks(marks, bar));
      bar.append(button);
      document.body.append(bar);
    });
  }

  arrive();
})();
