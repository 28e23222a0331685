// The little that pages do by themselves. Plain ES2015+, nothing that Chrome 90 lacks; no inline handlers.
(function () {
  'use strict';

  var $ = window.jQuery;
  var body = document.body;

  // An open menu moves with the page instead of closing under the hand of who chooses from it. Menus
  // appear at once: a value chosen while one is still fading in was forgotten again.
  if (window.PrimeFaces) {
    window.PrimeFaces.hideOverlaysOnViewportChange = false;
    window.PrimeFaces.utils.disableAnimations();
  }

  // ---- menus to type into: first letters of the pinyin find a value as its characters do ----------
  function initialsOf(widget) {
    if (!widget.bfInitials) {
      widget.bfInitials = {};
      var told = widget.jq.closest('.bf-input').find('.bf-initials').attr('data-initials') || '';
      told.split('|').forEach(function (one) {
        var at = one.lastIndexOf('=');
        widget.bfInitials[one.substring(0, at)] = one.substring(at + 1).split(',');
      });
    }
    return widget.bfInitials;
  }

  if (window.PrimeFaces && window.PrimeFaces.widget.SelectOneMenu) {
    var menus = window.PrimeFaces.widget.SelectOneMenu.prototype;
    var containsText = menus.containsFilter;
    menus.containsFilter = function (text, typed) {
      return containsText.call(this, text, typed)
        || (initialsOf(this)[text] || []).some(function (letters) {
          return letters.indexOf(typed) === 0;
        });
    };
  }

  // ---- pages that refresh themselves rest while something is asked: its answer is for what it was asked of
  if (window.PrimeFaces && window.PrimeFaces.widget.Poll) {
    var polls = window.PrimeFaces.widget.Poll.prototype;
    var begin = polls.init;
    polls.init = function (cfg) {
      var ask = cfg.fn;
      begin.call(this, Object.assign({}, cfg, {fn: function () {
        if (!$('.ui-dialog:visible').length) {
          ask.call(this);
        }
      }}));
    };
  }

  // ---- errors: jump to a field, focus the first wrong one ---------------------------------------
  function focusable(id) {
    var found = document.getElementById(id) || document.getElementById(id + '_focus');
    if (!found) {
      return null;
    }
    if (found.matches('input,textarea,select,button')) {
      return found;
    }
    return found.querySelector('input:not([type=hidden]),textarea,select,button') || found;
  }

  function goTo(id) {
    var target = focusable(id);
    if (target) {
      target.focus({preventScroll: true});
      (target.closest('.bf-field') || target).scrollIntoView({block: 'center', behavior: 'smooth'});
    }
  }

  function focusFirstError() {
    // only errors that are new: an answer about one field does not move the cursor away
    var first = document.querySelector('.bf-errors:not([data-seen]) .bf-jump');
    if (first) {
      first.closest('.bf-errors').dataset.seen = 'true';
      goTo(first.dataset.field);
    } else {
      var sentence = document.querySelector('.bf-messages .ui-messages-error, .bf-messages .ui-messages-fatal');
      if (sentence) {
        sentence.scrollIntoView({block: 'center', behavior: 'smooth'});
      }
    }
  }

  // ---- help beside a label ----------------------------------------------------------------------
  function closeHelp() {
    document.querySelectorAll('.bf-help-text').forEach(function (open) {
      open.remove();
    });
    document.querySelectorAll('.bf-help[aria-expanded=true]').forEach(function (button) {
      button.setAttribute('aria-expanded', 'false');
    });
  }

  function toggleHelp(button) {
    var wasOpen = button.getAttribute('aria-expanded') === 'true';
    closeHelp();
    if (!wasOpen) {
      var text = document.createElement('span');
      text.className = 'bf-help-text';
      text.setAttribute('role', 'note');
      text.textContent = button.dataset.help;
      button.setAttribute('aria-expanded', 'true');
      button.insertAdjacentElement('afterend', text);
    }
  }

  // ---- lists: the row has the focus, Enter opens --------------------------------------------------
  function rowsOf(row) {
    return Array.prototype.slice.call(row.parentElement.querySelectorAll('tr[data-rk]'));
  }

  function prepareLists() {
    document.querySelectorAll('.bf-list tbody').forEach(function (list) {
      var rows = list.querySelectorAll('tr[data-rk]');
      rows.forEach(function (row, index) {
        if (row.querySelector('a.bf-open')) {
          row.classList.add('bf-opens');
          if (!row.hasAttribute('tabindex')) {
            row.tabIndex = index === 0 ? 0 : -1;
          }
        }
      });
    });
  }

  function open(row) {
    var link = row.querySelector('a.bf-open');
    if (link) {
      link.click();
    }
  }

  function rowKey(event, row) {
    var rows = rowsOf(row);
    var at = rows.indexOf(row);
    var next = {ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows[rows.length - 1]}[event.key];
    if (event.key === 'Enter') {
      open(row);
      event.preventDefault();
    } else if (next) {
      row.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      event.preventDefault();
    }
  }

  // ---- search: fold the rarer conditions, and keep them open while one is filled ------------------
  function unfold(button, unfolded) {
    var more = button.closest('.bf-search').querySelector('.bf-search-more');
    more.hidden = !unfolded;
    button.setAttribute('aria-expanded', String(unfolded));
    button.textContent = unfolded ? button.dataset.less : button.dataset.more;
  }

  function prepareSearch() {
    document.querySelectorAll('.bf-search .bf-more').forEach(function (button) {
      var more = button.closest('.bf-search').querySelector('.bf-search-more');
      var filled = Array.prototype.some.call(more.querySelectorAll('input,select,textarea'), function (input) {
        return input.type === 'checkbox' || input.type === 'radio' ? false : input.value && input.type !== 'hidden';
      });
      unfold(button, filled || button.closest('form').dataset.unfolded === 'true');
    });
  }

  // ---- tree: a redrawn tree stands where it stood, or at the line that was chosen meanwhile ----------
  var treeAt = {};

  function prepareTrees() {
    document.querySelectorAll('.bf-union-tree').forEach(function (tree) {
      var chosen = tree.querySelector('.ui-treenode-content.ui-state-highlight');
      var line = chosen && chosen.closest('.ui-treenode').dataset.rowkey;
      var before = treeAt[tree.id];
      if (!tree.dataset.known) {
        tree.dataset.known = 'true';
        tree.addEventListener('scroll', function () {
          treeAt[tree.id].top = tree.scrollTop;
        });
        if (before) {
          tree.scrollTop = before.top;
          if (chosen && before.line !== line) {
            tree.scrollTop += chosen.getBoundingClientRect().top - tree.getBoundingClientRect().top - tree.clientHeight / 2;
          }
        }
      }
      treeAt[tree.id] = {top: tree.scrollTop, line: line};
    });
  }

  // ---- union picker: the dialog gives its choice to the field that opened it ----------------------
  var pickFor = null;

  function widgetOf(container) {
    var found = null;
    Object.keys(window.PrimeFaces.widgets).some(function (name) {
      var widget = window.PrimeFaces.widgets[name];
      if (widget && widget.jq && widget.jq[0] === container) {
        found = widget;
      }
      return found;
    });
    return found;
  }

  function openPicker(button) {
    pickFor = button.closest('.bf-union').querySelector('.ui-autocomplete');
    window.PF('unionDialog').show();
  }

  function takeUnion() {
    var chosen = document.querySelector('.bf-chosen-value');
    if (pickFor && chosen && chosen.dataset.id) {
      var shown = pickFor.querySelector('input[type=text]') || pickFor.querySelector('input.ui-autocomplete-input');
      var hidden = pickFor.querySelector('input[type=hidden]');
      shown.value = chosen.dataset.name;
      hidden.value = chosen.dataset.id;
      var widget = widgetOf(pickFor);
      if (widget) {
        widget.previousText = shown.value;
        widget.currentText = shown.value;
        widget.currentItems = [shown.value];
      }
      shown.title = document.querySelector('.bf-chosen-value').textContent.trim();
      if (widget && widget.cfg && widget.cfg.behaviors && widget.cfg.behaviors.itemSelect) {
        widget.callBehavior('itemSelect', {params: [{name: widget.id + '_itemSelect', value: chosen.dataset.id}]});
      }
      shown.focus();
    }
    window.PF('unionDialog').hide();
  }

  // ---- session: counter without being an activity, warning before the end -------------------------
  var WARN = 120;
  var ASK_EVERY = 300;
  var timer = null;
  var leaving = false;

  function ask(method) {
    var headers = method === 'POST' ? {'X-Bangfu-Token': body.dataset.token} : {};
    return fetch(body.dataset.session, {method: method, headers: headers, credentials: 'same-origin', cache: 'no-store'})
        .then(function (answer) {
          return answer.ok && !answer.redirected ? answer.json() : null;
        })
        .catch(function () {
          return null;
        });
  }

  function leave(why) {
    if (!leaving) {
      leaving = true;
      var here = location.pathname.substring(body.dataset.session.length - '/session'.length) + location.search;
      body.dataset.leaving = 'true';
      location.href = body.dataset.login.replace('ended=', (why || 'ended') + '=') + '&back=' + encodeURIComponent(here);
    }
  }

  function told(answer) {
    if (!answer) {
      plan(60);
      return;
    }
    var count = document.getElementById('reminderCount');
    if (count) {
      count.textContent = answer.reminders;
      count.classList.toggle('bf-none', answer.reminders === 0);
    }
    var left = answer.secondsLeft;
    var dialog = window.PF && window.PrimeFaces.widgets.idle;
    if (left <= 0) {
      leave(answer.why);
    } else if (left <= WARN) {
      document.dispatchEvent(new Event('bangfu:ending'));
      if (dialog && !dialog.isVisible()) {
        dialog.show();
      }
      plan(Math.min(left + 1, 15));
    } else {
      if (dialog && dialog.isVisible()) {
        dialog.hide();
      }
      plan(Math.min(left - WARN + 1, ASK_EVERY));
    }
  }

  function plan(seconds) {
    clearTimeout(timer);
    timer = setTimeout(function () {
      ask('GET').then(told);
    }, seconds * 1000);
  }

  // ---- menu ----------------------------------------------------------------------------------------
  function foldMenu(button, folded) {
    body.classList.toggle('bf-folded', folded);
    button.setAttribute('aria-expanded', String(!folded));
    try {
      sessionStorage.setItem('bangfu.menu', folded ? 'folded' : 'open');
    } catch (ignored) {
      // private windows may refuse to store
    }
  }

  // ---- wiring ----------------------------------------------------------------------------------------
  document.addEventListener('click', function (event) {
    var jump = event.target.closest('.bf-jump');
    var help = event.target.closest('.bf-help');
    if (jump) {
      event.preventDefault();
      goTo(jump.dataset.field);
    } else if (help) {
      toggleHelp(help);
    } else if (event.target.closest('.bf-more')) {
      var more = event.target.closest('.bf-more');
      var unfolded = more.getAttribute('aria-expanded') !== 'true';
      more.closest('form').dataset.unfolded = String(unfolded);
      unfold(more, unfolded);
    } else if (event.target.closest('.bf-union-open')) {
      openPicker(event.target.closest('.bf-union-open'));
    } else if (event.target.closest('.bf-union-take')) {
      takeUnion();
    } else if (event.target.closest('.bf-union-leave')) {
      window.PF('unionDialog').hide();
    } else if (event.target.closest('.bf-idle-stay')) {
      ask('POST').then(told);
    } else if (event.target.closest('.bf-idle-leave')) {
      document.getElementById('logOutForm:logOut').click();
    } else if (event.target.closest('.bf-menu-fold')) {
      foldMenu(event.target.closest('.bf-menu-fold'), !body.classList.contains('bf-folded'));
    }
    if (!help) {
      closeHelp();
    }
  });

  // text that arrives without a key (pasted by mouse, dictated) is looked up like typed text
  document.addEventListener('input', function (event) {
    if (event.target.matches('.ui-autocomplete-input')) {
      var widget = widgetOf(event.target.closest('.ui-autocomplete'));
      if (widget) {
        widget.suppressInput = false;
      }
    }
  }, true);

  // what a cell had to cut off is told when the mouse rests on it
  document.addEventListener('mouseover', function (event) {
    var cell = event.target.closest('.bf-row-opens td');
    if (cell && !cell.title && cell.scrollWidth > cell.clientWidth) {
      cell.title = cell.textContent.trim();
    }
  });

  document.addEventListener('dblclick', function (event) {
    var row = event.target.closest('.bf-list tr[data-rk]');
    if (row && !event.target.closest('a,button,input,.ui-chkbox')) {
      open(row);
    }
  });

  // Enter never presses the first button that happens to stand in a form: it searches where there
  // is a search, and goes on to the next field elsewhere.
  function enterInField(event) {
    var field = event.target;
    var tree = field.closest('.bf-tree-search');
    if (tree) {
      event.preventDefault();
      tree.querySelector('.bf-tree-find').click();
    } else if (!field.closest('.bf-search')) {
      event.preventDefault();
      if (field.getAttribute('aria-expanded') !== 'true') {
        var all = Array.prototype.filter.call(
            field.form.querySelectorAll('input:not([type=hidden]),textarea,select,button,[role=combobox]'),
            function (one) {
              return one.offsetParent !== null && !one.disabled && !one.readOnly && one.tabIndex >= 0;
            });
        var next = all[all.indexOf(field) + 1];
        if (next) {
          next.focus();
        }
      }
    }
  }

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && !event.isComposing && event.target.form && body.dataset.session
        && event.target.matches('input:not([type=submit]):not([type=button]):not([type=checkbox]):not([type=radio])')) {
      enterInField(event);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      var save = document.querySelector('.bf-save:not([disabled])');
      if (save) {
        event.preventDefault();
        if (document.activeElement && document.activeElement.blur) {
          document.activeElement.blur();
        }
        save.click();
      }
    } else if (event.key === '/' && !event.target.matches('input,textarea,select,[contenteditable=true]')) {
      var search = document.querySelector('.bf-search input:not([type=hidden]):not([disabled])');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    } else if (event.key === 'Escape') {
      closeHelp();
    } else if (event.target.matches && event.target.matches('.bf-list tr[data-rk]')) {
      rowKey(event, event.target);
    }
  });

  if ($) {
    $(document).on('pfAjaxComplete', function () {
      prepareLists();
      prepareSearch();
      prepareTrees();
      plan(ASK_EVERY);
    });
    $(document).on('pfAjaxUpdated', function () {
      setTimeout(focusFirstError, 0);
    });
    $(document).on('pfAjaxError', function (event, xhr) {
      if (xhr && xhr.status === 0) {
        plan(5);
      }
    });
  }
  prepareLists();
  prepareSearch();
  prepareTrees();
  focusFirstError();
  if (body.dataset.session) {
    plan(ASK_EVERY);
  }
  try {
    var fold = document.querySelector('.bf-menu-fold');
    if (fold && sessionStorage.getItem('bangfu.menu') === 'folded') {
      foldMenu(fold, true);
    }
  } catch (ignored) {
    // private windows may refuse to read
  }
  // a page out of the browser's back store may be of a session that is over (USR-075)
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      location.reload();
    }
  });
})();
