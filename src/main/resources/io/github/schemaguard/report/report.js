(function () {
  "use strict";
  document.documentElement.className = "js";
  var articles = Array.prototype.slice.call(document.querySelectorAll("article"));
  var search = document.getElementById("search");
  var fields = ["severity", "rule", "schema", "entity"];
  var selects = fields.map(function (field) { return document.getElementById(field); });
  var status = document.getElementById("shown");
  var clear = document.getElementById("clear");
  var texts = articles.map(function (article) { return article.textContent.toLowerCase(); });

  selects.forEach(function (select, i) {
    var seen = {};
    articles.forEach(function (article) {
      var value = article.getAttribute("data-" + fields[i]);
      if (value) { seen[value] = (seen[value] || 0) + 1; }
    });
    var values = Object.keys(seen);
    if (fields[i] !== "severity") { values.sort(); }
    values.forEach(function (value) {
      var option = document.createElement("option");
      option.value = value;
      option.textContent = value + " (" + seen[value] + ")";
      select.appendChild(option);
    });
    select.parentNode.hidden = values.length === 0;
  });

  function apply() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    articles.forEach(function (article, i) {
      var fits = selects.every(function (select, k) {
        return !select.value || article.getAttribute("data-" + fields[k]) === select.value;
      }) && words.every(function (word) { return texts[i].indexOf(word) >= 0; });
      article.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    var all = articles.length;
    status.textContent = shown === all ? all + (all === 1 ? " finding" : " findings") : shown + " of " + all + " findings";
    clear.hidden = shown === all && !search.value && selects.every(function (select) { return !select.value; });
  }

  var waiting;
  search.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(apply, 80); });
  selects.forEach(function (select) { select.addEventListener("change", apply); });
  clear.addEventListener("click", function () {
    search.value = "";
    selects.forEach(function (select) { select.value = ""; });
    apply();
    search.focus();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      search.focus();
    }
  });

  function copied(button) {
    var label = button.textContent;
    button.textContent = "Copied";
    setTimeout(function () { button.textContent = label; }, 1500);
  }
  function copyOld(text, button) {
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    if (document.execCommand("copy")) { copied(button); }
    document.body.removeChild(area);
    button.focus();
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("button[data-copy]") : null;
    if (!button) { return; }
    var text = button.getAttribute("data-copy");
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(function () { copied(button); }, function () { copyOld(text, button); });
    } else {
      copyOld(text, button);
    }
  });

  function target() {
    var article = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (article && article.hidden) { clear.click(); }
    if (article) { article.scrollIntoView(); }
  }
  window.addEventListener("hashchange", target);
  document.querySelector(".filters").hidden = articles.length === 0;
  apply();
  target();
})();
