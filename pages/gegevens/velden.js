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
    if (regel) knop.setAttribute("aria-label", naam.replace(...regel));
  }
}

let gezien = "";

function toon(bericht) {
  if (bericht === gezien) return;
  gezien = bericht;
  setTimeout(() => document.querySelector('[data-testid="stAlert"]')?.scrollIntoView({ block: "center" }), 300);
}

export default function ({ data }) {
  vertaal();
  if (data.bericht) toon(data.bericht);
  const kijker = new MutationObserver(vertaal);
  kijker.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-label"] });
  return () => kijker.disconnect();
}
