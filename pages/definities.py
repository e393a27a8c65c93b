"""Uitleg: what every figure means, the norms and sources behind it, milestones and words."""

from pages.frame import kader, kop
from pages.herkomstlink import herkomst_basis
from pages.html import toon
from pages.onderdelen.uitleg import begrippen, bronnen, cijfers, lijst_van_schuldeisers, mijlpalen, normen, peildag
from protect.mensen import ziet_mensen

k = kader("/definities")
dag = peildag(k.stand)

kop("Wat betekenen de cijfers?", "Elk cijfer heeft een code. Die is in elk scherm, bestand en verslag gelijk.")
herkomst = herkomst_basis(k.pad, k.keuze) if k.stand and ziet_mensen(k.stand) else ""
toon(cijfers(dag, herkomst), sleutel="cijfers")
toon(normen(dag), sleutel="normen")
if k.stand is not None:
    toon(mijlpalen(k.stand), sleutel="mijlpalen")
toon(lijst_van_schuldeisers(k.stand), sleutel="register")
toon(begrippen(), sleutel="begrippen")
toon(bronnen(), sleutel="bronnen")
