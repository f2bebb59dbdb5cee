// Puts the seal where the script stands, on publishers' pages:
//
//   <script src="https://…/seal.js" data-work="work_…"></script>
//
// or data-channel="channel_…" for the work that the page itself is; data-lang="zh" or "en" fixes
// the language. It adds one link with one picture, and nothing else: no cookies, no requests of its
// own, no styles.
(function () {
  "use strict";
  var script = document.currentScript;
  if (!script) { return; }
  var base = script.src.replace(/\/seal\.js(\?.*)?$/, "");
  var work = script.getAttribute("data-work");
  var channel = script.getAttribute("data-channel");
  if (!work && !channel) { return; }
  var query = [];
  if (!work) {
    var canonical = document.querySelector("link[rel=canonical]");
    var page = canonical && canonical.href ? canonical.href : location.href.split("#")[0];
    query.push("u=" + encodeURIComponent(page));
  }
  var language = script.getAttribute("data-lang") || document.documentElement.lang;
  if (language) { query.push("lang=" + (/^zh/i.test(language) ? "zh" : "en")); }
  var tail = query.length ? "?" + query.join("&") : "";
  var subject = encodeURIComponent(work || channel);
  var link = document.createElement("a");
  link.href = base + (work ? "/w/" : "/s/") + subject + tail;
  link.rel = "license noopener";
  link.target = "_blank";
  link.className = "copyrightseal";
  var image = document.createElement("img");
  image.src = base + "/seal/" + subject + ".svg" + tail;
  image.width = 220;
  image.height = 44;
  image.alt = /^zh/i.test(language)
    ? "版权印：权利与许可"
    : "Copyright seal: rights and licenses";
  link.appendChild(image);
  script.parentNode.insertBefore(link, script.nextSibling);
})();
