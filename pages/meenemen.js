// Meenemen: what a figure on the page gives to take along. Everything comes from what is on the page, nothing else.
// A list of rows about people stays on the screen.
const FIGUREN = ".pm-deel:not(.pm-alleenscherm), .pm-tegel[data-code], .pm-kaartdeel, .pm-driedeel > .pm-kaart";
const BEELDEN = { "op-weg": "weg", "per-provincie": "provincies", "kop-waar": "kaart", "kop-sinds": "weg", starts: "starts",
  "deel-SIG-01": "verzoeken", einde: "einde", antwoorden: "antwoorden" };
const KAAL = "script, style, .pm-i, .pm-mee, h3 a, h2 a, button, .pm-onzichtbaar, a[href*=\"#antwoord\"]";
const KNOP = "button, a[href*='#antwoord']";

const kaleTekst = (el) => {
  if (!el) return "";
  const kopie = el.cloneNode(true);
  kopie.querySelectorAll(KAAL).forEach((e) => e.remove());
  return kopie.textContent.replace(/\s+/g, " ").replace(/[▲›]/g, "").trim();
};
const zinnetje = (t) => (!t || /[.!?]$/.test(t) ? t : t + ".");
const ontsnapt = (t) => t.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

// A figure as it is on the page: its words, its picture, its table.
function figuur(el) {
  const naam = el.matches(".pm-kaartdeel") ? "kaart" : el.id || el.getAttribute("aria-labelledby") || el.dataset.code || "pagina";
  const h1 = document.querySelector("h1");
  const isPagina = el.matches(".pm-regel"), isKaart = el.matches(".pm-kaartdeel");
  const titel = isPagina || isKaart ? kaleTekst(h1) : kaleTekst(el.querySelector("h2, h3"));
  const blok = el.closest(".pm-vak") ?? document;
  const extra = document.querySelector(`template[data-voor="${naam}"]`);
  const zinnen = isPagina || isKaart
    ? [...document.querySelectorAll(".pm-tweede")].slice(0, 1).map(kaleTekst)
    : [...el.querySelectorAll(".pm-zin, .pm-punten li, .pm-kaal > li, .pm-citaat p")].filter((e) => !e.closest("table, details")).map(kaleTekst);
  const tabel = isPagina ? paginatabel() : isKaart ? tabelVan(document.getElementById("gemeenten"))
    : tabelVan(el.querySelector("table") ?? (extra && document.getElementById(extra.dataset.tabel)));
  const beeld = isPagina ? null : el.querySelector("svg.pm") ?? extra?.content.querySelector("svg") ?? null;
  const codes = [...(isPagina ? [] : el.querySelectorAll('a[href*="/definities"][href*="#"]'))].map((a) => a.getAttribute("href").split("#")[1]);
  // The title of a page is about its first tile, that of the map about ADO-01.
  if (isKaart || (isPagina && document.querySelector(".pm-kaartdeel"))) codes.push("ADO-01");
  else if (isPagina) codes.push(document.querySelector(".pm-tegel[data-code]")?.dataset.code ?? "");
  const fig = { el, naam, titel, zinnen, tabel, beeld, codes, isPagina, zin: el.dataset.zin ?? "", beeldtitel: el.dataset.beeldtitel || titel };
  if (el.matches(".pm-tegel")) fig.tabel = tegeltabel([el]);
  fig.groot = isKaart ? "kaart" : BEELDEN[naam] ?? naam.match(/^deel-(ADO-\d\d\w*)$/)?.[1] ?? "";
  if (!beeld) fig.groot = "";
  return fig;
}

const figuren = () => [...document.querySelectorAll(FIGUREN)].map(figuur);

function tegeltabel(tegels) {
  const rijen = tegels.map((t) => [kaleTekst(t.querySelector("h3")), kaleTekst(t.querySelector(".groot, p")),
    [...t.querySelectorAll("p:not(.groot)")].map(kaleTekst).join("; ")].map((tekst) => ({ tekst })));
  return { koppen: ["Cijfer", "Waarde", "Toelichting"], rijen };
}

function paginatabel() {
  const tegels = [...document.querySelectorAll(".pm-tegel")];
  return tegels.length ? tegeltabel(tegels) : tabelVan([...document.querySelectorAll(".pm-vak table")].find((t) => !t.closest(".pm-alleenscherm")));
}

// The rows that are on the screen; a column of buttons is no part of the figures.
function tabelVan(tabel) {
  if (!tabel?.tHead) return null;
  const rijen = [...tabel.tBodies].flatMap((b) => [...b.rows]).filter((r) => !r.hidden);
  const knop = (i) => rijen.length > 0 && rijen.every((r) => !r.cells[i] || r.cells[i].querySelector(KNOP) || !r.cells[i].textContent.trim()) && rijen.some((r) => r.cells[i]?.querySelector(KNOP));
  const over = [...tabel.tHead.rows[0].cells].map((_, i) => i).filter((i) => !knop(i));
  const cel = (c) => ({ tekst: c ? kaleTekst(c) : "", getal: c?.classList.contains("getal") ?? false });
  return { koppen: over.map((i) => kaleTekst(tabel.tHead.rows[0].cells[i])), rijen: rijen.map((r) => over.map((i) => cel(r.cells[i]))) };
}

// A number without its thousands points; other text harmless for a spreadsheet.
function celwaarde({ tekst, getal }) {
  if (getal && /^[−-]?[\d.]+(,\d+)?%?$/.test(tekst)) return tekst.replaceAll(".", "").replace("−", "-");
  return /^[=+\-@\t\r\n]/.test(tekst) ? "'" + tekst : tekst;
}

// A part of a page may have a source of its own; else it is that of the page.
const bron = (fig) => fig?.el.closest(".pm-vak [data-bron]")?.dataset.bron ?? document.querySelector(".pm-regel[data-bron]")?.dataset.bron ?? document.querySelector("[data-groot] section:not([hidden])")?.dataset.bron ?? "";

function zinVan(fig, brug) {
  // A question says nothing without its answer, whatever number is in it.
  const zegtIets = (t) => /\d/.test(t) && !t.endsWith("?");
  let eerst = fig.zin || zinnetje(fig.titel);
  if (!fig.zin && fig.zinnen.length && (!zegtIets(eerst) || fig.isPagina)) eerst += ` ${fig.zinnen.map(zinnetje).join(" ")}`;
  if (!fig.zin && !/\d/.test(eerst) && !/[.!?]$/.test(fig.titel) && fig.tabel?.rijen.length) {
    eerst = `${fig.titel}: ${fig.tabel.rijen.slice(0, 3).map((r) => `${r[0].tekst}: ${r[1]?.tekst ?? ""}`).join("; ")}.`;
  }
  // What not to say names the share that is said, as in the files.
  const aandelen = eerst.match(/\d[\d.]*(,\d+)?%/g) ?? [];
  const aandeel = aandelen.length === 1 || (aandelen.length && fig.isPagina) ? aandelen[0] : "dit aandeel";
  const niet = [...new Set(fig.codes)].map((c) => brug.zegNiet?.[c]?.replace(/\d+(,\d+)?%/, aandeel)).filter(Boolean);
  return [zinnetje(eerst), `(${bron(fig)})`, ...niet].join(" ");
}

const csvVan = (fig) => {
  const cel = (t) => (/[;"\r\n]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t);
  const regels = [[...fig.tabel.koppen, "afkomst"].map((t) => celwaarde({ tekst: t })), ...fig.tabel.rijen.map((r) => [...r.map(celwaarde), bron(fig)])];
  return "\ufeff" + regels.map((r) => r.map(cel).join(";") + "\r\n").join("");
};
const tsvVan = (fig) => [fig.tabel.koppen, ...fig.tabel.rijen.map((r) => r.map(celwaarde))].map((r) => r.join("\t")).join("\r\n") + `\r\n\r\n${bron(fig)}`;
function htmlVan(fig, waarde = celwaarde) {
  const stijl = 'style="border:1px solid #767676;padding:3px 6px"';
  const rij = (cellen, soort) => `<tr>${cellen.map((c) => `<${soort} ${stijl}${c.getal ? ' align="right"' : ""}>${ontsnapt(c.getal === undefined && soort === "th" ? c.tekst : waarde(c))}</${soort}>`).join("")}</tr>`;
  const lijf = fig.tabel.rijen.map((r) => rij(r, "td")).join("");
  return `<p><b>${ontsnapt(fig.titel)}</b></p><table style="border-collapse:collapse"><thead>${rij(fig.tabel.koppen.map((tekst) => ({ tekst })), "th")}</thead><tbody>${lijf}</tbody></table><p>${ontsnapt(bron(fig))}</p>`;
}

// The picture alone: light, with its title, stand, bron and status inside.
function svgVan(fig) {
  const binnen = fig.beeld ? schoonBeeld(fig.beeld) : null;
  const [breed, hoog] = binnen ? [+binnen.getAttribute("width"), +binnen.getAttribute("height")] : [420, 0];
  const pen = document.createElement("canvas").getContext("2d");
  const regels = (tekst, px, dik = "") => {
    pen.font = `${dik} ${px}px Arial`;
    return tekst.split(" ").reduce((uit, w) => {
      if (uit.length && pen.measureText(`${uit.at(-1)} ${w}`).width <= (breed - 24) * 0.94) uit[uit.length - 1] += ` ${w}`;
      else uit.push(w);
      return uit;
    }, []);
  };
  const delen = [];
  let y = 12;
  const zet = (tekst, px, dik = "") => regels(tekst, px, dik).forEach((r) => {
    delen.push(`<text x="12" y="${y + px}" font-size="${px}"${dik ? ' font-weight="600"' : ""}>${ontsnapt(r)}</text>`);
    y += px * 1.35;
  });
  if (!binnen || !binnen.textContent.includes(fig.beeldtitel)) zet(fig.beeldtitel, breed > 400 ? 20 : 15, "600");
  if (!binnen) {
    zet(fig.tabel.rijen[0][1].tekst, 30, "600");
    fig.tabel.rijen[0][2].tekst.split("; ").filter(Boolean).forEach((t) => zet(t, 14));
    y += 6;
    zet(bron(fig), 11);
  }
  const totaal = y + hoog + (binnen ? 0 : 12);
  const kern = binnen ? (binnen.setAttribute("y", String(y)), new XMLSerializer().serializeToString(binnen)) : "";
  const alt = ontsnapt(`${fig.beeldtitel} ${binnen?.getAttribute("aria-label") ?? ""}`.trim());
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${breed}" height="${totaal}" viewBox="0 0 ${breed} ${totaal}" role="img" aria-label="${alt}" lang="nl"><title>${ontsnapt(fig.beeldtitel)}</title><rect width="100%" height="100%" fill="#FFF"/><g font-family="'Segoe UI','Liberation Sans',Arial,sans-serif" fill="#1B1B1B">${delen.join("")}</g>${kern}</svg>`;
}

function schoonBeeld(svg) {
  const kopie = svg.cloneNode(true);
  kopie.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  kopie.setAttribute("class", kopie.getAttribute("class").replace("auto", "licht").replace("donker", "licht"));
  kopie.removeAttribute("style");
  // A picture that travels holds no addresses of this computer.
  for (const a of kopie.querySelectorAll("a")) {
    const g = document.createElementNS("http://www.w3.org/2000/svg", "g");
    g.append(...a.childNodes);
    a.replaceWith(g);
  }
  return kopie;
}

const bestandsnaam = (fig, soort) => `pauzemonitor-${fig.naam.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.${soort}`;
function bewaar(inhoud, soort, naam) {
  const a = document.createElement("a");
  a.href = URL.createObjectURL(inhoud instanceof Blob ? inhoud : new Blob([inhoud], { type: soort }));
  a.download = naam;
  a.dataset.buiten = "";
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
}

function bewaarPng(fig, zeg) {
  const svg = svgVan(fig);
  const beeld = new Image();
  beeld.onload = () => {
    const doek = document.createElement("canvas");
    [doek.width, doek.height] = [beeld.width * 2, beeld.height * 2];
    const pen = doek.getContext("2d");
    pen.scale(2, 2);
    pen.drawImage(beeld, 0, 0);
    doek.toBlob((b) => { bewaar(b, "image/png", bestandsnaam(fig, "png")); zeg("De afbeelding is bewaard."); });
  };
  beeld.onerror = () => zeg("De afbeelding lukte niet. Kies SVG.");
  beeld.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
}

const A4 = `@page{size:A4;margin:12mm}body{font:10pt/1.35 'Segoe UI','Liberation Sans',Arial,sans-serif;color:#1b1b1b;margin:0 auto;max-width:186mm}
h1,.kop{font-size:15pt;font-weight:600;line-height:1.2;margin:0 0 2mm}@media print{body{max-width:none}}h2{font-size:11pt;margin:3mm 0 1mm;break-after:avoid}h3{font-size:10pt;margin:2mm 0 1mm;break-after:avoid}p,ul{margin:0 0 2mm}section{break-inside:avoid-page}
svg{max-width:100%;height:auto;max-height:200mm;display:block}table{border-collapse:collapse;width:100%;font-size:8.5pt;margin:1mm 0 3mm}thead{display:table-header-group}tr{break-inside:avoid}
th,td{border-bottom:.3pt solid #767676;padding:1mm 1.5mm;text-align:left;vertical-align:top}.getal{text-align:right}.drie{display:flex;gap:4mm}.drie>div{flex:1 1 0;min-width:0;box-sizing:border-box;border:.3pt solid #767676;padding:2mm}.drie b{font-size:14pt;display:block}
.kolommen{columns:4;column-gap:4mm;font-size:8pt;line-height:1.3;list-style:none;padding:0}.kolommen li{break-inside:avoid}.citaat{border-left:2pt solid #12436d;padding-left:3mm}footer{margin-top:3mm;font-size:8.5pt;color:#4a4a4a}`;

// A page of our own to print: it stands alone, with its pictures inside it.
function afdruk(fig) {
  const eigen = fig.isPagina && document.querySelector("template[data-a4]");
  const delen = fig.isPagina ? figuren() : [fig];
  const deel = (f) => `<section>${f === fig ? "" : `<h2>${ontsnapt(f.titel)}</h2>`}${f.el.matches(".pm-tegel") ? `<p>${ontsnapt(f.zin)}</p>` : f.zinnen.map((z) => `<p>${ontsnapt(z)}</p>`).join("")}${f.beeld && f.beeldtitel !== f.titel ? `<h3>${ontsnapt(f.beeldtitel)}</h3>` : ""}${f.beeld ? new XMLSerializer().serializeToString(schoonBeeld(f.beeld)) : ""}${f.tabel && !f.el.matches(".pm-tegel, .pm-kaartdeel") ? htmlVan(f, (c) => c.tekst).replace(/^<p>.*?<\/p>/, "").replace(/<p>[^<]*<\/p>$/, "") : ""}</section>`;
  const lijf = eigen ? eigen.innerHTML : `<h1>${ontsnapt(fig.titel)}</h1>${fig.isPagina ? fig.zinnen.map((z) => `<p>${ontsnapt(z)}</p>`).join("") : ""}${delen.map(deel).join("")}<footer>${ontsnapt(bron(fig))}</footer>`;
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><title>${ontsnapt(fig.titel)}</title><style>${A4}</style></head><body>${lijf}</body></html>`;
  const venster = window.open("", "_blank");
  if (!venster) return false;
  venster.document.write(html);
  venster.document.close();
  setTimeout(() => venster.print(), 150);
  return true;
}

function linkVan(fig) {
  const vast = document.querySelector("[data-kopieer]")?.dataset.kopieer ?? location.pathname + location.search;
  return vast + (fig.isPagina || !fig.el.id ? "" : `#${fig.el.id}`);
}

function grootAdres(beelden, toon) {
  const url = new URL("/groot", location.href), opGebied = location.pathname === "/gebied";
  for (const [n, w] of new URLSearchParams(location.search)) if (!["beeld", "toon"].includes(n) && (opGebied || !["code", "codes", "soort"].includes(n))) url.searchParams.set(n, w);
  url.searchParams.set("beeld", beelden.join(","));
  if (toon) url.searchParams.set("toon", toon);
  url.search = url.search.replaceAll("%2C", ",");
  return url;
}

function meenemen(brug, ga) {
  const host = document.createElement("div");
  host.className = "pm-neem";
  host.innerHTML = '<div role="menu" class="pm-neemmenu" hidden></div><p role="status" class="pm-melder" hidden></p><dialog class="pm-neemvak" aria-labelledby="pm-neemkop"><h2 id="pm-neemkop"></h2><div class="pm-neemlijf"></div><p class="pm-rij"><button type="button" data-sluit>Sluiten</button></p></dialog>';
  const [menu, melder, vak] = host.children;
  let knop = null, teller = 0;
  const zeg = (tekst) => {
    melder.textContent = tekst;
    melder.hidden = false;
    clearTimeout(teller);
    teller = setTimeout(() => { melder.hidden = true; }, 6000);
  };
  const dicht = (terug) => {
    if (menu.hidden) return;
    menu.hidden = true;
    knop?.setAttribute("aria-expanded", "false");
    if (terug) knop?.focus();
  };
  const venster = (kop, vul) => {
    vak.querySelector("h2").textContent = kop;
    const lijf = vak.querySelector(".pm-neemlijf");
    lijf.replaceChildren();
    vul(lijf);
    vak.showModal();
    return lijf;
  };
  const ctrlC = (kop, tekst) => venster(kop, (lijf) => {
    const veld = Object.assign(document.createElement("textarea"), { value: tekst, readOnly: true, rows: 6 });
    veld.setAttribute("aria-label", kop);
    lijf.append(Object.assign(document.createElement("p"), { textContent: "Druk op Ctrl+C om dit te kopiëren." }), veld);
    setTimeout(() => { veld.focus(); veld.select(); });
  });
  const kopieerTekst = (tekst, klaar, kop) => {
    if (!navigator.clipboard?.writeText) return ctrlC(kop, tekst);
    navigator.clipboard.writeText(tekst).then(() => zeg(klaar), () => ctrlC(kop, tekst));
  };
  const kopieerTabel = (fig) => {
    const html = htmlVan(fig), kaal = tsvVan(fig);
    const anders = () => venster("Kopieer tabel", (lijf) => {
      const veld = Object.assign(document.createElement("div"), { innerHTML: html, tabIndex: 0, className: "pm-neemtabel" });
      veld.setAttribute("role", "region");
      veld.setAttribute("aria-label", "De tabel om te kopiëren");
      lijf.append(Object.assign(document.createElement("p"), { textContent: "Druk op Ctrl+C om dit te kopiëren." }), veld);
      setTimeout(() => { veld.focus(); getSelection().selectAllChildren(veld); });
    });
    if (!navigator.clipboard?.write || !window.ClipboardItem) return anders();
    const stuk = (soort, tekst) => new Blob([tekst], { type: soort });
    navigator.clipboard.write([new ClipboardItem({ "text/html": stuk("text/html", html), "text/plain": stuk("text/plain", kaal) })])
      .then(() => zeg("De tabel is gekopieerd. Plak hem in Word, Excel of Outlook."), anders);
  };
  const kopieerLink = (fig) => {
    const pad = linkVan(fig);
    brug.stuur("vast", pad.split("#")[0]);
    const klaar = brug.basis ? "De link is gekopieerd." : "De link is gekopieerd. Hij werkt alleen op deze computer. Voor een ander: neem de zin of de afbeelding mee.";
    kopieerTekst((brug.basis || location.origin) + pad, klaar, brug.basis ? "Kopieer link" : "Kopieer link (werkt alleen op deze computer)");
  };
  const kiesBeelden = () => {
    const over = [...new Map(figuren().filter((f) => f.groot).map((f) => [f.groot, f])).values()];
    venster("Groot scherm", (lijf) => {
      lijf.append(Object.assign(document.createElement("p"), { textContent: "Welke beelden wilt u tonen?" }));
      for (const f of over) {
        const label = document.createElement("label"), vink = Object.assign(document.createElement("input"), { type: "checkbox", checked: true, value: f.groot });
        label.append(vink, ` ${f.titel}`);
        lijf.append(label);
      }
      const toon = Object.assign(document.createElement("button"), { type: "button", textContent: "Toon op groot scherm" });
      toon.onclick = () => {
        const gekozen = [...lijf.querySelectorAll("input:checked")].map((i) => i.value);
        vak.close();
        if (gekozen.length) ga(grootAdres(gekozen, ""));
      };
      lijf.append(toon);
    });
  };
  const HERKOMST = "Waar komt dit cijfer vandaan?";
  const herkomst = (fig) => {
    const codes = brug.herkomst && !fig.isPagina ? [...new Set(fig.codes)] : [];
    const adres = (code) => { const url = new URL(brug.herkomst, location.href); url.searchParams.set("code", code); return url; };
    return codes.map((code) => [codes.length > 1 ? `Waar komt ${code} vandaan?` : HERKOMST, () => ga(adres(code))]);
  };
  const wat = (fig) => {
    const beelden = [...new Set(figuren().map((f) => f.groot).filter(Boolean))];
    const tegel = fig.el.matches(".pm-tegel");
    return [
      ["Kopieer zin", () => kopieerTekst(zinVan(fig, brug), "De zin is gekopieerd.", "Kopieer zin")],
      fig.tabel && ["Kopieer tabel", () => kopieerTabel(fig)],
      (fig.beeld || tegel) && ["Bewaar afbeelding (PNG)", () => bewaarPng(fig, zeg)],
      (fig.beeld || tegel) && ["Bewaar afbeelding (SVG)", () => { bewaar(svgVan(fig), "image/svg+xml", bestandsnaam(fig, "svg")); zeg("De afbeelding is bewaard."); }],
      fig.tabel && ["CSV", () => { bewaar(csvVan(fig), "text/csv;charset=utf-8", bestandsnaam(fig, "csv")); zeg("Het CSV-bestand is bewaard."); }],
      ["Afdrukken (A4)", () => afdruk(fig) || zeg("Uw browser hield het nieuwe venster tegen. Sta dat toe en probeer het opnieuw.")],
      [brug.basis ? "Kopieer link" : "Kopieer link (alleen deze computer)", () => kopieerLink(fig)],
      fig.groot && ["Groot scherm", () => ga(grootAdres(beelden, fig.groot))],
      fig.isPagina && beelden.length > 0 && ["Groot scherm…", kiesBeelden],
      ...herkomst(fig),
    ].filter(Boolean);
  };
  const plaats = () => {
    const plek = knop.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(plek.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${plek.bottom + menu.offsetHeight + 8 > innerHeight ? Math.max(8, plek.top - menu.offsetHeight - 4) : plek.bottom + 4}px`;
  };
  const open = (deze) => {
    dicht(false);
    knop = deze;
    const fig = figuur(knop.closest(".pm-regel") ?? knop.closest(FIGUREN));
    menu.setAttribute("aria-label", knop.getAttribute("aria-label") ?? "Meenemen");
    menu.replaceChildren(...wat(fig).map(([woorden, doe]) => {
      const item = Object.assign(document.createElement("button"), { type: "button", textContent: woorden, tabIndex: -1 });
      item.setAttribute("role", "menuitem");
      item.onclick = () => { dicht(true); doe(); };
      return item;
    }));
    menu.hidden = false;
    plaats();
    knop.setAttribute("aria-expanded", "true");
    menu.firstElementChild.focus({ preventScroll: true });
  };
  host.addEventListener("click", (e) => { if (e.target.closest("[data-sluit]") || e.target === vak) vak.close(); });
  menu.addEventListener("keydown", (e) => {
    const items = [...menu.children], nu = items.indexOf(document.activeElement);
    if (e.key === "Escape") { e.preventDefault(); e.stopPropagation(); return dicht(true); }
    if (e.key === "Tab") return dicht(true);
    const naar = { ArrowDown: nu + 1, ArrowUp: nu - 1, Home: 0, End: items.length - 1 }[e.key];
    if (naar === undefined) return;
    e.preventDefault();
    items.at(naar % items.length).focus();
  });
  document.addEventListener("click", (e) => {
    const deze = e.target.closest?.(".pm-mee");
    if (deze) return menu.hidden || knop !== deze ? open(deze) : dicht(true);
    if (!menu.contains(e.target)) dicht(false);
  });
  document.addEventListener("scroll", () => menu.hidden || plaats(), true);
  brug.kopieerTekst = kopieerTekst;
  brug.neemhost = host;
  brug.tooi = () => {
    for (const el of document.querySelectorAll(FIGUREN)) {
      if (el.querySelector(":scope > .pm-mee, :scope > div > .pm-mee")) continue;
      const kop = el.querySelector("h2, h3"), k = Object.assign(document.createElement("button"), { type: "button", className: "pm-mee", textContent: "Meenemen" });
      k.setAttribute("aria-haspopup", "menu");
      k.setAttribute("aria-expanded", "false");
      k.setAttribute("aria-label", `Meenemen: ${el.matches(".pm-kaartdeel") ? "de kaart" : kaleTekst(kop)}`);
      if (el.matches(".pm-tegel")) el.append(k);
      else if (el.matches(".pm-kaartdeel")) el.firstElementChild.prepend(k);
      else kop ? kop.after(k) : el.prepend(k);
    }
  };
}
