// The search boxes: a combobox over the names that came with the page. Nothing is asked elsewhere.
// sleutel() says in the browser what store/naamsleutel.py says on the server; a test holds the two together.
const HOOGSTENS_GEVONDEN = 8;

function zoeksleutel(tekst) {
  const los = tekst.normalize("NFC").replace(/\u0132/g, "IJ").replace(/\u0133/g, "ij")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[’‘‛`´ʼ′]/g, "'")
    .normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/&/g, " en ").replace(/'/g, "");
  const kaal = los.replace(/[^a-z0-9]+/g, " ").trim()
    .replace(/^(?:(?:de )?gemeenten?|gem) /, "").replace(/ gemeente$/, "").trim()
    .replace(/\b(?:a d|ad|a den|aan den|aan d)\b(?= )/g, "aan de");
  return kaal.startsWith("st ") ? "sint " + kaal.slice(3) : kaal;
}

// How well a name answers what was typed: 0 is the name itself, then its beginning, the beginning of a word, within it.
function zoekrang(sleutel, gevraagd, aaneen) {
  if (sleutel === gevraagd) return 0;
  const plat = sleutel.replaceAll(" ", "").replaceAll("ij", "y");
  if (plat === aaneen) return 1;
  if (sleutel.startsWith(gevraagd)) return 2;
  if (` ${sleutel}`.includes(` ${gevraagd}`)) return 3;
  if (gevraagd.length > 2 && (sleutel.includes(gevraagd) || plat.includes(aaneen))) return 4;
  return 9;
}

function gevonden(lijst, tekst, alleen) {
  const gevraagd = zoeksleutel(tekst);
  if (!gevraagd) return [];
  const aaneen = gevraagd.replaceAll(" ", "").replaceAll("ij", "y");
  const uit = [];
  for (const ding of lijst) {
    if (alleen && ding.soort !== alleen) continue;
    let beste = 9, naam = "";
    ding.sleutels.forEach((sleutel, i) => {
      const rang = zoekrang(sleutel, gevraagd, aaneen) + (i ? 0.5 : 0);
      if (rang < beste) [beste, naam] = [rang, ding.namen[i]];
    });
    if (ding.code.toLowerCase() === tekst.trim().toLowerCase()) [beste, naam] = [0, ding.naam];
    if (beste < 9) uit.push({ ...ding, beste, ook: ding.sleutels[0].startsWith(zoeksleutel(naam)) ? "" : naam });
  }
  return uit.sort((a, b) => a.beste - b.beste || a.naam.localeCompare(b.naam, "nl")).slice(0, HOOGSTENS_GEVONDEN);
}

function zoekvak(veld) {
  const lijst = document.getElementById(veld.getAttribute("aria-controls"));
  return { lijst, zeg: lijst.parentElement.querySelector("[role=status]"), opties: () => [...lijst.querySelectorAll("[role=option]")] };
}

function toonGevonden(veld, index) {
  const { lijst, zeg } = zoekvak(veld);
  const over = gevonden(index, veld.value, veld.dataset.alleen);
  const leeg = !zoeksleutel(veld.value);
  lijst.replaceChildren(...over.map((ding, i) => {
    const li = document.createElement("li");
    Object.assign(li, { id: `${lijst.id}-${i}`, role: "option" });
    li.setAttribute("role", "option");
    li.setAttribute("aria-selected", "false");
    li.dataset.adres = ding.adres;
    li.dataset.code = ding.code;
    const naam = document.createElement("b");
    naam.textContent = ding.naam;
    const wat = document.createElement("span");
    wat.textContent = ding.ook ? ` ${ding.wat} · ook: ${ding.ook}` : ` ${ding.wat}`;
    li.append(naam, wat);
    return li;
  }));
  zeg.textContent = leeg ? "" : over.length ? `${over.length} gevonden` : `Wij vonden niets met ‘${veld.value.trim()}’. Probeer een ander deel van de naam.`;
  zeg.classList.toggle("pm-onzichtbaar", leeg || over.length > 0);
  lijst.hidden = !over.length;
  veld.setAttribute("aria-expanded", String(over.length > 0));
  veld.removeAttribute("aria-activedescendant");
}

function sluitZoek(veld) {
  if (!veld.isConnected) return; // it went with its screen, and so did its list
  const { lijst, zeg } = zoekvak(veld);
  lijst.hidden = true;
  zeg.textContent = "";
  zeg.classList.add("pm-onzichtbaar");
  veld.setAttribute("aria-expanded", "false");
  veld.removeAttribute("aria-activedescendant");
}

function kiesGevonden(veld, optie, ga) {
  const adres = veld.dataset.voegtoe ? metCode(veld.dataset.voegtoe, veld.dataset.codes, optie.dataset.code) : optie.dataset.adres;
  veld.value = "";
  sluitZoek(veld);
  ga(new URL(adres, location.href));
}

function metCode(pad, codes, code) {
  const url = new URL(pad, location.href);
  url.searchParams.set("codes", [...new Set([...codes.split(",").filter(Boolean), code])].sort().join(","));
  return url.pathname + url.search.replaceAll("%2C", ",");
}

function zoektoets(veld, e, ga) {
  const { opties } = zoekvak(veld);
  const alle = opties();
  const nu = alle.findIndex((o) => o.getAttribute("aria-selected") === "true");
  if (e.key === "Escape") {
    e.preventDefault();
    if (veld.getAttribute("aria-expanded") === "true") return sluitZoek(veld);
    veld.value = "";
    return sluitZoek(veld);
  }
  if (e.key === "Enter") {
    e.preventDefault();
    const optie = alle[Math.max(nu, 0)];
    if (optie && veld.getAttribute("aria-expanded") === "true") kiesGevonden(veld, optie, ga);
    return;
  }
  const stap = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (!stap || !alle.length) return;
  e.preventDefault();
  const volgende = alle[(nu + stap + alle.length + (nu < 0 && stap < 0 ? 1 : 0)) % alle.length];
  for (const o of alle) o.setAttribute("aria-selected", String(o === volgende));
  veld.setAttribute("aria-activedescendant", volgende.id);
  volgende.scrollIntoView({ block: "nearest" });
}

function zoekenAan(brug, ga) {
  brug.zoeksleutel = zoeksleutel;
  const veldVan = (doel) => doel.closest?.("input[role=combobox][data-vind]");
  document.addEventListener("input", (e) => veldVan(e.target) && toonGevonden(e.target, brug.zoeklijst ?? []));
  document.addEventListener("keydown", (e) => veldVan(e.target) && zoektoets(e.target, e, ga));
  document.addEventListener("focusin", (e) => veldVan(e.target)?.value && toonGevonden(e.target, brug.zoeklijst ?? []));
  document.addEventListener("focusout", (e) => veldVan(e.target) && setTimeout(() => sluitZoek(e.target), 150));
  document.addEventListener("mousedown", (e) => {
    const optie = e.target.closest?.("[role=option][data-adres]");
    if (!optie) return;
    e.preventDefault();
    kiesGevonden(document.querySelector(`[aria-controls="${optie.parentElement.id}"]`), optie, ga);
  });
}
