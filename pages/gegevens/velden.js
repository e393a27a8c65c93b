// What a screen reader hears of Streamlit's own buttons and lists, in Dutch.
const NAMEN = [
  [/^Remove (.+)$/, "Verwijder $1"],
  [/^Add files$/, "Kies een ander bestand"],
  [/^(file upload|Upload)$/i, "Kies een bestand"],
  [/^Clear value$/i, "Maak leeg"],
  [/^Clear all$/i, "Maak leeg"],
  [/^Help(?: for)? (.+)$/i, "Uitleg bij $1"],
  [/^Help$/i, "Uitleg"],
  [/^open$/i, "Open de lijst"],
  [/^Previous month\.?$/i, "Vorige maand"],
  [/^Next month\.?$/i, "Volgende maand"],
];

function vertaal() {
  for (const knop of document.querySelectorAll("[aria-label]")) {
    const naam = knop.getAttribute("aria-label");
    const regel = NAMEN.find(([engels]) => engels.test(naam));
    const gewoon = (regel ? naam.replace(...regel) : naam).replace(/\\([^\w\s])/g, "$1");
    if (gewoon !== naam) knop.setAttribute("aria-label", gewoon);
  }
}

let gezien = "";

function toon(aandacht, laatste) {
  if (aandacht === gezien) return;
  gezien = aandacht;
  if (!aandacht) return;
  setTimeout(() => {
    const alle = [...document.querySelectorAll('[data-testid="stAlert"]')];
    alle.at(laatste ? -1 : 0)?.scrollIntoView({ block: "center" });
  }, 400);
}

// The words of this button are drawn by the style sheet; a screen reader needs a name.
function benoem() {
  for (const knop of document.querySelectorAll('[data-testid="stFileUploaderDropzone"] button:not([aria-label])')) {
    knop.setAttribute("aria-label", "Bladeren");
  }
}

function nederlands() {
  vertaal();
  benoem();
}

export default function ({ data }) {
  nederlands();
  toon(data.aandacht, data.laatste);
  const kijker = new MutationObserver(nederlands);
  kijker.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-label"] });
  return () => kijker.disconnect();
}
