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
}
