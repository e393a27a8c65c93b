"""The Source of the Schuldenknooppunt's monthly counts: one type of message, sender, receiver and month a row."""

from ingest.logs.velden import NEGEER, VERBODEN, koppen
from ingest.source import Limieten, Source, Veld

MAANDTELLINGEN = Source(
    soort="maandtellingen",
    velden=(
        Veld(
            "berichtsoort",
            koppen(
                "berichtsoort | soort bericht | bericht | type bericht | berichttype | soort | type | berichtnaam | "
                "bericht soort | bericht type | naam bericht | message type | categorie"
            ),
            verplicht="V",
            soort="keuze",
            vragen=(r"\b(soort|type|naam)\b.*\bbericht\w*\b",),
            omschrijving="de soort bericht",
        ),
        Veld(
            "verzender",
            koppen(
                "verzender | afzender | van | verzendende organisatie | verzendende partij | zender | verstuurder | "
                "naam verzender | organisatie verzender | verzonden door | naam afzender | bron | shv-organisatie | "
                "schuldhulpverlener | schuldhulporganisatie"
            ),
            verplicht="A",
            vragen=(r"\b(verzendende|verzender|afzender)\b",),
            omschrijving="wie het bericht verstuurde",
        ),
        Veld(
            "ontvanger",
            koppen(
                "ontvanger | aan | ontvangende organisatie | ontvangende partij | geadresseerde | naam ontvanger | "
                "organisatie ontvanger | schuldeiser | verzonden aan | naam schuldeiser | crediteur"
            ),
            verplicht="A",
            vragen=(r"\b(ontvangende|ontvanger)\b",),
            omschrijving="wie het bericht ontving",
        ),
        Veld(
            "maand",
            koppen(
                "maand | periode | jaarmaand | jaar-maand | maand/jaar | maand en jaar | datum | kalendermaand | "
                "maand verzonden | verzendmaand | jaar/maand | yearmonth | rapportagemaand | tijdvak"
            ),
            verplicht="V",
            soort="datum",
            zwak=("mnd", "maandnr"),
            vragen=(r"\b(welke )?maand\b",),
            omschrijving="de maand",
        ),
        Veld("jaar", ("jaar", "kalenderjaar", "jaartal"), soort="getal", omschrijving="het jaar"),
        Veld(
            "aantal",
            koppen(
                "aantal | aantal berichten | totaal | berichten | count | aantal verzonden | aantal verstuurd | "
                "aantal kennisgevingen | volume | hoeveelheid | n | som | aantal per maand"
            ),
            verplicht="V",
            soort="getal",
            vragen=(r"\b(aantal|hoeveel)\b",),
            omschrijving="het aantal berichten",
        ),
        *VERBODEN,
        *NEGEER,
    ),
    nodig=(("berichtsoort",), ("maand",), ("aantal",)),
    limieten=Limieten(),
)
