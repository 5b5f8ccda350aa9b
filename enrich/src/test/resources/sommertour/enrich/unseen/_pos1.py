from _lib import *

C('keitum-friesensaal','Sylter Rundschau','2023-08-25',
'Deichgeld und Friesentee',
'''KEITUM Nicht ein Stuhl blieb frei, als Landesumweltministerin Wibke Thormählen-Brix am Dienstagabend den Friesensaal betrat. Sandaufspülungen, marode Schutzdünen und vor allem die Rechnung dafür: Zweieinhalb Stunden lang nahmen die Insulaner die Politikerin aus Kiel ins Kreuzverhör. Beifall bekam sie für die Zusage, dass 2024 nicht gekürzt werde. Gemurre gab es, weil ein Konzept für die Wattseite frühestens im Winter fertig ist.

Für die Gemeinde Sylt überreichte der stellvertretende Bürgermeister Momme Ketelsen zum Abschied ein Glas Heidehonig.''',
[S('Wibke Thormählen-Brix','Sylt','01','2023-08-22',local='Keitum',venue='Friesensaal',hosts=['Momme Ketelsen'],ev='als Landesumweltministerin Wibke Thormählen-Brix am Dienstagabend den Friesensaal betrat')],
'Keitum = Gemeinde Sylt, named later in the text. Tuesday before Friday 25 August 2023.')

C('ostholstein-pressetermine','Bundesministerium für Verkehr','2024-05-10',
'Terminhinweis: Bundesverkehrsminister Querfurth an der Ostsee',
'''An die Redaktionen

Für Dienstag, 14. Mai 2024, weisen wir auf folgende Termine von Bundesminister Hagen Querfurth hin:

09.15 Uhr Puttgarden – Rundgang über die Tunnelbaustelle, im Anschluss Statement am Infocenter (Fototermin)
12.00 Uhr Pelzerhaken – Gespräch mit Anliegern der künftigen Bahntrasse im Kurpavillon (nicht presseöffentlich)
14.30 Uhr Hemmelsdorf – Übergabe eines Förderbescheids für den Radweg am See (Fototermin)

Helme und Westen werden gestellt. Akkreditierung bitte bis Montag, 13. Mai, 12 Uhr, über das Pressereferat in Berlin.''',
[S('Hagen Querfurth','Fehmarn','01','2024-05-14','planned',local='Puttgarden',venue='Tunnelbaustelle',ev='09.15 Uhr Puttgarden – Rundgang über die Tunnelbaustelle'),
 S('Hagen Querfurth','Neustadt in Holstein','01','2024-05-14','planned',local='Pelzerhaken',venue='Kurpavillon',ev='12.00 Uhr Pelzerhaken – Gespräch mit Anliegern der künftigen Bahntrasse im Kurpavillon'),
 S('Hagen Querfurth','Timmendorfer Strand','01','2024-05-14','planned',local='Hemmelsdorf',ev='14.30 Uhr Hemmelsdorf – Übergabe eines Förderbescheids für den Radweg am See')],
'Only villages are named, no municipality. Berlin is the seat of the ministry.')

C('finkenwerder-bildzeile','Luftfahrt im Norden','2019-06-21',
'Niedersachsen blickt über die Elbe',
'''Foto: Gert Wohlers

Schutzbrille auf, Ohren zu: Eilert Rosskamp (2. v. r.), Wirtschaftsminister in Hannover, am 18. Juni in der Ausrüstungshalle des Flugzeugwerks Finkenwerder. Rechts neben ihm Werkleiterin Astrid Jepsen-Lau, links die Betriebsräte Cem Aydoğdu und Peer Holst. Von den rund 17.000 Beschäftigten auf der Elbinsel pendelt beinahe die Hälfte aus Niedersachsen ein. Ins Schwesterwerk Stade, wo die Seitenleitwerke entstehen, hatte den Minister der Weg schon am frühen Morgen geführt.''',
[S('Eilert Rosskamp','Hamburg','02','2019-06-18',local='Finkenwerder',venue='Flugzeugwerk',hosts=['Astrid Jepsen-Lau','Cem Aydoğdu','Peer Holst'],ev='am 18. Juni in der Ausrüstungshalle des Flugzeugwerks Finkenwerder'),
 S('Eilert Rosskamp','Stade','03','2019-06-18',venue='Schwesterwerk',ev='Ins Schwesterwerk Stade, wo die Seitenleitwerke entstehen, hatte den Minister der Weg schon am frühen Morgen geführt.')],
'Hamburg only through its quarter. A minister from another Land.')

C('farge-bunker-valentin','epd Niedersachsen-Bremen','2022-11-10',
'Mönkeberg: Beton erinnert, aber er erklärt nichts',
'''An den zurückliegenden 9. November wird sich der Leistungskurs Geschichte lange erinnern. Bundestagspräsidentin Adelheid Mönkeberg stand an diesem Tag zunächst schweigend vor den meterdicken Wänden des U-Boot-Bunkers Valentin in Farge, bei dessen Bau mehr als tausend Zwangsarbeiter starben. „Beton erinnert, aber er erklärt nichts“, sagte sie hinterher, das müssten Menschen tun.

Zwei Stunden später saß sie im Stuhlkreis: Im Stadtteil Lehe der Seestadt hatten Jugendliche Stolpersteine geputzt und wollten von ihr wissen, weshalb der Bundestag so selten über Erinnerungskultur streitet. Mönkeberg versprach, die Frage mit nach Berlin zu nehmen.''',
[S('Adelheid Mönkeberg','Bremen','04','2022-11-09',local='Farge',venue='Bunker Valentin',ev='stand an diesem Tag zunächst schweigend vor den meterdicken Wänden des U-Boot-Bunkers Valentin in Farge'),
 S('Adelheid Mönkeberg','Bremerhaven','04','2022-11-09',local='Lehe',ev='Zwei Stunden später saß sie im Stuhlkreis: Im Stadtteil Lehe der Seestadt')],
'Farge = quarter of Bremen; Lehe + "Seestadt" = Bremerhaven. Neither city is named.')

C('sielhaefen-fischerei','Niedersächsisches Ministerium für Ernährung','2018-07-27',
'Krabbenfischer brauchen Planungssicherheit – Ministerin beendet Küstenreise',
'''Hannover. Vier Häfen in zwei Tagen: Fischereiministerin Tomma Eckhoff-Wübben hat sich an der ostfriesischen Küste über die Lage der Kutterbetriebe unterrichtet. Am Mittwoch (25. Juli) ging sie in Ditzum an Bord eines Muschelkutters, gegen Abend folgte eine Runde mit jungen Kapitänen am Hafen von Greetsiel. Der Donnerstag gehörte morgens der Seehundstation Norddeich, wo es um Beifang ging, und nachmittags den Museumsschiffern von Carolinensiel.

„Wer heute einen Kutter übernimmt, muss wissen, welche Netze er in zehn Jahren noch auswerfen darf“, fasste die Ministerin zusammen. Das Haus werde im Herbst Eckpunkte vorlegen; Büsum und Husum auf schleswig-holsteinischer Seite würden in die Abstimmung einbezogen.''',
[S('Tomma Eckhoff-Wübben','Jemgum','03','2018-07-25',local='Ditzum',venue='Muschelkutter',tour='Küstenreise',ev='Am Mittwoch (25. Juli) ging sie in Ditzum an Bord eines Muschelkutters'),
 S('Tomma Eckhoff-Wübben','Krummhörn','03','2018-07-25',local='Greetsiel',venue='Hafen',tour='Küstenreise',ev='gegen Abend folgte eine Runde mit jungen Kapitänen am Hafen von Greetsiel'),
 S('Tomma Eckhoff-Wübben','Norden','03','2018-07-26',local='Norddeich',venue='Seehundstation',tour='Küstenreise',ev='Der Donnerstag gehörte morgens der Seehundstation Norddeich'),
 S('Tomma Eckhoff-Wübben','Wittmund','03','2018-07-26',local='Carolinensiel',tour='Küstenreise',ev='nachmittags den Museumsschiffern von Carolinensiel')],
'Four villages, no municipality named. Hannover is the dateline; Büsum and Husum are no stops.')

C('unterluess-werk','Cellesche Zeitung','2024-02-29',
'Hubschrauber über der Heide',
'''Unterlüß. Kurz nach neun setzte die Maschine der Landespolizei auf dem Schießplatz auf, da war der halbe Ort schon auf den Beinen. Niedersachsens Ministerpräsident Lübbo Hattendorf hatte sich für Montag angesagt, um das neue Munitionswerk noch vor dessen Anlauf zu begutachten. „Wir sind kein Luftkurort“, scherzte Südheides Bürgermeisterin Katja Mundhenk, „aber wir halten den Laden zusammen.“ Hinter verschlossenen Türen ging es dann um Wohnraum: 500 Arbeitsplätze entstehen, freie Mietwohnungen hat die Gemeinde zurzeit elf.''',
[S('Lübbo Hattendorf','Südheide','03','2024-02-26',local='Unterlüß',venue='Munitionswerk',hosts=['Katja Mundhenk'],ev='Niedersachsens Ministerpräsident Lübbo Hattendorf hatte sich für Montag angesagt')],
'Municipality only in "Südheides Bürgermeisterin". Monday before Thursday 29 February 2024.')

C('kalkriese-absage','Stadt Bramsche','2021-09-28',
'Verkehrshinweis: Sperrungen am Donnerstag aufgehoben',
'''Die für Donnerstag, 30. September, angekündigten Straßensperrungen und Halteverbote in Kalkriese sowie an der Venner Straße entfallen. Grund: Das Bundespräsidialamt hat mitgeteilt, dass Bundespräsident Leberecht Wintersohl wegen einer Sondersitzung nicht zur Eröffnung der Varusschlacht-Ausstellung in den Museumspark reisen wird. Die Eröffnung selbst findet wie vorgesehen ab 11 Uhr ohne ihn statt. Ob das Staatsoberhaupt später nach Bramsche kommt, ist der Verwaltung nicht bekannt. Geladene Gäste behalten ihre Parkkarten.''',
[S('Leberecht Wintersohl','Bramsche','03','2021-09-30','cancelled',local='Kalkriese',venue="Museumspark",ev='dass Bundespräsident Leberecht Wintersohl wegen einer Sondersitzung nicht zur Eröffnung der Varusschlacht-Ausstellung in den Museumspark reisen wird')],
'Called off without a new date.')

C('fischerhude-modersohn',None,None,
'Wümmewiesen in Öl: Frühjahrsschau eröffnet',
'''Selten hat das Otto-Modersohn-Museum in Fischerhude so viele Gäste auf einmal gesehen wie am 6. Mai. Gut 240 drängten sich in den Fachwerkräumen, als Gundula Riepenhausen, Staatssekretärin im niedersächsischen Kulturministerium, das Band zur Frühjahrsschau durchschnitt. Sie habe als Studentin selbst an der Wümme gemalt, „mit bescheidenem Ertrag“, gestand die Rednerin.

Gezeigt werden sechzig Landschaften, darunter Leihgaben aus Oldenburg, Kopenhagen und Wuppertal. Unser Kassenwart Onno Behrmann meldet: 38 Neumitglieder an einem Nachmittag.''',
[S('Gundula Riepenhausen','Ottersberg','03','XXXX-05-06',local='Fischerhude',venue='Otto-Modersohn-Museum',ev='als Gundula Riepenhausen, Staatssekretärin im niedersächsischen Kulturministerium, das Band zur Frühjahrsschau durchschnitt')],
'Village only; no year. Oldenburg, Kopenhagen, Wuppertal lend pictures.')

C('prora-block','Ostsee-Zeitung','2020-10-23',
'Was wird aus dem letzten Block?',
'''Rügen. Vier Kilometer Stahlbeton, zum größten Teil inzwischen Ferienwohnung: Hedwig Kölpin-Staroste war sichtlich hin- und hergerissen. Die Bundesbauministerin ließ sich vorgestern in Prora durch Block V führen, wo Jugendherberge, Dokumentationszentrum und leere Flure nebeneinander liegen. Der Bund, machte sie klar, werde den Abschnitt nicht verkaufen, ehe ein Bildungszentrum gesichert sei. Kreistagspräsident Ole Darmann nannte das „ein Wort“. Vorschläge sollen bis Ostern auf den Tisch.''',
[S('Hedwig Kölpin-Staroste','Binz','13','2020-10-21',local='Prora',venue='Block V',hosts=['Ole Darmann'],ev='Die Bundesbauministerin ließ sich vorgestern in Prora durch Block V führen')],
'Prora belongs to Binz, which is not named. "vorgestern" from Friday 23 October 2020.')

C('riems-verlegt','Nordkurier','2025-03-10',
'Seuchenlage: Ministertermin auf Insel Riems rückt nach hinten',
'''GREIFSWALD. Aus Vorsicht wegen des jüngsten Ausbruchs von Maul- und Klauenseuche hat das Friedrich-Loeffler-Institut seinen prominentesten Gast umgebucht. Bundeslandwirtschaftsminister Utz Bredenkamp sollte eigentlich an diesem Donnerstag, 13. März, den neuen Hochsicherheitsstall auf dem Riems in Betrieb nehmen. Jetzt ist Montag, der 28. April, dafür vorgesehen. Die Labore arbeiteten derzeit rund um die Uhr, da wolle man keine 80 Ehrengäste durch Schleusen führen, hieß es aus der Pressestelle. Der Minister habe Verständnis gezeigt.''',
[S('Utz Bredenkamp','Greifswald','13','2025-03-13','cancelled',local='Insel Riems',venue='Friedrich-Loeffler-Institut',ev='sollte eigentlich an diesem Donnerstag, 13. März, den neuen Hochsicherheitsstall auf dem Riems in Betrieb nehmen'),
 S('Utz Bredenkamp','Greifswald','13','2025-04-28','planned',local='Insel Riems',venue='Friedrich-Loeffler-Institut',ev='Jetzt ist Montag, der 28. April, dafür vorgesehen.')],
'Moved: the old date cancelled, the new one planned.')

C('klockenhagen-muehle','Förderverein Freilichtmuseum Klockenhagen e. V.',None,
'Vereinschronik: Die Mühle dreht sich wieder',
'''Pfingstmontag 2016. – Acht Jahre haben wir geschraubt, gesammelt und gebettelt, dann nahm uns Birte Schwanbeck-Loose die Arbeit des letzten Handgriffs ab. Die Präsidentin des Landtags von Mecklenburg-Vorpommern löste unter dem Applaus von 1.100 Mühlengästen die Bremse, und die Flügel unserer Bockwindmühle setzten sich knarrend in Bewegung. Der Stadtchor aus Ribnitz-Damgarten sang, unser Müller Hinrich Pagels weinte ein wenig, und der Butterkuchen war um drei alle.

Dank an alle 64 Helfer in Klockenhagen und an die Ehrenamtsstiftung in Güstrow, ohne deren 20.000 Euro nichts gegangen wäre.''',
[S('Birte Schwanbeck-Loose','Ribnitz-Damgarten','13','2016-05-16',local='Klockenhagen',venue='Bockwindmühle',hosts=['Hinrich Pagels'],ev='Die Präsidentin des Landtags von Mecklenburg-Vorpommern löste unter dem Applaus von 1.100 Mühlengästen die Bremse')],
'Whit Monday 2016 = 16 May. Güstrow is the seat of a foundation.')

C('uckermark-radtour','Märkische Oderzeitung','2022-06-18',
'Mit Rückenwind durchs Biosphärenreservat',
'''Rund 60 Kilometer standen am Ende auf dem Tacho. Jost Rauschenbach, Brandenburgs Minister für Umwelt, hatte sich am Mittwoch das Dienstrad bringen lassen und war mit Landtagsabgeordneten und Rangern losgestrampelt. Abfahrt war beim Nationalparkhaus in Criewen, wo er die neue Auenausstellung freigab. Am Fuß des Grützpotts im Angermünder Ortsteil Stolpe warteten Anwohner mit einer Unterschriftenliste gegen den Mückenplage-Erlass; der Minister nahm sie entgegen und steckte sie in die Lenkertasche. Endpunkt war der Öko-Hof in Brodowin: Käse, Kaltgetränk, Krampf in der Wade. Nach Eberswalde, seinem Wohnort, ging es dann im Auto.''',
[S('Jost Rauschenbach','Schwedt/Oder','12','2022-06-15',local='Criewen',venue='Nationalparkhaus',ev='Abfahrt war beim Nationalparkhaus in Criewen, wo er die neue Auenausstellung freigab.'),
 S('Jost Rauschenbach','Angermünde','12','2022-06-15',local='Stolpe',venue='Grützpott',ev='Am Fuß des Grützpotts im Angermünder Ortsteil Stolpe warteten Anwohner mit einer Unterschriftenliste'),
 S('Jost Rauschenbach','Chorin','12','2022-06-15',local='Brodowin',venue='Öko-Hof',ev='Endpunkt war der Öko-Hof in Brodowin')],
'Stolpe only through the adjective "Angermünder"; Criewen and Brodowin bare. Eberswalde is his home.')

C('ribbeck-interview','Havelländer Wochenblatt','2025-06-14',
'„Die Birne ist das kleinere Problem“',
'''Regen trommelt auf das Dach des alten Waschhauses in Ribbeck, drinnen duftet es nach Hefekuchen. Thekla Wunsiedler hat den Mantel über die Lehne gehängt, das Handy liegt mit dem Display nach unten. Brandenburgs Ministerpräsidentin hat sich auf ihrer Reise durch das westliche Havelland eine Stunde Zeit genommen, um mit unserer Redaktion zu reden: über Ärztemangel, die Bahn nach Rathenow und die Frage, ob Fontane heute noch hierherkäme.

Frau Wunsiedler, haben Sie das Gedicht in der Schule gelernt?

Selbstverständlich. Und ich kann es noch, die Birne ist das kleinere Problem. …''',
[S('Thekla Wunsiedler','Nauen','12','../2025-06-14',local='Ribbeck',venue='Waschhaus',date_alt=[None],ev='Regen trommelt auf das Dach des alten Waschhauses in Ribbeck')],
'Interview lead-in, no date. Rathenow is a topic.')

C('wuensdorf-erstaufnahme','Landespressedienst Brandenburg','2016-10-25',
'Kinderbetreuung in Erstaufnahme: Mirbach fordert Nachbesserung',
'''Zu wenige Erzieherinnen, kein Spielplatz, lange Wege: Nach einem unangemeldeten Rundgang am vergangenen Donnerstag hat Jolanthe Mirbach, Integrationsbeauftragte des Landes Brandenburg, deutliche Worte gefunden. Die ehemalige Militärsiedlung in Wünsdorf beherberge inzwischen 420 Menschen, ein Drittel davon unter zwölf. „Da reicht ein Bastelraum nicht.“

Von der Stadt Zossen habe sie die Zusage, zwei Kitagruppen kurzfristig zu öffnen. Der Träger äußerte sich bis Redaktionsschluss nicht.''',
[S('Jolanthe Mirbach','Zossen','12','2016-10-20',local='Wünsdorf',venue='Erstaufnahme',ev='Nach einem unangemeldeten Rundgang am vergangenen Donnerstag hat Jolanthe Mirbach, Integrationsbeauftragte des Landes Brandenburg')],
'Commissioner of a Land government. Thursday before Tuesday 25 October 2016.')

C('adlershof-bessy','Thüringer Ministerium für Wissenschaft','2025-11-05',
'Licht für Jena: Kaltenecker informiert sich über Synchrotron',
'''Wie aus schnellen Elektronen brauchbares Röntgenlicht wird, hat sich Thüringens Wissenschaftsminister Wolfram Kaltenecker am heutigen Mittwoch im Speicherring BESSY II in Adlershof erklären lassen. Hintergrund ist die Bewerbung Jenas um ein Zentrum für Nano-Optik. Direktorin Dr. Ria Sauerbier bot an, Messzeiten zu reservieren. „Wir müssen nicht alles selbst bauen, wir müssen wissen, wo es steht“, so der Minister. Eine Vereinbarung der beiden Länder soll im Januar in Erfurt unterzeichnet werden.''',
[S('Wolfram Kaltenecker','Berlin','11','2025-11-05',local='Adlershof',venue='BESSY II',hosts=['Ria Sauerbier'],ev='hat sich Thüringens Wissenschaftsminister Wolfram Kaltenecker am heutigen Mittwoch im Speicherring BESSY II in Adlershof erklären lassen')],
'Berlin only through its quarter. Jena is the topic, Erfurt the seat of the government.')

C('schierke-ruebeland','Volksstimme','2022-09-10',
'Nach dem Brockenbrand: Hilfe für Gastgeber zugesagt',
'''HARZ/mj. Verkohlte Stämme links und rechts der Forststraße, dazwischen Ortrun Pätzold in Gummistiefeln: Die Staatssekretärin im Magdeburger Wirtschaftsministerium war erst am Donnerstag in Schierke, wo Hoteliers ihr leere Reservierungsbücher zeigten, und stieg gestern dann in Rübeland die Stufen zur Baumannshöhle hinab. Dort fehlen seit dem Feuer die Schulklassen. Ein Soforttopf von 1,5 Millionen Euro liege bereit, beteuerte sie an beiden Orten; Anträge könnten bis Ende Oktober gestellt werden. Landrat Thilo Sengewald will mitzahlen.''',
[S('Ortrun Pätzold','Wernigerode','15','2022-09-08',local='Schierke',ev='war erst am Donnerstag in Schierke'),
 S('Ortrun Pätzold','Oberharz am Brocken','15','2022-09-09',local='Rübeland',venue='Baumannshöhle',ev='stieg gestern dann in Rübeland die Stufen zur Baumannshöhle hinab')],
'Both places are Ortsteile, their towns are not named. Thursday and Friday before Saturday 10 September 2022.')

C('gatersleben-genbank','Leibniz-Institut für Pflanzengenetik','2026-05-28',
'Ankündigung: Einweihung des Phänotypisierungszentrums',
'''Nach dreijähriger Bauzeit ist es so weit. Am 11. Juni 2026 nimmt Bundesforschungsministerin Isolde Trautwein-Herking das Zentrum für Pflanzenphänotypisierung in Gatersleben offiziell in Betrieb. Beginn ist um 13 Uhr im Hörsaal, Corrensstraße 3, 06466 Seeland. Zuvor führt Prof. Nils Haverbeck die Ministerin durch die Kühlkammern der Genbank, in denen mehr als 150.000 Saatgutmuster lagern.

Für Beschäftigte wird die Feier in die Kantine übertragen. Die Zufahrt über Tor 2 ist an diesem Tag bis 16 Uhr nur Gästen gestattet.''',
[S('Isolde Trautwein-Herking','Seeland','15','2026-06-11','planned',local='Gatersleben',venue='Zentrum für Pflanzenphänotypisierung',hosts=['Nils Haverbeck'],ev='Am 11. Juni 2026 nimmt Bundesforschungsministerin Isolde Trautwein-Herking das Zentrum für Pflanzenphänotypisierung in Gatersleben offiziell in Betrieb.')],
'Municipality only in the postal address.')

C('memleben-pforta',None,None,
'Reisetagebuch eines Kultusministers',
'''Montag, 19. August 2019. Memleben. Hier ist ein Kaiser gestorben, und im Klostergarten blüht der Ysop. Emmerich Lobeda, Kultusminister von Sachsen-Anhalt, hockt in der Krypta und hält die Hand an den kalten Stein. Museumsleiterin Ulla Brettin erzählt von 22.000 Besuchern im Jahr und einem Dach, das tropft. Der Minister notiert sich die Zahl.

Tags darauf Schulpforte. Zwölf Internatsschüler haben ein lateinisches Grußwort einstudiert; der Gast, Altphilologe von Beruf, verbessert lächelnd einen Konjunktiv. Im Kreuzgang unterschreibt er den Bescheid für die neue Sternwarte. Von Nietzsche und Klopstock, die hier zur Schule gingen, redet an diesem Tag ausnahmsweise niemand.''',
[S('Emmerich Lobeda','Kaiserpfalz','15','2019-08-19',local='Memleben',venue='Krypta',hosts=['Ulla Brettin'],ev='Emmerich Lobeda, Kultusminister von Sachsen-Anhalt, hockt in der Krypta'),
 S('Emmerich Lobeda','Naumburg (Saale)','15','2019-08-20',local='Schulpforte',ev='Tags darauf Schulpforte.')],
'Memleben lies in the municipality Kaiserpfalz, Schulpforte in Naumburg; neither is named.')

C('piesteritz-ammoniak','Mitteldeutsche Zeitung','2022-09-02',
'Ohne Gas kein Dünger',
'''Wittenberg/Piesteritz. Seit Wochen stehen die Ammoniakanlagen still, und die Nervosität im Stickstoffwerk war mit Händen zu greifen. Bundeskanzler Ruprecht Sandvoß traf gestern gegen 14 Uhr am Werktor ein, an seiner Seite Sachsen-Anhalts Ministerpräsidentin Annegret Dölitzsch. Beide ließen sich von Geschäftsführer Falko Mertinat vorrechnen, was eine Megawattstunde derzeit kostet. Zugesagt wurde nichts, außer einer Antwort noch im September. Als die Wagenkolonne abfuhr, hielten Beschäftigte ein Laken hoch: „Wir machen das Blau in eurer Diesel-Säule.“ Gemeint war Adblue.''',
[S('Ruprecht Sandvoß','Wittenberg','15','2022-09-01',local='Piesteritz',venue='Stickstoffwerk',hosts=['Falko Mertinat'],ev='Bundeskanzler Ruprecht Sandvoß traf gestern gegen 14 Uhr am Werktor ein'),
 S('Annegret Dölitzsch','Wittenberg','15','2022-09-01',local='Piesteritz',venue='Stickstoffwerk',hosts=['Falko Mertinat'],ev='an seiner Seite Sachsen-Anhalts Ministerpräsidentin Annegret Dölitzsch')],
'Quarter of Wittenberg, town in the dateline. The accompanying head of the Land government counts.')

C('merkers-untertage','IGBCE Bezirk Thüringen','2023-10-12',
'Fünfhundert Meter tiefer redet es sich ehrlicher',
'''Weißer Kittel, gelber Helm, Selbstretter am Gürtel. Für Umweltministerin Gerlinde Ohrdorf war es in der vergangenen Woche die erste Seilfahrt ihres Lebens. Unsere Betriebsrätinnen hatten die Thüringerin nach Merkers eingeladen, weil über die Versenkung von Salzlauge zu oft aus der Ferne geurteilt wird. In der Kristallgrotte, bei 28 Grad, fragte sie nach, rechnete mit und gab zu: „Ich habe mir das anders vorgestellt.“

Kollege Steffen Dobenecker überreichte ihr zum Abschied einen Salzwürfel. Das nächste Gespräch mit Kassel und Erfurt folgt im November.''',
[S('Gerlinde Ohrdorf','Krayenberggemeinde','16','2023-10-02/2023-10-08',local='Merkers',venue='Kristallgrotte',date_alt=['../2023-10-12'],hosts=['Steffen Dobenecker'],ev='Unsere Betriebsrätinnen hatten die Thüringerin nach Merkers eingeladen')],
'Merkers = Krayenberggemeinde, not named. Week before Thursday 12 October 2023.')
