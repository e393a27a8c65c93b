"""The peer: the figures of the screen Pauzes from the same CSV files as an analyst's script would make them.

Runs in an environment of its own (peer-requirements.txt): python peer_pandas.py SIGNALEN REACTIES MOMENT VAN
"""

import json
import sys
import time

import numpy as np
import pandas as pd
from lifelines import AalenJohansenFitter, KaplanMeierFitter

TOEGEKEND = ["pauze toegekend", "akkoord", "deels akkoord"]
OPLOSSING = ["Schuldregeling gestart", "Betaald"]
HULP_GESTOPT = ["Ingetrokken", "Niet verschenen", "Voldoet niet", "Verhuisd", "Overig", "Overleden"]
UITKOMST = {
    "Schuldregeling gestart": "schuldregeling",
    "Betaald": "volledige_betaling",
    "Hervat door schuldeiser": "hervat_door_schuldeiser",
    "Wsnp": "naar_wsnp_of_rechter",
    **dict.fromkeys(HULP_GESTOPT, "hulp_gestopt"),
}
RIJP_DAGEN = 14


def read(pad: str, dagen: list[str]) -> pd.DataFrame:
    """A file with its days as dates, every row once."""
    rijen = pd.read_csv(pad, sep=";", encoding="utf-8-sig", dtype=str).drop_duplicates()
    for kolom in dagen:
        rijen[kolom] = pd.to_datetime(rijen[kolom], format="%d-%m-%Y")
    return rijen


def plus_months(dagen: pd.Series, maanden: pd.Series) -> pd.Series:
    """Days so many calendar months later, clamped to the end of the month."""
    begin = dagen.to_numpy().astype("datetime64[M]")
    doel = begin + maanden.to_numpy().astype("timedelta64[M]")
    lengte = (doel + 1).astype("datetime64[D]") - doel.astype("datetime64[D]")
    plek = np.minimum((dagen.dt.day.to_numpy() - 1), lengte.astype(int) - 1)
    return pd.Series(doel.astype("datetime64[D]") + plek, index=dagen.index).astype("datetime64[ns]")


def months_between(start: pd.Series, dag: pd.Series) -> pd.Series:
    """Calendar months from start to a day, with the part of the step it is in."""
    heel = (dag.dt.year - start.dt.year) * 12 + dag.dt.month - start.dt.month
    heel -= (plus_months(start, heel) > dag).astype(int)
    begin, einde = plus_months(start, heel), plus_months(start, heel + 1)
    return heel + (dag - begin).dt.days / (einde - begin).dt.days


def pauses(reacties: pd.DataFrame, moment: pd.Timestamp) -> pd.DataFrame:
    """The granted pauses with their last day and how they ended, seen on a day."""
    p = reacties[reacties["Antwoord"].isin(TOEGEKEND)].copy()
    p["termijn"] = p["Termijn (mnd)"].astype(int)
    p["start"] = p["Pauze van"].fillna(p["Ontvangst"]).fillna(p["Verzonden d.d."])
    gepland = p["Pauze t/m"].fillna(plus_months(p["start"], p["termijn"]) - pd.Timedelta(days=1))
    p["laatste"] = p["Verlengd tot"].fillna(gepland)
    op_tijd = p["Afgelopen op"] <= p["laatste"] + pd.Timedelta(days=1)
    p["uitkomst"] = p["Waarom afgelopen"].map(UITKOMST).where(op_tijd)
    p["loopt"] = (p["start"] <= moment) & (moment <= p["laatste"]) & p["uitkomst"].isna()
    verlopen = p["uitkomst"].isna() & (p["laatste"] < moment)
    p.loc[verlopen, "uitkomst"] = "verlopen_zonder_besluit"
    p["einde"] = p["Afgelopen op"].where(op_tijd).fillna(p["laatste"]).clip(upper=moment)
    p["bekend"] = p["Gemeld op"].fillna(p["Antwoord d.d."])
    return p


def curves(p: pd.DataFrame) -> dict[str, object]:
    """Per term the median by Kaplan-Meier and the shares per outcome by Aalen-Johansen."""
    uit: dict[str, object] = {}
    p = p.assign(intrede=months_between(p["start"], p["bekend"].clip(lower=p["start"])).clip(lower=0))
    p["uittrede"] = months_between(p["start"], p["einde"])
    p = p[(p["intrede"] < p["uittrede"]) & (p["bekend"] <= p["einde"])]
    codes = {naam: i + 1 for i, naam in enumerate(sorted(set(p["uitkomst"].dropna())))}
    for termijn, groep in p.groupby("termijn"):
        soort = groep["uitkomst"].map(codes).fillna(0).astype(int)
        km = KaplanMeierFitter().fit(groep["uittrede"], soort > 0, entry=groep["intrede"])
        delen = {}
        for naam, code in codes.items():
            aj = AalenJohansenFitter(calculate_variance=False, seed=1)
            aj.fit(groep["uittrede"], soort, event_of_interest=code, entry=groep["intrede"])
            dichtheid = aj.cumulative_density_.iloc[:, 0]
            delen[naam] = [float(dichtheid[: m + 0.001].iloc[-1]) for m in (4, 6, 8) if m <= termijn]
        uit[str(termijn)] = {"mediaan": float(km.median_survival_time_), "delen": delen}
    return uit


def figures(signalen: pd.DataFrame, reacties: pd.DataFrame, moment: pd.Timestamp, van: pd.Timestamp) -> dict:
    """Every figure of the screen."""
    met = reacties.merge(signalen.set_index("Kenmerk"), left_on="Ons kenmerk", right_index=True, how="left")
    in_periode = signalen[signalen["Datum melding"].between(van, moment)]
    p = pauses(reacties, moment)
    verzonden = met[met["Verzonden d.d."].between(van, moment)]
    dagen = (verzonden["Verzonden d.d."] - verzonden["Aangemeld op"]).dt.days
    dagen = dagen[dagen >= 0]
    rijp = reacties[reacties["Verzonden d.d."] <= moment - pd.Timedelta(days=RIJP_DAGEN)]
    per = reacties[reacties["Antwoord"] != "niet bekend bij ons"].assign(
        rijp=reacties["Verzonden d.d."] <= moment - pd.Timedelta(days=RIJP_DAGEN),
        pauze=reacties["Antwoord"].isin(TOEGEKEND),
    )
    per_traject = per.groupby("Ons kenmerk").agg(alle_rijp=("rijp", "all"), alle_pauze=("pauze", "all"))
    eerste = p.groupby("Ons kenmerk")["start"].min()
    begin = signalen.groupby("Kenmerk")["Datum melding"].min()
    rijpe_trajecten = begin[plus_months(begin, pd.Series(8, index=begin.index)) <= moment]
    oplossing = p[p["Waarom afgelopen"].isin(OPLOSSING)].groupby("Ons kenmerk")["Afgelopen op"].min()
    grens = plus_months(rijpe_trajecten, pd.Series(8, index=rijpe_trajecten.index))
    per_eiser = rijp.assign(pauze=rijp["Antwoord"].isin(TOEGEKEND))
    per_eiser = per_eiser.groupby(["Ons kenmerk", "Crediteur"])["pauze"].max().groupby("Ons kenmerk").mean()
    beeindigd = p[p["uitkomst"].notna() & p["einde"].between(van, moment)]
    loopt = p[p["loopt"]]
    return {
        "SIG-01": in_periode.groupby(in_periode["Datum melding"].dt.to_period("M").astype(str)).size().to_dict(),
        "SIG-03": verzonden["Kanaal"].value_counts(normalize=True).to_dict(),
        "SIG-04": [float(dagen.median()), float(dagen.quantile(0.9)), float((dagen <= 28).mean())],
        "PAU-01": loopt.groupby("termijn").size().to_dict(),
        "PAU-02": int(loopt["Ons kenmerk"].nunique()),
        "PAU-03": curves(p),
        "PAU-05": beeindigd["uitkomst"].value_counts(normalize=True).to_dict(),
        "PAU-06": int((loopt["laatste"] <= moment + pd.Timedelta(days=30)).sum()),
        "PAU-07": int((p["uitkomst"] == "verlopen_zonder_besluit").sum()),
        "PAU-08": [int(per_traject.query("alle_rijp and alle_pauze").shape[0]), int(per_traject["alle_rijp"].sum())],
        "PAU-09": [int((oplossing.reindex(grens.index) <= grens).sum()), len(grens)],
        "PAU-13": int(eerste.between(van, moment).sum()),
        "PAU-14": float(per_eiser.mean()),
    }


def main() -> None:
    """Load, compute, and print the figures with how long each half took."""
    signalen_pad, reacties_pad, moment, van = sys.argv[1:5]
    begin = time.perf_counter()
    signalen = read(signalen_pad, ["Datum melding", "Aangemeld op", "Toegelaten op"])
    reacties = read(reacties_pad, ["Verzonden d.d.", "Ontvangst", "Antwoord d.d.", "Pauze van", "Pauze t/m",
                                   "Verlengd tot", "Afgelopen op", "Gemeld op"])  # fmt: skip
    gelezen = time.perf_counter()
    cijfers = figures(signalen, reacties, pd.Timestamp(moment), pd.Timestamp(van))
    klaar = time.perf_counter()
    print(json.dumps({"lezen": gelezen - begin, "rekenen": klaar - gelezen, "cijfers": cijfers}, default=int))


if __name__ == "__main__":
    main()
