import { type Department, type Office, type Person } from './Person';

const domain = 'contoso.example';

/** [account, given name, surname, title, office, language, display name where it is not "given surname"] */
type Row = readonly [string, string, string, string, Office, string, string?];

/** Contoso makes balances, pipettes, thermometers and spectrometers. The first row leads the department. */
const departments: readonly (readonly [Department, readonly Row[]])[] = [
  [
    'Management',
    [['ingrid.halvorsen', 'Ingrid', 'Halvorsen', 'Chief Executive Officer', 'Utrecht', 'nb-NO']]
  ],
  [
    'Research',
    [
      ['ravi.krishnamurthy', 'Raviprakash', 'Krishnamurthy', 'Vice President Research', 'Utrecht', 'en-GB'],
      ['yael.ben-ami', 'יעל', 'בן־עמי', 'Senior Physicist', 'Haifa', 'he-IL'],
      ['eitan.mizrahi', 'איתן', 'מזרחי', 'Laboratory Technician', 'Haifa', 'he-IL'],
      ['haruka.sakamoto', '遥', '坂本', 'Optics Researcher', 'Osaka', 'ja-JP', '坂本 遥'],
      ['xiaoming.chen', '晓明', '陈', 'Sensor Scientist', 'Shanghai', 'zh-CN', '陈晓明'],
      ['femke.dijkstra', 'Femke', 'Dijkstra', 'Research Chemist', 'Utrecht', 'nl-NL'],
      ['oluwaseun.adebayo', 'Olúwaṣeun', 'Adébáyọ̀', 'Research Fellow, Mass Metrology', 'Utrecht', 'en-GB']
    ]
  ],
  [
    'Engineering',
    [
      ['malgorzata.wisniewska', 'Małgorzata', 'Wiśniewska', 'Vice President Engineering', 'Kraków', 'pl-PL'],
      ['daniel.okafor', 'Daniel', 'Okafor', 'Lead Firmware Engineer', 'Utrecht', 'en-GB'],
      ['tomasz.lukaszewicz', 'Tomasz', 'Łukaszewicz', 'Firmware Engineer', 'Kraków', 'pl-PL'],
      ['karolina.zajac', 'Karolina', 'Zając', 'Software Engineer', 'Kraków', 'pl-PL'],
      ['sofie.lindqvist', 'Sofie', 'Lindqvist', 'Mechanical Engineer', 'Utrecht', 'sv-SE'],
      ['joris.van-den-berg', 'Joris', 'van den Berg', 'Electronics Engineer', 'Utrecht', 'nl-NL'],
      ['minjun.park', '민준', '박', 'Software Engineer', 'Seoul', 'ko-KR', '박민준'],
      ['anais.lefebvre', 'Anaïs', 'Lefèbvre', 'Interaction Designer', 'Lyon', 'fr-FR'],
      ['kwame.mensah', 'Kwame', 'Mensah', 'Test Engineer', 'Utrecht', 'en-GB']
    ]
  ],
  [
    'Production',
    [
      ['bart.hendriks', 'Bart', 'Hendriks', 'Plant Manager', 'Utrecht', 'nl-NL'],
      ['dragana.jovanovic', 'Dragana', 'Jovanović', 'Shift Lead, Early', 'Utrecht', 'sr-Latn-RS'],
      ['emre.yildizdag', 'Emre', 'Yıldızdağ', 'Shift Lead, Late', 'Utrecht', 'tr-TR'],
      ['miguel.ferreira', 'Miguel', 'Ferreira', 'Assembly Technician', 'Utrecht', 'pt-PT'],
      ['thuy.nguyen', 'Thị Thủy', 'Nguyễn', 'Assembly Technician', 'Utrecht', 'vi-VN', 'Nguyễn Thị Thủy'],
      ['nils.aberg', 'Nils', 'Åberg', 'Calibration Technician', 'Utrecht', 'sv-SE'],
      ['rosalie.peeters', 'Rosalie', 'Peeters', 'Production Planner', 'Utrecht', 'nl-BE']
    ]
  ],
  [
    'Quality',
    [
      ['claudia.brandstaetter', 'Claudia', 'Brandstätter', 'Head of Quality', 'Munich', 'de-DE'],
      ['jean-baptiste.moreau', 'Jean-Baptiste', 'Moreau', 'Metrologist', 'Lyon', 'fr-FR'],
      ['priya.raghunathan', 'Priya', 'Raghunathan', 'Calibration Laboratory Lead', 'Utrecht', 'en-GB'],
      ['zofia.kowal', 'Zofia', 'Kowal', 'Quality Engineer', 'Kraków', 'pl-PL']
    ]
  ],
  [
    'Sales',
    [
      ['marcus.delacroix', 'Marcus', 'Delacroix', 'Vice President Sales', 'Boston', 'en-US'],
      ['grace.whitfield', 'Grace', 'Whitfield', 'Account Manager', 'Boston', 'en-US'],
      [
        'ana.gutierrez',
        'Ana Lucía',
        'Gutiérrez Villaseñor',
        'Regional Sales Manager',
        'Guadalajara',
        'es-MX'
      ],
      ['ahmed.almansouri', 'أحمد', 'المنصوري', 'Regional Sales Manager', 'Dubai', 'ar-AE'],
      ['lena.vogel', 'Lena', 'Vogel', 'Sales Engineer', 'Munich', 'de-DE'],
      ['takumi.ishikawa', '拓海', '石川', 'Sales Manager', 'Osaka', 'ja-JP', '石川 拓海']
    ]
  ],
  [
    'Customer Support',
    [
      ['fatima.haddad', 'فاطمة', 'حداد', 'Head of Customer Support', 'Dubai', 'ar-AE'],
      ['liam.osullivan', 'Liam', "O'Sullivan", 'Support Engineer', 'Utrecht', 'en-IE'],
      ['chloe.martin', 'Chloé', 'Martin', 'Support Engineer', 'Lyon', 'fr-FR'],
      ['jiho.kim', '지호', '김', 'Support Engineer', 'Seoul', 'ko-KR', '김지호'],
      ['wanjiru.kamau', 'Wanjirũ', 'Kamau', 'Support Team Lead', 'Utrecht', 'en-GB']
    ]
  ],
  [
    'Marketing',
    [
      ['bianca.moretti', 'Bianca', 'Moretti', 'Head of Marketing', 'Munich', 'it-IT'],
      ['noor.bakker', 'Noor', 'Bakker', 'Internal Communications Lead', 'Utrecht', 'nl-NL'],
      ['theo.papadopoulos', 'Θεόδωρος', 'Παπαδόπουλος', 'Product Marketing Manager', 'Munich', 'el-GR'],
      ['esme.hartley', 'Esmé', 'Hartley', 'Technical Writer', 'Utrecht', 'en-GB']
    ]
  ],
  [
    'Finance',
    [
      ['willem.de-vries', 'Willem', 'de Vries', 'Chief Financial Officer', 'Utrecht', 'nl-NL'],
      ['gudrun.eiriksdottir', 'Guðrún', 'Eiríksdóttir', 'Controller', 'Utrecht', 'is-IS'],
      ['sana.qureshi', 'Sana', 'Qureshi', 'Accounts Payable Specialist', 'Utrecht', 'en-GB'],
      ['piet.zwart', 'Piet', 'Zwart', 'Internal Auditor', 'Utrecht', 'nl-NL']
    ]
  ],
  [
    'People',
    [
      ['marieke.jansen', 'Marieke', 'Jansen', 'Vice President People', 'Utrecht', 'nl-NL'],
      ['tendai.moyo', 'Tendai', 'Moyo', 'Recruiter', 'Utrecht', 'en-GB'],
      ['suryani', 'Suryani', '', 'Learning Advisor', 'Utrecht', 'id-ID']
    ]
  ],
  [
    'IT',
    [
      ['victor.lam', 'Victor', 'Lam', 'Head of IT', 'Utrecht', 'en-GB', 'Victor Lam 林偉德'],
      ['aisha.bello', 'Aisha', 'Bello', 'Service Desk Analyst', 'Utrecht', 'en-GB'],
      ['kacper.nowak', 'Kacper', 'Nowak', 'Infrastructure Engineer', 'Kraków', 'pl-PL'],
      ['mallory.pike', 'Mallory', 'Pike', 'Contractor', 'Utrecht', 'en-GB']
    ]
  ],
  [
    'Facilities',
    [
      ['henk.de-groot', 'Henk', 'de Groot', 'Facilities Manager', 'Utrecht', 'nl-NL'],
      ['celine.dubois', 'Céline', 'Dubois', 'Office Coordinator', 'Lyon', 'fr-FR'],
      ['samir.khoury', 'سمير', 'خوري', 'Building Technician', 'Dubai', 'ar-AE']
    ]
  ],
  [
    'Legal',
    [
      [
        'maximiliane.schwarzenberger-oberhollenzer',
        'Maximiliane-Alexandrina',
        'Schwarzenberger-Oberhollenzer von und zu Hohenfels',
        'General Counsel and Data Protection Officer',
        'Munich',
        'de-DE'
      ],
      ['hana.novakova', 'Hana', 'Nováková', 'Contracts Manager', 'Munich', 'cs-CZ']
    ]
  ],
  [
    'Field Service',
    [
      ['gareth.llewellyn', 'Gareth', 'Llewellyn', 'Head of Field Service', 'Utrecht', 'cy-GB'],
      ['diego.ramirez', 'Diego', 'Ramírez Peña', 'Field Service Engineer', 'Guadalajara', 'es-MX'],
      ['ines.carvalho', 'Inês', 'Carvalho', 'Field Service Engineer', 'Lyon', 'pt-PT'],
      ['naoko.fujii', '直子', '藤井', 'Field Service Engineer', 'Osaka', 'ja-JP', '藤井 直子'],
      ['soren.kjaer', 'Søren', 'Kjær', 'Field Service Engineer', 'Utrecht', 'da-DK']
    ]
  ]
];

/** Who does not report to the head of the own department. */
const otherManagers: Readonly<Record<string, string>> = {
  'eitan.mizrahi': 'yael.ben-ami',
  'tomasz.lukaszewicz': 'daniel.okafor',
  'minjun.park': 'daniel.okafor',
  'miguel.ferreira': 'dragana.jovanovic',
  'thuy.nguyen': 'emre.yildizdag',
  'nils.aberg': 'priya.raghunathan',
  'grace.whitfield': 'marcus.delacroix',
  'liam.osullivan': 'wanjiru.kamau',
  'chloe.martin': 'wanjiru.kamau',
  'bianca.moretti': 'marcus.delacroix',
  'fatima.haddad': 'marcus.delacroix',
  'victor.lam': 'willem.de-vries',
  'henk.de-groot': 'willem.de-vries',
  'gareth.llewellyn': 'fatima.haddad',
  'sana.qureshi': 'gudrun.eiriksdottir'
};

const headOfAll = 'ingrid.halvorsen';

/** People of other organisations, invited as guests. */
const guests: readonly Person[] = [
  guestOf({
    given: 'Nadia',
    surname: 'Rahal',
    company: 'Fabrikam',
    title: 'Key Account Engineer',
    language: 'fr-FR'
  }),
  guestOf({
    given: 'Lucas',
    surname: 'Meyer',
    company: 'Woodgrove',
    title: 'Financial Auditor',
    language: 'de-DE'
  })
];

/** The upn of an account of Contoso: `upnOf('suryani')` is `suryani@contoso.example`. */
export function upnOf(account: string): string {
  return `${account}@${domain}`;
}

/** Everybody, department by department; the guests come last. */
export const people: readonly Person[] = [
  ...departments.flatMap(([department, rows]) =>
    rows.map(row => personOf({ row, department, head: rows[0]?.[0] ?? headOfAll }))
  ),
  ...guests
];

function personOf(from: { row: Row; department: Department; head: string }): Person {
  const [account, givenName, surname, jobTitle, officeLocation, preferredLanguage, displayName] = from.row;
  const manager = otherManagers[account] ?? (account === from.head ? headOfAll : from.head);
  return {
    upn: upnOf(account),
    mail: upnOf(account),
    displayName: displayName ?? [givenName, surname].filter(Boolean).join(' '),
    givenName,
    ...(surname && { surname }),
    jobTitle,
    department: from.department,
    officeLocation,
    ...(account !== headOfAll && { managerUpn: upnOf(manager) }),
    preferredLanguage,
    isGuest: false
  };
}

/** A guest's upn is made by the inviting tenant: the address at home with `_` for `@`, then `#EXT#`. */
function guestOf(from: {
  given: string;
  surname: string;
  company: string;
  title: string;
  language: string;
}): Person {
  const mail = `${from.given}.${from.surname}@${from.company}.example`.toLowerCase();
  return {
    upn: upnOf(`${mail.replace('@', '_')}#EXT#`),
    mail,
    displayName: `${from.given} ${from.surname} (${from.company})`,
    givenName: from.given,
    surname: from.surname,
    jobTitle: from.title,
    department: 'External',
    officeLocation: 'Elsewhere',
    preferredLanguage: from.language,
    isGuest: true
  };
}
