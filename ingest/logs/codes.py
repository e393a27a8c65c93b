"""The words that logs use for each code: of a field's lines the first that fits wins."""

AFGEVER_ROL = """
schuldhulpverlener = schuldhulp*, shv*, schuldbemiddel*, schuldregel*, kredietbank*, schuldenconsulent*, schulddienst*
financieel_hulpverlener = financie* hulp*, fhv*, bewindvoer*, budgetcoach*, budgetbeheer*, budgetconsulent*, fin \
hulpverl*
hulpverlener_sociaal_domein = sociaal domein, wijkteam*, buurtteam*, sociaal team, sociaal werk*, maatschappelijk*, \
vrijwillig*, sociaal raad*, jeugd*, wmo*, hulpverlener * sociaal domein, sociale dienst, gebiedsteam*, toegangsteam*
hulpvrager = hulpvrager*, inwoner*, client*, klant*, burger*, schuldenaar, zelf, betrokkene, aanvrager
"""
KANAAL = """
skp = skp, schuldenknooppunt*, schulden knooppunt, schuldknooppunt, knooppunt
e-mail = e mail*, email*, mail, mails, mailen, zivver, outlook, securemail, zorgmail
portaal = portaal*, portal*, webportaal, website, online formulier, webformulier, schuldeisersportaal, site
brief = brief, brieven, post, schriftelijk*, briefpost, papier, aangetekend*, poststuk
telefoon = telefoon*, telefonisch*, tel, gebeld, bellen
app = app, applicatie, mobiele app, pauzeknop app
balie = balie*, loket*, persoonlijk, fysiek, spreekuur
onbekend = onbekend*, niet bekend, weet niet, anders*, overig*, ander, andere*
"""
PARTICULIER = """
ondernemer = ondernem*, zzp*, zelfstandig*, eenmanszaak, vof, bedrijf, ex ondernem*, mkb, bbz
particulier = particulier*, natuurlijk persoon, prive, consument*
onbekend = onbekend*, niet bekend, weet niet
"""
INITIATIEF = """
noodstop = noodstop*, cjib noodstop*
rode_knop = rode knop, rodeknop
amsterdamse_pilot = amsterdam*, pilot amsterdam
nvvk_schuldenrust = schuldenrust*
stabilisatieovereenkomst = stabilisatieovereenkomst*, stabilisatie overeenkomst*
kennisgeving = kennisgeving*, pauzeknop*, landelijke pauzeknop, lpk, schuldenknooppunt, skp, convenant*, nvvk \
convenant*, basisdienstverlening*, signaal 4
"""
# A negation decides before the word it stands by.
REACTIE = """
niet_van_toepassing = niet bekend bij*, onbekend bij*, geen vordering*, geen schuld*, geen openstaand*, geen saldo, \
geen klant*, niet onze klant*, geen debiteur*, niet van toepassing, nvt, n v t, reeds betaald, al betaald, voldaan, \
betaald, geen relatie, klant niet bekend, debiteur niet bekend, client niet bekend, niet gevonden, geen dossier*, \
geen zaken*, geen zaak, nihil, onbekende klant, klant onbekend, debiteur onbekend
geen_reactie = geen reactie*, geen antwoord*, niet gereageerd, niets gehoord, niet beantwoord, nog niet gereageerd, \
niets ontvangen, geen bericht, niks gehoord, uitgebleven, wacht op reactie, wachten op reactie, in afwachting van \
reactie, wacht op antwoord, in afwachting van antwoord, stil, niets vernomen
gedeeltelijk = deels*, gedeelte*, deel, ten dele, partieel, niet alle*, niet volledig, gedeeltelijk*, beperkt*
in_behandeling = in behandeling*, nog niet*, nog geen*, bezig, ontvangstbevestiging, ontvangst bevestigd, in \
onderzoek, onderzoek*, wordt beoordeeld, beoordeling, in beraad, pending, in afwachting, statusbericht*, status*, \
loopt, uitgezet, nog in*, volgt, ontvangen
doorverwezen = doorverw*, doorgestuurd, doorgezet, verkocht, doorverkocht, overgedragen, overdracht, cessie, andere \
partij, andere schuldeiser, verwezen, bij deurwaarder, naar deurwaarder, naar incasso*
geweigerd = geweigerd*, weiger*, niet akkoord, afgewezen, afwijz*, wijst * af, geen medewerking, niet mee, nee, neen, \
geen pauze, geen akkoord, negatief, niet toegekend, niet verleend, niet eens, geen uitstel, niet meewerk*, afgekeurd, \
geen opschorting
toegekend = akkoord*, toegekend*, toekenning, toegewezen, ja, pauze, verleend*, goedgekeurd*, ok, oke, opgeschort*, \
opschorting*, uitstel*, werkt mee, medewerking, positief, ingestemd, instemming, stemt in, gehonoreerd, incasso \
gestopt, incasso stopgezet, stopgezet, on hold, geaccepteerd, accepteert, bevestigd, gegeven, gepauzeerd
"""
REDEN = """
niet_ontvangen = niet ontvangen*, nooit ontvangen*, niet binnengekomen, nooit binnengekomen, niet aangekomen, nooit \
aangekomen, geen kennisgeving ontvangen, geen brief ontvangen, geen bericht ontvangen, geen verzoek ontvangen
alleen_premie = alleen premie*, premie, eigen risico*, eigen bijdrage*, premieachterstand*
dwangmiddel = dwangmiddel*, politie*, gijzeling*, rijbewijs*, buitengebruikstelling
bezwaar_of_beroep = beroep*, bezwaar*, loopt beroep, hoger beroep, in verzet
openbaar_ministerie = openbaar ministerie, om, officier*, justitie, strafzaak
ander_eu_land = eu*, ander land, buitenland*, lidstaat
overtreder_onbekend = overtreder*, bestuurder onbekend, kenteken*, dader*
hechtenis = hechtenis, detentie, gedetineerd*, vast, gevangen*, vervangende hechtenis
fraude = fraud*, bedrog, misbruik, terugvordering fraude
hypotheek_of_autokrediet = hypotheek*, hypothe*, autokrediet*, autolening*, onderpand, lease*, zekerheid*, pandrecht
boete_of_schade = boete*, schadevergoed*, schade*, strafrecht*, onrechtmatig*
na_signaal_ontstaan = na signaal*, na kennisgeving*, nieuwe vordering*, ontstaan na*, na datum*, nieuwe schuld, \
latere vordering*
kennisgeving_onvolledig = onvolledig*, niet compleet, incompleet, ontbreekt*, ontbrekend*, gegevens ontbreken, geen \
machtiging, machtiging*
geen_convenant = geen convenant*, niet aangesloten, geen afspraak*, buiten convenant, zonder convenant
eerdere_pauze = eerdere pauze*, eerder pauze, al pauze*, eerder uitstel, tweede pauze, laatste 12 maanden, al een \
keer, recidive
lopende_kosten_niet_betaald = vaste lasten*, lopende verplicht*, lopende kosten, lopende termijn*, betaalt niet, \
nieuwe achterstand*, lopende betaling*
anders = anders*, overig*, andere*, ander, geen beleid, intern beleid, beleid
"""
# The reasons of DDAS why help ends, before the words that tell of a solution.
UITSTROOM = """
overleden = overleden, overlijden, gestorven
verhuisd = verhuisd*, verhuizing*, vertrokken, vertrek, buiten gemeente, andere gemeente
niet_verschenen = niet verschenen, nietverschenen, no show, niet gekomen, niet komen opdagen, geen contact, niet \
bereikbaar, onbereikbaar, contact verloren, niet op * verschenen, uit beeld, niet gereageerd
ingetrokken = ingetrokken, intrekking, trekt * in, eigen verzoek, op verzoek klant, op verzoek client, op verzoek \
inwoner, teruggetrokken, afgezien, stopt zelf, gestopt op eigen*, wil niet meer*
niet_passend = niet passend, nietpassend, niet geschikt, passend niet, onvoldoende inkomen, doorverwezen, verwezen \
naar*, niet van toepassing
voldoet_niet = voldoet niet*, voldeed niet*, niet voldaan*, niet nagekomen, niet meegewerkt, geen medewerking*, werkt \
niet mee, verplichtingen niet*, onvoldoende medewerking, niet aan * voorwaarden, schending * voorwaarden, houdt * \
niet aan*
"""
RECHTER = """
naar_wsnp_of_rechter = wsnp*, dwangakkoord*, moratorium*, rechter*, rechtbank*, faillissement*, 287*
"""
OPLOSSING = """
schuldregeling = schuldregeling*, schuldenregeling*, saneringskrediet*, sanering*, schuldbemiddeling*, \
schuldsanering*, minnelijke regeling*, minnelijk traject*, nul aanbod, 0 aanbod, 0 aanbieding*, msnp, schuldenbewind \
msnp, msr, prognoseakkoord*, akkoord schuldeisers
volledige_betaling = betaald, volledig betaald*, afbetaald*, voldaan, afgelost*, aflossing*, betalingsregeling*, \
herfinanciering*, volledige betaling*, schuldenvrij, 100 procent*, schuld voldaan, alles betaald, zelf opgelost, zelf \
geregeld, schuld betaald
"""
STOP = """
overig = hulp gestopt, hulp beeindigd, traject gestopt, traject beeindigd, traject gesloten, voortijdig*, beeindigd \
door shv*, hulpverlening gestopt, hulpverlening beeindigd, uitval*, uitgevallen, dossier gesloten, uitstroom, \
overig*, anders*
"""
HERVAT = """
hervat_door_schuldeiser = hervat*, weer innen, gaat weer innen, incasso hervat, opgezegd door schuldeiser*, \
ingetrokken door schuldeiser*, beeindigd door schuldeiser*, schuldeiser gestopt, schuldeiser stopt*, weer geind, \
incasso gestart, schuldeiser * innen, pauze ingetrokken*, gestopt door schuldeiser*, pauze opgezegd*
"""
VERLOOP = """
afgelopen_zonder_oplossing = zonder oplossing, geen oplossing*, dfd, duurzame financiele*, hulp gaat door, hulp loopt \
door, traject loopt door, budgetbeheer*, begeleiding*
verlopen_zonder_besluit = verlopen*, verstreken*, termijn voorbij, termijn afgelopen, einde termijn, afgelopen, \
termijn om, verlopen_zonder_besluit, looptijd * verstreken
"""
HERVATREDEN = """
nieuwe_achterstand = nieuwe achterstand*, nieuwe schuld*, nieuwe betalingsachterstand*
verplichtingen_niet_nagekomen = verplichting*, niet nagekomen, voorwaarden*, afspraken niet*, niet betaald
geen_informatie = geen informatie, geen bericht, geen voortgang*, niets gehoord, geen terugkoppeling, informatie \
ontbreekt
fout = fout*, vergissing*, abuis*, onterecht, per ongeluk
voorstel_geweigerd = voorstel*, aanbod*, geweigerd
"""
SCHENDING = """
weerlegd = weerlegd*, ongegrond*, niet terecht, onterecht*, niet gegrond, ingetrokken, geen schending, niet bevestigd
hersteld = hersteld*, herstel, opgelost*, teruggedraaid*, gecorrigeerd*, rechtgezet*, excuses, teruggestort
bevestigd = bevestigd*, gegrond*, erkend*, terecht*, vastgesteld*, aangetoond
geen_melding = nee, neen, geen*, niet, n, nvt
gemeld = ja, gemeld*, melding*, klacht*, in onderzoek, in behandeling, ingediend*, open, nieuw
"""
BERICHT = """
geen_medewerking = geen medewerking*, niet meewerken, weigering*
saldo_antwoord = saldo antwoord*, saldoantwoord*, antwoord saldo*, antwoord op saldo*, saldo opgave*, saldoopgave*, \
saldobevestiging*, saldo reactie, reactie saldo*, opgave saldo*, reactie op saldo*
betaalvoorstel_antwoord = betaalvoorstel antwoord*, betaalvoorstelantwoord*, antwoord betaalvoorstel*, antwoord op \
betaalvoorstel*, antwoord * voorstel*, reactie * betaalvoorstel*, reactie betaalvoorstel*, voorstel antwoord*, \
betaalvoorstel reactie
statusverzoek = statusverzoek*, status verzoek*, verzoek * status*, statusvraag, statusopvraag*, verzoek status*, \
opvragen status
kennisgeving = kennisgeving*, pauzeverzoek*, notificatie start*
saldoverzoek = saldoverzoek*, saldo verzoek*, verzoek saldo*, verzoek * saldo*, saldo opvraag*, saldo opvragen, \
opvragen saldo, saldo
heroverweging = heroverweg*, herziening*
betaalvoorstel = betaalvoorstel*, betalingsvoorstel*, voorstel*
akkoord = akkoord*
beeindigd = beeindig*, einde*, stopzetting*, afsluiting*, gestopt
status = status*
"""
CRISIS = """
nee = geen crisis, geen dreiging, niet dreigend, geen spoed, regulier*, normaal, geen
ja = crisis*, spoed*, dreig*, bedreig*, ontruim*, afsluiting*, urgent*
"""
# Words that stand beside code words and say nothing of anyone.
VULWOORDEN = """
aan al alle alles als bij ca circa d dan dat de deel deels deze door e een en er ernaar ging het in is iv kan met
naar na niet niets nog nu o of om op over per reeds samen t te ten ter tot uit van via volgens voor was wegens weer
werd wordt worden zal zie zijn zodra zonder wel geen ja nee j n x nvt antwoord behandeling begonnen beslissing
besluit bericht brief datum dossier eens einde gegeven gekregen gemeente gestart gevraagd gewerkt gezet helft hulp
hulpverlening inwoner keer kennisgeving klant lopend loopt maand maanden melding mnd moment nummer ons onze pauze
positief procedure reden regeling schuld schulden schuldeiser signaal soort start status stop termijn traject
uitstroom verzonden vanwege verder volledig voorwaarden vordering vorderingen zaak zaken jaar eerste tweede derde
vierde vierd stuks schuldhulp schuldhulpverlening oplossing incasso geval
"""
