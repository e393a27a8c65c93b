"""The marks of every picture: colours per theme, letters, and the one style sheet that carries both."""

from dataclasses import asdict, dataclass

LETTER = "'Segoe UI','Liberation Sans',Arial,Helvetica,sans-serif"

GEBRUIKT, NOG_NIET, GEEN = "gebruikt", "gebruikt_nog_niet", "geen_reactie"
VERBORGEN = "verborgen"
STAND_WOORDEN = {
    GEBRUIKT: "gebruikt de Kennisgeving",
    NOG_NIET: "gebruikt (nog) niet",
    GEEN: "geen antwoord",
    VERBORGEN: "niet getoond per gemeente",
}


@dataclass(frozen=True)
class Thema:
    """The colours of one theme; each name is also a CSS variable."""

    grond: str
    tekst: str
    zacht: str
    raster: str
    gebruikt: str
    gebruikt_rand: str
    gebruikt_tekst: str
    nog_niet: str
    nog_niet_rand: str
    nog_niet_tekst: str
    geen: str
    geen_rand: str
    arcering: str
    verborgen: str
    verborgen_rand: str
    grens: str
    ring: str
    lijn: str
    nodig: str
    band: str
    oplossing: str
    hulp_gestopt: str
    hervat: str
    termijn_voorbij: str
    anders: str
    op_donker: str


LICHT = Thema(
    grond="#FFFFFF", tekst="#1B1B1B", zacht="#4A4A4A", raster="#D9D9D9",
    gebruikt="#12436D", gebruikt_rand="#12436D", gebruikt_tekst="#FFFFFF",
    nog_niet="#BFE3E0", nog_niet_rand="#1B6E68", nog_niet_tekst="#1B1B1B",
    geen="#FFFFFF", geen_rand="#4A4A4A", arcering="#6B6B6B",
    verborgen="#EFEFEF", verborgen_rand="#7A7A7A",
    grens="#1B1B1B", ring="#F46A25", lijn="#12436D", nodig="#801650", band="#EDEDED",
    oplossing="#12436D", hulp_gestopt="#28A197", hervat="#801650", termijn_voorbij="#F46A25", anders="#BDBDBD",
    op_donker="#FFFFFF",
)  # fmt: skip

# Fills keep their order of lightness; every edge becomes light, so that no shape drowns in the ground.
DONKER = Thema(
    grond="#14181F", tekst="#F2F2F2", zacht="#C9CDD3", raster="#3A414D",
    gebruikt="#1D5C96", gebruikt_rand="#E6E6E6", gebruikt_tekst="#FFFFFF",
    nog_niet="#8CC9C3", nog_niet_rand="#E6E6E6", nog_niet_tekst="#1B1B1B",
    geen="#F4F4F4", geen_rand="#E6E6E6", arcering="#6B6B6B",
    verborgen="#3A414D", verborgen_rand="#E6E6E6",
    grens="#FFFFFF", ring="#F46A25", lijn="#9CC4EA", nodig="#F0A3C4", band="#262C36",
    oplossing="#1D5C96", hulp_gestopt="#35ACA2", hervat="#A8326F", termijn_voorbij="#F8864F", anders="#CFCFCF",
    op_donker="#FFFFFF",
)  # fmt: skip

REGELS = f"""
.pm{{font-family:{LETTER};color:var(--tekst)}}
.pm text{{font-family:{LETTER};fill:var(--tekst)}}
.pm .grond{{fill:var(--grond)}}.pm text.zacht{{fill:var(--zacht)}}.pm .vet{{font-weight:600}}
.pm .gebruikt{{fill:var(--gebruikt);stroke:var(--gebruikt_rand)}}
.pm .gebruikt_nog_niet{{fill:var(--nog_niet);stroke:var(--nog_niet_rand)}}
.pm .geen_reactie{{stroke:var(--geen_rand)}}
.pm .verborgen{{fill:var(--verborgen);stroke:var(--verborgen_rand)}}
.pm text.op_gebruikt{{fill:var(--gebruikt_tekst)}}
.pm text.op_gebruikt_nog_niet{{fill:var(--nog_niet_tekst)}}
.pm text.op_geen_reactie{{fill:#1B1B1B;paint-order:stroke;stroke:#FFF;stroke-width:3px;stroke-linejoin:round}}
.pm .arceergrond{{fill:var(--geen)}}.pm .arceerlijn{{stroke:var(--arcering)}}
.pm .grens{{fill:none;stroke:var(--grens);stroke-width:2}}
.pm .halo{{fill:none;stroke:var(--grond);stroke-width:4}}
.pm .halo.dun{{stroke-width:3;opacity:.8}}
.pm .ring{{fill:none;stroke:var(--ring);stroke-width:2}}
.pm .raster{{stroke:var(--raster);fill:none}}.pm .as{{stroke:var(--zacht);fill:none}}
.pm .lijn{{stroke:var(--lijn);fill:none}}.pm .punt{{fill:var(--lijn);stroke:var(--grond)}}
.pm .hol{{fill:var(--grond);stroke:var(--lijn)}}.pm .nodig{{stroke:var(--nodig);fill:none}}
.pm text.nodig{{fill:var(--nodig);stroke:none}}.pm .vlak_nodig{{fill:var(--nodig)}}.pm .vlak{{fill:var(--lijn)}}
.pm .vlak_deels{{fill:var(--band);stroke:var(--lijn);stroke-width:1.2;stroke-dasharray:3 2}}
.pm .band{{fill:var(--band)}}.pm .streep{{stroke:var(--tekst);fill:none}}
.pm text.rand{{paint-order:stroke;stroke:var(--grond);stroke-width:3px;stroke-linejoin:round}}
.pm .einde{{stroke:var(--grond);stroke-width:1}}.pm .einde_rand{{fill:none;stroke:var(--zacht);stroke-width:1}}
.pm .oplossing{{fill:var(--oplossing)}}.pm .anders{{fill:var(--anders)}}
.pm rect.hulp_gestopt:not(.einde){{fill:var(--hulp_gestopt)}}.pm rect.hervat:not(.einde){{fill:var(--hervat)}}
.pm .termijn_voorbij{{fill:var(--termijn_voorbij);stroke:var(--tekst);stroke-width:1.5}}
.pm .einde_lijn{{stroke:#1B1B1B;stroke-opacity:.45;stroke-width:.8}}.pm .einde_stip{{fill:var(--op_donker)}}
.pm text.op_oplossing{{fill:var(--op_donker)}}
.pm .bezig{{fill:var(--raster);stroke:var(--zacht)}}.pm text.op_bezig{{fill:var(--tekst)}}
.pm text.op_hervat,.pm text.op_hulp_gestopt{{paint-order:stroke;stroke-width:5px;stroke-linejoin:round}}
.pm text.op_hervat{{fill:var(--op_donker);stroke:var(--hervat)}}
.pm text.op_hulp_gestopt{{fill:#1B1B1B;stroke:var(--hulp_gestopt)}}
.pm text.op_termijn_voorbij,.pm text.op_anders{{fill:#1B1B1B}}
.pm .sluier{{fill:#7F7F7F;fill-opacity:.28}}
.pm .gedimd{{opacity:.25}}.pm a{{cursor:pointer;text-decoration:none}}
.pm a:focus{{outline:none}}.pm a:focus .vorm,.pm a:hover .vorm{{stroke:var(--ring);stroke-width:3}}
"""


def _variabelen(thema: Thema) -> str:
    return ";".join(f"--{naam}:{kleur}" for naam, kleur in asdict(thema).items())


# Paper is white: a dark screen still prints the light theme.
STIJLBLAD = (
    f".pm{{{_variabelen(LICHT)}}}"
    f"@media (prefers-color-scheme:dark){{.pm.auto{{{_variabelen(DONKER)}}}}}"
    f".pm.donker{{{_variabelen(DONKER)}}}"
    f"@media print{{.pm.auto,.pm.donker{{{_variabelen(LICHT)}}}}}"
    + REGELS.replace("\n", "")
)  # fmt: skip
