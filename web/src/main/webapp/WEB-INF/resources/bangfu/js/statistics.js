// Says that a statistic takes its time, and ends it when asked to or when its page is left. Plain ES2015+.
(function () {
  'use strict';

  var PATIENCE = 5000;
  var timer = null;
  var counting = false;

  function panel() {
    return document.querySelector('.bf-counting');
  }

  function stop(last) {
    var body = document.body;
    var box = panel();
    if (box) {
      fetch(box.dataset.stop, {
        method: 'POST', credentials: 'same-origin', keepalive: !!last, headers: {'X-Bangfu-Token': body.dataset.token || ''}
      }).catch(function () {
        // the statement ends by itself after its time
      });
    }
  }

  window.bangfuStatistics = {
    begin: function () {
      counting = true;
      window.clearTimeout(timer);
      timer = window.setTimeout(function () {
        if (counting && panel()) {
          panel().hidden = false;
        }
      }, PATIENCE);
    },
    end: function () {
      counting = false;
      window.clearTimeout(timer);
      if (panel()) {
        panel().hidden = true;
      }
    }
  };

  document.addEventListener('click', function (event) {
    if (event.target.closest('.bf-counting-stop')) {
      stop(false);
    }
  });

  window.addEventListener('pagehide', function () {
    if (counting) {
      stop(true);
    }
  });
})();
