// What is wrong with the page that is shown, each a line; an empty list where nothing is.
const faults = [];
const shown = (element) => {
  const style = getComputedStyle(element);
  return element.getClientRects().length > 0 && style.visibility !== "hidden";
};
const named = (element) => {
  const text = element.outerHTML.replace(/\s+/g, " ");
  return text.length > 110 ? text.slice(0, 110) + "…" : text;
};
const tell = (kind, element, more) =>
  faults.push(kind + ": " + named(element) + (more ? " – " + more : ""));

// Width.
if (document.documentElement.scrollWidth > innerWidth) {
  const wide = Array.from(document.querySelectorAll("body *")).filter((element) =>
    shown(element) && element.getBoundingClientRect().right > innerWidth + 1);
  faults.push("sideways: " + document.documentElement.scrollWidth + " px of " + innerWidth
    + (wide.length ? ": " + named(wide[wide.length - 1]) : ""));
}

// Texts of what is no text.
document.querySelectorAll("img").forEach((image) => {
  if (!image.hasAttribute("alt")) { tell("no text", image); }
});
document.querySelectorAll("svg").forEach((drawing) => {
  if (drawing.getAttribute("aria-hidden") !== "true" && !drawing.getAttribute("aria-label")
    && !drawing.querySelector("title")) { tell("no text", drawing); }
});
document.querySelectorAll("a, button, summary").forEach((element) => {
  if (shown(element) && !element.textContent.trim() && !element.getAttribute("aria-label")) {
    tell("no text", element);
  }
});
document.querySelectorAll("input:not([type=hidden]), textarea, select").forEach((field) => {
  if (!field.labels.length && !field.getAttribute("aria-label")) { tell("no label", field); }
  (field.getAttribute("aria-describedby") || "").split(/\s+/).filter(Boolean).forEach((id) => {
    if (!document.getElementById(id)) { tell("described by nothing", field, id); }
  });
  if (field.getAttribute("aria-invalid") && !field.getAttribute("aria-describedby")) {
    tell("wrong without a word", field);
  }
});

// Structure.
const identifiers = Array.from(document.querySelectorAll("[id]"), (element) => element.id);
identifiers.filter((id, index) => identifiers.indexOf(id) !== index).forEach((id) =>
  faults.push("an id stands twice: " + id));
if (document.querySelectorAll("h1").length !== 1) {
  faults.push("headings of the first rank: " + document.querySelectorAll("h1").length);
}
Array.from(document.body.children).forEach((element) => {
  if (!element.matches("header, main, footer, aside, nav, script, .skip") && shown(element)) {
    tell("outside of every landmark", element);
  }
});
if (!document.documentElement.lang || !document.title.trim()) {
  faults.push("the page lacks its language or its title");
}
if (/\{\{|\}\}|\bundefined\b|\bnull\b|[a-z]+_[a-z]+_native/.test(document.body.innerText)) {
  faults.push("raw: " + document.body.innerText.match(/.*(\{\{|\}\}|undefined|null|_native).*/)[0]);
}

// Words of the page's own. Titles and names of people stay as they are: they stand in links.
if (document.documentElement.lang.startsWith("zh")) {
  document.querySelectorAll("h2, dt, label, th, button, a.button, summary").forEach((element) => {
    const text = element.textContent.trim();
    if (shown(element) && text && !/[\u4e00-\u9fff]/.test(text) && text !== "SHA-256"
      && !element.querySelector("a")) { tell("not in Chinese", element); }
  });
}

// What a finger meets.
document.querySelectorAll("button, a.button, summary, input:not([type=hidden]):not([type=checkbox])")
  .forEach((element) => {
    const height = element.getBoundingClientRect().height;
    if (shown(element) && height < 43.5) { tell("low", element, Math.round(height) + " px"); }
  });

// Contrast: WCAG 2.2, 1.4.3.
const channels = (text) => (text.match(/[\d.]+/g) || []).map(Number);
const luminance = (rgb) => {
  const parts = rgb.slice(0, 3).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const color = channels(getComputedStyle(at).backgroundColor);
    if (color.length === 3 || color[3] === 1) { return color; }
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
};
const seen = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !shown(element) || seen.has(element)
    || element.closest("script, noscript, .unseen, svg")) { continue; }
  seen.add(element);
  const style = getComputedStyle(element);
  const [one, other] = [luminance(channels(style.color)), luminance(ground(element))];
  const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (large ? 3 : 4.5)) { tell("faint", element, ratio.toFixed(2)); }
}
return faults;
