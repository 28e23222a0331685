// Old browsers get a sentence instead of a broken page (USR-037). Kept to ES5, so that they can read it.
(function () {
  // another picture and sound, for who cannot make out the present one (USR-040)
  var another = document.getElementById('captchaNew');
  if (another) {
    another.onclick = function () {
      var picture = document.getElementById('captchaPicture');
      var sound = document.getElementById('captchaSound');
      var now = new Date().getTime();
      picture.src = picture.getAttribute('data-src') + '?new=' + now;
      picture.onload = function () {
        sound.src = sound.getAttribute('data-src') + '&at=' + now;
      };
    };
  }
  var ok = window.CSS && CSS.supports && CSS.supports('display', 'grid') && window.fetch
      && window.Promise && window.Symbol && Element.prototype.closest && Object.fromEntries;
  if (!ok) {
    document.getElementById('oldBrowser').hidden = false;
    document.getElementById('oldBrowser').removeAttribute('hidden');
  }
})();
