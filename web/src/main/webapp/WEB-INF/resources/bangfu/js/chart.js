// Saves a drawing of the page as a PNG file, and shows it over the whole page. Plain ES2015+.
(function () {
  'use strict';

  var LOOKS = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight'];

  /** A copy that looks the same without the style sheets of the page. */
  function standalone(svg) {
    var copy = svg.cloneNode(true);
    var from = [svg].concat(Array.prototype.slice.call(svg.querySelectorAll('*')));
    var to = [copy].concat(Array.prototype.slice.call(copy.querySelectorAll('*')));
    from.forEach(function (element, i) {
      var looks = window.getComputedStyle(element);
      LOOKS.forEach(function (name) {
        to[i].setAttribute(name, looks.getPropertyValue(name));
      });
    });
    var box = svg.viewBox.baseVal;
    copy.setAttribute('width', box.width);
    copy.setAttribute('height', box.height);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    return copy;
  }

  function save(svg, name) {
    var box = svg.viewBox.baseVal;
    var picture = new Image();
    picture.onload = function () {
      var canvas = document.createElement('canvas');
      canvas.width = box.width * 2;
      canvas.height = box.height * 2;
      var pen = canvas.getContext('2d');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      var link = document.createElement('a');
      link.download = name + '.png';
      link.href = canvas.toDataURL('image/png');
      link.click();
    };
    picture.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(standalone(svg)));
  }

  /** One drawing at a time lies over the page; the same button, or Escape, puts it back. */
  function enlarge(box) {
    var large = box && !box.classList.contains('bf-chart-large');
    Array.prototype.forEach.call(document.querySelectorAll('.bf-chart-large'), function (other) {
      label(other, false);
    });
    if (large) {
      label(box, true);
    }
  }

  function label(box, large) {
    box.classList.toggle('bf-chart-large', large);
    var button = box.querySelector('.bf-chart-enlarge');
    button.textContent = large ? button.dataset.small : button.dataset.large;
    button.setAttribute('aria-pressed', String(large));
  }

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      enlarge(null);
    }
  });

  document.addEventListener('click', function (event) {
    var larger = event.target.closest('.bf-chart-enlarge');
    if (larger) {
      enlarge(larger.closest('.bf-chart-box'));
    }
    var button = event.target.closest('.bf-chart-png');
    if (button) {
      var svg = document.getElementById(button.dataset.chart);
      save(svg, svg.getAttribute('aria-label'));
    }
  });
})();
