import { day, type SamplePost } from './SamplePost';

export const thirdWeek: readonly SamplePost[] = [
  ...day(7, [
    [
      '07:20',
      'dragana.jovanovic',
      'Glass for 60 draft shields on the shelf, Eindhoven sample fits without filing. Line 1 building the first ten Aria 7 for real customers from eight o’clock. Everybody wash your hands, I am only half joking.'
    ],
    [
      '08:02',
      'bart.hendriks',
      'Nummer één van de Aria 7-serie ligt op de band. Serienummer 70001. Kom kijken, maar achter de gele lijn.',
      'nl'
    ],
    [
      '08:14',
      'kwame.mensah',
      'I have said "behind the yellow line" to a vice president today and nothing happened to me.'
    ],
    [
      '08:30',
      'aisha.bello',
      'Two-step sign-in for the time sheet system is switched on today. You will be asked once per device:\n1️⃣ type your password\n2️⃣ open the app on your phone\n3️⃣ enter the two digits you see\nNo phone? We have little keys, free, come by.'
    ],
    [
      '08:53',
      'yael.ben-ami',
      'תוצאה ראשונה מחדר קלווין: הסטייה קטנה מ־2 ppm אחרי תיקון הטמפרטורה. תודה ל־@eitan.mizrahi שישן ליד המכשיר.',
      'he'
    ],
    ['09:11', 'eitan.mizrahi', 'אני לא ישן, אני מודד בעיניים עצומות.', 'he'],
    [
      '09:35',
      'daniel.okafor',
      'RC3, and I hope the last. One change since RC2: the log no longer fills the memory after 49.7 days. If you recognise that number, you are old too.'
    ],
    ['09:39', 'kacper.nowak', '2^32 milliseconds. I am old too.'],
    [
      '10:00',
      'noor.bakker',
      'Two weeks of this page in numbers: 131 of us read it every day, 60 have written something, and the most used word after "the" is "thank". Keep going.'
    ],
    [
      '10:26',
      'theo.papadopoulos',
      'We asked 40 customers what they call the Aria 5 among themselves. Winners: "the good one", "Big Aria", "Gertrud" (a hospital in Graz, they would not explain).'
    ],
    [
      '11:02',
      'zofia.kowal',
      'First week of the new test form: seven sheets with a spread of exactly zero. Six were a stuck sensor, one was someone copying a row. The form stays.'
    ],
    [
      '11:45',
      'soren.kjaer',
      'Frokost på en bænk i Skagen. To have mødes her, og det gør to slanger åbenbart også 🌊',
      'da'
    ],
    [
      '12:10',
      'sana.qureshi',
      'Archimedes the flamingo has been signed out to the open day and returned with one small leak. Field Service has offered a helium test.'
    ],
    ['12:13', 'gareth.llewellyn', 'Leak rate 3 × 10⁻⁴ mbar·l/s, at the left wing root. Report to follow.'],
    [
      '13:22',
      'claudia.brandstaetter',
      'Alle 64 Nachweise sind da. Alle! Ich danke euch, besonders denen, die ich dreimal angerufen habe.',
      'de'
    ],
    [
      '13:58',
      'jean-baptiste.moreau',
      'Répétition générale de l’audit demain à 9 h, salle Ampère et en visio. Je joue l’auditeur et je serai désagréable, c’est pour votre bien.',
      'fr'
    ],
    [
      '14:33',
      'fatima.haddad',
      'A customer asked support to "please keep the Irish one". We intend to, Liam.'
    ],
    [
      '15:10',
      'karolina.zajac',
      'TIL: our own search page happily showed a device named <b>Balance</b> in bold. Harmless and fixed within the hour, but thank you to the student in Gdańsk who named it that and told us.'
    ],
    ['15:26', 'victor.lam', 'And thank you for not hiding it. Student gets a T-shirt. In bold.'],
    [
      '16:12',
      'henk.de-groot',
      'Bicycle racks: 14 bikes have not moved since summer and now wear a yellow tape. Take the tape off and I know it is loved. Tape still on at the end of the month: it goes to the repair workshop on the corner.'
    ],
    ['18:05', 'takumi.ishikawa', '京都大学の件、正式に見積もり依頼が来ました。皆さんのおかげです。', 'ja']
  ]),
  ...day(6, [
    [
      '00:22',
      'naoko.fujii',
      '台風で新幹線が止まっています。今日の名古屋訪問は明日の午前に変更、お客様には連絡済みです。',
      'ja'
    ],
    [
      '07:42',
      'gareth.llewellyn',
      'Service call of the day: a thermometer in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch. The form has room for 32 characters. IT, I have a question.'
    ],
    ['07:46', 'victor.lam', 'IT has no answer but IT has admiration.'],
    [
      '08:21',
      'femke.dijkstra',
      'Wie heeft de magneetroerder uit zuurkast 4 geleend? Mag hoor, maar mijn pH-metingen roeren nu met een satéprikker.',
      'nl'
    ],
    ['08:25', 'joris.van-den-berg', 'Ik. Sorry. Onderweg. Prikker mag je houden.', 'nl'],
    [
      '08:48',
      'priya.raghunathan',
      'Rehearsal starts in twelve minutes. If the auditor asks you something and you do not know: say so, say who does, and walk there together. That is not a weakness, that IS the system working.'
    ],
    [
      '10:41',
      'claudia.brandstaetter',
      'Rehearsal over. Found: one unlocked cabinet, one procedure that points to a page that no longer exists, and a clock in the weighing room that runs four minutes fast. All three have an owner. Jean-Baptiste was dreadful, I mean it as the highest praise.'
    ],
    [
      '10:55',
      'jean-baptiste.moreau',
      'J’ai surtout aimé le moment où Nils m’a demandé ma propre pièce d’identité. Procédure respectée.',
      'fr'
    ],
    [
      '11:18',
      'suryani',
      'For parents of teenagers: open day for schools is in five weeks, 10 to 15. We need demonstrations that survive being touched. Last year’s favourite was the scale that weighs your signature.'
    ],
    [
      '11:50',
      'samir.khoury',
      'تنبيه: سيُقطع الماء عن الطابق الثاني في مكتب دبي من الساعة ١ حتى ٢ ظهرًا لصيانة المضخة.',
      'ar'
    ],
    [
      '12:29',
      'miguel.ferreira',
      'Hoje faz vinte e cinco anos que entrei por aquela porta com um fato emprestado. Obrigado pelo bolo, pelas fotografias e por não terem mostrado todas.',
      'pt'
    ],
    [
      '12:34',
      'bart.hendriks',
      'Vijfentwintig jaar, naar schatting 190.000 balansen, en nog nooit iemand horen mopperen over zijn werk. Proficiat, Miguel!',
      'nl'
    ],
    ['12:36', 'dragana.jovanovic', '🎉🎉🎉 Bravo Miguele!'],
    [
      '12:41',
      'ingrid.halvorsen',
      'Gratulerer, Miguel. You showed me how to hold the torque driver on my first day and I still hold it wrong.'
    ],
    [
      '13:36',
      'tomasz.lukaszewicz',
      'Release notes 4.2, all of it, in words a lab can read: https://docs.contoso.example/aria7/firmware/4.2/release-notes?lang=en&audience=laboratory&format=html&section=what-you-will-notice&from=4.1.3&to=4.2.0&utm_source=internal&print=false#weighing-in-warm-rooms'
    ],
    [
      '14:19',
      'esme.hartley',
      'I changed eleven words in those notes and argued about one. "Drift" stays, because that is what customers type into the search box.'
    ],
    [
      '14:40',
      'sofie.lindqvist',
      'Useful page if you ever mix up accuracy and precision in front of a customer, as I did at eleven this morning: https://en.wikipedia.org/wiki/Accuracy_and_precision'
    ],
    [
      '14:58',
      'gudrun.eiriksdottir',
      'Currency question for everybody who sells in yen: please quote with a date. The rate moved 4 % since your templates were made.'
    ],
    [
      '15:44',
      'ana.gutierrez',
      'La charla para estudiantes se llenó en dos horas: 180 inscritos, la mitad quiere saber si trabajar aquí es divertido. Diego, ponte la camisa buena.',
      'es'
    ],
    [
      '16:25',
      'sofie.lindqvist',
      'Test of the museum glass: scratch, thermal shock (minus 10 to 60 °C, forty rounds), static charge. Better than ours on the first two and worse on the third, 1.8 kV against 0.9. An antistatic coating costs a euro forty per pane. I say we do it.'
    ],
    ['16:51', 'rosalie.peeters', 'Rood is geel geworden. Ik ga vannacht slapen.', 'nl']
  ]),
  ...day(5, [
    [
      '02:33',
      'xiaoming.chen',
      '七号样品确认是虚焊，传感器本身没有问题。照片已上传，请生产部的同事看看焊接温度曲线。',
      'zh'
    ],
    [
      '07:37',
      'emre.yildizdag',
      'Solder profile checked with the night crew: zone 3 of the oven read 8 degrees low after the power dip. Corrected, and 44 boards of that day go back for X-ray. Good catch, Shanghai.'
    ],
    [
      '08:00',
      'noor.bakker',
      'Vote closed: the Thursday report goes. 61 to 12, and two people voted for keeping both (hello, Internal Audit).'
    ],
    [
      '08:17',
      'lena.vogel',
      'Wer fährt mit dem Zug zum LabExpo? Ich buche eine Zehnergruppe, Abfahrt 6:51. Ja, morgens.',
      'de'
    ],
    [
      '08:20',
      'maximiliane.schwarzenberger-oberhollenzer',
      'Buchen Sie mich dazu. Ich bringe das Kalibrierscheinverlängerungsantragsformular mit, damit alle einmal lachen können.',
      'de'
    ],
    [
      '08:43',
      'oluwaseun.adebayo',
      'Does the floor of Kelvin tilt, or do I? Level says 0.3 mm per metre towards the window, and last month it said 0.1.'
    ],
    [
      '08:55',
      'henk.de-groot',
      'It is the floor. They are piling for the new bridge, 140 m away. I have asked the city for their vibration log and their working hours.'
    ],
    [
      '09:26',
      'karolina.zajac',
      'Code review tip I stole from Min-jun: write the comment, wait five minutes, read it in the voice of somebody who slept badly, then press send.'
    ],
    ['09:31', 'minjun.park', '저는 십 분 기다립니다. ☕', 'ko'],
    [
      '10:13',
      'liam.osullivan',
      'Known issue, before you get the call: after updating to app 3.8 some Android phones ask for the pairing code twice. Second time works. Fix is in 3.8.1, Monday or so.'
    ],
    [
      '10:50',
      'daniel.okafor',
      'Go/no-go for 4.2 is at two in Room Pascal. My vote is in the open: go. 1,204 of 1,204 green, nine days in the chamber, zero crashes on 62 instruments, and one bug we know about and can live with (the clock shows 24:00 for one second at midnight).'
    ],
    [
      '11:31',
      'anais.lefebvre',
      'The icon is now a pipette for 19 of 20 people. The twentieth said "rocket", and honestly, fair.'
    ],
    ['12:05', 'nils.aberg', 'Fika klockan tre i kalibreringslabbet. Utanför slussen. Priya vet.', 'sv'],
    [
      '12:31',
      'kwame.mensah',
      'Launch tests are done, the chamber is free from tonight. First reply gets it.'
    ],
    ['12:32', 'femke.dijkstra', 'Me.'],
    ['12:34', 'oluwaseun.adebayo', 'Too slow again.'],
    [
      '13:17',
      'tendai.moyo',
      'If you refer a friend who then stays six months, you get 1,500 and they get you. Field engineers, a firmware tester, somebody for the night shift. https://jobs.contoso.example'
    ],
    [
      '14:26',
      'daniel.okafor',
      'GO. 🚀 4.2 ships to production in the morning and to customers from next week, in waves: 5 %, 25 %, everyone. Thank you all. Tomasz is asleep on his keyboard and has typed 4,000 letter g’s into the release channel.'
    ],
    [
      '14:30',
      'malgorzata.wisniewska',
      'Jestem z was bardzo dumna. W przyszłym tygodniu pierogi na mój koszt, w obu budynkach.',
      'pl'
    ],
    [
      '14:35',
      'ravi.krishnamurthy',
      'Bravo Engineering. From "it drifts when the sun comes round" to this in four months 👏🏾'
    ],
    [
      '15:13',
      'willem.de-vries',
      'Stock of Aria 5 is down to 2.6 million, two months ahead of plan, thanks to the university bundle that Ana and Ahmed put together. I am told I smiled in a meeting.'
    ],
    [
      '16:40',
      'hana.novakova',
      'Clause of the week, from a supplier: "The goods shall be delivered promptly or at another time." Agreed, I suppose.'
    ],
    [
      '17:15',
      'grace.whitfield',
      'Eleven Lumens for Rochester: signed. Drinks are on the snow plow driver, who has been promised a tour.'
    ]
  ]),
  ...day(4, [
    [
      '08:51',
      'bianca.moretti',
      'Stand di prova montato in garage, luci comprese. Mio figlio ha venduto due bilance al nostro vicino, che ora vuole uno sconto.',
      'it'
    ],
    [
      '12:09',
      'kwame.mensah',
      'Walked past the plant with my daughter. "Is that where you break things?" Yes, my love. Professionally. 👨🏿‍🔬👧🏿'
    ]
  ]),
  ...day(3, [
    [
      '17:44',
      'diego.ramirez',
      'Preparando la charla de mañana. Empiezo con una pregunta: ¿cuánto mide esta mesa? Nunca falla, veinte respuestas distintas y todas seguras.',
      'es'
    ],
    [
      '21:20',
      'dragana.jovanovic',
      'Frost tonight. Ramp to hall A gets salt at five, please still walk like a penguin. 🐧'
    ]
  ]),
  ...day(2, [
    [
      '06:31',
      'dragana.jovanovic',
      'Penguins all arrived. Line 1 on Aria 7, line 2 on Pico, line 3 waits for glue (delivery 9:30). 44 boards back from X-ray: 41 good, 3 reworked.'
    ],
    [
      '07:59',
      'kacper.nowak',
      'Wave one of 4.2: 5 % of instruments, 212 in 14 countries, updated over night, 🇳🇿 first and 🇨🇱 last. 211 came back by themselves. The last one is in a submarine and will call home when it surfaces.'
    ],
    ['08:05', 'liam.osullivan', 'I would like the support case for the submarine, please.'],
    [
      '08:33',
      'celine.dubois',
      'Les quatre derniers fauteuils sont là. Et pour celui qui a monté le sien à l’envers : je viens t’aider, ne bouge pas.',
      'fr'
    ],
    [
      '08:50',
      'aisha.bello',
      'Service desk moves to the room next to reception today. Same people, more daylight, a counter to lean on. From noon the old phone extension forwards.'
    ],
    [
      '09:07',
      'claudia.brandstaetter',
      'Auditors are here, two very friendly people from Braunschweig. Visitor badges, coffee, ear protection in hall B. The timetable hangs at both entrances. #17025'
    ],
    [
      '09:48',
      'sofie.lindqvist',
      'Coated glass sample: 0.2 kV. Below the old one by a factor of four. Ordering 500.'
    ],
    ['10:16', 'rosalie.peeters', 'Geel is groen. Dit is geen oefening.', 'nl'],
    [
      '10:37',
      'jiho.kim',
      '#aria7 4.2 업데이트를 받은 서울 지역 장비 열여덟 대를 모두 확인했습니다. 문제 없습니다.',
      'ko'
    ],
    [
      '11:14',
      'nils.aberg',
      'An auditor asked how I know the reference weight is the right one. I showed the serial number, the certificate, the chain to the national standard, and, because she was nice, the tiny scratch I made in 2009 and have confessed every year since.'
    ],
    [
      '11:43',
      'femke.dijkstra',
      'Spill in Curie, 40 ml dilute acid, neutralised, nobody hurt, floor dry. Told Safety at 11:20. Cause: a beaker with a chip in the rim. Check yours, I found four more.'
    ],
    [
      '11:57',
      'marieke.jansen',
      'That is precisely how I hope we report things, thank you Femke. New beakers are on me, or rather on cost centre 5100.'
    ],
    [
      '12:25',
      'theo.papadopoulos',
      'Canteen experiment: the soup of the day is called "beige". Brave. #canteen'
    ],
    [
      '13:09',
      'yael.ben-ami',
      'Moving the paper draft to the shared folder tonight. Reviewers inside the house: I need one person who likes our method and one who does not.'
    ],
    ['13:12', 'jean-baptiste.moreau', 'I volunteer as the one who does not.'],
    [
      '14:04',
      'fatima.haddad',
      'تم تحديث ٥٪ من أجهزة Aria 7 إلى الإصدار 4.2 ولم تصلنا أي شكوى حتى الآن. #aria7',
      'ar'
    ],
    [
      '14:47',
      'victor.lam',
      'ISO 8601 or go home: https://xkcd.com/1179/ (prompted by a spreadsheet with 03/04/05 in it, three columns, three meanings)'
    ],
    [
      '15:22',
      'sana.qureshi',
      'Paid the glass people in Eindhoven in four days because they are small and asked nicely. Their owner sent a drawing of a tiny greenhouse for Archimedes.'
    ],
    [
      '15:55',
      'hana.novakova',
      'Trdelník je v kuchyňce ve třetím patře. Vzala jsem jich třicet, takže mluvte rychle.',
      'cs'
    ],
    [
      '16:19',
      'tomasz.lukaszewicz',
      'For the curious, the whole midnight bug:\nif (hour == 24) hour = 0;  // runs once a second\nIt ran once a second. So for up to one second it was 24:00. Fixed in 4.2.1 with a % sign.'
    ],
    [
      '19:10',
      'diego.ramirez',
      'La charla salió muy bien. Preguntaron más por el cachorro de mi foto que por la incertidumbre, pero tres alumnos ya pidieron prácticas.',
      'es'
    ]
  ]),
  ...day(1, [
    [
      '01:45',
      'haruka.sakamoto',
      '迷光の論文、図を三枚差し替えました。査読してくださる方は今週中にお願いします 🙏',
      'ja'
    ],
    [
      '06:58',
      'emre.yildizdag',
      'Handover from late to early:\n- oven 3 stable all night at set point\n- glue arrived at 21:40 instead of 9:30, line 3 did 60 units after that\n- one near miss with the pallet truck at gate 2, mirror was covered by a poster for the open day, poster moved\n- Thủy found the cause of the rattling feeder: a coin, 2 guilder, 1982'
    ],
    [
      '07:09',
      'bart.hendriks',
      'That coin has probably travelled through every feeder we have owned. It deserves a display case.'
    ],
    [
      '07:48',
      'kacper.nowak',
      'Wave two tonight: 25 %, about 1,060 instruments. Stop criterion is written down: more than five that do not come back, or one wrong weight. PS the submarine surfaced. It is fine.'
    ],
    [
      '08:08',
      'joris.van-den-berg',
      'Wil iemand ruilen: mijn parkeerplek van vandaag tegen twee stroopwafels?',
      'nl'
    ],
    ['08:13', 'marieke.jansen', 'Drie stroopwafels en je bent hem kwijt.', 'nl'],
    [
      '08:36',
      'priya.raghunathan',
      'Day two of the audit. They want to see how we found the stuck sensors, so Zofia shows the form at ten. Everyone else: business as usual, and please both doors NOT at once.'
    ],
    [
      '08:52',
      'suryani',
      'Lost in translation corner: our Dutch manual says the balance must "acclimatiseren", the machine made it "go and get used to the weather". I rather like it.'
    ],
    [
      '09:20',
      'anais.lefebvre',
      'Le bouton « Démarrer » est en ligne dans la version 3.8.1. Dix-neuf secondes, promis, chronométrez-moi.',
      'fr'
    ],
    [
      '09:44',
      'gareth.llewellyn',
      'Clutch on van 3 done, 611 incl. labour. Van 2 has started making the noise that van 3 used to make. They talk to each other.'
    ],
    [
      '10:31',
      'zofia.kowal',
      'Audytorka poprosiła o kopię formularza, bo chce go pokazać w innym laboratorium. Chyba się udało 😊',
      'pl'
    ],
    [
      '10:58',
      'ahmed.almansouri',
      'وصلت مسودة الدليل العربي المختصر، شكرًا Esmé. راجعتُ الصفحات الأربع الأولى والترجمة ممتازة.',
      'ar'
    ],
    [
      '11:25',
      'daniel.okafor',
      'Question for people who weigh for a living: would you rather have the result half a second earlier, or with one more digit that flickers? Firmware can do either, not both. Reply with one word.'
    ],
    ['11:27', 'femke.dijkstra', 'Earlier.'],
    ['11:28', 'nils.aberg', 'Digit.'],
    ['11:30', 'oluwaseun.adebayo', 'Digit, obviously. I once waited nine hours for one.'],
    ['11:36', 'miguel.ferreira', 'Earlier! I do it 400 times a day.'],
    [
      '12:48',
      'thuy.nguyen',
      'Returned the coin to Bart, in an envelope, with a calibration label: 2 guilders, expanded uncertainty zero, valid until further notice.'
    ],
    [
      '13:05',
      'malgorzata.wisniewska',
      'Retrospective of 4.2, what we keep: real hardware in week one (found 31 of the 44 bugs that mattered), one named owner of the notes, waves with a written stop criterion. What we change: the chamber needs a calendar that everybody can see, not a patient Kwame. What still hurts: three tests that pass on the second try. We delete them or we repair them, and we decide which by the end of the month. Pierogi at noon tomorrow, both buildings, with and without meat. 🥟'
    ],
    [
      '13:31',
      'ravi.krishnamurthy',
      'Seminar tomorrow at 16:00 in Kelvin and on video: "What a single photon can tell you about dust", by 坂本 遥 from Osaka. She joins at midnight her time, so please be there and please have questions.'
    ],
    [
      '14:16',
      'chloe.martin',
      'Le client au colibri a rappelé. L’oiseau pèse 3,2 grammes et il s’appelle Newton.',
      'fr'
    ],
    [
      '14:55',
      'esme.hartley',
      'Newton! I am putting him on page one of the quick guide. With a note that no hummingbird was tared.'
    ],
    [
      '15:38',
      'claudia.brandstaetter',
      'Closing meeting: no major findings, two minor ones (the fast clock, which we had found ourselves but not yet fixed, and a missing initial in a log book from February), and one remark in the report that I will quote in full: "The openness with which staff spoke about errors is exceptional." That is you. All of you. I am going to sit down for a minute. #17025'
    ],
    [
      '15:43',
      'ingrid.halvorsen',
      'So proud of this company. Cake tomorrow at every site, all shifts, including the submarine.'
    ],
    [
      '16:46',
      'henk.de-groot',
      'The clock in the weighing room now takes its time from a server. It is also no longer a clock, it is a "display endpoint", says the invoice.'
    ],
    [
      '20:37',
      'marcus.delacroix',
      'Ohio called back. The competitor quoted five weeks and delivered in nine. We said six, and can do it in five because the certificate no longer takes one of them. Quote goes out tonight. Week one of the six is hereby found, and lunch is booked.'
    ]
  ]),
  ...day(0, [
    ['00:15', 'takumi.ishikawa', 'おはようございます。ケーキは大阪にも届きますか？', 'ja'],
    ['05:33', 'samir.khoury', 'الكعكة وصلت إلى مكتب دبي قبل الموظفين 🎂', 'ar'],
    [
      '06:40',
      'dragana.jovanovic',
      'Cake in hall A at 10:15, in shifts, gloves off, hands washed. Line 3 back on full speed.'
    ],
    [
      '07:30',
      'kacper.nowak',
      'Wave two: 1,057 of 1,057 back before six. Not one wrong weight. Everyone else gets 4.2 from tonight. Kładę się spać, dobranoc 🌙'
    ],
    [
      '07:52',
      'liam.osullivan',
      'Morning. Found a badge at the tram stop, name side scratched. Could this be the legendary one? @aisha.bello'
    ],
    [
      '07:56',
      'aisha.bello',
      'THE badge! Three weeks on the road. It opens nothing any more but we are keeping it.'
    ],
    [
      '08:09',
      'wanjiru.kamau',
      'Two things before the day starts: a new colleague, Ayumi, joins support in Osaka today, so say こんにちは if you see a case of hers. And the survey about the on-call rota closes at noon.'
    ],
    [
      '08:24',
      'nadia.rahal_fabrikam.example#EXT#',
      'The next 600 load cells left our dock at 7:30 this morning. Correct customs form, I checked it four times. Regards to the person with the coffee.'
    ],
    [
      '08:31',
      'rosalie.peeters',
      'De koffie staat klaar, Nadia, en de planning is voor het eerst dit jaar helemaal groen 💚',
      'nl'
    ],
    [
      '08:45',
      'maximiliane.schwarzenberger-oberhollenzer',
      'Guten Morgen aus München. Die Straßenbahn hatte heute eine erweiterte Unsicherheit von elf Minuten.',
      'de'
    ],
    [
      '08:54',
      'femke.dijkstra',
      'Who has a spare HDMI cable for Kelvin? Seminar at four, and the one in there has teeth marks.'
    ],
    [
      '09:00',
      'noor.bakker',
      'Good morning everyone. Today: cake at 10:15, flu jabs in Joule until noon, seminar at 16:00. And three weeks ago this page was empty. ☀️'
    ]
  ])
];
