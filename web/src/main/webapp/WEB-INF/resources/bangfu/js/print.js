// The two buttons of the print view.
(function () {
  'use strict';
  document.querySelector('.bf-print-go').addEventListener('click', function () { window.print(); });
  document.querySelector('.bf-print-back').addEventListener('click', function () { window.history.back(); });
}());
