# Für jemanden handeln
identity-acting-title = Für wen melden Sie sich an?
identity-acting-lead = Sie gehen zu { $service }.
identity-acting-hint = Dieser Dienst nimmt Ihre Mandate an.
identity-acting-self = Für mich
identity-acting-self-hint = Mit Ihrem eigenen Konto, { $name }.
identity-acting-until = Mit Mandat bis { $until } ({ $organisation }).
identity-acting-go-on = Weiter
identity-acting-consent = Sie handeln für { $person }, mit Mandat bis { $until }. { $person } erfährt davon, und der Dienst weiß, dass Sie es sind.
identity-basis-mandate = Mandat, das Sie unterschrieben haben: Jemand hat sich für Sie angemeldet.
