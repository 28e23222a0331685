// Ticks of the quick report: unions that are chosen, archives that are left out. Plain ES2015+.
(function () {
  'use strict';

  var $ = window.jQuery;

  function field(name) {
    return document.querySelector('.bf-quick-' + name);
  }

  function values(name) {
    var kept = field(name);
    return kept && kept.value ? kept.value.split(',') : [];
  }

  function boxes(name) {
    return Array.prototype.slice.call(document.querySelectorAll('.bf-quick-' + name));
  }

  function keepUnions() {
    field('chosen').value = boxes('union').filter(function (box) {
      return box.checked;
    }).map(function (box) {
      return box.value;
    }).join(',');
  }

  function show() {
    var out = values('unticked');
    boxes('keep').forEach(function (box) {
      box.checked = !box.disabled && out.indexOf(box.value) < 0;
    });
    var all = field('all');
    var open = boxes('union').filter(function (box) {
      return !box.disabled;
    });
    if (all) {
      all.checked = open.length > 0 && open.every(function (box) {
        return box.checked;
      });
    }
  }

  document.addEventListener('change', function (event) {
    if (event.target.matches('.bf-quick-union')) {
      keepUnions();
      show();
    } else if (event.target.matches('.bf-quick-all')) {
      boxes('union').forEach(function (box) {
        box.checked = event.target.checked && !box.disabled;
      });
      keepUnions();
    } else if (event.target.matches('.bf-quick-keep')) {
      var out = values('unticked').filter(function (id) {
        return id !== event.target.value;
      });
      if (!event.target.checked) {
        out.push(event.target.value);
      }
      field('unticked').value = out.join(',');
    }
  });

  if ($) {
    $(document).on('pfAjaxComplete', show);
  }
  show();
})();
