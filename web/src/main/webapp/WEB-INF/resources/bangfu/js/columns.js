// The pick list of columns: chosen ones by buttons, by dragging, or by the keyboard. Plain ES2015+.
(function () {
  'use strict';

  var dragged = null;

  function list(name) {
    return document.querySelector('.bf-pick-' + name);
  }

  function items(of, onlySelected) {
    return Array.prototype.slice.call(of.querySelectorAll(onlySelected ? 'li[aria-selected="true"]' : 'li'));
  }

  function keep() {
    document.querySelector('.bf-pick-chosen').value = items(list('shown')).map(function (item) {
      return item.dataset.code;
    }).join(',');
  }

  function select(item, more) {
    if (!more) {
      items(document.querySelector('.bf-pick'), true).forEach(function (other) {
        if (other !== item) {
          other.setAttribute('aria-selected', 'false');
        }
      });
    }
    item.setAttribute('aria-selected', more && item.getAttribute('aria-selected') === 'true' ? 'false' : 'true');
  }

  function move(chosen, to) {
    chosen.forEach(function (item) {
      to.appendChild(item);
    });
    keep();
  }

  function shift(step) {
    var chosen = items(list('shown'), true);
    if (step > 0) {
      chosen.reverse();
    }
    chosen.forEach(function (item) {
      var next = step < 0 ? item.previousElementSibling : item.nextElementSibling;
      if (next && next.getAttribute('aria-selected') !== 'true') {
        item.parentNode.insertBefore(step < 0 ? item : next, step < 0 ? next : item);
      }
    });
    keep();
  }

  var acts = {
    add: function () { move(items(list('offered'), true), list('shown')); },
    addAll: function () { move(items(list('offered')), list('shown')); },
    remove: function () { move(items(list('shown'), true), list('offered')); },
    up: function () { shift(-1); },
    down: function () { shift(1); }
  };

  document.addEventListener('click', function (event) {
    var item = event.target.closest('.bf-pick li');
    if (item) {
      select(item, event.ctrlKey || event.metaKey);
    }
    Object.keys(acts).forEach(function (name) {
      if (event.target.closest('.bf-pick-' + name)) {
        acts[name]();
      }
    });
  });

  document.addEventListener('dblclick', function (event) {
    var item = event.target.closest('.bf-pick li');
    if (item) {
      move([item], item.parentNode === list('shown') ? list('offered') : list('shown'));
    }
  });

  document.addEventListener('keydown', function (event) {
    var item = event.target.closest && event.target.closest('.bf-pick li');
    if (!item) {
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      select(item, true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      move([item], item.parentNode === list('shown') ? list('offered') : list('shown'));
      item.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      var next = event.key === 'ArrowDown' ? item.nextElementSibling : item.previousElementSibling;
      if (next) {
        next.focus();
      }
    }
  });

  document.addEventListener('dragstart', function (event) {
    dragged = event.target.closest && event.target.closest('.bf-pick li');
    if (dragged) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.dataset.code);
    }
  });

  document.addEventListener('dragover', function (event) {
    if (dragged && event.target.closest('.bf-pick ul')) {
      event.preventDefault();
    }
  });

  document.addEventListener('drop', function (event) {
    var onto = event.target.closest('.bf-pick ul');
    if (dragged && onto) {
      event.preventDefault();
      onto.insertBefore(dragged, event.target.closest('li'));
      keep();
    }
    dragged = null;
  });
})();
