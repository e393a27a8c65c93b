// Puts a piece of a screen in place. The version is compared, so a rerun does not draw again.
export default function ({ parentElement, data }) {
  let vak = parentElement.querySelector(".pm-vak");
  if (!vak) {
    vak = document.createElement("div");
    vak.className = "pm-vak";
    parentElement.appendChild(vak);
  }
  if (vak.dataset.versie === data.versie) return;
  vak.innerHTML = data.html;
  vak.dataset.versie = data.versie;
  // On a narrow screen a picture keeps its letters and is moved sideways: then the keyboard has to reach it.
  vak.querySelectorAll(".pm-beeld").forEach((beeld) => kijkers.observe(beeld));
}

const kijkers = new ResizeObserver((gezien) => {
  for (const { target } of gezien) {
    const schuift = target.scrollWidth > target.clientWidth + 1;
    if (schuift) target.setAttribute("tabindex", "0"), target.setAttribute("role", "group"), target.setAttribute("aria-label", "Beeld, schuift opzij");
    else ["tabindex", "role", "aria-label"].forEach((naam) => target.removeAttribute(naam));
  }
});
