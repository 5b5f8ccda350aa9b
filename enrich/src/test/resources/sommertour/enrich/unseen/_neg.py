from _lib import *

C('neg-tiefengruben-jubilaeum','Thüringische Landeszeitung','2019-05-27',
'Rundling mit Geburtstagstorte',
'''Bad Berka. Siebenhundertfünfzig Kerzen wären feuerpolizeilich bedenklich gewesen, also blieb es bei einer. Bürgermeister Falk Ziegenrücker pustete sie am Sonntag auf dem Dorfanger von Tiefengruben aus, Landrätin Heidrun Apel hielt die Leiter. Von Ministerpräsident Wieland Oßmann lag ein Schreiben vor, in dem er dem schönsten Rundplatzdorf des Landes alles Gute wünschte; der Ortschronist trug es in einem Frack von 1890 vor. Getanzt wurde bis nach Mitternacht.''',
[], 'Mayor and Landrätin at home; the head of the Land government sends a letter.')

C('neg-landrat-dorftour','Landratsamt Schwäbisch Hall','2022-05-03',
'Landrat unterwegs: vier Orte, ein Stuhl',
'''Mit Klappstuhl und Kaffeekanne setzt Landrat Gerold Hornung seine Sprechstunden unter freiem Himmel fort. Am 9. Mai ist er in Bächlingen am Jagststeg, am 11. Mai in Herboldshausen, am 16. Mai auf dem Einkorn und am 18. Mai in Tüngental vor der Feuerwache anzutreffen, jeweils von 17 bis 19 Uhr. Wer möchte, bringt seinen eigenen Stuhl mit. Bei Gewitter entfällt der Termin ersatzlos.''',
[], 'A Landrat in his own district.')

C('neg-uentrop-vorstand','Westfälischer Anzeiger','2023-01-19',
'Konzernchefin lässt Fragen offen',
'''Hamm-Uentrop – Keine halbe Stunde blieb Victoria Aschenbrandt im Kraftwerk, dann brauste die Vorstandsvorsitzende des Energieversorgers wieder davon. Der Belegschaft hatte sie zuvor in der Kantine mitgeteilt, dass Block E drei Jahre länger am Netz bleibe. Die Entscheidung sei in Abstimmung mit dem Bundeswirtschaftsminister gefallen. Betriebsrat Dirk Nüsken hätte gern mehr über die Ausbildungsplätze gehört. Ein Sprecher des Ministers bestätigte auf Anfrage lediglich, man stehe „in gutem Kontakt“.''',
[], 'The head of a company; the minister only consulted.')

C('neg-bad-salzig-mdb',None,'2024-08-19',
'Hilla Mertesacker: Meine Sommertage am Mittelrhein',
'''Boppard, 19. August 2024. Der Wahlkreis ist schön, wenn man ihn zu Fuß nimmt! Als Ihre Bundestagsabgeordnete war ich vergangene Woche in Bad Salzig bei den Kirschbauern, in Buchholz beim THW und in Oberspay auf der Bootswerft. Überall wurde ich herzlich empfangen. Mitgenommen habe ich vor allem eines: Der Bahnlärm raubt den Menschen den Schlaf. Ich habe deshalb dem Bundesverkehrsminister geschrieben und um einen Ortstermin gebeten. Seine Antwort veröffentliche ich hier, sobald sie vorliegt.

Ihre Hilla Mertesacker, MdB''',
[], 'Plain member of the Bundestag; the minister is only asked.')

C('neg-klinik-niebuell','dpa-Landesdienst Nord','2020-02-11',
'Ministerin: Geburtshilfe in Niebüll nicht zu halten',
'''Kiel (lno) – Die Geburtshilfe am Krankenhaus Niebüll wird nach Einschätzung von Schleswig-Holsteins Gesundheitsministerin Inken Hasselbring nicht wieder öffnen. Es fehle an Hebammen ebenso wie an Fachärzten, sagte sie am Dienstag der Deutschen Presse-Agentur. Schwangeren von den Inseln Föhr und Amrum werde ein Zimmer in Husum bezahlt. Die Bürgerinitiative in Leck kündigte an, mit Kinderwagen vor dem Landeshaus zu demonstrieren. Hasselbring zeigte Verständnis für den Unmut, blieb jedoch bei ihrer Haltung.''',
[], 'Statement from the capital.')

C('neg-ippinghausen-foerderbescheid','Wolfhager Allgemeine','2021-03-04',
'Dicker Umschlag für Ippinghausen',
'''Er kam mit der normalen Post und wäre fast im Altpapier gelandet. 284.000 Euro gibt das Land für die Sanierung des Dorfgemeinschaftshauses im Wolfhager Stadtteil Ippinghausen, unterschrieben von Umweltministerin Karola Sembritzki persönlich. Ortsvorsteher Horst Kepper musste sich erst einmal setzen. „Früher ist für so was ein Minister angereist, heute klebt da eine 85-Cent-Marke“, sagt er und lacht. Baubeginn soll nach der Kirmes sein. Die Bauleitung übernimmt ein Büro aus Zierenberg.''',
[], 'A grant by post; the remark about former times names nobody.')

C('neg-saalburg-historie','Taunus-Zeitung','2011-10-08',
'Vor hundert Jahren: Exzellenz auf der Saalburg',
'''Aus unserem Archiv. Am 8. Oktober 1911 herrschte auf der Saalburg Aufregung. Der preußische Kultusminister Balduin von Strachwitz-Loën hatte sich zur Übergabe der rekonstruierten Principia eingefunden und verlor, so berichtete unser Vorläuferblatt, auf dem nassen Pflaster beinahe den Zylinder. In Homburg war geflaggt, die Schuljugend bekam frei. Der Minister fand die Latrinen „von vorbildlicher Gesinnung“. Sein Eintrag im Gästebuch ist seit gestern in einer Vitrine zu sehen.''',
[], 'History: a visit of 1911.')

C('neg-prag-konferenz','Sächsische Staatskanzlei','2018-04-18',
'Sachsen und Tschechien vereinbaren Bahngipfel',
'''Prag/Dresden. Der Eisenbahntunnel unter dem Erzgebirge rückt näher. Verkehrsminister Lorenz Göschel unterzeichnete am Dienstag in Prag mit seinem tschechischen Amtskollegen eine Absichtserklärung, die den Abschnitt zwischen Heidenau und Ústí nad Labem umfasst. Bad Gottleuba und Dohma, über deren Fluren die Trasse verlaufen könnte, werden von Fachleuten beider Seiten gehört. Göschel reist heute nach Wien weiter und wird am Donnerstag im Kabinett berichten.''',
[], 'Abroad (Prag, Wien); the cabinet meets at the seat.')

C('neg-herbstein-schueler','Lauterbacher Anzeiger','2023-03-27',
'Wie schwer ist eigentlich der Bundesadler?',
'''Herbstein. Zweieinhalb Tonnen, lautete die Antwort, und Emil aus der 8b hatte die Wette gewonnen. 46 Jugendliche der Gesamtschule verbrachten fünf Tage in der Hauptstadt. Höhepunkt war die Begegnung mit Bundestagspräsidentin Irmela Quandt-Schierholz, die ihre jungen Gäste im Reichstagsgebäude durch die Gänge unter der Kuppel führte. Weil sie als Kind oft in Ilbeshausen bei der Oma war, gab es einiges zu erzählen. Auf dem Rückweg hielt der Bus noch an der Gedenkstätte Point Alpha.''',
[], 'School class visits the president in the capital; Ilbeshausen is childhood memory.')

C('neg-infomobil-carolinensiel','Anzeiger für Harlingerland','2024-06-12',
'Rollendes Ministerium am Museumshafen',
'''Carolinensiel. Wer wissen will, wie man zu einer Wärmepumpe kommt, kann am Sonnabend zwischen 10 und 16 Uhr in einen umgebauten Möbelwagen steigen. Das Infomobil des Landesumweltministers parkt dann am Museumshafen und am Sonntag vor dem Kurhaus in Dangast. An Bord sind zwei Energieberater, ein Glücksrad und ein lebensgroßer Pappaufsteller von Minister Enno Poppinga, mit dem man sich fotografieren lassen darf. Der echte ist im Urlaub, verrät das Faltblatt. Der Eintritt ist frei.''',
[], "The minister's truck and a cardboard figure, not the minister.")

C('neg-krimi-greetsiel','Emder Zeitung','2022-10-22',
'Die Leiche trug Lackschuhe',
'''Kaum hat Ministerpräsident Rudolf Canstatt in Greetsiel seine Rede zum Deichfest begonnen, liegt er auch schon im Hafenbecken. So rasant lässt Autorin Tjarda Remmers ihren fünften Ostfriesland-Krimi anfangen. Hauptkommissarin Wübbena ermittelt in Pilsum, verliert in Manslagt einen Zahn und gerät auf dem Campener Leuchtturm in höchste Not. Das ist flott geschrieben, gelegentlich albern und bis Seite 300 verzwickt. Remmers liest am 4. November im Bücherhaus in Pewsum.''',
[], 'Fiction.')

C('neg-kohren-kandidatin','Bündnis Zukunft Landkreis Leipzig','2024-08-02',
'Spitzenkandidatin kommt zum Töpfermarkt',
'''Am kommenden Sonntag könnt ihr Jördis Makarek kennenlernen! Unsere Spitzenkandidatin für die Landtagswahl bummelt ab 11 Uhr über den Töpfermarkt in Kohren-Sahlis und dreht selbst eine Schale. Danach fahren wir gemeinsam nach Gnandstein auf die Burg, wo sie ihr Programm für den ländlichen Raum vorstellt. Jördis ist gelernte Landmaschinenmechanikerin und hat bisher kein Amt und kein Mandat. Das wollen wir ändern. Fahrgemeinschaften ab Frohburg, Markt, 10.30 Uhr.''',
[], 'A candidate without office.')

C('neg-worpswede-altminister','Weser-Kurier Osterholz','2025-01-16',
'Früherer Finanzminister liest im Barkenhoff',
'''Worpswede. Zahlen waren sein Beruf, Gedichte sind seine Leidenschaft. Detlev Ohmstede, der bis 2013 niedersächsischer Finanzminister war und seither auf einem Resthof in Hüttenbusch lebt, hat am Dienstagabend im Barkenhoff aus seinem zweiten Lyrikband vorgetragen. Die Zuhörer dankten mit langem Beifall. Die Politik kam nur einmal vor: In einem Sonett reimt sich „Haushaltsloch“ auf „lebe noch“. Nächster Gast der Reihe ist eine Schäferin aus Teufelsmoor.''',
[], 'Former minister, no office any more.')

C('neg-digitaltag-video','Landkreis Altenkirchen','2020-11-23',
'Grußwort per Leitung, Applaus per Klick',
'''Herdorf/Altenkirchen. Der vierte Digitaltag des Kreises fand coronabedingt komplett am Bildschirm statt. 270 Teilnehmerinnen und Teilnehmer schalteten sich aus Wohnzimmern zwischen Daaden und Weyerbusch zu. Aus ihrem Büro in Mainz sprach Digitalisierungsministerin Roswitha Kesselbauer zehn Minuten lang über Glasfaser in Seitentälern; das Bild fror zweimal ein. Landrat Oswin Hüsch moderierte aus dem leeren Hüttenhaus in Herdorf. Für das kommende Jahr hofft er auf Präsenz und Schnittchen.''',
[], 'Video from the own office; only the Landrat at home was in the hall.')

C('neg-staatskanzlei-dorfladen','Zevener Zeitung','2017-12-06',
'Auszeichnung für den Laden um die Ecke',
'''Mulmshorn. Zu siebt haben sie sich in den Kleinbus gezwängt, mit Schürze und Stolz. Der genossenschaftlich geführte Dorfladen aus dem Rotenburger Ortsteil gehört zu den drei Gewinnern des Nahversorgungspreises, und den händigte Ministerpräsident Wilko Fastenau ihnen gestern in der Staatskanzlei in Hannover aus. Zu Hause in Mulmshorn wurde am Abend weitergefeiert, dann allerdings ohne Politprominenz. Vom Preisgeld, 5.000 Euro, soll eine Kuchentheke angeschafft werden.''',
[], "Prize handed over at the minister-president's own seat; the villagers travelled.")
