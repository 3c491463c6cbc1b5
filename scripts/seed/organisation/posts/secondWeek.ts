import { day, type SamplePost } from './SamplePost';

export const secondWeek: readonly SamplePost[] = [
  ...day(14, [
    [
      '06:48',
      'dragana.jovanovic',
      'Truck is here. 420 load cells, paperwork in order, driver very proud. Gate opened by me, so Rosalie, milk and no sugar.'
    ],
    ['07:55', 'rosalie.peeters', 'Komt eraan ☕', 'nl'],
    [
      '08:07',
      'daniel.okafor',
      'Release notes for 4.2 now have an owner, by name: Tomasz. Congratulations or condolences, he has asked for both.'
    ],
    [
      '08:22',
      'aisha.bello',
      'Room displays upstairs still show summer time. Bookings themselves are right, only the screens are an hour off. Fix this afternoon.'
    ],
    [
      '08:39',
      'sofie.lindqvist',
      'The new hinge for the draft shield survived 50,000 cycles overnight. The old one gave up at 8,300. Same price, one part fewer, and it no longer squeaks in E flat.'
    ],
    [
      '08:47',
      'miguel.ferreira',
      'As somebody who fits that hinge 90 times a day: thank you, thank you, thank you.'
    ],
    [
      '09:15',
      'claudia.brandstaetter',
      'Erinnerung: 38 von 64 Schulungsnachweisen fehlen noch. Es dauert wirklich nur fünf Minuten, ich habe es gestoppt.',
      'de'
    ],
    [
      '09:33',
      'oluwaseun.adebayo',
      'For those who asked what a Kibble balance is and why I keep drawing one on napkins: it links mass to a constant of nature with a coil and a magnet instead of a lump of metal in Paris. Best introduction I know: https://en.wikipedia.org/wiki/Kibble_balance'
    ],
    [
      '09:50',
      'henk.de-groot',
      'Water off in the east toilets of building B from 11 to 12. West ones work. Plan accordingly.'
    ],
    [
      '10:24',
      'tomasz.lukaszewicz',
      'Asking everyone with a commit in 4.2: one sentence on what a USER notices. "Refactored the thing" is not something a user notices, unless it went wrong.'
    ],
    [
      '10:40',
      'karolina.zajac',
      'The device list in the app now loads in 0.3 s instead of 4. That is the sentence. I am very proud of the sentence.'
    ],
    [
      '11:20',
      'yael.ben-ami',
      'הניסוי בחדר קלווין רץ כבר שלוש שעות בלי הפסקה. נא לא לדפוק בדלת, הרעידות נראות בגרף כמו רעש אדמה קטן.',
      'he'
    ],
    [
      '11:48',
      'gareth.llewellyn',
      'Van 3 needs a new clutch and is off the road until the day after tomorrow. Bookings in the north move by one day, customers have been called.'
    ],
    [
      '12:33',
      'chloe.martin',
      'À la cantine : gratin dauphinois. Je ne dis pas que c’est une raison de venir à Lyon, mais je ne dis pas non plus le contraire.',
      'fr'
    ],
    [
      '13:25',
      'hana.novakova',
      'Please send NDAs as text, not as a photo of a printout of a scan. I received one today with a coffee ring over the governing law.'
    ],
    [
      '14:06',
      'jiho.kim',
      '서울 고객지원팀입니다. 오늘 접수된 문의 중 절반이 같은 질문이었습니다. 앱 업데이트 후 블루투스 권한을 다시 허용해야 합니다. 안내문을 올려 두었습니다.',
      'ko'
    ],
    ['14:31', 'minjun.park', '안내문 고맙습니다. 다음 버전에서는 앱이 먼저 물어보도록 바꾸겠습니다.', 'ko'],
    [
      '15:12',
      'marcus.delacroix',
      'Lost one today and I would rather say it here than in a spreadsheet. The food group in Ohio went with the competitor: price was fine, our delivery time was not. Eleven weeks against their five. I owe you all a better forecast, Bart owes nobody anything, and I will buy lunch for whoever finds week one of the six.'
    ],
    [
      '15:30',
      'bart.hendriks',
      'I can find week one: we wait seven days for a printed certificate that nobody asks for. Let us talk, Marcus.'
    ],
    [
      '15:34',
      'priya.raghunathan',
      'We sign certificates digitally since spring. Seven days of paper is news to me, and it is my lab.'
    ],
    ['15:41', 'marcus.delacroix', 'That took nineteen minutes on this page. Lunch for two, then.'],
    [
      '16:20',
      'suryani',
      'Small poll by reply: do you learn best from reading, watching, or breaking something?'
    ],
    ['16:23', 'kwame.mensah', 'Breaking.'],
    ['16:24', 'nils.aberg', 'Breaking, then reading.'],
    ['16:29', 'gudrun.eiriksdottir', 'In Finance we prefer that you read.']
  ]),
  ...day(13, [
    [
      '02:05',
      'takumi.ishikawa',
      '昨日の展示会で名刺が三百枚ありました。京都の大学が迷光のデータに強い興味を持っています。坂本さん、来週少し時間をください。',
      'ja'
    ],
    ['03:18', 'haruka.sakamoto', '水曜の午後なら大丈夫です。測定のグラフも用意しておきます。', 'ja'],
    [
      '07:58',
      'noor.bakker',
      'Photo of the week: Nils eating cheese next to a class E1 weight set, both at exactly 20 degrees. On the intranet home page now.'
    ],
    [
      '08:09',
      'victor.lam',
      'Maintenance window tonight 21:00 to 23:00: file shares in Munich and Lyon move to new disks. Read only in that time, then faster. Rollback plan exists, is printed, and is on my desk.'
    ],
    [
      '08:26',
      'xiaoming.chen',
      '老化试验第一天：温度稳定，十二个样品全部正常。数据每天早上自动上传，链接在项目页面。',
      'zh'
    ],
    [
      '08:45',
      'kwame.mensah',
      'Climate chamber is booked solid for nine days. If your test is not about the launch, could it live with ten? Serious question, I have two people asking for one slot.'
    ],
    [
      '09:05',
      'femke.dijkstra',
      'Mine can wait, Kwame. The buffer solutions are stable for a month and so am I.'
    ],
    [
      '09:28',
      'lena.vogel',
      'Kennt jemand einen guten Vergleich, um Messunsicherheit einem Einkäufer zu erklären? Mein bester bisher: die Ankunftszeit der Bahn.',
      'de'
    ],
    [
      '09:36',
      'maximiliane.schwarzenberger-oberhollenzer',
      'Liebe Lena, nehmen Sie die Ankunftszeit. Die erweiterte Unsicherheit mit k = 2 versteht in diesem Land jeder Pendler.',
      'de'
    ],
    [
      '10:11',
      'sana.qureshi',
      'Whoever ordered "1 (one) inflatable flamingo, large" on cost centre 4410: it has arrived, it is in my office, it has been inflated by a colleague, and I cannot see my screen.'
    ],
    ['10:14', 'sofie.lindqvist', 'That is for the buoyancy demonstration at the open day!'],
    ['10:15', 'sana.qureshi', 'Approved, then. His name is Archimedes.'],
    [
      '10:52',
      'anais.lefebvre',
      'Before: a picture of a pipette, a menu, a submenu, "Begin". After: one button that says Start. Median time to first measurement fell from 74 to 19 seconds with the same six people. Prototype: https://design.contoso.example/pico/start-button'
    ],
    [
      '11:25',
      'malgorzata.wisniewska',
      'To jest dokładnie to, o co prosiliśmy od dwóch lat. Brawo, Anaïs.',
      'pl'
    ],
    ['11:50', 'thuy.nguyen', 'Hôm nay căng tin có bún chả, ai đi cùng mình lúc mười hai giờ không?', 'vi'],
    [
      '12:40',
      'emre.yildizdag',
      'Geç vardiya için duyuru: bugün yangın tatbikatı 15:30’da. Sesi duyunca işi bırakın, dışarıda sayım yapacağız.',
      'tr'
    ],
    [
      '13:30',
      'tendai.moyo',
      'We have an offer out to a metrologist I really want. Fingers crossed, and if you happen to know a school near Utrecht that teaches in French, tell me.'
    ],
    [
      '13:37',
      'jean-baptiste.moreau',
      'There is one in Utrecht, bilingual, small classes. My niece went there. I will send you the address.'
    ],
    [
      '14:15',
      'willem.de-vries',
      'Why I keep asking about stock: we hold 4.1 million in finished Aria 5 and the new one replaces it. Every month we are late to say so costs about 60,000 in rework. Not a complaint, just the number, so that we all look at the same one.'
    ],
    [
      '15:46',
      'henk.de-groot',
      'Fire drill: 341 people outside in 4 minutes 12. Last time 5:40. One person went back in for a sandwich. You were seen.'
    ],
    ['15:49', 'liam.osullivan', 'It was a very good sandwich.'],
    [
      '16:37',
      'eitan.mizrahi',
      'Calibration of the helium line finished an hour early. If anybody in Utrecht wants the spare slot on the leak tester tomorrow, shout.'
    ],
    ['17:02', 'oluwaseun.adebayo', 'Shouting politely. Could Yael and I have it from 09:00?'],
    [
      '22:51',
      'kacper.nowak',
      'File shares: done at 22:38, all checksums match, 1.8 TB moved. Opening a large drawing in Lyon went from 41 s to 6 s. The printed rollback plan can become a paper plane.'
    ]
  ]),
  ...day(12, [
    [
      '07:15',
      'bart.hendriks',
      'All four ovens up, all lines staffed, load cells on the shelf. I am writing this down because you only ever hear from me when it is not so.'
    ],
    [
      '07:49',
      'aisha.bello',
      'The odd-page printer on floor 3 now prints even pages as well. At the same time. On the same sheet. Engineer on the way.'
    ],
    [
      '08:18',
      'celine.dubois',
      'Bonjour Lyon ! Les nouveaux fauteuils sont arrivés. Il y en a seize pour vingt bureaux, les quatre autres suivent le mois prochain.',
      'fr'
    ],
    [
      '08:33',
      'daniel.okafor',
      'RC2 is out for internal use. Fixes: wrong decimal comma in the German locale, a crash when the USB cable is pulled during taring, and the cat thing (no).'
    ],
    [
      '08:50',
      'zofia.kowal',
      'Please read this if you ever sign a test sheet: a signature means "I looked", not "it was in the pile". We found two sheets last month where the same impossible value (1.00000 g, five times in a row) had three signatures. Nobody did it on purpose. From today the form shows the spread of the five values in large type, so that a spread of zero looks as odd as it is. Tell me after a week whether it helps or whether it is just one more thing to click away. I mean that. #quality'
    ],
    ['09:09', 'nils.aberg', 'It helps already. Spotted a stuck sensor at nine in the morning.'],
    [
      '09:31',
      'theo.papadopoulos',
      'Καλημέρα σε όλους! Το φυλλάδιο για το LabExpo πάει για εκτύπωση το μεσημέρι. Τελευταία ευκαιρία για διορθώσεις. #labexpo',
      'el'
    ],
    [
      '09:40',
      'esme.hartley',
      'Theo, page 4: "dessicator" has one s and two c’s. Desiccator. Every year one of us gets it wrong, this year it is your turn.'
    ],
    [
      '10:02',
      'ravi.krishnamurthy',
      'Written answer to the million question, with Ingrid’s blessing: one more goes to a second vacuum line, because three teams queue for the first. One less, and we stop the humidity project, which I would hate, and I would tell the team myself. Long version with figures on the research pages.'
    ],
    [
      '10:47',
      'hana.novakova',
      'Does anybody have a signed copy of the 2019 framework with the Basel hospital? Mine ends at page 11 in the middle of a'
    ],
    ['10:49', 'grace.whitfield', 'Page 12 starts with "sentence". Sending you the scan.'],
    [
      '11:34',
      'joris.van-den-berg',
      'Vandaag jarig, er staat vlaai in de keuken van verdieping 2. Abrikoos en kersen. Wie het laatste stuk neemt, wast de schaal af.',
      'nl'
    ],
    ['11:36', 'femke.dijkstra', 'Gefeliciteerd Joris! 🎂', 'nl'],
    ['11:39', 'emre.yildizdag', 'Doğum günün kutlu olsun! Geç vardiyaya da bir dilim kalsın lütfen.', 'tr'],
    [
      '13:02',
      'marieke.jansen',
      'Parental leave: from next year the second parent gets ten weeks paid in full, in every country where we have an office, also where the law says less. It took a while, and I am very happy to be able to write this sentence. Details: https://people.contoso.example/leave 👩‍👩‍👧 👨‍👨‍👦 👨‍👩‍👧‍👦'
    ],
    ['13:05', 'chloe.martin', '❤️❤️❤️'],
    [
      '13:20',
      'diego.ramirez',
      'Qué buena noticia. Mi hija nace en marzo y ya me veía usando las vacaciones.',
      'es'
    ],
    [
      '14:29',
      'priya.raghunathan',
      'Interlaboratory comparison results are in. Eleven labs, one 200 g weight, our deviation from the reference: 3 micrograms with an expanded uncertainty of 12. En = 0.2. I have printed the page and yes, it is on the fridge.'
    ],
    [
      '14:41',
      'claudia.brandstaetter',
      'Großartig, Priya! Genau solche Ergebnisse zeige ich den Auditoren zuerst.',
      'de'
    ],
    [
      '15:55',
      'victor.lam',
      'Reading for the weekend, short and good, on why numbers with units deserve a type of their own: https://learn.microsoft.com/en-us/dotnet/fsharp/language-reference/units-of-measure'
    ],
    ['16:31', 'wanjiru.kamau', 'Nine cases left. NINE.']
  ]),
  ...day(11, [
    [
      '09:26',
      'gareth.llewellyn',
      'On call this weekend: Søren for the north, Inês for the south, me for everything else and for anyone who needs a calm voice. Extension 4142.'
    ],
    ['16:08', 'naoko.fujii', '京都の恒温槽、部品は足りました。帰りの新幹線で報告書を書いています 🚄', 'ja']
  ]),
  ...day(10, [
    [
      '11:37',
      'ines.carvalho',
      'Toulouse, domingo, sol, e um espectrómetro que só precisava de um reinício. Há dias assim.',
      'pt'
    ]
  ]),
  ...day(9, [
    [
      '06:05',
      'dragana.jovanovic',
      'Good morning hall A. Two on holiday, one with a bad back, so line 2 starts at seven and not at six. Stretch before you lift.'
    ],
    [
      '07:40',
      'kacper.nowak',
      '🔴 Mail to outside addresses is delayed since 07:15. Internal mail and chat are fine. Looking at it with the provider, next word from me at 08:15 at the latest.'
    ],
    [
      '08:12',
      'kacper.nowak',
      '🟡 Cause found: an expired certificate at the relay, theirs and not ours. About 2,900 messages are waiting, none is lost.'
    ],
    [
      '08:34',
      'lena.vogel',
      'Meanwhile I telephoned a customer. It works like chat but with voices, very modern.'
    ],
    [
      '08:52',
      'kacper.nowak',
      '🟢 Flowing since 08:47, queue empty by 09:10. I have put their certificate date in OUR calendar, thirty days ahead.'
    ],
    [
      '08:58',
      'ingrid.halvorsen',
      'Three updates in 72 minutes, each when you said it would come. Thank you Kacper, that is what calm looks like.'
    ],
    [
      '09:22',
      'sofie.lindqvist',
      'Anyone else getting the drawing viewer in Finnish? Avaa tiedosto, apparently.'
    ],
    [
      '09:27',
      'aisha.bello',
      'It picks the language from the keyboard after last night’s update. Settings, General, Kieli. I have learned a word today.'
    ],
    [
      '10:03',
      'suryani',
      'Selamat pagi semua! Minggu ini ada kelas singkat tentang presentasi, kamis jam dua di ruang Pascal, masih ada lima kursi.',
      'id'
    ],
    [
      '10:19',
      'marcus.delacroix',
      'Certificates now go out the day the instrument passes. First customer to notice: two hours. Next bottleneck, please. I still owe @priya.raghunathan and @bart.hendriks lunch and they keep choosing expensive places.'
    ],
    [
      '10:44',
      'ahmed.almansouri',
      'سؤال للزملاء: هل لدينا كتيب للميزان Aria 7 باللغة العربية؟ العميل يحتاجه قبل نهاية الشهر.',
      'ar'
    ],
    [
      '10:59',
      'esme.hartley',
      'In translation, Ahmed: the Arabic quick guide is due in eight days, the full manual in five weeks. I can send you the draft of the safety pages today.'
    ],
    [
      '11:41',
      'kwame.mensah',
      'Vibration test of the packed Aria 7: twenty drops from 80 cm, all corners. Carton looks like it has been through a divorce. Instrument inside: adjusted, tested, within tolerance. #aria7'
    ],
    [
      '12:12',
      'oluwaseun.adebayo',
      'Chess at lunch, table by the window. I have a board, a clock and no mercy.'
    ],
    [
      '13:18',
      'gudrun.eiriksdottir',
      'Forecast closed: 43 of 43 answers. Takk fyrir, that has never happened before.'
    ],
    [
      '13:44',
      'soren.kjaer',
      'Kan nogen sende mig måltegningen til flangen på Torr 3? Mobildækningen i kælderen her rækker kun til tekst.',
      'da'
    ],
    [
      '13:51',
      'daniel.okafor',
      'Søren: 70 mm outer, 41.2 bolt circle... wait, I am reading the KF one. KF40: outer 55, inner 40.5, centring ring 41.0. No bolts, clamp only.'
    ],
    [
      '14:36',
      'jean-baptiste.moreau',
      'Question bête, vraie réponse attendue : qui a emprunté le thermomètre étalon numéro 3 ? Son certificat est parti avec lui.',
      'fr'
    ],
    [
      '14:52',
      'femke.dijkstra',
      'In Curie, bath 2, blinking happily. I did sign for it, in the old book, which I now see nobody reads any more. Bringing it back.'
    ],
    [
      '15:08',
      'gareth.llewellyn',
      'What the team learned in a year of calls, 1,318 of them, in order of how often it would have saved the trip:\n1. Ask what changed last week. (Something always did.)\n2. Ask for a photo of the whole bench, not of the display.\n3. Clean the contacts before you replace the board.\n4. A fan makes no noise when it works and none when it is dead.\n5. The person who found the fault usually knows why. Let them finish the sentence.\nNumber five is worth more than the other four together.'
    ],
    [
      '15:23',
      'anais.lefebvre',
      'New icons for the app are in review. One of them looks like a shower head to half of the people I asked and like a pipette to the other half, so it needs another day.'
    ],
    [
      '15:59',
      'ana.gutierrez',
      'El congreso de química en Guadalajara pidió una charla nuestra sobre incertidumbre para estudiantes. ¿Quién se anima? Hay tacos.',
      'es'
    ],
    ['16:03', 'diego.ramirez', 'Yo. Por los estudiantes, claro.', 'es'],
    [
      '17:10',
      'emre.yildizdag',
      'Note for everyone who parks at the loading dock "just for a minute": the truck driver has started a collection of photographs.'
    ]
  ]),
  ...day(8, [
    [
      '03:27',
      'jiho.kim',
      '부산 고객사에서 감사 편지가 왔습니다. 새벽 두 시에 전화를 받아 준 일을 아직도 기억하신다고 합니다.',
      'ko'
    ],
    [
      '07:33',
      'victor.lam',
      'Laptops with a swollen battery: model 14-A from before 2021. If your touchpad has become hard to press, that is not you getting weaker. Stop charging it and bring it to us today, we have forty replacements ready.'
    ],
    [
      '08:01',
      'karolina.zajac',
      'Touchpad was hard to press. Laptop is now in a bucket of sand in the car park, looked after by three very serious people. Thank you for the post, Victor.'
    ],
    [
      '08:24',
      'tendai.moyo',
      'She said yes! Metrologist from Sèvres, starts in the new year. The bilingual school did it, merci Jean-Baptiste.'
    ],
    [
      '08:57',
      'rosalie.peeters',
      'Planning voor de rest van de maand staat online. Groen is vast, geel kan nog schuiven, rood is waar ik ’s nachts wakker van lig. Er is één rood.',
      'nl'
    ],
    ['09:14', 'miguel.ferreira', 'What is the red one? Asking so that we can all be awake together.'],
    [
      '09:17',
      'rosalie.peeters',
      'Draft shield glass. One supplier, one oven, and that oven is older than I am.'
    ],
    [
      '09:43',
      'sofie.lindqvist',
      'Coming to look at the glass with you after lunch. There is a company in Eindhoven that makes the same thickness for museum cases.'
    ],
    [
      '10:20',
      'maximiliane.schwarzenberger-oberhollenzer',
      'Datenschutz in einem Satz: Kundendaten gehören ins Kundensystem, nicht in eine Tabelle auf dem Desktop mit dem Namen „wichtig_final_NEU2“. Wer so eine Tabelle hat, darf sich straffrei bis Monatsende bei mir melden; ich helfe beim Umziehen und sage danke.',
      'de'
    ],
    ['10:32', 'lena.vogel', 'Meine hieß „wichtig_final_NEU3“. Ich melde mich.', 'de'],
    [
      '11:07',
      'liam.osullivan',
      'We have a winner for the oldest instrument still under contract: a balance from 1988 at a mint in the Alps. Serial number 00412. It is checked every year and it is still better than its label.'
    ],
    ['11:29', 'nils.aberg', 'I calibrated 00412 as an apprentice. Tell it I said hello.'],
    [
      '12:05',
      'thuy.nguyen',
      'Whose headphones are these, on the table next to the microwave? Black, warm, playing something with violins.'
    ],
    [
      '13:14',
      'bianca.moretti',
      'LabExpo needs people. I look for eight who can stand, smile and explain, two days each, hotel and good shoes included. Not only Sales: visitors keep asking for "somebody who built it". Write your name below or come and find me. #labexpo'
    ],
    ['13:19', 'miguel.ferreira', 'I built it. I will come.'],
    ['13:26', 'priya.raghunathan', 'In, if I may bring the comparison plot from the fridge.'],
    ['14:40', 'xiaoming.chen', '第六天，七号样品出现轻微漂移，其余正常。已经拆下来检查，怀疑是焊点。', 'zh'],
    [
      '15:37',
      'wanjiru.kamau',
      'Customers keep writing "the balance is unstable" when the table is. New first question in the script: what is it standing on? Answers today: marble, marble, a washing machine, a colleague’s desk "but he types softly".'
    ],
    ['16:44', 'hana.novakova', 'Kdo bude příští týden v Mnichově? Přivezu trdelník.', 'cs'],
    [
      '19:58',
      'grace.whitfield',
      'Rochester went well in the end. Six feet of snow, one plow, two very determined lab managers, and they want a quote for eleven Lumens by the end of the week. I have never been so happy with wet socks.'
    ]
  ])
];
