// The menu of the tree of unions: right click, context-menu key or button; operable by keyboard alone. Plain ES2015+.
(function () {
  'use strict';

  var $ = window.jQuery;
  var opener = null;
  var at = null;

  function menu() {
    return document.getElementById('menuForm:menu');
  }

  function items() {
    return Array.prototype.slice.call(menu().querySelectorAll('.bf-context-item:not([disabled]):not(.ui-state-disabled)'));
  }

  function isOpen() {
    return menu() && !menu().hidden;
  }

  function close(backToOpener) {
    if (isOpen()) {
      menu().hidden = true;
      if (backToOpener && opener && document.contains(opener)) {
        opener.focus();
      }
    }
  }

  // what the menu is opened for: a line of the tree, a row of unions or people, or else the chosen union
  function meant(target) {
    var line = target.closest('.ui-treenode-content');
    var row = target.closest('tr');
    var holder = (line || row || document).querySelector(line || row ? '[data-union],[data-person]' : '.bf-chosen-head');
    var chosen = document.querySelector('.bf-chosen-head').dataset.union;
    if (line && holder) {
      return {place: 'NODE', union: holder.dataset.union};
    }
    if (row && holder && holder.dataset.person) {
      return {place: 'PERSON', union: chosen, person: holder.dataset.person};
    }
    if (row && holder) {
      return {place: 'ROW', union: holder.dataset.union};
    }
    return {place: target.closest('.bf-operate[data-place=NODE]') ? 'NODE' : 'EMPTY', union: chosen};
  }

  function open(target, x, y) {
    var what = meant(target);
    opener = target.closest('button,a,tr[tabindex],[tabindex]') || target;
    at = {x: x, y: y};
    window.bfUnionMenu(Object.keys(what).map(function (name) {
      return {name: name, value: what[name]};
    }));
  }

  function show() {
    var box = menu();
    if (!at || !box || !box.querySelector('.bf-context-item')) {
      return;
    }
    box.hidden = false;
    box.style.left = Math.max(4, Math.min(at.x, window.innerWidth - box.offsetWidth - 8)) + 'px';
    box.style.top = Math.max(4, Math.min(at.y, window.innerHeight - box.offsetHeight - 8)) + 'px';
    at = null;
    items().forEach(function (item) {
      item.tabIndex = -1;
    });
    if (items().length) {
      items()[0].focus();
    }
  }

  document.addEventListener('contextmenu', function (event) {
    if (event.target.closest('.bf-context')) {
      event.preventDefault();
    } else if (event.target.closest('.bf-menu-area') && !event.target.closest('input,textarea,.bf-hits')) {
      var byKey = event.button !== 2;
      var place = event.target.getBoundingClientRect();
      event.preventDefault();
      open(event.target, byKey ? place.left + 24 : event.clientX, byKey ? place.bottom : event.clientY);
    }
  });

  // before the tree takes the click for a choice of its line
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('.bf-operate');
    if (button) {
      var place = button.getBoundingClientRect();
      event.preventDefault();
      event.stopPropagation();
      open(button, place.left, place.bottom + 2);
    } else if (event.target.closest && event.target.closest('.bf-context-item')) {
      setTimeout(close, 0);
    } else if (isOpen() && !event.target.closest('.bf-context')) {
      close(false);
    }
  }, true);

  document.addEventListener('keydown', function (event) {
    if (!isOpen()) {
      return;
    }
    var all = items();
    var now = all.indexOf(document.activeElement);
    var next = {ArrowDown: all[(now + 1) % all.length], ArrowUp: all[(now - 1 + all.length) % all.length],
      Home: all[0], End: all[all.length - 1]}[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (next) {
      event.preventDefault();
      next.focus();
    }
  }, true);

  $(document).on('pfAjaxComplete', show);
})();
