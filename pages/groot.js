// Groot scherm: one picture at a time, arrows to the next, Escape leaves. What is shown stands in the address.
function grootAan(ga) {
  const blad = () => document.querySelector("[data-groot]");
  const toon = (nieuw) => {
    const alle = [...blad().querySelectorAll("[data-beeld]")];
    const plek = Math.max(0, Math.min(nieuw, alle.length - 1));
    alle.forEach((beeld, i) => { beeld.hidden = i !== plek; });
    blad().querySelector("[data-plek]").textContent = `${plek + 1} van ${alle.length}`;
    const url = new URL(location.href);
    url.searchParams.set("toon", alle[plek].dataset.beeld);
    history.replaceState(history.state, "", url.pathname + url.search.replaceAll("%2C", ","));
  };
  const nu = () => [...blad().querySelectorAll("[data-beeld]")].findIndex((b) => !b.hidden);
  const weg = () => ga(new URL(blad().dataset.terug, location.href));
  document.addEventListener("keydown", (e) => {
    if (!blad() || e.altKey || e.ctrlKey || e.metaKey) return;
    const stap = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[e.key];
    if (e.key === " " && e.target.closest("button")) return;
    if (e.key === "Escape") { e.preventDefault(); weg(); }
    if (!stap) return;
    e.preventDefault();
    toon(nu() + stap);
  });
  document.addEventListener("click", (e) => {
    const knop = e.target.closest?.("[data-stap]");
    if (!knop || !blad()) return;
    if (knop.dataset.stap === "weg") weg();
    else toon(nu() + +knop.dataset.stap);
  });
}
