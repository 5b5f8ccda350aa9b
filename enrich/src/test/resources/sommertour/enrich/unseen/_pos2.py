from _lib import *

C('thalbuergel-amtsblatt','Amtsblatt der Stadt Bürgel','2026-04-02',
'Auf ein Wort',
'''Liebe Mitbürgerinnen und Mitbürger,

die Tage werden länger, die Schlaglöcher leider auch. Umso mehr freut mich ein Termin, den ich Ihnen heute ans Herz legen möchte: Am Freitag, dem 24. April, um 15 Uhr übergibt Infrastrukturministerin Dorothea Apelt den sanierten Zinsspeicher in Thalbürgel. Die Erfurterin hat das Vorhaben von Anfang an begleitet. Bringen Sie Ihre Nachbarn mit, für Töpferkuchen sorgt der Heimatverein.

Noch eine Bitte: Der Wertstoffhof schließt an diesem Tag schon um 12 Uhr, und die Osterfeuer müssen bis zum 3. April angemeldet sein.

Herzlich grüßt Sie
Ihr Bürgermeister Jens Waschnewski''',
[S('Dorothea Apelt','Bürgel','16','2026-04-24','planned',local='Thalbürgel',venue='Zinsspeicher',hosts=['Jens Waschnewski'],ev='Am Freitag, dem 24. April, um 15 Uhr übergibt Infrastrukturministerin Dorothea Apelt den sanierten Zinsspeicher in Thalbürgel')],
'Municipality only in the name of the gazette. Other dates belong to other matters.')

C('huetscheroda-wildkatze',None,None,
'Auf leisen Pfoten',
'''Wer Burkhard Eßbach zuhören will, muss flüstern. Der Staatssekretär aus dem Thüringer Umweltministerium lehnt am Geländer der Lichtung im Wildkatzendorf Hütscheroda, unter ihm balanciert Kater Toco über einen Stamm. Gleich ist Schaufütterung, danach will Eßbach noch den Ausbau des Rettungskorridors zum Thüringer Wald besprechen. Wir haben ihn vorher gefragt, was Artenschutz kosten darf.

Herr Eßbach, wie viele Katzen leben im Hainich?

Rund vierzig, und keine davon zahlt Steuern. Aber im Ernst: …''',
[S('Burkhard Eßbach','Hörselberg-Hainich','16',None,local='Hütscheroda',venue='Wildkatzendorf',ev='Der Staatssekretär aus dem Thüringer Umweltministerium lehnt am Geländer der Lichtung im Wildkatzendorf Hütscheroda')],
'Village only; no date, no publication date.')

C('moedlareuth-einheit','Frankenpost','2019-10-04',
'Ein Dorf, zwei Grüße, eine Mauer',
'''Mödlareuth – Rechts des Tannbachs sagt man Grüß Gott, links davon Guten Tag, daran haben auch dreißig Jahre nichts geändert. Zum Festakt am gestrigen Feiertag drängten mehr als 2.000 Menschen auf die Wiese vor dem Mauerrest. Die Ansprache hielt Bundesinnenminister Tassilo Ehrensperger, der eine Million Euro für den Neubau des Museums im Gepäck hatte. Oberfrankens Regierungspräsidentin Cordula Stellwag las aus dem Tagebuch einer Bäuerin vor, deren Hof 1952 abgerissen wurde. Danach gab es Bratwürste aus beiden Ländern; die Thüringer waren schneller ausverkauft.''',
[S('Tassilo Ehrensperger','Töpen','09','2019-10-03',local='Mödlareuth',ev='Die Ansprache hielt Bundesinnenminister Tassilo Ehrensperger',ags_alt=[ags('Gefell','16')]),
 S('Cordula Stellwag','Töpen','09','2019-10-03',local='Mödlareuth',ev='Oberfrankens Regierungspräsidentin Cordula Stellwag las aus dem Tagebuch einer Bäuerin vor',ags_alt=[ags('Gefell','16')])],
'Divided village: Töpen (Bavaria, museum) or Gefell (Thuringia). Neither is named.')

C('poedelwitz-deutzen','Leipziger Volkszeitung','2021-08-05',
'Pödelwitz atmet auf – und wartet',
'''Leere Fenster, frischer Putz, ein Storch auf dem Schornstein: So präsentierte sich das gerettete Dorf am Tagebaurand, als Kunigunde Wehlitz am Dienstag durch Pödelwitz spazierte. Sachsens Staatsministerin für Regionalentwicklung traf dort auf junge Familien, die einziehen wollen, aber nicht dürfen, weil die Häuser noch dem Kohleunternehmen gehören. „Ich höre, dass Sie ungeduldig sind. Ich bin es auch“, sagte die Dresdnerin.

Weniger Reibung versprach Teil zwei ihres Nachmittags, der sie in den Kulturpark Deutzen führte: Dort wird die Freilichtbühne für 640.000 Euro überdacht.''',
[S('Kunigunde Wehlitz','Groitzsch','14','2021-08-03',local='Pödelwitz',ev='als Kunigunde Wehlitz am Dienstag durch Pödelwitz spazierte'),
 S('Kunigunde Wehlitz','Neukieritzsch','14','2021-08-03',local='Deutzen',venue='Kulturpark',ev='Teil zwei ihres Nachmittags, der sie in den Kulturpark Deutzen führte')],
'Villages only. Tuesday before Thursday 5 August 2021.')

C('jahresrueckblick-erzgebirge','Der Gebirgsbote','2018-12-29',
'Das war 2018: Wenn der Regierungschef klingelt',
'''Im Mai. Talsperre Carlsfeld, 905 Meter hoch, Schneereste. Ministerpräsident Gotthelf Zschiedrich drückt den Knopf, und Sachsens höchstgelegene Staumauer bekommt ihre neue Dichtung. Ein Ranger verleiht ihm den Moosorden.

Im Juli. Morgenröthe-Rautenkranz feiert seinen Kosmonauten, und wieder ist Zschiedrich da; in der Raumfahrtschau probiert er die Zentrifuge und wird blass.

Im Dezember. Satzung, Ortsteil von Marienberg, meldet zwanzig Grad minus. Am zweiten Adventssonntag schiebt der Dresdner Gast dort mit Ortsvorsteherin Gudrun Mehnert die Pyramide an. Und im neuen Jahr? Wir haben Oberwiesenthal vorgeschlagen. Eine Antwort steht aus.''',
[S('Gotthelf Zschiedrich','Eibenstock','14','2018-05',local='Carlsfeld',venue='Talsperre Carlsfeld',ev='Ministerpräsident Gotthelf Zschiedrich drückt den Knopf'),
 S('Gotthelf Zschiedrich','Muldenhammer','14','2018-07',local='Morgenröthe-Rautenkranz',venue='Raumfahrtschau',ev='Morgenröthe-Rautenkranz feiert seinen Kosmonauten, und wieder ist Zschiedrich da'),
 S('Gotthelf Zschiedrich','Marienberg','14','2018-12-09',local='Satzung',hosts=['Gudrun Mehnert'],ev='Am zweiten Adventssonntag schiebt der Dresdner Gast dort mit Ortsvorsteherin Gudrun Mehnert die Pyramide an.')],
'Second Sunday of Advent 2018 = 9 December. Oberwiesenthal is a wish. Only Marienberg is named.')

C('mosel-betriebsversammlung','Betriebszeitung „Takt“','2019-11-04',
'Heute Versammlung in Halle 6, Schichten 1 und 2',
'''Kolleginnen und Kollegen,

die heutige Betriebsversammlung beginnt um 9.30 Uhr, nicht wie ausgehängt um 10 Uhr. Der Grund ist erfreulich: Bundesarbeitsminister Kornelius Pfützner hat zugesagt, zum Anlauf der Elektrofertigung ins Werk Zwickau-Mosel zu kommen und sich euren Fragen zu stellen. Er muss um 11 Uhr wieder am Flugplatz sein, fasst euch also kurz. Fragekarten liegen am Pausenraum.

Busse aus Glauchau und Meerane warten das Ende ab.

Uwe Schönherr-Beil, Betriebsratsvorsitzender''',
[S('Kornelius Pfützner','Zwickau','14','2019-11-04','planned',local='Mosel',venue='Werk Zwickau-Mosel',hosts=['Uwe Schönherr-Beil'],ev='Bundesarbeitsminister Kornelius Pfützner hat zugesagt, zum Anlauf der Elektrofertigung ins Werk Zwickau-Mosel zu kommen')],
'"heute" = day of publication. Glauchau and Meerane are where the buses come from.')

C('trutzhain-gedenken','Hessische/Niedersächsische Allgemeine','2017-01-30',
'Namen, die keiner mehr ruft',
'''Schwalm – Zwei Stunden dauerte es, bis alle Namen verlesen waren. In der Gedenkstätte Trutzhain, dem einstigen Kriegsgefangenenlager, begann am 27. Januar Hartmut Dingeldey die Reihe der Vorleser. Der Kasseler Regierungspräsident hatte darum gebeten, auf eine Rede verzichten zu dürfen. Nach ihm traten Schüler ans Pult, dann Enkel französischer Gefangener, die aus Lille und Reims angereist waren. Den Kranz des Bundes legte ein Offizier aus der Kaserne Neustadt nieder.''',
[S('Hartmut Dingeldey','Schwalmstadt','06','2017-01-27',local='Trutzhain',venue='Gedenkstätte',ev='begann am 27. Januar Hartmut Dingeldey die Reihe der Vorleser')],
'Trutzhain = Schwalmstadt, not named. Lille, Reims and Neustadt are origins.')

C('dannenrod-autobahn','Stadtverwaltung Homberg (Ohm)','2023-03-16',
'Bürgersprechstunde zur A 49',
'''Lärm, Staub, verdrehte Wegweiser: Wer Ärger mit der Autobahnbaustelle hat, kann ihn in der kommenden Woche an höchster Stelle loswerden. Verkehrsministerin Swantje Elsässer-Roth aus Wiesbaden hat eine Sprechstunde im Gasthaus Jakob in Dannenrod angekündigt; Tag und Uhrzeit veröffentlicht die Verwaltung, sobald die Polizei grünes Licht gibt. Anmelden muss man sich nicht. Bürgermeisterin Simone Ruckelshausen moderiert. Schriftliche Eingaben nimmt das Bauamt schon jetzt entgegen.''',
[S('Swantje Elsässer-Roth','Homberg (Ohm)','06','2023-03-20/2023-03-26','planned',local='Dannenrod',venue='Gasthaus Jakob',hosts=['Simone Ruckelshausen'],date_alt=['2023-03-16/..'],ev='Verkehrsministerin Swantje Elsässer-Roth aus Wiesbaden hat eine Sprechstunde im Gasthaus Jakob in Dannenrod angekündigt')],
'Municipality only as the publisher. Next week after Thursday 16 March 2023.')

C('eberbach-versteigerung',None,None,
'Ein Steinberger für 14.000 Euro',
'''Drei Hammerschläge, ein Raunen, dann gehörte die Magnum von 1921 einem Bieter aus Singapur. Die Frühjahrsversteigerung im Kloster Eberbach lockte am Samstag (15. März) so viele Neugierige an wie lange nicht. Den ersten Zuschlag gab traditionsgemäß die Landwirtschaftsministerin: Edelgard Kilb tat es beherzt, verhaspelte sich aber beim Jahrgang. In der dritten Reihe bot der Darmstädter Regierungspräsident Volkmar Ahlborn für einen guten Zweck mit und ging leer aus. Vom Erlös fließen zehn Prozent an das Hospiz in Wiesbaden.''',
[S('Edelgard Kilb','Eltville am Rhein','06','XXXX-03-15',local='Kloster Eberbach',venue='Kloster Eberbach',date_alt=['2025-03-15','2014-03-15'],ev='Edelgard Kilb tat es beherzt'),
 S('Volkmar Ahlborn','Eltville am Rhein','06','XXXX-03-15',local='Kloster Eberbach',venue='Kloster Eberbach',date_alt=['2025-03-15','2014-03-15'],ev='In der dritten Reihe bot der Darmstädter Regierungspräsident Volkmar Ahlborn für einen guten Zweck mit')],
'Monastery only; no year (Saturday 15 March fits 2014 and 2025).')

C('naturschutztage-hessen','Hessisches Ministerium für Umwelt','2024-08-07',
'Zwei Tage, zwei Schutzgebiete',
'''Umweltministerin Leonore Strupp besucht Ende August Hessens Großschutzgebiete. Folgende Programmpunkte sind öffentlich:

• Montag, 26. August, 11 Uhr: Eröffnung des barrierefreien Kellerwaldpfads am NationalparkZentrum, Vöhl-Herzhausen
• Dienstag, 27. August, 10.30 Uhr: Vorstellung des Birkwildprojekts auf der Wasserkuppe, Treffpunkt am Groenhoff-Haus

Die Frankfurter Zoologische Gesellschaft begleitet beide Termine. Ein dritter Halt im Vogelsberg ließ sich zeitlich nicht mehr unterbringen. Rückfragen an die Pressestelle in Wiesbaden.''',
[S('Leonore Strupp','Vöhl','06','2024-08-26','planned',local='Herzhausen',venue='NationalparkZentrum',ev='Eröffnung des barrierefreien Kellerwaldpfads am NationalparkZentrum, Vöhl-Herzhausen'),
 S('Leonore Strupp','Gersfeld (Rhön)','06','2024-08-27','planned',local='Wasserkuppe',venue='Groenhoff-Haus',ags_alt=[ags('Poppenhausen (Wasserkuppe)','06')],ev='Vorstellung des Birkwildprojekts auf der Wasserkuppe')],
'The mountain lies in Gersfeld (partly Poppenhausen). Vogelsberg was never a date.')

C('ahrtal-jahrestag','General-Anzeiger Bonn','2022-07-15',
'Ein Jahr danach: Minister verspricht kürzere Formulare',
'''Ahrtal. In Heimersheim war es still, nur die Glocke schlug. Veit Lankenau legte am Ufer einen Kranz nieder, sprach ein paar Worte mit einer Witwe und stieg dann zurück in den Wagen. Der Bundesfinanzminister hatte sich für den gestrigen ersten Jahrestag der Flut keine große Bühne gewünscht. In Dernau ließ er sich bei Winzer Alwin Kreuzer eine Flasche „Flutwein“ zeigen, an der noch Schlamm klebte; in Altenahr-Kreuzberg schließlich holte ihn der Zorn ein. „Elf Monate für einen Bescheid!“, rief ein Handwerker. Lankenau nickte: Das Formular werde gekürzt, von 31 Seiten auf neun.

Schuld und Sinzig hatten eigene Feiern ohne Berliner Gäste.''',
[S('Veit Lankenau','Bad Neuenahr-Ahrweiler','07','2022-07-14',local='Heimersheim',ev='In Heimersheim war es still, nur die Glocke schlug. Veit Lankenau legte am Ufer einen Kranz nieder'),
 S('Veit Lankenau','Dernau','07','2022-07-14',venue='Winzer',hosts=['Alwin Kreuzer'],ev='In Dernau ließ er sich bei Winzer Alwin Kreuzer eine Flasche „Flutwein“ zeigen'),
 S('Veit Lankenau','Altenahr','07','2022-07-14',local='Altenahr-Kreuzberg',ev='in Altenahr-Kreuzberg schließlich holte ihn der Zorn ein')],
'Heimersheim (Ahr) = Bad Neuenahr-Ahrweiler, not Heimersheim near Alzey. Schuld and Sinzig: no visit.')

C('johanniskreuz-forst','Landesforsten Rheinland-Pfalz','2014-03-24',
'Eichen für Enkel',
'''Zum Internationalen Tag der Wälder, also am 21. März, hat Forstministerin Apollonia Rinck mit Drittklässlern vor dem Haus der Nachhaltigkeit in Johanniskreuz dreißig Traubeneichen gesetzt. Das Pflanzgut stammt aus einem 250-jährigen Bestand im Pfälzerwald. Revierleiterin Hanne Kuntz, die das Spatenblatt hielt, war voll des Lobes: „Die Ministerin hat nicht nur fürs Foto gegraben.“

Wer selbst Patin oder Pate werden möchte, findet Formulare in den Forstämtern, etwa in Kaiserslautern oder Annweiler.''',
[S('Apollonia Rinck','Trippstadt','07','2014-03-21',local='Johanniskreuz',venue='Haus der Nachhaltigkeit',hosts=['Hanne Kuntz'],ev='hat Forstministerin Apollonia Rinck mit Drittklässlern vor dem Haus der Nachhaltigkeit in Johanniskreuz dreißig Traubeneichen gesetzt')],
'Johanniskreuz = Trippstadt, not named.')

C('ehrang-krankenhaus','Trierischer Volksfreund','2021-11-18',
'Gesundheitsminister liegt flach',
'''Die Mitarbeiter des vom Hochwasser zerstörten Krankenhauses in Ehrang müssen sich weiter gedulden. Eigentlich wollte ihnen der Mainzer Gesundheitsminister Clemens Wallerath am morgigen Freitag vor Ort erläutern, wie es mit den 380 Stellen weitergeht. Doch am Abend sagte sein Büro ab: positiver Coronatest, milder Verlauf. Ein Ersatz durch die Staatssekretärin kam für die Belegschaft nicht infrage. „Wir möchten den, der unterschreibt“, erklärte Betriebsrätin Mia Thielges. Wann es so weit ist, steht in den Sternen.''',
[S('Clemens Wallerath','Trier','07','2021-11-19','cancelled',local='Ehrang',venue='Krankenhaus',ev='Eigentlich wollte ihnen der Mainzer Gesundheitsminister Clemens Wallerath am morgigen Freitag vor Ort erläutern')],
'Quarter only. Called off without a new date; the state secretary is unnamed and did not come.')

C('reden-goettelborn','Saarbrücker Zeitung','2012-05-14',
'Förderturm bei Nacht',
'''Alte Gruben, neues Licht. Mit einer Lasershow ist am Wochenende in Landsweiler-Reden das Industriekulturjahr angelaufen. Wirtschaftsministerin Marliese Bettscheider gab am Samstag um Punkt 22 Uhr das Zeichen, worauf der Wassergarten in Grün und Violett getaucht wurde; 6.000 Zuschauer zählte die Feuerwehr.

Deutlich nüchterner fiel die Fortsetzung tags darauf in Göttelborn aus. Unter dem Weißen Riesen, dem höchsten Förderturm seiner Art, nahm die Ministerin an einer Matinee über Solarparks teil. Knapp hundert Hörer, viele Fragen, ein defektes Mikrofon. Ensdorf will im August nachziehen.''',
[S('Marliese Bettscheider','Schiffweiler','10','2012-05-12',local='Landsweiler-Reden',venue='Wassergarten',ev='Wirtschaftsministerin Marliese Bettscheider gab am Samstag um Punkt 22 Uhr das Zeichen'),
 S('Marliese Bettscheider','Quierschied','10','2012-05-13',local='Göttelborn',venue='Weißer Riese',ev='Unter dem Weißen Riesen, dem höchsten Förderturm seiner Art, nahm die Ministerin an einer Matinee über Solarparks teil.')],
'Two pit villages, municipalities not named. Weekend before Monday 14 May 2012.')

C('nennig-mosaik',None,None,
'Gladiatoren frisch gewaschen',
'''Perl-Nennig. 160 Quadratmeter Stein, drei Millionen Würfelchen: Das römische Mosaik ist wieder zu sehen. Bei der Wiedereröffnung am 11.09.2011 zog auch der saarländische Ministerpräsident Kasimir Leidinger Filzpantoffeln über, um die Gladiatoren aus der Nähe zu betrachten. Restauratorin Odile Schannes aus Metz erläuterte, warum ein Bär keine Augen mehr hat. Im Anschluss wurde auf der Terrasse Elbling gereicht. Geöffnet ist täglich außer montags.''',
[S('Kasimir Leidinger','Perl','10','2011-09-11',local='Nennig',venue='römisches Mosaik',hosts=['Odile Schannes'],ev='Bei der Wiedereröffnung am 11.09.2011 zog auch der saarländische Ministerpräsident Kasimir Leidinger Filzpantoffeln über')],
'Joined name in the dateline.')

C('blessem-odendorf','Kölnische Rundschau','2021-07-20',
'„Das Wort Aufräumen ist zu klein“',
'''Am Rand der Kiesgrube von Blessem, dort, wo vorige Woche noch Häuser standen, hielt Philippa Grevenstein am Montag lange inne. Die Bundesinnenministerin sprach mit Helfern des THW, ließ sich auf einer Karte die Abbruchkante zeigen und bat die Fotografen um Abstand. Einen Bus weiter ging es nach Odendorf. In der Turnhalle, in der noch immer 90 Bewohner schlafen, setzte sie sich auf ein Feldbett und hörte zu.

„Das Wort Aufräumen ist zu klein für das, was hier geschieht“, meinte sie hinterher. Soforthilfe werde ohne Prüfung der Vermögensverhältnisse ausgezahlt. Ob die Steinbachtalsperre hält, vermochte sie nicht zu sagen; dorthin durfte niemand.''',
[S('Philippa Grevenstein','Erftstadt','05','2021-07-19',local='Blessem',venue='Kiesgrube',ev='Am Rand der Kiesgrube von Blessem, dort, wo vorige Woche noch Häuser standen, hielt Philippa Grevenstein am Montag lange inne.'),
 S('Philippa Grevenstein','Swisttal','05','2021-07-19',local='Odendorf',venue='Turnhalle',ev='Einen Bus weiter ging es nach Odendorf.')],
'Two villages, no municipality named. The dam was not visited.')

C('hoetmar-heimathaus','Heimatverein Hoetmar','2019-09-23',
'Heimat-Preis sitzt bombenfest',
'''Um kurz vor elf rollte am gestrigen Sonntag der schwarze Kombi auf den Kirchplatz, und unsere Blaskapelle legte los. Ausgestiegen ist Walburga Tenhagen, die als Heimatministerin in Düsseldorf den nordrhein-westfälischen Heimat-Preis vergibt. Die Tafel hat sie höchstpersönlich am Dorfspeicher angedübelt, die Wasserwaage hielt Vorsitzender Bernd Averbeck. Dass ausgerechnet Hoetmar ausgewählt wurde, führte sie auf „sture Münsterländer Gemeinschaftsarbeit“ zurück. Die Stadt Warendorf stiftete die Erbsensuppe. 312 Portionen, kein Rest.''',
[S('Walburga Tenhagen','Warendorf','05','2019-09-22',local='Hoetmar',venue='Dorfspeicher',hosts=['Bernd Averbeck'],ev='Ausgestiegen ist Walburga Tenhagen, die als Heimatministerin in Düsseldorf den nordrhein-westfälischen Heimat-Preis vergibt.')],
'Sunday 22 September 2019. Düsseldorf is the seat.')

C('dorfreise-nrw','Landwirtschaftliches Wochenblatt Westfalen-Lippe','2018-06-29',
'Fünf Tage, fünf Dörfer',
'''Was hält junge Leute auf dem Land? Mit dieser Frage im Rucksack macht sich NRW-Landwirtschaftsministerin Ehrentraud Voßwinkel in der nächsten Woche auf den Weg. Den Anfang macht am Montag (2. Juli) Wingeshausen mit seiner Genossenschaftskneipe. Dienstag schaut sie in Fleckenberg bei der Besteckfabrik vorbei, Mittwoch lässt sie sich in Silbach die Bergbauernkäserei vorführen. Donnerstag stehen die Waldpädagogen in Hardehausen auf der Liste, Freitag klingt die Reise im Klostergarten von Dalheim aus, wo auch gegrillt wird.

Begleitet wird Voßwinkel von zwei Landjugendlichen, die ein Videotagebuch führen. Eine Fortsetzung am Niederrhein, vielleicht in Kalkar oder Straelen, ist im Gespräch.''',
[S('Ehrentraud Voßwinkel','Bad Berleburg','05','2018-07-02','planned',local='Wingeshausen',venue='Genossenschaftskneipe',ev='Den Anfang macht am Montag (2. Juli) Wingeshausen mit seiner Genossenschaftskneipe.'),
 S('Ehrentraud Voßwinkel','Schmallenberg','05','2018-07-03','planned',local='Fleckenberg',venue='Besteckfabrik',ev='Dienstag schaut sie in Fleckenberg bei der Besteckfabrik vorbei'),
 S('Ehrentraud Voßwinkel','Winterberg','05','2018-07-04','planned',local='Silbach',ev='Mittwoch lässt sie sich in Silbach die Bergbauernkäserei vorführen'),
 S('Ehrentraud Voßwinkel','Warburg','05','2018-07-05','planned',local='Hardehausen',ev='Donnerstag stehen die Waldpädagogen in Hardehausen auf der Liste'),
 S('Ehrentraud Voßwinkel','Lichtenau','05774','2018-07-06','planned',local='Dalheim',venue='Klostergarten',ev='Freitag klingt die Reise im Klostergarten von Dalheim aus')],
'Five villages of five towns, none of them named. Kalkar and Straelen are only talked of.')

C('alb-zwei-minister','Reutlinger General-Anzeiger','2020-10-17',
'Gomadingen doppelt gefragt',
'''Zwei Kabinettsmitglieder binnen acht Tagen, das hat die Gemeinde auf der Alb noch nicht erlebt. Den Anfang machte am Mittwoch Sozialministerin Annerose Pflumm: In Grafeneck, wo 1940 mehr als 10.000 kranke und behinderte Menschen ermordet wurden, übergab sie dem Gedenkstättenverein eine Sammlung von Briefen aus dem Staatsarchiv. Kommenden Donnerstag folgt Gebhard Ruoff. Der Landwirtschaftsminister will im Gestüt Marbach die Hengstparade retten, die wegen der Infektionszahlen auf der Kippe steht. „Wir decken gern zweimal den Tisch“, sagt Schultes Heiner Bross.''',
[S('Annerose Pflumm','Gomadingen','08','2020-10-14',local='Grafeneck',venue='Gedenkstätte',ev='In Grafeneck, wo 1940 mehr als 10.000 kranke und behinderte Menschen ermordet wurden, übergab sie dem Gedenkstättenverein eine Sammlung von Briefen'),
 S('Gebhard Ruoff','Gomadingen','08','2020-10-22','planned',local='Marbach',venue='Gestüt Marbach',hosts=['Heiner Bross'],ev='Kommenden Donnerstag folgt Gebhard Ruoff.')],
'Marbach here is the stud farm (Gomadingen), not Marbach am Neckar. Published Saturday 17 October 2020.')

C('bronnbach-scheune',None,None,
'Wertheim: Neues Dach für die Zehntscheuer',
'''Dass Denkmalpflege ein Handwerk ist, konnte Ottokar Lindenschmid im Kloster Bronnbach buchstäblich anfassen. Die Zimmerleute drückten dem Staatssekretär aus dem Stuttgarter Finanzressort einen Holznagel in die Hand, und er trieb ihn mit vier Schlägen in den Balken. 1,9 Millionen Euro schießt das Land zu; der Rest kommt vom Main-Tauber-Kreis als Eigentümer. Oberbürgermeisterin Franka Ebersbach verwies auf die Brunnenkresse im Klosterbach und wünschte sich als Nächstes einen Radweg nach Reicholzheim.''',
[S('Ottokar Lindenschmid','Wertheim','08',None,local='Bronnbach',venue='Kloster Bronnbach',hosts=['Franka Ebersbach'],ev='Dass Denkmalpflege ein Handwerk ist, konnte Ottokar Lindenschmid im Kloster Bronnbach buchstäblich anfassen.')],
'Town in the title. No date at all.')

C('oberschwaben-b30','Schwäbische Zeitung','2017-04-29',
'Der Stau hat jetzt einen Zeugen',
'''Elf Minuten für achthundert Meter: Verkehrsminister Winand Scheffelt stoppte die Zeit mit der eigenen Armbanduhr, als sein Wagen am Donnerstag durch Gaisbeuren kroch. An der B 30 erwarteten ihn rund 150 Anwohner samt Traktor. „Ich glaube Ihnen jedes Wort“, gab der Minister zurück, eine Jahreszahl für die Umgehung nannte er nicht. Über Land ging es weiter nach Hauerz, wo der Ortschaftsrat seit Jahren um eine Busverbindung kämpft und nun für drei Jahre Probe fahren darf.

Aus dem vorgesehenen Abschluss in Neutrauchburg wurde nichts. Eine namentliche Abstimmung rief Scheffelt vorzeitig in den Stuttgarter Landtag; die Klinikleitung blieb auf ihren Häppchen sitzen.''',
[S('Winand Scheffelt','Bad Waldsee','08','2017-04-27',local='Gaisbeuren',ev='als sein Wagen am Donnerstag durch Gaisbeuren kroch. An der B 30 erwarteten ihn rund 150 Anwohner samt Traktor.'),
 S('Winand Scheffelt','Bad Wurzach','08','2017-04-27',local='Hauerz',ev='Über Land ging es weiter nach Hauerz'),
 S('Winand Scheffelt','Isny im Allgäu','08','2017-04-27','cancelled',local='Neutrauchburg',ev='Aus dem vorgesehenen Abschluss in Neutrauchburg wurde nichts.')],
'Three villages of three towns, none named; the last one was called off. Thursday before Saturday 29 April 2017.')

C('escherndorf-weinlese','Main-Post','2023-05-08',
'Silvaner für den Landtag',
'''Auf unserem Bild stoßen an (von links): Winzermeister Gregor Sauerhammer, die bayerische Landtagspräsidentin Ludmilla Schöpplein, Weinprinzessin Lea Thomä und Altlandrat Erwin Pfrang. Anlass war am Samstag die Taufe des „Maximilianeums-Silvaners“ in Escherndorf, den es künftig bei Empfängen in München geben soll. Die Trauben wachsen am Lump, der Steillage über der Mainschleife, und werden von Hand gelesen. Das Etikett zeichnete eine Grundschulklasse. Foto: Britta Neubauer''',
[S('Ludmilla Schöpplein','Volkach','09','2023-05-06',local='Escherndorf',hosts=['Gregor Sauerhammer'],ev='Anlass war am Samstag die Taufe des „Maximilianeums-Silvaners“ in Escherndorf')],
'Escherndorf = Volkach, not named. Saturday before Monday 8 May 2023.')

C('ludwigsthal-haus-zur-wildnis','unserRadio Regen','2025-07-15',
'Wolfsgehege bekommt Besuch vom Minister',
'''Zwei Jungwölfe, ein neuer Aussichtsturm und ein Politiker: Im Nationalpark Bayerischer Wald ist morgen einiges geboten. Umweltminister Vitus Sonnleitner-Kreil, so bestätigt es die Parkverwaltung, fährt mit der Waldbahn zum Haus zur Wildnis in Ludwigsthal. Gegen 10 Uhr gibt er den Turm frei, danach darf er den beiden Wölfen Namen geben. Der Parkplatz ist bis mittags gesperrt. Autofahrer sollten in Zwiesel auf die Bahn umsteigen.''',
[S('Vitus Sonnleitner-Kreil','Lindberg','09','2025-07-16','planned',local='Ludwigsthal',venue='Haus zur Wildnis',ev='Umweltminister Vitus Sonnleitner-Kreil, so bestätigt es die Parkverwaltung, fährt mit der Waldbahn zum Haus zur Wildnis in Ludwigsthal.')],
'Ludwigsthal = Lindberg, not named. "morgen" from 15 July 2025. Zwiesel is a car park.')

C('heimatwoche-bayern',None,None,
'Heimatwoche 2016 – die Stationen im Überblick',
'''10. Oktober: Selb-Erkersreuth. Im Rosenthal-Schloss zeigt das Porzellanikon dem Staatsminister der Finanzen und für Heimat, Ignaz Pfaffelhuber, wie Teller gedruckt werden.
11. Oktober: Vierzehnheiligen. Der Minister läutet zum ersten Mal die gegossene Friedensglocke, Pater Anselm reicht ihm das Seil.
12. Oktober: Triesdorf. Gespräch mit Studierenden über Lebensmittel der Zukunft, Verkostung von Mehlwurmbrot.
13. Oktober: Raitenhaslach. Übergabe des Akademiezentrums im alten Prälatenstock, Fassanstich im Hof.

Insgesamt legte die Delegation 790 Kilometer zurück. Das Kloster Banz, anfangs ebenfalls erwogen, wurde aus Termingründen schon bei der Planung gestrichen.''',
[S('Ignaz Pfaffelhuber','Selb','09','2016-10-10',local='Erkersreuth',venue='Rosenthal-Schloss',tour='Heimatwoche 2016',ev='10. Oktober: Selb-Erkersreuth.'),
 S('Ignaz Pfaffelhuber','Bad Staffelstein','09','2016-10-11',local='Vierzehnheiligen',tour='Heimatwoche 2016',ev='11. Oktober: Vierzehnheiligen.'),
 S('Ignaz Pfaffelhuber','Weidenbach','09571','2016-10-12',local='Triesdorf',tour='Heimatwoche 2016',ev='12. Oktober: Triesdorf.'),
 S('Ignaz Pfaffelhuber','Burghausen','09','2016-10-13',local='Raitenhaslach',venue='Akademiezentrum',tour='Heimatwoche 2016',ev='13. Oktober: Raitenhaslach.')],
'Only Selb is named. Banz was dropped while planning, never a fixed date.')

C('oberpfaffenhofen-kontrollraum','Starnberger Merkur','2024-04-12',
'Mission Control im Kreisverkehr',
'''Der Bus verfuhr sich, deshalb begann alles mit zwanzig Minuten Verspätung. Sieglinde Ammerland, Koordinatorin der Bundesregierung für Luft- und Raumfahrt, nahm es sportlich, als sie gestern endlich im Kontrollzentrum in Oberpfaffenhofen stand. Auf den Bildschirmen zog gerade die ISS über Madagaskar. Institutschef Prof. Lorenz Hagspiel bat um ein klares Bekenntnis zum Columbus-Nachfolger. Ammerland versprach Zahlen bis zur Sommerpause und setzte sich dann, für drei Minuten, auf den Stuhl des Flugdirektors.''',
[S('Sieglinde Ammerland','Weßling','09','2024-04-11',local='Oberpfaffenhofen',venue='Kontrollzentrum',hosts=['Lorenz Hagspiel'],ev='als sie gestern endlich im Kontrollzentrum in Oberpfaffenhofen stand')],
'Oberpfaffenhofen = Weßling, not named. Commissioner of the federal government.')
