// What the keyboard and the mouse do on every screen: links, forms, the map, the tables, the copied link.
// Listeners are placed once per page load; each run of the script only hands over the newest trigger.
export default function ({ parentElement, data, setTriggerValue }) {
  const brug = (window.pauzemonitor ??= beginnen());
  brug.stuur = setTriggerValue;
  Object.assign(brug, { zoeklijst: data.zoek, zegNiet: data.zeg_niet, basis: data.basis, herkomst: data.herkomst });
  document.documentElement.lang = "nl";
  let vak = parentElement.querySelector(".pm-bovenkant");
  if (!vak) {
    vak = document.createElement("div");
    vak.className = "pm-bovenkant";
    parentElement.appendChild(vak);
  }
  if (vak.dataset.versie !== data.versie) {
    vak.innerHTML = data.html;
    vak.dataset.versie = data.versie;
  }
  if (brug.neemhost.parentElement !== parentElement) parentElement.appendChild(brug.neemhost);
  document.title = data.titel;
  if (brug.pad !== data.pad) {
    const eerste = brug.pad === undefined;
    brug.pad = data.pad;
    if (!eerste && !brug.anker) brug.naarKop();
  }
  if (data.melding && brug.gemeld !== data.melding) {
    brug.gemeld = data.melding;
    const plaats = vak.querySelector("[data-melding]");
    if (plaats) plaats.textContent = data.melding;
  }
}

function beginnen() {
  const brug = { stuur: () => {}, anker: location.hash };
  const binnen = (a) => a && a.origin === location.origin && (!a.target || a.target === "_self") && !a.hasAttribute("download") && !a.dataset.buiten;
  const ga = (url) => {
    // Streamlit follows the address bar: what is pushed here it opens as if the user had gone back to it.
    brug.anker = url.hash;
    if (url.pathname === "/definities" && !url.search) url.search = datum();
    if (url.pathname + url.search === location.pathname + location.search) return;
    history.pushState({}, "", url.pathname + url.search);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  };
  // An explanation keeps the date and the data that were on screen.
  const datum = () => new URLSearchParams([...new URLSearchParams(location.search)].filter(([n]) => ["peildatum", "editie"].includes(n)));
  brug.naarKop = () => requestAnimationFrame(() => {
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
    const kop = (brug.kop = document.querySelector("h1"));
    if (kop) { kop.tabIndex = -1; kop.focus({ preventScroll: true }); }
  });
  // The title may still be that of the screen before, or not be there yet. What is gone loses the focus, unless the user moved on.
  const kopWeg = () => brug.kop !== undefined && !brug.kop?.isConnected && document.activeElement === document.body;
  for (const daad of ["keydown", "pointerdown"]) document.addEventListener(daad, () => { brug.kop = undefined; }, true);
  brug.naarAnker = () => {
    const doel = brug.anker && document.getElementById(decodeURIComponent(brug.anker.slice(1)));
    if (!doel) return;
    const anker = brug.anker;
    brug.anker = "";
    requestAnimationFrame(() => {
      doel.scrollIntoView();
      doel.tabIndex = -1;
      doel.focus({ preventScroll: true });
      history.replaceState(history.state, "", location.pathname + location.search + anker);
    });
  };
  document.addEventListener("click", (e) => {
    const a = e.target.closest?.("a[href]");
    sluitLades(e.target);
    if (e.target.closest?.("[data-kopieer]")) return kopieer(brug, e.target.closest("[data-kopieer]"));
    const zin = e.target.closest?.("button.pm-kopieer");
    if (zin) return brug.kopieerTekst(zin.dataset.tekst, "De zin is gekopieerd.", "Kopieer zin");
    if (!a || e.defaultPrevented || e.button || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    const url = new URL(a.href?.baseVal ?? a.href, location.href);
    if (!binnen({ origin: url.origin, target: a.getAttribute("target"), hasAttribute: (n) => a.hasAttribute(n), dataset: a.dataset })) return;
    if (url.hash && url.pathname === location.pathname && url.search === location.search) {
      e.preventDefault();
      brug.anker = url.hash;
      return brug.naarAnker();
    }
    if (!a.closest(".pm-vak, .pm-bovenkant")) return;
    e.preventDefault();
    ga(url);
  });
  const verstuur = (form) => {
    const url = new URL(form.action, location.href);
    url.search = new URLSearchParams([...new FormData(form)].filter(([, w]) => w !== ""));
    ga(url);
  };
  document.addEventListener("submit", (e) => {
    if (!e.target.matches("form[data-binnen]")) return;
    e.preventDefault();
    verstuur(e.target);
  });
  document.addEventListener("change", (e) => {
    const form = e.target.closest?.("form[data-binnen]");
    if (form && e.target.matches("select, input[type=checkbox]")) verstuur(form);
  });
  document.addEventListener("input", (e) => e.target.matches("[data-zoek]") && zoek(e.target));
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape") sluitLades(null);
    const tegel = e.target.closest?.("a[data-rij]");
    if (tegel) toets(tegel, e);
  });
  for (const soort of ["mouseover", "focusin"]) {
    document.addEventListener(soort, (e) => {
      const tegel = e.target.closest?.("a[data-rij]");
      const plaats = tegel?.closest("[data-kaart]")?.querySelector("[data-kaarttekst]");
      if (plaats) plaats.textContent = tegel.getAttribute("aria-label");
    });
  }
  zoekenAan(brug, ga);
  meenemen(brug, ga);
  grootAan(ga);
  new MutationObserver(() => {
    brug.tooi();
    if (brug.anker) brug.naarAnker();
    if (kopWeg()) brug.naarKop();
    // The words on this button are drawn by the style sheet; a screen reader needs them too.
    for (const knop of document.querySelectorAll('[data-testid="stFileUploaderDropzone"] button:not([aria-label])')) {
      knop.setAttribute("aria-label", "Bladeren");
    }
  }).observe(document.body, { childList: true, subtree: true });
  return brug;
}

function sluitLades(binnen) {
  for (const lade of document.querySelectorAll("details.pm-lade[open]")) {
    if (!binnen || !lade.contains(binnen)) {
      lade.open = false;
      if (!binnen) lade.querySelector("summary").focus();
    }
  }
}

function kopieer(brug, knop) {
  const vak = document.querySelector(".pm-kopie");
  const veld = vak.querySelector("input");
  const zeg = vak.querySelector("[role=status]");
  vak.hidden = false;
  veld.value = (brug.basis || location.origin) + knop.dataset.kopieer;
  veld.focus();
  veld.select();
  const alleenHier = brug.basis ? "" : " Hij werkt alleen op deze computer; voor een ander kunt u via Meenemen de zin of de afbeelding nemen.";
  zeg.textContent = `Druk op Ctrl+C om de link te kopiëren.${alleenHier}`;
  navigator.clipboard?.writeText(veld.value).then(() => { zeg.textContent = `De link is gekopieerd.${alleenHier}`; }, () => {});
  brug.stuur("vast", knop.dataset.kopieer);
}

function zoek(veld) {
  const tabel = document.getElementById(veld.dataset.zoek);
  const plat = (t) => t.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const woord = plat(veld.value.trim());
  let over = 0;
  for (const rij of tabel.tBodies[0].rows) {
    rij.hidden = !plat(rij.textContent).includes(woord);
    over += !rij.hidden;
  }
  const zeg = document.getElementById(veld.dataset.zoek + "-aantal");
  if (zeg) zeg.textContent = `${over} van de ${tabel.tBodies[0].rows.length} regels`;
}

// One tab stop: the arrows move over the hexagons, which stand half a step to the right in odd rows.
function toets(tegel, e) {
  const stap = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
  const kaart = tegel.closest("[data-kaart]");
  if (e.key === "Escape") {
    e.preventDefault();
    kaart.querySelector("[data-uit]")?.focus();
  }
  if (!stap) return;
  e.preventDefault();
  const x = (t) => +t.dataset.kolom + (+t.dataset.rij % 2) / 2;
  const y = (t) => +t.dataset.rij;
  const afstand = (t) => {
    const [dx, dy] = [x(t) - x(tegel), y(t) - y(tegel)];
    const langs = stap[0] ? dx * stap[0] : dy * stap[1];
    return langs > 0 && (stap[0] ? dy === 0 : true) ? langs * 10 + Math.abs(stap[0] ? dy : dx) * (stap[0] ? 100 : 7) : Infinity;
  };
  const volgende = [...kaart.querySelectorAll("a[data-rij]")].reduce((b, t) => (afstand(t) < afstand(b) ? t : b), tegel);
  if (volgende === tegel) return;
  tegel.setAttribute("tabindex", "-1");
  volgende.setAttribute("tabindex", "0");
  volgende.focus();
}
