// Old browsers get a sentence instead of a broken page (USR-037). Kept to ES5, so that they can read it.
(function () {
  var ok = window.CSS && CSS.supports && CSS.supports('display', 'grid') && window.fetch
      && window.Promise && window.Symbol && Element.prototype.closest && Object.fromEntries;
  if (!ok) {
    document.getElementById('oldBrowser').hidden = false;
    document.getElementById('oldBrowser').removeAttribute('hidden');
  }
})();
