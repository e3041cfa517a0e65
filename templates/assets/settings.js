// How the reader wants to see the portal: theme and size of text. Kept in this browser only, and never needed.
// Runs before the page is painted, so that nothing flashes; the dialog is made when it is first opened.
(function () {
  'use strict';

  var KEY = 'handbook.display';
  var CHOICES = [
    { name: 'theme', title: 'テーマ', values: [['auto', '自動'], ['light', '明るい'], ['dark', '暗い']] },
    { name: 'size', title: '文字の大きさ', values: [['standard', '標準'], ['large', '大'], ['larger', '特大']] }
  ];
  var STYLES = { light: 'light', dark: 'dark', large: '112.5%', larger: '131.25%' };
  var STYLE_SHEET = document.currentScript.src.replace(/settings\.js$/, 'settings.css');
  var root = document.documentElement;
  var canKeep = true;

  // Whatever else may stand in the storage, only known choices are taken from it.
  function read() {
    var kept = {};
    try {
      kept = JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (error) {
      canKeep = !(error instanceof DOMException);
    }
    var chosen = {};
    CHOICES.forEach(function (choice) {
      var known = choice.values.some(function (value) { return value[0] === kept[choice.name]; });
      chosen[choice.name] = known ? kept[choice.name] : choice.values[0][0];
    });
    return chosen;
  }

  function show(chosen) {
    root.style.colorScheme = STYLES[chosen.theme] || '';
    root.style.fontSize = STYLES[chosen.size] || '';
  }

  function keep(chosen) {
    try {
      localStorage.setItem(KEY, JSON.stringify(chosen));
    } catch (error) {
      canKeep = false;
    }
  }

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    children.forEach(function (child) { made.append(child); });
    return made;
  }

  function makeDialog(close) {
    var note = element('p', { role: 'status' }, ['']);
    var groups = CHOICES.map(function (choice) {
      var radios = choice.values.map(function (value) {
        var radio = element('input', { type: 'radio', name: 'settings-' + choice.name, value: value[0] }, []);
        radio.checked = chosen[choice.name] === value[0];
        radio.addEventListener('change', function () {
          chosen[choice.name] = value[0];
          show(chosen);
          keep(chosen);
          note.textContent = canKeep ? 'このブラウザーに保存しました。' : 'このブラウザーには保存できないため、このページだけに効きます。';
        });
        return element('label', {}, [radio, value[1]]);
      });
      return element('fieldset', {}, [element('legend', {}, [choice.title])].concat(radios));
    });
    var dialog = element('dialog', { 'class': 'settings-dialog', 'aria-labelledby': '_settings' }, [
      element('h2', { id: '_settings' }, ['表示の設定'])].concat(groups, [note, close]));
    document.body.append(dialog);
    return dialog;
  }

  var chosen = read();
  show(chosen);

  document.addEventListener('DOMContentLoaded', function () {
    var lists = document.querySelector('.site-lists');
    if (!lists || !window.HTMLDialogElement) return;
    var button = element('button', { type: 'button', 'class': 'settings', 'aria-haspopup': 'dialog' }, ['表示']);
    var close = element('button', { type: 'button' }, ['閉じる']);
    var dialog;
    button.addEventListener('click', function () {
      if (dialog) return dialog.showModal();
      dialog = makeDialog(close);
      var style = element('link', { rel: 'stylesheet', href: STYLE_SHEET }, []);
      style.onload = style.onerror = function () { dialog.showModal(); };
      document.head.append(style);
    });
    close.addEventListener('click', function () { dialog.close(); });
    lists.after(button);
  });
})();
