// What is typed is never lost: kept every minute and at the end of the session, given back when the form is
// opened again. Works for every form with a button .bf-save, unless it says .bf-no-draft. Plain ES2015+.
(function () {
  'use strict';

  var $ = window.jQuery;
  var body = document.body;
  if (!body.dataset.session || !$ || !window.fetch) {
    return;
  }
  var context = body.dataset.session.replace(/\/session$/, '');
  var address = context + '/draft';
  var EVERY = 60000;
  var ROUNDS = 4;
  var ROWS = 30;
  var HANDED = 'bangfu.draft.handed';
  var PATIENCE = 3000;
  var key = pageKey();
  var base = null;
  var sent = null;
  var undecided = false;
  var restoring = false;
  var source = null;
  var saves = null;
  var underWay = new Set();

  function pageKey() {
    var query = new URLSearchParams(location.search);
    query.delete('saved');
    if (query.has('archive')) {
      // the ticket only proves the number by which the archive was found, and is another one each time
      query.delete('ticket');
    }
    query.sort();
    var asked = query.toString();
    return location.pathname.substring(context.length) + (asked ? '?' + asked : '');
  }

  function entryForm() {
    var save = document.querySelector('#content form .bf-save');
    var form = save && save.closest('form');
    return form && !form.classList.contains('bf-no-draft') ? form : null;
  }

  function counts(field, form) {
    return field.name && field.name !== form.id && !/^(password|file|submit|button|image|reset)$/.test(field.type)
        && !/^(jakarta\.faces|primefaces)|_(filter|focus)$/.test(field.name);
  }

  function fields(form) {
    var all = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (counts(field, form)) {
        var values = all[field.name] = all[field.name] || [];
        if (field.type === 'checkbox' || field.type === 'radio') {
          if (field.checked) {
            values.push(field.value);
          }
        } else if (field.tagName === 'SELECT') {
          Array.prototype.forEach.call(field.selectedOptions, function (option) {
            values.push(option.value);
          });
        } else {
          values.push(field.value);
        }
      }
    });
    return all;
  }

  // ---- keeping ---------------------------------------------------------------------------------------
  function post(path, content, last) {
    var answered = fetch(path, {
      method: 'POST', credentials: 'same-origin', keepalive: !!last,
      headers: {'Content-Type': 'application/json', 'X-Bangfu-Token': body.dataset.token || ''},
      body: JSON.stringify(content)
    }).then(function (answer) {
      return answer.ok;
    }).catch(function () {
      return false;
    }).then(function (ok) {
      underWay.delete(answered);
      return ok;
    });
    underWay.add(answered);
    return answered;
  }

  function keep(last) {
    var form = entryForm();
    if (!form || !base || undecided || restoring) {
      return;
    }
    var now = fields(form);
    var text = JSON.stringify(now);
    if (text === sent) {
      return;
    }
    if (text === JSON.stringify(base)) {
      if (sent) {
        discard(key);
      }
      return;
    }
    sent = text;
    var heading = document.querySelector('h1');
    post(address, {page: key, title: heading ? heading.textContent.trim() : '', content: {fields: now, base: base}}, last)
        .then(function (kept) {
          if (!kept && sent === text) {
            sent = null;
          }
        });
  }

  function discard(page) {
    sent = null;
    return post(address + '?discard=true', {page: page}, true);
  }

  function begin() {
    var form = entryForm();
    base = form ? fields(form) : null;
    key = pageKey();
    sent = null;
  }

  // ---- giving back ---------------------------------------------------------------------------------
  function submitted(form) {
    return new Promise(function (resolve) {
      window.PrimeFaces.ab({s: form.id, f: form.id, p: form.id, u: form.id, onco: function () {
        setTimeout(resolve, 0);
      }});
    });
  }

  function pressed(button) {
    return new Promise(function (resolve) {
      $(document).one('pfAjaxComplete', function () {
        setTimeout(resolve, 0);
      });
      button.click();
    });
  }

  function rows(names) {
    var groups = {};
    names.forEach(function (name) {
      var parts = /^(.*):(\d+):[^:]+$/.exec(name);
      if (parts) {
        groups[parts[1]] = Math.max(groups[parts[1]] || 0, Number(parts[2]) + 1);
      }
    });
    return groups;
  }

  // as many rows of each kind as there were when it was typed
  function sameRows(wanted, exactly, left) {
    var now = rows(Object.keys(fields(entryForm())));
    var asked = rows(Object.keys(wanted));
    var button = null;
    Object.keys(Object.assign({}, now, asked)).forEach(function (group) {
      if ((asked[group] || 0) > (now[group] || 0)) {
        button = button || document.querySelector('[data-adds="' + group + '"]');
      } else if (exactly && (asked[group] || 0) < (now[group] || 0)) {
        button = button || document.querySelector('[id^="' + group + ':' + (now[group] - 1) + ':"].bf-row-remove');
      }
    });
    return button && left > 0 ? pressed(button).then(function () {
      return sameRows(wanted, exactly, left - 1);
    }) : Promise.resolve();
  }

  function fill(form, wanted) {
    var missing = Object.keys(wanted);
    Array.prototype.forEach.call(form.elements, function (field) {
      var values = counts(field, form) ? wanted[field.name] : null;
      if (!values) {
        return;
      }
      missing = missing.filter(function (name) {
        return name !== field.name;
      });
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = values.indexOf(field.value) >= 0;
      } else if (field.tagName === 'SELECT') {
        Array.prototype.forEach.call(field.options, function (option) {
          option.selected = values.indexOf(option.value) >= 0;
        });
      } else {
        field.value = values.length ? values[0] : '';
      }
    });
    return missing;
  }

  // fields appear with the values of others: again, until nothing more comes
  function round(wanted, left, before) {
    var form = entryForm();
    var missing = fill(form, wanted).length;
    return submitted(form).then(function () {
      return missing > 0 && left > 1 && missing !== before ? round(wanted, left - 1, missing) : missing;
    });
  }

  function restore(draft) {
    var exactly = JSON.stringify(draft.base) === JSON.stringify(base);
    var wanted = {};
    Object.keys(draft.fields).forEach(function (name) {
      if (exactly || JSON.stringify(draft.fields[name]) !== JSON.stringify(draft.base[name])) {
        wanted[name] = draft.fields[name];
      }
    });
    restoring = true;
    return sameRows(wanted, exactly, ROWS).then(function () {
      return round(wanted, ROUNDS, -1);
    }).then(function () {
      restoring = false;
      document.body.dataset.restored = 'true';
      tell(exactly ? 'restored' : 'restoredPart', exactly);
    });
  }

  function tell(name, good) {
    var text = document.querySelector('.bf-draft').dataset[name];
    var growl = window.PrimeFaces.widgets.growl || window.PrimeFaces.widgets.widget_growl;
    if (growl && growl.add) {
      growl.add({summary: text, detail: '', severity: good ? 'info' : 'warn'});
    }
  }

  // ---- asking ----------------------------------------------------------------------------------------
  function ask(draft, others) {
    var dialog = window.PF('draft');
    var list = document.querySelector('.bf-draft-list');
    list.textContent = '';
    others.forEach(function (one) {
      var line = document.createElement('li');
      var link = document.createElement('a');
      link.href = context + one.page;
      link.textContent = one.title + ' (' + one.savedAt + ')';
      line.appendChild(link);
      list.appendChild(line);
    });
    document.querySelectorAll('.bf-draft-own').forEach(function (button) {
      button.hidden = !draft;
    });
    document.querySelector('.bf-draft-close').hidden = !!draft;
    undecided = !!draft;
    document.querySelector('.bf-draft').onclick = function (event) {
      if (event.target.closest('.bf-draft-restore')) {
        undecided = false;
        dialog.hide();
        restore(draft);
      } else if (event.target.closest('.bf-draft-discard')) {
        undecided = false;
        dialog.hide();
        discard(key);
      } else if (event.target.closest('.bf-draft-close')) {
        dialog.hide();
      }
    };
    dialog.show();
  }

  function get(query) {
    return fetch(address + query, {credentials: 'same-origin', cache: 'no-store'}).then(function (answer) {
      return answer.status === 200 ? answer.json() : null;
    }).catch(function () {
      return null;
    });
  }

  function open() {
    begin();
    var fresh = body.dataset.fresh === 'true';
    var own = base ? get('?page=' + encodeURIComponent(key)) : Promise.resolve(null);
    // until the server has answered nothing is kept: what is typed now would be offered as a draft of before
    undecided = true;
    own.then(function (draft) {
      if (draft) {
        ask(draft, []);
      } else if (fresh) {
        return get('').then(function (all) {
          undecided = false;
          if (all && all.length) {
            ask(null, all);
          }
        });
      } else {
        undecided = false;
      }
      return null;
    });
  }

  // ---- wiring ----------------------------------------------------------------------------------------
  // a form that counts its savings says so itself
  function savesOf() {
    var form = entryForm();
    return form && form.dataset.saves;
  }

  function isSave(id) {
    var button = typeof id === 'string' ? document.getElementById(id) : id;
    return !!button && !!button.classList && (button.classList.contains('bf-save') || button.classList.contains('bf-sends'));
  }

  // the form goes on in another page: its draft stays until it is stored there
  function handsOver(id) {
    var button = typeof id === 'string' ? document.getElementById(id) : id;
    return button.classList.contains('bf-hands-over');
  }

  function endHanded() {
    var form = entryForm();
    var handed = window.sessionStorage.getItem(HANDED);
    if (handed && form && form.dataset.takes === 'true') {
      window.sessionStorage.removeItem(HANDED);
      discard(handed);
    }
  }

  function refused() {
    return document.querySelector('.bf-errors, .bf-messages .ui-messages-error, .bf-messages .ui-messages-fatal')
        || Array.prototype.some.call(document.querySelectorAll('.ui-dialog'), function (dialog) {
          return dialog.offsetParent !== null || dialog.getClientRects().length > 0;
        });
  }

  $(document).on('pfAjaxSend', function (event, xhr, settings) {
    source = settings && settings.source && (settings.source.id || settings.source);
    if (isSave(source)) {
      saves = savesOf();
      body.dataset.once = body.dataset.once || Math.random().toString(36).substring(2) + Date.now();
      xhr.setRequestHeader('X-Bangfu-Once', body.dataset.once);
      keep(false);
    }
  });
  $(document).on('pfAjaxSuccess', function (event, xhr) {
    var away = /<redirect url="([^"]*)"/.exec(xhr && xhr.responseText || '');
    if (isSave(source) && away && !/\/(login|error)\.xhtml/.test(away[1])) {
      base = null;
      if (handsOver(source)) {
        window.sessionStorage.setItem(HANDED, key);
      } else {
        endHanded();
        discard(key);
      }
    }
  });
  $(document).on('pfAjaxComplete', function (event, xhr) {
    var was = source;
    source = null;
    delete body.dataset.once;
    if (isSave(was) && base && xhr && xhr.status === 200 && !/<redirect /.test(xhr.responseText || '')) {
      setTimeout(function () {
        if (savesOf() !== saves || !refused()) {
          discard(key);
          begin();
        }
      }, 0);
    }
  });
  // the same press a second time: the first is still being stored (USR-077)
  $(document).on('pfAjaxError', function (event, xhr) {
    var growl = window.PrimeFaces.widgets.growl;
    if (xhr && xhr.status === 409 && growl && growl.add) {
      growl.add({summary: xhr.responseText, detail: '', severity: 'warn'});
    }
  });
  document.addEventListener('bangfu:ending', function () {
    keep(false);
  });
  // the end of the session must not overtake what was typed, nor the word that it is stored
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('.bf-ends-session');
    if (!button || button.dataset.ready) {
      return;
    }
    keep(true);
    if (underWay.size) {
      event.preventDefault();
      event.stopImmediatePropagation();
      Promise.race([Promise.all(underWay), new Promise(function (resolve) {
        setTimeout(resolve, PATIENCE);
      })]).then(function () {
        button.dataset.ready = 'true';
        button.click();
      });
    }
  }, true);
  // before the next page is asked for, and once more when this one goes
  ['beforeunload', 'pagehide'].forEach(function (name) {
    window.addEventListener(name, function () {
      keep(true);
    });
  });
  setInterval(keep, EVERY, false);
  setTimeout(open, 50);
})();
