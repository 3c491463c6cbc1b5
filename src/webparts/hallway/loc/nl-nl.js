define([], function () {
  return {
    // Tijden: de kortste vorm die mensen zeggen. {count} is een geheel getal.
    timeNow: 'nu',
    timeMinutes: '{count} min',
    timeHours: '{count} u',
    timeEdited: 'Bewerkt',
    timeEditedAt: 'Bewerkt op {time}',

    // Het kader om de berichten
    feedTitle: 'Iedereen',
    feedLabel: 'Berichten, nieuwste eerst',
    feedRegion: 'Hallway: {title}',
    refresh: 'Vernieuwen',
    refreshing: 'Nieuwe berichten ophalen',
    retry: 'Opnieuw proberen',
    reload: 'Pagina opnieuw laden',
    cancel: 'Annuleren',
    close: 'Sluiten',
    dismiss: 'Verbergen',

    // Schrijven
    composerInvite: 'Deel iets met iedereen bij {organisation}',
    composerInviteAnonymous: 'Deel iets met iedereen',
    composerLabel: 'Nieuw bericht',
    composerDraft: 'Concept',
    composerHint: 'Plaatsen met Ctrl+Enter',
    composerHintMac: 'Plaatsen met Cmd+Return',
    composerSubmit: 'Plaatsen',
    composerSheetTitle: 'Nieuw bericht',
    composerUnavailable: 'Het schrijfvenster is niet geladen. Je kunt hier verder schrijven.',
    readOnlyNotice: 'Je kunt hier alles lezen. Leden van deze site kunnen berichten plaatsen.',
    counterRemaining_one: 'Nog {count} teken',
    counterRemaining_other: 'Nog {count} tekens',
    counterOver_one: '{count} teken te lang',
    counterOver_other: '{count} tekens te lang',
    tooLongAdvice: 'In een bericht passen hooguit {limit} tekens. Kort het in of plaats het in twee delen.',

    // Eén bericht
    postMore: 'Meer acties voor het bericht van {name}',
    postCopyLink: 'Link kopiëren',
    postEdit: 'Bewerken',
    postDelete: 'Verwijderen',
    postShowMore: 'Meer tonen',
    postShowLess: 'Minder tonen',
    postEditLabel: 'Je bericht bewerken',
    postSave: 'Opslaan',
    postUnverified: 'Afzender niet bevestigd',
    postUnverifiedWhy: 'Dit bericht noemt een afzender die niet klopt met wie het heeft opgeslagen.',
    postUnknownAuthor: 'Oud-collega',
    postUnavailable: 'Dit bericht kan niet worden getoond.',
    postMenuUnavailable: 'Het menu is niet geladen. Aan je berichten is niets veranderd.',
    linkTo: '{text} (opent {host} in een nieuw tabblad)',
    pendingPublish: 'Wordt geplaatst',
    pendingEdit: 'Wordt opgeslagen',
    failedPublish: 'Niet geplaatst.',
    failedEdit: 'Je wijziging is niet opgeslagen.',
    failedDelete: 'Niet verwijderd.',
    discardPublish: 'Bericht weggooien',
    discardEdit: 'Wijziging weggooien',
    discardDelete: 'Bericht houden',

    // Verwijderen
    deleteTitle: 'Dit bericht verwijderen?',
    deleteText: 'Het verdwijnt voor iedereen. Je kunt dit hier niet ongedaan maken.',
    deleteConfirm: 'Verwijderen',
    deleteUnavailable: 'De vraag is niet geladen, dus er is niets verwijderd.',

    // De berichten en waar ze ophouden
    loading: 'Berichten laden',
    showOlder: 'Oudere berichten tonen',
    loadingOlder: 'Oudere berichten laden',
    end: 'Je bent helemaal bij',
    endDetail: 'Hier is het begonnen.',
    emptyTitle: 'Nog niets te lezen',
    emptyDetail: 'Wat mensen met iedereen delen, verschijnt hier, nieuwste eerst.',
    emptyAction: 'Schrijf het eerste bericht',
    emptyReadOnly: 'Zodra iemand iets plaatst, lees je het hier.',
    unavailable_one: '{count} bericht kan niet worden getoond.',
    unavailable_other: '{count} berichten kunnen niet worden getoond.',
    focusMissing: 'Het bericht waarvan je de link volgde, staat hier niet. Misschien is het verwijderd.',
    focusSearching: 'Het bericht zoeken waarvan je de link volgde',

    // Wat een schermlezer voorleest, één keer
    announceNewPosts_one: '{count} nieuw bericht',
    announceNewPosts_other: '{count} nieuwe berichten',
    announceNoNewPosts: 'Geen nieuwe berichten',
    announceOlderPosts_one: '{count} ouder bericht geladen',
    announceOlderPosts_other: '{count} oudere berichten geladen',
    announceEnd: 'Geen oudere berichten',
    announcePosted: 'Geplaatst',
    announceSaved: 'Opgeslagen',
    announceDeleted: 'Verwijderd',
    announceCopied: 'Link gekopieerd',
    announceCopyRefused: 'De browser stond het kopiëren van de link niet toe.',

    // Wat er misging: wat is er gebeurd, wat is veilig, wat kun je doen
    failureTitle: 'De berichten konden niet worden geladen',
    failureRefreshTitle: 'De nieuwste berichten konden niet worden geladen',
    failureOlderTitle: 'Oudere berichten konden niet worden geladen',
    failureOffline: 'Je bent offline. Wat je schreef, blijft hier bewaard.',
    failureThrottled: 'SharePoint heeft het druk. Wat je schreef, is bewaard; probeer het zo weer.',
    failureThrottledFor_one:
      'SharePoint heeft het druk. Wat je schreef, is bewaard; probeer het over {count} seconde weer.',
    failureThrottledFor_other:
      'SharePoint heeft het druk. Wat je schreef, is bewaard; probeer het over {count} seconden weer.',
    failureForbidden:
      'Je account mag dit hier niet. Er is niets veranderd. Vraag het een eigenaar van deze site.',
    failureSignedOut:
      'Je bent afgemeld. Wat je schreef, is bewaard; laad de pagina opnieuw om je aan te melden.',
    failureNotFound: 'Het is er niet meer: iemand heeft het verwijderd. Verder is er niets veranderd.',
    failureConflict:
      'Het is intussen in een ander venster gewijzigd. Jouw versie is hier bewaard; vernieuw om de andere te zien.',
    failureTooLong:
      'Het is langer dan deze Hallway toelaat. Je tekst is bewaard; kort die in en probeer het weer.',
    failureTooLarge:
      'Het is groter dan SharePoint aanneemt. Je tekst is bewaard; kort die in en probeer het weer.',
    failureListDamaged:
      'De lijsten van deze Hallway zijn niet zoals ze horen. Aan berichten is niets veranderd. Een eigenaar van deze site kan ze herstellen door Hallway opnieuw in te richten.',
    failureUnexpected:
      'SharePoint gaf een onverwacht antwoord. Wat je schreef, is bewaard; probeer het opnieuw.',
    offlineNotice: 'Je bent offline. Je kunt lezen wat er staat; wat je schrijft, blijft bewaard.',

    // De eerste keer
    setUpTitle: 'Hallway inrichten op deze site',
    setUpDetail:
      'Hallway bewaart berichten in lijsten van deze site. Bij het inrichten worden die lijsten en twee groepen gemaakt; dat duurt ongeveer een minuut. Wat er al staat, blijft zoals het is.',
    setUpAction: 'Hallway inrichten',
    setUpRunning: 'Hallway wordt ingericht',
    setUpProgress: 'Stap {done} van {total}',
    setUpKeepOpen:
      'Houd deze pagina open. Gaat ze toch dicht, richt dan opnieuw in: het gaat verder waar het was.',
    setUpFailedTitle: 'Het inrichten stopte bij stap {done} van {total}',
    setUpFailedDetail: 'Wat tot nu toe is gemaakt, blijft staan.',
    setUpResume: 'Verdergaan',
    notSetUpTitle: 'Hallway is hier nog niet ingericht',
    notSetUpAsk: 'Vraag {names} om dat te doen. Het duurt ongeveer een minuut.',
    notSetUpAskOwners: 'Vraag een eigenaar van deze site om dat te doen. Het duurt ongeveer een minuut.',
    checkAgain: 'Opnieuw kijken',
    noAccessTitle: 'Deze Hallway is niet voor jou opengesteld',
    noAccessAsk: 'Ze is van mensen van deze site. Vraag {names} om toegang.',
    noAccessAskOwners: 'Ze is van mensen van deze site. Vraag een eigenaar van deze site om toegang.',

    // Eigenschappenvenster
    paneDescription: 'Kort, open en chronologisch praten op het werk.',
    paneContentGroup: 'Inhoud',
    paneTitleLabel: 'Titel',
    paneTitlePlaceholder: 'Iedereen',
    paneSourceLabel: 'Welke Hallway',
    paneSourceThisSite: 'Die van deze site',
    paneSourceAddress: 'Die van een andere site',
    paneAddressLabel: 'Adres van die site',
    paneAddressHelp: 'Bijvoorbeeld https://contoso.sharepoint.com/sites/hallway',
    paneAddressWrong: 'Vul het adres in van een site in je eigen SharePoint.',
    paneLookGroup: 'Weergave',
    paneViewLabel: 'Begint met',
    paneViewEveryone: 'Iedereen',
    paneCompactLabel: 'Compact',
    paneCompactOn: 'Aan',
    paneCompactOff: 'Uit'
  };
});
