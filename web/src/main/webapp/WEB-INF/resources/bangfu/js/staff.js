// Pages about people: boxes of permissions, dragging between layers, printing. No inline handlers.
(function () {
  'use strict';

  var $ = window.jQuery;

  // ---- permissions: reading narrows a box that is ticked -----------------------------------------
  function coupled(box) {
    var name = box.dataset.permission || box.dataset.narrows;
    return box.closest('.bf-permission').querySelector(
      box.dataset.permission ? '[data-narrows="' + name + '"]' : '[data-permission="' + name + '"]');
  }

  document.addEventListener('change', function (event) {
    var box = event.target;
    if (!box.dataset || !(box.dataset.permission || box.dataset.narrows)) {
      return;
    }
    var other = coupled(box);
    if (other && box.dataset.narrows && box.checked) {
      other.checked = true;
    } else if (other && box.dataset.permission && !box.checked) {
      other.checked = false;
    }
  });

  // ---- print --------------------------------------------------------------------------------------
  document.addEventListener('click', function (event) {
    if (event.target.closest('.bf-print')) {
      window.print();
    }
  });

  // ---- layers: what stands where is kept in a hidden field ------------------------------------------
  function board() {
    return document.querySelector('.bf-layers');
  }

  function field(name) {
    return board().querySelector('input[type=hidden][id$=":' + name + '"]');
  }

  function keepPlan() {
    field('plan').value = Array.prototype.map.call(board().querySelectorAll('ul'), function (layer) {
      return Array.prototype.map.call(layer.querySelectorAll('[data-person]'), function (person) {
        return person.dataset.person;
      }).join(',');
    }).join(';');
  }

  function choose(person) {
    board().querySelectorAll('.bf-person').forEach(function (one) {
      one.classList.toggle('bf-person-chosen', one === person);
      one.setAttribute('aria-selected', String(one === person));
    });
    field('chosen').value = person.dataset.person;
  }

  function prepareLayers() {
    if (board() && $.fn.sortable) {
      $('.bf-layers ul').sortable({connectWith: '.bf-layers ul', items: '> .bf-person', update: keepPlan});
    }
  }

  ['click', 'keydown'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var person = event.target.closest && event.target.closest('.bf-layers .bf-person');
      if (person && (kind === 'click' || event.key === 'Enter' || event.key === ' ')) {
        choose(person);
        if (kind === 'keydown') {
          event.preventDefault();
        }
      }
    });
  });

  $(document).on('pfAjaxComplete', prepareLayers);
  prepareLayers();
}());
