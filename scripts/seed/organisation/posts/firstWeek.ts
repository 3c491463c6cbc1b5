import { day, type SamplePost } from './SamplePost';

export const firstWeek: readonly SamplePost[] = [
  ...day(21, [
    [
      '09:02',
      'noor.bakker',
      'This page is now open to all of us. Short posts, newest first, nobody decides what you get to see. Ask things, show things, say thanks. The house rules fit on one line: be kind, be useful, and keep customer secrets out of it. Guide: https://intranet.contoso.example/hallway/start'
    ],
    ['09:06', 'liam.osullivan', 'First!'],
    [
      '09:07',
      'esme.hartley',
      'I have waited eleven years for an internal tool that opens faster than I can forget why I opened it.'
    ],
    [
      '09:13',
      'dragana.jovanovic',
      'Early shift, hall A: 212 Aria balances through final test, 3 rejects, all three the same loose draft shield hinge. Torque driver on station 6 swapped at 07:40.\nLate shift please watch the hinge for the first hour.'
    ],
    [
      '09:21',
      'joris.van-den-berg',
      'Iemand mijn blauwe multimeter gezien? Stond gisteren nog op de meettafel bij het raam.',
      'nl'
    ],
    [
      '09:30',
      'ravi.krishnamurthy',
      'Proud moment: the vacuum mass comparator paper by Olúwaṣeun and Yael has been accepted. Eighteen months, two reviewers, one very patient cryopump.'
    ],
    [
      '09:41',
      'daniel.okafor',
      'Firmware 4.2 for the Aria 7 is in code freeze from noon. If your fix is not reviewed by then it goes to 4.3, and no, bringing cake will not change that. (It might. Try.) #aria7'
    ],
    [
      '09:58',
      'aisha.bello',
      'Password resets are taking about ten minutes longer than usual this morning, we are two people down with a cold. Self service is quicker: https://passwords.contoso.example'
    ],
    ['10:15', 'oluwaseun.adebayo', 'Thank you Ravi. The cryopump would like to be named as an author.'],
    [
      '10:34',
      'claudia.brandstaetter',
      'Das Überwachungsaudit nach ISO/IEC 17025 beginnt in drei Wochen. Bitte prüft bis Ende nächster Woche, ob eure Schulungsnachweise vollständig sind. Die Liste liegt unter https://quality.contoso.example/audit/nachweise #17025',
      'de'
    ],
    [
      '11:02',
      'karolina.zajac',
      'Small thing that took me a whole day: a time stamp without an offset is not a time, it is a rumour. https://datatracker.ietf.org/doc/html/rfc3339'
    ],
    [
      '11:26',
      'henk.de-groot',
      'The lift in building C is out until the engineer arrives at two. Stairs on the canal side, goods lift only with a badge from Facilities.'
    ],
    ['11:55', 'sofie.lindqvist', 'Lunch?'],
    [
      '12:31',
      'miguel.ferreira',
      'Whoever left the bag of lemons in the kitchen with a note saying "take some, my tree is out of control": obrigado, you have made hall A very happy 🍋'
    ],
    [
      '13:40',
      'grace.whitfield',
      'Good morning from Boston. The pharma customer in Cambridge signed for 40 Lumen spectrometers with five years of calibration. Huge credit to @lena.vogel who answered every single question of their validation team, including the ones asked twice.'
    ],
    [
      '13:52',
      'lena.vogel',
      'Danke Grace! Their last question was whether the lamp can be replaced "by a person wearing two pairs of gloves". It can. We filmed it.'
    ],
    [
      '14:20',
      'priya.raghunathan',
      'Calibration lab is at 20.02 °C and 49.6 % humidity, and I intend to keep it there. If you open the airlock with both doors at once, I will know. There is a graph.'
    ],
    [
      '15:08',
      'kwame.mensah',
      'Climate chamber run 118: zero drift of the Aria 7 at 30 °C is down from 1.9 mg to 0.4 mg over eight hours with the new compensation table. Raw data in the usual folder. I would like a second pair of eyes on the step at hour five.'
    ],
    [
      '15:33',
      'tomasz.lukaszewicz',
      '@kwame.mensah hour five is the defrost cycle of the chamber. You can see it in the humidity channel about ninety seconds before the step.'
    ],
    ['16:04', 'kwame.mensah', 'Confirmed, thank you Tomasz. I have been chasing a refrigerator.'],
    [
      '16:45',
      'marcus.delacroix',
      'Quarter so far: orders 6 % over plan, and for the first time service contracts grow faster than instruments. That is @gareth.llewellyn and team showing up on time, every time.'
    ],
    [
      '17:20',
      'emre.yildizdag',
      'Late shift here. Read about the hinge, checking each one by hand until the new driver has proved itself. Ellerinize sağlık, early shift.'
    ]
  ]),
  ...day(20, [
    [
      '01:12',
      'haruka.sakamoto',
      '大阪の光学ラボ、新しい回折格子の測定が終わりました。迷光は前の世代の三分の一です。詳しい結果は来週の会議で話します。',
      'ja'
    ],
    [
      '02:40',
      'takumi.ishikawa',
      'That is the number our university customers have been waiting for. May I show it under NDA next month? @haruka.sakamoto'
    ],
    [
      '08:05',
      'femke.dijkstra',
      'Room Curie smells of burnt toast again. It is not the chemistry this time, somebody moved the toaster next to the smoke extraction.'
    ],
    ['08:11', 'henk.de-groot', 'Toaster is on its way home.'],
    [
      '08:32',
      'gareth.llewellyn',
      'Bore da. Soren fixed a Torr gauge at a dairy near Aarhus yesterday using a ladder, a torch and a phone held by the cheese master. Customer sent a wheel of cheese. It is in the kitchen of floor 1, please do not let it become an incident.'
    ],
    ['08:44', 'nils.aberg', 'Cheese is good. Calibrated opinion.'],
    [
      '08:58',
      'tendai.moyo',
      'Four people start with us on the first of the month: one in Kraków, two in production, one in Finance. If you were ever new somewhere, you know what a hello at the coffee machine is worth.'
    ],
    [
      '09:20',
      'kacper.nowak',
      'Build server in Kraków ran out of disk at 03:10, builds queued until 08:55. It is the nightly images again, 14 GB each and kept for ever. I have set a limit of ten; tell me today if your team needs more.'
    ],
    [
      '09:37',
      'malgorzata.wisniewska',
      'Dzięki Kacper. Przy okazji: kto jest właścicielem obrazów z marca? Nikt się nie przyznaje, więc w piątek je usuwam.',
      'pl'
    ],
    [
      '10:05',
      'anais.lefebvre',
      'Looking for six people who have NOT used the Pico pipette app yet. Forty minutes, Room Pascal or by video, I bring cake. I learn most from those who are a bit annoyed.'
    ],
    [
      '10:22',
      'chloe.martin',
      'Un client de Grenoble demande si la balance Aria 5 peut peser un colibri. Réponse courte : oui, avec le mode animal. Réponse longue : il faut convaincre le colibri.',
      'fr'
    ],
    [
      '10:48',
      'suryani',
      'Seats left in "Explain your measurement to a non-specialist", half a day, on site. Last time somebody explained hysteresis with a supermarket trolley and I have never forgotten it.'
    ],
    [
      '11:17',
      'sana.qureshi',
      'Invoices without a purchase order number go to the end of the queue. Not out of spite: the system literally sorts them there.'
    ],
    [
      '11:40',
      'bart.hendriks',
      'Load cells from Fabrikam: 600 promised, 180 arrived. We can build the Aria 7 until the end of next week at normal pace. Rosalie is replanning, no panic on the floor please.'
    ],
    [
      '12:05',
      'nadia.rahal_fabrikam.example#EXT#',
      'Nadia from Fabrikam here, thank you for letting me in. The remaining 420 cells are made and tested; they wait for a customs form with the right code. I will post here the moment the truck leaves.'
    ],
    [
      '12:18',
      'rosalie.peeters',
      'Dat is tenminste duidelijk, dank je Nadia. Ik schuif de Aria 5 twee dagen naar voren, dan verliezen we niets.',
      'nl'
    ],
    [
      '13:35',
      'zofia.kowal',
      'Found an honest sentence in a very old test report: "Result looks right but I do not know why." Framing it for the wall.'
    ],
    [
      '14:02',
      'diego.ramirez',
      'Buenos días desde Monterrey. El espectrómetro del hospital ya mide otra vez: era un ventilador lleno de polvo, no el detector. Cambié el filtro y dejé dos de repuesto.',
      'es'
    ],
    [
      '14:50',
      'ana.gutierrez',
      'Gracias Diego, el director del laboratorio acaba de llamarme solo para decirlo. Nunca llaman para decir algo bueno.',
      'es'
    ],
    [
      '15:15',
      'victor.lam',
      'Reminder that the old badge readers in building A are replaced tonight from 19:00. Doors stay open on the canal side with a guard. Your badge keeps working, only the beep changes.'
    ],
    [
      '15:47',
      'theo.papadopoulos',
      'Which of our instruments would you take to a desert island? Asking for the product calendar. So far: three thermometers, one balance, and somebody from Legal who chose the delivery terms.'
    ],
    [
      '16:28',
      'eitan.mizrahi',
      'המקרר של המעבדה בחיפה חזר לעבוד. הדגימות נשארו מתחת לארבע מעלות כל הזמן, בדקתי את הרישום.',
      'he'
    ],
    [
      '16:59',
      'wanjiru.kamau',
      'Support today: 61 cases opened, 66 closed. The backlog has a 1 at the front for the first time since spring. Go home, all of you.'
    ],
    [
      '19:25',
      'grace.whitfield',
      'Does anyone have the short explanation of why we say "mass" and the customer says "weight"? I had a good one and then I had lunch.'
    ],
    ['19:41', 'marcus.delacroix', 'https://en.wikipedia.org/wiki/Mass_versus_weight and a smile.']
  ]),
  ...day(19, [
    [
      '07:12',
      'dragana.jovanovic',
      'New beep on the doors sounds like my microwave. Twelve people have now turned around to look for soup.'
    ],
    [
      '08:03',
      'aisha.bello',
      'Lost: one badge, name side scratched, last seen near the bicycle racks. Found: three badges, none of them that one. Service desk, floor 0.'
    ],
    [
      '08:20',
      'yael.ben-ami',
      'בוקר טוב! מישהו יודע אם אפשר להזמין את חדר קלווין לכל היום בשבוע הבא? אנחנו ארבעה אנשים ומכשיר אחד גדול.',
      'he'
    ],
    [
      '08:29',
      'henk.de-groot',
      'Kelvin is yours for the whole day, Yael. Bring the big instrument through the loading dock, the front door is 82 cm and I have seen your instruments.'
    ],
    [
      '08:55',
      'jean-baptiste.moreau',
      "Petit rappel pour l'audit : un certificat d'étalonnage périmé depuis hier est un certificat périmé. J'en ai trouvé deux ce matin, dont un sur mon propre bureau.",
      'fr'
    ],
    [
      '09:10',
      'daniel.okafor',
      '4.2 release candidate 1 is on the test rigs. 1,204 automatic tests, 1,201 green. The three red ones fail because they check the version number, which changed, because it is a release. I love computers.'
    ],
    [
      '09:24',
      'minjun.park',
      '그 테스트 세 개는 제가 고치겠습니다. 버전 번호를 직접 적어 놓은 사람이 저라서요.',
      'ko'
    ],
    [
      '09:45',
      'ingrid.halvorsen',
      'I spent yesterday on the late shift in hall B. Things I learned: the label printer jams when it is humid, the good chair is at station 4, and nobody had told the team why we changed supplier. The last one is on me. Thank you Emre for having me.'
    ],
    [
      '09:52',
      'emre.yildizdag',
      'You are welcome back any time. You sorted 300 screws without complaining, which is more than some.'
    ],
    [
      '10:30',
      'marieke.jansen',
      'Flu jabs: two mornings next month in Room Joule. Ten seconds, no appointment, and you get a biscuit. Other sites: ask your office coordinator, it is paid for everywhere.'
    ],
    [
      '10:41',
      'celine.dubois',
      'À Lyon, ce sera le 12 au matin, salle Ampère. Le biscuit sera une praline, évidemment.',
      'fr'
    ],
    [
      '11:08',
      'xiaoming.chen',
      '上海传感器实验室的新烘箱今天到了。下周开始做一千小时老化试验，有样品要一起放的同事请在周末前告诉我。',
      'zh'
    ],
    [
      '11:33',
      'kwame.mensah',
      'If anybody wants to see what half a milligram of fingerprint looks like on a plot, the door of the chamber room is open until noon. Bring a finger.'
    ],
    [
      '12:14',
      'thuy.nguyen',
      'Canteen has phở today! Real broth, I checked, I asked for the bones. 🍜 #canteen'
    ],
    ['12:50', 'oluwaseun.adebayo', '@thuy.nguyen was right about the phở. I have had two.'],
    [
      '13:28',
      'willem.de-vries',
      'Expense reports for last month close tonight at midnight. The most common mistake is a photo of the receipt with a thumb over the amount. You know who you are, and so does Sana.'
    ],
    [
      '14:11',
      'bianca.moretti',
      'LabExpo stand is confirmed: hall 7, number C31, corner, 60 square metres and, after four years of asking, our own electricity. #labexpo'
    ],
    [
      '14:25',
      'hana.novakova',
      'Reading a supplier contract that says "best efforts" in one clause and "reasonable endeavours" in the next. One of them is a typo and I would like it to be the expensive one.'
    ],
    [
      '15:02',
      'samir.khoury',
      'تم إصلاح مكيف الهواء في الطابق الثالث بمكتب دبي. الحرارة الآن ٢٢ درجة، وأرجو ترك النوافذ مغلقة حتى المساء.',
      'ar'
    ],
    [
      '15:40',
      'liam.osullivan',
      'Customer on the phone: "It says E-17 and it is beeping." Me: "Could you read me the whole display?" Customer: "It says E-17, remove cat." We do not have that message. They had a cat.'
    ],
    [
      '16:10',
      'joris.van-den-berg',
      'Multimeter terecht! Lag in de la met opschrift "NIET MULTIMETER". Dank aan de anonieme filosoof.',
      'nl'
    ],
    [
      '16:52',
      'ravi.krishnamurthy',
      'Have a good weekend all. If you work through it, work on something you love or something that is on fire, and call somebody in the second case.'
    ]
  ]),
  ...day(18, [
    [
      '10:47',
      'soren.kjaer',
      'På farten til Esbjerg med en ny pumpe i bagagerummet. Kunden står stille siden i nat. Melder mig, når den kører.',
      'da'
    ],
    ['14:33', 'soren.kjaer', 'Den kører. 0,002 mbar og faldende ☕', 'da']
  ]),
  ...day(17, [
    [
      '20:05',
      'noor.bakker',
      'Nobody has to read this tonight: tomorrow at ten Ingrid answers your questions in the canteen, coffee included. Post a question here, or ask it there with your mouth full.'
    ]
  ]),
  ...day(16, [
    [
      '00:48',
      'naoko.fujii',
      '今週は名古屋と京都の二件を回ります。京都の大学では恒温槽の調整も頼まれました。部品が足りるか少し心配です。',
      'ja'
    ],
    [
      '07:31',
      'bart.hendriks',
      'Power dip at 05:52 in hall B, about 300 ms. Ovens 2 and 3 tripped and restarted by themselves, oven 1 did not. Batch 7731 is in quarantine until Quality has looked at the log. Everything else runs.'
    ],
    [
      '07:50',
      'zofia.kowal',
      'Looking at the log of 7731 now. Temperature fell 4 °C for eleven minutes, the limit is 6. I expect to release it before lunch but I want to see the second sensor first.'
    ],
    [
      '08:15',
      'sofie.lindqvist',
      'The escape room evening: 14 engineers, one lock with four digits, 38 minutes. The receptionist opened it with a hairpin. We are hiring her.'
    ],
    [
      '08:36',
      'femke.dijkstra',
      'Question for Ingrid at ten: when a project is stopped, could we hear why from the person who stopped it, instead of from the calendar?'
    ],
    [
      '08:41',
      'oluwaseun.adebayo',
      'Second question for the canteen: what would you do with one more million in Research, and what would you do with one less?'
    ],
    [
      '08:49',
      'karolina.zajac',
      'Mine: do we really need both the Friday report and the Thursday report about the Friday report?'
    ],
    [
      '09:05',
      'victor.lam',
      '⚠️ A phishing mail is going round with the subject "Your mailbox is 98% full", sent from helpdesk@c0ntoso.example (with a zero). 23 people got it, 2 clicked, both told us within minutes, which is exactly right. Nobody is in trouble. Use the Report button and delete it.'
    ],
    ['09:12', 'liam.osullivan', 'I was one of the two. My mailbox IS 98% full. It was personal.'],
    [
      '10:58',
      'ingrid.halvorsen',
      'Thanks for the full canteen. Promises I made, so you can hold me to them: 1) whoever stops a project explains it in person, within a week; 2) one of the two weekly reports goes, you vote which; 3) I answer the million question in writing, it deserves better than a shrug.'
    ],
    [
      '11:15',
      'karolina.zajac',
      'I only meant it as a joke and now I have abolished a report. Careful what you post, people.'
    ],
    [
      '11:42',
      'zofia.kowal',
      'Batch 7731 released. Second sensor agrees within 0.3 °C. Note in the batch record, thanks to the late shift for writing down the exact minute.'
    ],
    ['12:20', 'nils.aberg', 'Någon som vill ha lunch i solen? Bänken vid kanalen, om tio minuter.', 'sv'],
    [
      '13:11',
      'gudrun.eiriksdottir',
      'If your cost centre starts with 47, please look at the forecast today. I have 31 answers and 12 silences, and silence is booked as zero.'
    ],
    [
      '13:50',
      'ahmed.almansouri',
      'وقّعنا اليوم اتفاقية إطارية مع جامعة في أبوظبي: ثلاثون ميزانًا وعقد صيانة لأربع سنوات. شكرًا لفريق الدعم على العرض الحي الأسبوع الماضي.',
      'ar'
    ],
    ['14:07', 'fatima.haddad', 'مبروك يا أحمد! الفريق سعيد جدًا، خصوصًا أن العرض اشتغل من أول مرة 😄', 'ar'],
    [
      '14:44',
      'esme.hartley',
      'New style rule for manuals: if a step needs the word "simply", the step is not simple. I removed it 146 times from the Lumen guide this morning and the guide got shorter AND clearer.'
    ],
    [
      '15:29',
      'priya.raghunathan',
      'Somebody opened the airlock with both doors at once at 14:51. I am not angry. I am 0.4 °C disappointed.'
    ],
    ['15:31', 'joris.van-den-berg', 'Sorry Priya. I had my hands full with a very heavy oscilloscope.'],
    [
      '16:18',
      'hana.novakova',
      'Found out why the contract had two standards of effort: it was translated from Czech by me, nine years ago. Mea culpa, corrected.'
    ],
    [
      '17:05',
      'oluwaseun.adebayo',
      'Somebody asked why we weigh in a vacuum at all. Short version: air pushes. A litre of steel and a litre of brass float in it by a tiny amount, the same amount, but a kilogram of each has a different volume, so the balance sees a difference that is not there. You can correct for it if you know pressure, temperature and humidity very well, or you can take the air away. Taking the air away costs a pump, three days and your patience. Come and see it, the pump likes visitors more than reviewers.'
    ],
    [
      '20:14',
      'grace.whitfield',
      'Customer visit in Rochester moved to next week because of snow. In case anyone wondered whether the season had started.'
    ]
  ]),
  ...day(15, [
    [
      '07:02',
      'dragana.jovanovic',
      'Handover early: oven 1 back since 06:20, electrician found a tired contactor. Spare ordered, old one taped and labelled. Station 3 short of M2.5 screws until the 10 o’clock delivery.'
    ],
    [
      '08:10',
      'tomasz.lukaszewicz',
      'Ktoś wie, dlaczego tester numer 4 pokazuje wczorajszą datę? Restart nie pomógł.',
      'pl'
    ],
    [
      '08:16',
      'kacper.nowak',
      'Nie miał serwera czasu po wymianie przełącznika. Już ma. Sprawdź proszę, czy logi z nocy nie są pomieszane.',
      'pl'
    ],
    [
      '08:40',
      'theo.papadopoulos',
      'Draft headline for the Aria 7 launch: "So quiet you can hear a grain of salt land." Too much?'
    ],
    [
      '08:46',
      'jean-baptiste.moreau',
      'A grain of table salt is about 60 micrograms and the readability is 10, so the claim stands. But you would not hear it, you would read it.'
    ],
    ['08:51', 'theo.papadopoulos', 'I should never ask a metrologist a yes/no question.'],
    ['09:18', 'aisha.bello', 'Printer on floor 3 prints only odd pages. We know. It has been told.'],
    [
      '09:44',
      'malgorzata.wisniewska',
      'Retrospective of the 4.1 release, the three things that will change: tests on real hardware start in week one instead of week five; one person owns the release notes, by name; and nobody merges after 16:00 on the last day of the week. The rest is in the notes: https://wiki.contoso.example/engineering/retro/aria7-4-1'
    ],
    [
      '10:09',
      'tendai.moyo',
      'Interviewing two field engineers for the north this afternoon. @gareth.llewellyn says the practical test is "explain this leak to a person in a hurry". Brilliant.'
    ],
    [
      '10:38',
      'ines.carvalho',
      'Chegou a Toulouse a válvula errada: pedi DN25 e veio DN40. Alguém em Lyon tem uma DN25 no armazém? Preciso dela amanhã de manhã.',
      'pt'
    ],
    [
      '10:45',
      'celine.dubois',
      'J’en ai une, Inês, étagère 12. Elle part à midi par coursier, tu l’auras à l’hôtel ce soir.',
      'fr'
    ],
    [
      '11:52',
      'kwame.mensah',
      'Run 121. With the revised table: 0.2 mg in eight hours at 30 °C, no step, defrost switched off. I am going to say it quietly: I think we have it. #aria7'
    ],
    [
      '12:26',
      'anais.lefebvre',
      'Tested five of the six volunteers. All five tapped the picture of the pipette, which is not a button. So tomorrow it will be a button.'
    ],
    [
      '13:33',
      'rosalie.peeters',
      'Vrachtwagen van Fabrikam is door de douane, levering morgenochtend tussen 6 en 8. De planning kan terug naar normaal. Wie de poort opendoet krijgt koffie van mij.',
      'nl'
    ],
    [
      '13:48',
      'wanjiru.kamau',
      'Dear all with a fix for a customer: please write the answer in the case before you tell me in the corridor. I am a good memory with legs, but I go on holiday in spring.'
    ],
    [
      '14:30',
      'bianca.moretti',
      'Il video della lampada cambiata con due paia di guanti ha 11.000 visualizzazioni in una settimana. È il nostro contenuto più visto di sempre, e dura quaranta secondi.',
      'it'
    ],
    ['15:05', 'lena.vogel', 'I am now "the glove lady" to at least three customers.'],
    [
      '15:58',
      'suryani',
      'For the new colleagues, and the brave old ones: a glossary of all our abbreviations, 212 of them, 9 with two meanings and one (PRT) with four. https://wiki.contoso.example/abbreviations'
    ],
    [
      '16:40',
      'emre.yildizdag',
      'The jammed label printer: we put a bag of silica gel in the paper tray as an experiment. Zero jams in two shifts. Cost: 0.35. Ingrid, this one is for you.'
    ],
    [
      '21:02',
      'diego.ramirez',
      'Aviso para el turno de mañana: el técnico del hospital pidió un curso corto de limpieza de filtros. Puedo darlo el jueves por video.',
      'es'
    ]
  ])
];
