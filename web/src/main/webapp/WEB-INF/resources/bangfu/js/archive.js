// What only the pages of the archives do: ticks, the long form, values that hide again. Plain ES2015+.
(function () {
  'use strict';

  var $ = window.jQuery;

  // ---- ticked rows: kept over pages, and on return (the hidden field is what acts are told) ---------
  function tickedField() {
    return document.querySelector('.bf-ticked');
  }

  function tickedIds() {
    var field = tickedField();
    return field && field.value ? field.value.split(',') : [];
  }

  function remembered(name, value) {
    try {
      if (value === undefined) {
        return sessionStorage.getItem(name);
      }
      sessionStorage.setItem(name, value);
    } catch (ignored) {
      // private windows may refuse to store
    }
    return null;
  }

  function showTicks() {
    var field = tickedField();
    if (!field) {
      return;
    }
    if (!field.dataset.ready) {
      field.dataset.ready = 'true';
      if (!document.body.dataset.ticks) {
        document.body.dataset.ticks = 'true';
        field.value = remembered('bangfu.ticked.' + field.dataset.list) || '';
      }
    }
    var ids = tickedIds();
    remembered('bangfu.ticked.' + field.dataset.list, field.value);
    var boxes = Array.prototype.slice.call(document.querySelectorAll('.bf-tick'));
    boxes.forEach(function (box) {
      box.checked = ids.indexOf(box.value) >= 0;
      box.closest('tr').classList.toggle('bf-row-ticked', box.checked);
    });
    var all = document.querySelector('.bf-tick-page');
    if (all) {
      all.checked = boxes.length > 0 && boxes.every(function (box) {
        return box.checked;
      });
    }
    var count = document.querySelector('.bf-tick-count');
    if (count) {
      count.textContent = ids.length ? count.dataset.text.replace('{0}', ids.length) : '';
    }
  }

  function tick(boxes, on) {
    var ids = tickedIds();
    boxes.forEach(function (box) {
      ids = ids.filter(function (id) {
        return id !== box.value;
      });
      if (on) {
        ids.push(box.value);
      }
    });
    tickedField().value = ids.join(',');
    showTicks();
  }

  // ---- forms with much to type: warn before what was typed is left behind --------------------------
  var baseline = null;
  var saved = false;

  function typed(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && !/^(jakarta\.faces|primefaces)/.test(field.name) && !/_filter$|_focus$/.test(field.name);
    }).map(function (field) {
      return field.type === 'checkbox' || field.type === 'radio' ? field.value + '=' + field.checked : field.value.trim();
    }).join('\u0001');
  }

  function guard() {
    var form = document.querySelector('form.bf-guard');
    if (form && (!baseline || baseline.saves !== form.dataset.saves)) {
      baseline = {saves: form.dataset.saves, typed: typed(form)};
    }
  }

  window.addEventListener('beforeunload', function (event) {
    var form = document.querySelector('form.bf-guard');
    if (form && baseline && !saved && !document.body.dataset.leaving && typed(form) !== baseline.typed) {
      event.preventDefault();
      event.returnValue = form.dataset.leave;
    }
  });

  function saving(on) {
    var note = document.querySelector('.bf-saving');
    if (note) {
      note.hidden = !on;
      document.querySelectorAll('.bf-sends').forEach(function (button) {
        button.disabled = on;
      });
    }
  }

  // ---- a field that is changed is no longer marked as wrong; the next save judges it anew ------------
  function unmark(event) {
    var field = event.target.closest && event.target.closest('.bf-guard .bf-field');
    if (field) {
      field.querySelectorAll('.ui-state-error').forEach(function (wrong) {
        wrong.classList.remove('ui-state-error');
        wrong.removeAttribute('aria-invalid');
      });
      field.querySelectorAll('.bf-message').forEach(function (message) {
        message.textContent = '';
      });
    }
  }

  document.addEventListener('input', unmark);
  if ($) {
    // the menus of PrimeFaces tell of a change by jQuery only
    $(document).on('change', unmark);
  }

  // ---- class-A values hide again -------------------------------------------------------------------
  function hideLater() {
    document.querySelectorAll('.bf-revealed:not([data-hides])').forEach(function (value) {
      value.dataset.hides = 'true';
      setTimeout(function () {
        value.textContent = value.dataset.masked;
        value.classList.remove('bf-revealed');
      }, value.dataset.seconds * 1000);
    });
  }

  // ---- wiring --------------------------------------------------------------------------------------
  function boxes() {
    return Array.prototype.slice.call(document.querySelectorAll('.bf-tick'));
  }

  document.addEventListener('change', function (event) {
    if (event.target.matches('.bf-tick')) {
      tick([event.target], event.target.checked);
    } else if (event.target.matches('.bf-tick-page')) {
      tick(boxes(), event.target.checked);
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('.bf-tick-all')) {
      tick(boxes(), true);
    }
    // a click on the row opens it, unless it hits something of its own or marks text (ARC-018)
    var row = event.target.closest('.bf-row-opens tr[data-rk]');
    if (row && !event.target.closest('a,button,input,label,.bf-col-tick') && String(window.getSelection()) === '') {
      row.querySelector('a.bf-open').click();
    }
  });

  document.addEventListener('keydown', function (event) {
    var add = document.querySelector('.bf-add-member:not([disabled])');
    if (add && event.altKey && event.key.toLowerCase() === 'n') {
      event.preventDefault();
      if (document.activeElement && document.activeElement.blur) {
        document.activeElement.blur();
      }
      add.click();
    }
  });

  if ($) {
    $(document).on('pfAjaxSend', function (event, xhr, settings) {
      var source = settings && settings.source && (settings.source.id || settings.source);
      var button = typeof source === 'string' ? document.getElementById(source) : null;
      if (button && button.classList.contains('bf-sends')) {
        saving(true);
      }
    });
    $(document).on('pfAjaxSuccess', function (event, xhr) {
      // the answer of a save that leads to another page leaves nothing behind
      saved = !!xhr && /<redirect /.test(xhr.responseText || '');
    });
    $(document).on('pfAjaxComplete', function () {
      saving(false);
      guard();
      showTicks();
      hideLater();
      passHelp();
    });
  }
  passHelp();
  // ---- the long form without the mouse: a value is chosen by its number, as the paper form has them ---
  var digits = '';
  var digitsTimer;

  function widgetOf(element) {
    var widgets = window.PrimeFaces.widgets;
    return Object.keys(widgets).map(function (name) {
      return widgets[name];
    }).filter(function (widget) {
      return widget && widget.id === element.id;
    })[0];
  }

  function choicesOf(element) {
    var widget = widgetOf(element);
    if (!widget) {
      return null;
    }
    if (element.matches('.ui-selectonemenu')) {
      var first = widget.options.length && widget.options.eq(0).val() === '' ? 1 : 0;
      return {count: widget.items.length - first, take: function (n) {
        widget.selectItem(widget.items.eq(first + n - 1));
      }};
    }
    if (element.matches('.ui-selectcheckboxmenu')) {
      if (!widget.isLoaded()) {
        widget._renderPanel();
      }
      return {count: widget.items.length, take: function (n) {
        widget.toggleItem(widget.items.eq(n - 1).find('.ui-chkbox-box'));
      }};
    }
    var boxes = element.querySelectorAll('.ui-radiobutton-box');
    return {count: boxes.length, take: function (n) {
      boxes[n - 1].click();
    }};
  }

  function isDigit(event) {
    return !event.ctrlKey && !event.altKey && !event.metaKey && /^[0-9]$/.test(event.key)
      && event.target.closest && event.target.closest('.bf-guard');
  }

  function chooseByNumber(event) {
    var element = isDigit(event) && event.target.closest('.ui-selectonemenu,.ui-selectcheckboxmenu,.ui-selectoneradio');
    if (!element) {
      return;
    }
    // the menus' own search by letters would take the digit as the beginning of a text
    event.stopPropagation();
    if (event.type === 'keyup') {
      return;
    }
    event.preventDefault();
    var choices = choicesOf(element);
    clearTimeout(digitsTimer);
    digitsTimer = setTimeout(function () {
      digits = '';
    }, 700);
    var several = element.matches('.ui-selectcheckboxmenu');
    digits = several || Number(digits + event.key) > (choices ? choices.count : 0) ? event.key : digits + event.key;
    if (choices && Number(digits) >= 1 && Number(digits) <= choices.count) {
      choices.take(Number(digits));
    }
  }

  document.addEventListener('keydown', chooseByNumber, true);
  document.addEventListener('keyup', chooseByNumber, true);

  // Who works without the mouse asks for the help of a field by F1; the question marks are no stops on his way.
  function passHelp() {
    document.querySelectorAll('.bf-guard .bf-help:not([tabindex])').forEach(function (help) {
      help.tabIndex = -1;
    });
  }

  document.addEventListener('keydown', function (event) {
    var field = event.key === 'F1' && event.target.closest && event.target.closest('.bf-guard .bf-field');
    var help = field && field.querySelector('.bf-help');
    if (help) {
      event.preventDefault();
      help.click();
    }
  });

  document.addEventListener('click', function (event) {
    var opener = event.target.closest('.bf-open-notes');
    if (opener) {
      window.PF(opener.dataset.dialog).show();
    }
  });

  // ---- a link may lead to one field of the form ----------------------------------------------------
  function goToField() {
    var place = decodeURIComponent(location.hash.substring(1));
    var target = /^form:/.test(place) && document.getElementById(place);
    var field = target && (target.closest('.bf-field') || target);
    if (field) {
      field.scrollIntoView({block: 'center'});
      // the help beside the label is no place to type
      var input = (field.querySelector('.bf-input') || field).querySelector('input:not([type=hidden]),textarea,select,button');
      if (input) {
        input.focus();
      }
    } else if (!target && document.activeElement === document.body) {
      // a new form begins at its first field
      var first = document.querySelector('form.bf-guard .bf-field input:not([type=hidden]):not([disabled])');
      if (first) {
        first.focus({preventScroll: true});
      }
    }
  }

  // ---- back from a file the list stands where it was left (ARC-020) --------------------------------
  function keepScroll() {
    var list = tickedField() && 'bangfu.scroll.' + tickedField().dataset.list;
    var before = remembered('bangfu.left');
    if (list && /\/archive\//.test(before) && before !== location.pathname) {
      var at = Number(remembered(list)) || 0;
      window.addEventListener('load', function () {
        window.scrollTo({top: at, behavior: 'instant'});
      });
    }
    window.addEventListener('pagehide', function () {
      remembered('bangfu.left', location.pathname);
      if (list) {
        remembered(list, String(Math.round(window.scrollY)));
      }
    });
  }

  showTicks();
  hideLater();
  keepScroll();
  setTimeout(guard, 0);
  window.addEventListener('load', function () {
    setTimeout(goToField, 0);
  });
})();
