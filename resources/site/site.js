// SPDX-License-Identifier: Apache-2.0
// Search over the index that stands beside this file; everything else works without a script.
'use strict';
(function () {
  var root = document.documentElement;
  var index = window.cdpIndex;
  var box = document.getElementById('find');
  var list = document.getElementById('hits');
  if (!index || !box || !list) return;
  root.classList.add('js');
  var base = root.getAttribute('data-root') || '';
  var at = -1;

  // The same word however it is written: width, case, kana and the long-vowel mark at a word's end.
  function fold(text) {
    return text.normalize('NFKC').toLowerCase()
      .replace(/[\u3041-\u3096]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) + 0x60); })
      .replace(/([\u30a1-\u30fa])\u30fc(?![\u30a1-\u30fa])/g, '$1');
  }
  var folded = index.map(function (e) { return { title: fold(e.t), lead: fold(e.l), more: fold(e.m) }; });

  function score(entry, words) {
    var sum = 0;
    for (var i = 0; i < words.length; i++) {
      var w = words[i];
      var place = entry.title.indexOf(w);
      var points = place === 0 ? 12 : place > 0 ? 8 : entry.lead.indexOf(w) >= 0 ? 4 : entry.more.indexOf(w) >= 0 ? 3 : 0;
      if (points === 0) return 0;
      if (entry.title === w) points += 6;
      sum += points;
    }
    return sum;
  }

  function show() {
    var words = fold(box.value).split(/\s+/).filter(Boolean);
    list.textContent = '';
    at = -1;
    if (words.length === 0) { close(); return; }
    var hits = [];
    for (var i = 0; i < index.length; i++) {
      var s = score(folded[i], words);
      if (s > 0) hits.push({ s: s + index[i].w, i: i });
    }
    hits.sort(function (a, b) { return b.s - a.s || a.i - b.i; });
    hits.slice(0, 12).forEach(function (hit, n) {
      var e = index[hit.i];
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = base + e.h;
      link.id = 'hit-' + n;
      link.setAttribute('role', 'option');
      var title = document.createElement('b');
      title.textContent = e.t;
      var kind = document.createElement('i');
      kind.textContent = e.k;
      var lead = document.createElement('span');
      lead.textContent = e.l;
      link.append(title, kind, lead);
      item.setAttribute('role', 'presentation');
      item.append(link);
      list.append(item);
    });
    if (hits.length === 0) {
      var none = document.createElement('li');
      none.className = 'none';
      none.textContent = box.getAttribute('data-none');
      list.append(none);
    }
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  }

  function close() {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function move(by) {
    var links = list.querySelectorAll('a');
    if (links.length === 0) return;
    if (at >= 0) links[at].classList.remove('at');
    at = (at + by + links.length) % links.length;
    links[at].classList.add('at');
    links[at].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', links[at].id);
  }

  box.addEventListener('input', show);
  box.addEventListener('focus', function () { if (box.value) show(); });
  box.addEventListener('keydown', function (event) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') { move(1); event.preventDefault(); }
    if (event.key === 'ArrowUp') { move(-1); event.preventDefault(); }
    if (event.key === 'Escape') { box.value = ''; close(); }
    if (event.key === 'Enter') {
      var links = list.querySelectorAll('a');
      if (links.length > 0) window.location.href = links[Math.max(0, at)].href;
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && document.activeElement !== box && !/^(input|textarea)$/i.test(document.activeElement.tagName)) {
      box.focus();
      event.preventDefault();
    }
  });
  document.addEventListener('click', function (event) { if (!event.target.closest('.find')) close(); });
})();
