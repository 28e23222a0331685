// The print view opens the browser's preview by itself (ARC-063); its buttons open it again and lead back.
(function () {
  'use strict';
  document.querySelector('.bf-print-go').addEventListener('click', function () { window.print(); });
  document.querySelector('.bf-print-back').addEventListener('click', function () { window.history.back(); });
  window.addEventListener('load', function () { window.print(); });
}());
