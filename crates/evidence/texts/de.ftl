# Was mit den Daten der Person geschah, dieser Person gesagt.
evidence-action-sign-in = Sie haben sich bei Ihrem Konto angemeldet.
evidence-action-sign-out = Sie haben sich von Ihrem Konto abgemeldet.
evidence-action-read-profile = Ihr Name und Ihre Kontaktdaten wurden angesehen.
evidence-action-change-profile = Ihr Name oder Ihre Kontaktdaten wurden geändert.
evidence-action-give-consent = Sie haben einem Dienst erlaubt, einige Ihrer Daten zu erhalten.
evidence-action-withdraw-consent = Sie haben eine Erlaubnis zurückgenommen.
evidence-action-release-claims = Einige Ihrer Daten wurden an einen Dienst übermittelt, bei dem Sie sich angemeldet haben.
evidence-action-read-firm-from-register = Die Angaben Ihres Unternehmens wurden aus dem INSEE-Register gelesen.
evidence-action-read-firm = Die Angaben Ihres Unternehmens wurden angesehen.
evidence-action-change-firm = Die Angaben Ihres Unternehmens wurden geändert.
evidence-action-read-diagnosis = Die Selbstdiagnose Ihres Unternehmens wurde angesehen.
evidence-action-answer-diagnosis = In der Selbstdiagnose Ihres Unternehmens wurden Antworten gespeichert.
evidence-action-share-diagnosis = Die Selbstdiagnose Ihres Unternehmens wurde mit einer Beraterin oder einem Berater geteilt.
evidence-action-send-request = Ihre Anfrage um Hilfe wurde an eine Beraterin oder einen Berater gesendet.
evidence-action-read-request = Ihre Anfrage um Hilfe wurde angesehen.
evidence-action-answer-request = Eine Beraterin oder ein Berater hat auf Ihre Anfrage geantwortet.
evidence-action-read-accesses = Die Liste der Zugriffe auf Ihre Daten wurde angesehen.
