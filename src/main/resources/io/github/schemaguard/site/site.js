(function () {
  "use strict";
  document.documentElement.className = "js";
  var box = document.querySelector("[role=search]");
  var input = document.getElementById("find");
  var list = document.getElementById("found");
  var count = document.getElementById("count");
  var root = box.getAttribute("data-root");
  var most = 40;
  var entries = null;
  var loading = false;
  var chosen = -1;
  box.hidden = false;

  // The table of the page may be outside of the visible part of its diagram.
  Array.prototype.forEach.call(document.querySelectorAll(".figure"), function (figure) {
    var centre = figure.querySelector(".centre");
    if (!centre) { return; }
    var own = centre.getBoundingClientRect(), all = figure.getBoundingClientRect();
    figure.scrollTop += own.top + own.height / 2 - all.top - all.height / 2;
    figure.scrollLeft += own.left + own.width / 2 - all.left - all.width / 2;
  });

  // Long lists can be sorted by a column, and narrowed to the rows with some words.
  Array.prototype.forEach.call(document.querySelectorAll(".grid"), function (grid) {
    var body = grid.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    if (rows.length < 6) { return; }
    Array.prototype.forEach.call(grid.tHead.rows[0].cells, function (head, at) {
      var number = head.className === "number";
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : number;
        Array.prototype.forEach.call(grid.tHead.rows[0].cells, function (each) { each.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        var keys = new Map();
        rows.forEach(function (row) { keys.set(row, number ? amount(row.cells[at].textContent) : row.cells[at].textContent); });
        rows.sort(function (a, b) {
          var one = keys.get(a), other = keys.get(b);
          var order = number ? one - other : one.localeCompare(other, "en", { numeric: true });
          return down ? -order : order;
        });
        rows.forEach(function (row) { body.appendChild(row); });
      });
    });
    if (rows.length < 20) { return; }
    var line = document.createElement("label");
    line.className = "narrow";
    line.textContent = "Filter";
    var words = document.createElement("input");
    words.type = "search";
    var shown = document.createElement("span");
    shown.setAttribute("role", "status");
    line.appendChild(words);
    line.appendChild(shown);
    var box = grid.parentNode;
    box.parentNode.insertBefore(line, box);
    var texts = null;
    words.addEventListener("input", function () {
      texts = texts || new Map(rows.map(function (row) { return [row, row.textContent.toLowerCase()]; }));
      var wanted = words.value.toLowerCase().split(/\s+/);
      var count = 0;
      rows.forEach(function (row) {
        row.hidden = !wanted.every(function (word) { return texts.get(row).indexOf(word) >= 0; });
        count += row.hidden ? 0 : 1;
      });
      shown.textContent = count + " of " + rows.length;
    });
  });

  // 12,345 or 8.0 kB; nothing is less than 0.
  function amount(text) {
    var parts = /^([\d,.]+)(?: ([kMGTP])?B)?$/.exec(text);
    return parts ? parseFloat(parts[1].replace(/,/g, "")) * Math.pow(1024, parts[2] ? "kMGTP".indexOf(parts[2]) + 1 : 0) : -1;
  }

  // An entry to search for each table, column and other object: lower-case name, name, kind, comment, URL, weight.
  function prepare(index) {
    var all = [];
    index.forEach(function (object) {
      var short = object[1].slice(object[1].indexOf(".") + 1);
      all.push([short.toLowerCase(), object[1], object[0], object[2], object[3], 0, object[1].toLowerCase(), object[2].toLowerCase()]);
      var columns = object[4];
      for (var i = 0; i < columns.length; i += 3) {
        all.push([columns[i].toLowerCase(), object[1] + "." + columns[i], "column", columns[i + 1],
          object[3] + "#" + (columns[i + 2] || "column-" + columns[i]), 1, (object[1] + "." + columns[i]).toLowerCase(), columns[i + 1].toLowerCase()]);
      }
    });
    return all;
  }

  function load() {
    if (entries || loading) { return; }
    loading = true;
    var script = document.createElement("script");
    script.src = root + "search.js";
    script.onload = function () { entries = prepare(window.schemaSearch); find(); };
    document.head.appendChild(script);
  }

  // 0 is the best: the name itself, then names that begin with the words, then names, then comments.
  function rank(entry, words, whole) {
    for (var i = 0; i < words.length; i++) {
      if (entry[6].indexOf(words[i]) < 0 && entry[7].indexOf(words[i]) < 0) { return -1; }
    }
    var base = entry[0] === whole || entry[6] === whole ? 0 : entry[0].indexOf(whole) === 0 ? 2 : entry[0].indexOf(words[0]) >= 0 ? 4 : entry[6].indexOf(words[0]) >= 0 ? 6 : 8;
    return base + entry[5];
  }

  function find() {
    var whole = input.value.trim().toLowerCase();
    list.textContent = "";
    choose(-1);
    if (!whole || !entries) { show(false); count.textContent = ""; return; }
    var words = whole.split(/\s+/);
    var ranks = [[], [], [], [], [], [], [], [], [], []];
    entries.forEach(function (entry) {
      var at = rank(entry, words, whole);
      if (at >= 0) { ranks[at].push(entry); }
    });
    var found = Array.prototype.concat.apply([], ranks);
    found.slice(0, most).forEach(function (entry, i) {
      var item = document.createElement("li");
      item.id = "found-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("data-url", root + entry[4]);
      var name = document.createElement("b");
      name.textContent = entry[1];
      var more = document.createElement("span");
      more.textContent = entry[2] + (entry[3] ? ": " + entry[3] : "");
      item.appendChild(name);
      item.appendChild(more);
      list.appendChild(item);
    });
    if (!found.length) {
      var none = document.createElement("li");
      none.textContent = "Nothing found";
      list.appendChild(none);
    }
    count.textContent = found.length > most ? most + " of " + found.length + " found" : found.length + " found";
    show(true);
    if (found.length) { choose(0); }
  }

  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
  }

  function options() { return list.querySelectorAll("[data-url]"); }

  function choose(at) {
    var all = options();
    if (all[chosen]) { all[chosen].setAttribute("aria-selected", "false"); }
    chosen = at;
    if (all[at]) {
      all[at].setAttribute("aria-selected", "true");
      all[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", all[at].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function go(item) {
    if (!item) { return; }
    show(false);
    location.href = item.getAttribute("data-url");
  }

  input.addEventListener("focus", load);
  input.addEventListener("input", function () { load(); find(); });
  input.addEventListener("keydown", function (event) {
    var all = options();
    if (event.key === "ArrowDown" && all.length) { event.preventDefault(); show(true); choose((chosen + 1) % all.length); }
    else if (event.key === "ArrowUp" && all.length) { event.preventDefault(); choose((chosen + all.length - 1) % all.length); }
    else if (event.key === "Enter") { event.preventDefault(); go(all[chosen]); }
    else if (event.key === "Escape") { input.value = ""; find(); input.blur(); }
  });
  list.addEventListener("mousedown", function (event) { event.preventDefault(); });
  list.addEventListener("click", function (event) { go(event.target.closest("[data-url]")); });
  input.addEventListener("blur", function () { show(false); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
})();
