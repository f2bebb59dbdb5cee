// What pages do by themselves where scripts run. Without it everything works, by links and forms.
//
// A page that waits (`data-poll`: seconds) asks for itself and puts in what has changed; the
// reader keeps place, focus and what was typed. A file that is dropped on a field (`data-drop`) is
// reduced to its SHA-256 here; no byte of it leaves this machine.
(function () {
  "use strict";

  // Waiting.

  var page = document.getElementById("main");

  function later() {
    var seconds = Number(page.getAttribute("data-poll"));
    if (seconds) { setTimeout(seen, seconds * 1000); }
  }

  // A page that nobody sees does not ask.
  function seen() {
    if (!document.hidden) { ask(); return; }
    document.addEventListener("visibilitychange", ask, { once: true });
  }

  function ask() {
    fetch(location.href, { cache: "no-store" }).then(function (answer) {
      if (answer.redirected) { location.replace(answer.url); return null; }
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      if (text) { show(new DOMParser().parseFromString(text, "text/html")); }
    }).catch(function () {
      // No answer now; the next may come.
    }).then(later);
  }

  function show(answer) {
    var fresh = answer.getElementById("main");
    if (!fresh) { return; }
    var before = state(page);
    var olds = Array.from(page.children);
    var news = Array.from(fresh.children);
    if (olds.length === news.length) {
      olds.forEach(function (old, index) {
        if (content(old) !== content(news[index])) {
          put(function () { old.replaceWith(news[index]); });
        }
      });
    } else {
      put(function () { page.replaceChildren.apply(page, news); });
    }
    page.setAttribute("data-poll", fresh.getAttribute("data-poll") || "");
    if (state(page) !== before) { document.getElementById("said").textContent = state(page); }
  }

  // Every answer has tokens of its own: they change nothing for a reader.
  function content(element) {
    var copy = element.cloneNode(true);
    copy.querySelectorAll("input[type=hidden]").forEach(function (input) {
      input.removeAttribute("value");
    });
    return copy.outerHTML;
  }

  function state(main) {
    var pill = main.querySelector(".pill");
    return pill ? pill.textContent : "";
  }

  function put(change) {
    var active = document.activeElement;
    var typed = {};
    page.querySelectorAll("input[id]:not([type=hidden]), textarea[id]").forEach(function (field) {
      if (field.type !== "file") { typed[field.id] = field.value; }
    });
    var key = page.contains(active) ? name(active) : null;
    change();
    Object.keys(typed).forEach(function (id) {
      var field = document.getElementById(id);
      if (field) { field.value = typed[id]; }
    });
    if (key === null || page.contains(document.activeElement)) { return; }
    var same = Array.from(page.querySelectorAll("a, button, input, textarea, summary"))
      .find(function (element) { return name(element) === key; });
    (same || page).focus({ preventScroll: true });
  }

  function name(element) {
    return element.id || element.tagName + " " + element.textContent.trim();
  }

  if (page) { later(); }

  // Files.

  var longest = 512 * 1024 * 1024;

  document.querySelectorAll("[data-drop]").forEach(function (field) {
    if (!window.crypto || !crypto.subtle) { return; }
    var input = field.querySelector("input[type=file]");
    var said = field.querySelector("[role=status]");
    field.hidden = false;

    function say(word, tone) {
      said.textContent = field.getAttribute("data-" + word);
      said.className = "note" + (tone ? " " + tone : "");
      said.hidden = false;
    }

    function read(file) {
      if (!file) { return; }
      if (file.size > longest) { say("long", "warn"); return; }
      say("reading");
      file.arrayBuffer().then(function (bytes) {
        return crypto.subtle.digest("SHA-256", bytes);
      }).then(function (digest) {
        var hex = Array.from(new Uint8Array(digest), function (byte) {
          return byte.toString(16).padStart(2, "0");
        }).join("");
        var expected = field.getAttribute("data-drop");
        if (!expected) { location.assign(field.getAttribute("data-find") + hex); return; }
        if (hex === expected) { say("same", "good"); } else { say("other", "bad"); }
      }).catch(function () { say("unreadable", "warn"); });
    }

    input.addEventListener("change", function () { read(input.files[0]); });
    field.addEventListener("dragover", function (event) {
      event.preventDefault();
      field.classList.add("over");
    });
    field.addEventListener("dragleave", function () { field.classList.remove("over"); });
    field.addEventListener("drop", function (event) {
      event.preventDefault();
      field.classList.remove("over");
      read(event.dataTransfer.files[0]);
    });
  });
})();
