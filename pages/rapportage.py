"""Rapportage: what goes to the ministry, how it will read, and the files of it."""

from indicators.unit import schrijf_datum
from pages.frame import kop, pagina
from pages.html import toon
from pages.onderdelen.rapportage import citeren, downloads, kerncijfers_tabel, niet_mee, ontvanger, peildata

scherm = pagina("/rapportage")
rapport = ontvanger(scherm.stand)

kop(
    f"Rapportage voor het ministerie: stand van {schrijf_datum(rapport.peildatum)}",
    "Dit is een concept. De cijfers zijn nog niet gecontroleerd en vastgesteld.",
)
toon(peildata(scherm.keuze, rapport), sleutel="peildata")
downloads(rapport, eigen=scherm.stand)
toon(citeren(rapport), sleutel="citeren")
toon(kerncijfers_tabel(rapport), sleutel="kerncijfers")
toon(niet_mee(rapport), sleutel="niet-mee")
