/** [hair, hair colour, skin from light (1) to dark (7), what else is on the face] */
export type Look = readonly [hair: Hair, hairColour: HairColour, skin: number, ...face: FaceDetail[]];

type Hair =
  | 'long'
  | 'sideShave'
  | 'shortCombover'
  | 'curlyHighTop'
  | 'bobCut'
  | 'curly'
  | 'curlyBun'
  | 'buzzcut'
  | 'bobBangs'
  | 'bald'
  | 'balding'
  | 'bunUndercut'
  | 'fade'
  | 'beanie'
  | 'straightBun'
  | 'extraLong'
  | 'shortComboverChops';

export type HairColour = 'black' | 'dark' | 'brown' | 'chestnut' | 'fair' | 'red' | 'grey' | 'white';

export type FaceDetail = 'glasses' | 'beardMustache' | 'goatee' | 'shadow' | 'walrus' | 'pyramid';

/** Everybody who put a photo into the directory, by account. A few have not. */
export const portraits: Readonly<Record<string, Look>> = {
  'ingrid.halvorsen': ['bobCut', 'grey', 1, 'glasses'],
  'ravi.krishnamurthy': ['shortCombover', 'black', 5, 'beardMustache', 'glasses'],
  'yael.ben-ami': ['curly', 'dark', 3],
  'eitan.mizrahi': ['fade', 'black', 4, 'shadow'],
  'haruka.sakamoto': ['bobBangs', 'black', 2],
  'xiaoming.chen': ['shortCombover', 'black', 2, 'glasses'],
  'femke.dijkstra': ['straightBun', 'fair', 1],
  'oluwaseun.adebayo': ['curlyHighTop', 'black', 7],
  'malgorzata.wisniewska': ['long', 'chestnut', 1],
  'daniel.okafor': ['fade', 'black', 6, 'goatee'],
  'karolina.zajac': ['sideShave', 'brown', 2],
  'sofie.lindqvist': ['extraLong', 'fair', 1],
  'joris.van-den-berg': ['shortComboverChops', 'chestnut', 2],
  'minjun.park': ['shortCombover', 'dark', 3],
  'anais.lefebvre': ['bobBangs', 'red', 1, 'glasses'],
  'kwame.mensah': ['buzzcut', 'black', 7, 'beardMustache'],
  'bart.hendriks': ['balding', 'grey', 2, 'walrus'],
  'dragana.jovanovic': ['bunUndercut', 'dark', 2],
  'emre.yildizdag': ['shortCombover', 'black', 4, 'beardMustache'],
  'miguel.ferreira': ['balding', 'dark', 4, 'pyramid'],
  'thuy.nguyen': ['long', 'black', 3],
  'nils.aberg': ['bald', 'grey', 1, 'beardMustache', 'glasses'],
  'rosalie.peeters': ['bobCut', 'brown', 2],
  'claudia.brandstaetter': ['straightBun', 'grey', 1, 'glasses'],
  'jean-baptiste.moreau': ['shortComboverChops', 'grey', 2, 'glasses'],
  'priya.raghunathan': ['extraLong', 'black', 5],
  'zofia.kowal': ['long', 'fair', 1, 'glasses'],
  'marcus.delacroix': ['bald', 'black', 6, 'goatee'],
  'grace.whitfield': ['curlyBun', 'black', 6],
  'ana.gutierrez': ['long', 'dark', 4],
  'ahmed.almansouri': ['fade', 'black', 4, 'beardMustache'],
  'lena.vogel': ['bobCut', 'fair', 1],
  'fatima.haddad': ['extraLong', 'dark', 4],
  'liam.osullivan': ['shortCombover', 'red', 1, 'beardMustache'],
  'chloe.martin': ['curly', 'chestnut', 2],
  'jiho.kim': ['bobBangs', 'dark', 2, 'glasses'],
  'wanjiru.kamau': ['curlyBun', 'black', 7, 'glasses'],
  'bianca.moretti': ['long', 'brown', 3],
  'noor.bakker': ['bunUndercut', 'chestnut', 2],
  'theo.papadopoulos': ['shortCombover', 'dark', 3, 'shadow'],
  'esme.hartley': ['sideShave', 'red', 1, 'glasses'],
  'willem.de-vries': ['balding', 'white', 1, 'glasses'],
  'gudrun.eiriksdottir': ['straightBun', 'white', 1],
  'marieke.jansen': ['bobCut', 'fair', 2, 'glasses'],
  'tendai.moyo': ['curlyHighTop', 'black', 7, 'shadow'],
  'victor.lam': ['shortComboverChops', 'black', 3, 'glasses'],
  'aisha.bello': ['curly', 'black', 6],
  'kacper.nowak': ['beanie', 'brown', 2, 'beardMustache'],
  'henk.de-groot': ['buzzcut', 'grey', 2, 'pyramid'],
  'celine.dubois': ['bobBangs', 'brown', 1],
  'maximiliane.schwarzenberger-oberhollenzer': ['straightBun', 'brown', 1],
  'gareth.llewellyn': ['bald', 'brown', 2, 'walrus'],
  'diego.ramirez': ['fade', 'dark', 4, 'goatee'],
  'ines.carvalho': ['curlyBun', 'dark', 3],
  'naoko.fujii': ['straightBun', 'black', 2],
  'soren.kjaer': ['buzzcut', 'fair', 1, 'shadow'],
  'nadia.rahal_fabrikam.example#EXT#': ['long', 'black', 4, 'glasses']
};
