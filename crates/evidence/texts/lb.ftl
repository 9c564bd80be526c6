# Wat mat den Daten vun der Persoun geschitt ass, dëser Persoun gesot.
evidence-action-sign-in = Dir hutt Iech op Ärem Kont ugemellt.
evidence-action-sign-out = Dir hutt Iech vun Ärem Kont ofgemellt.
evidence-action-read-profile = Ären Numm an Är Kontaktdate goufe gekuckt.
evidence-action-change-profile = Ären Numm oder Är Kontaktdate goufe geännert.
evidence-action-give-consent = Dir hutt engem Service erlaabt, e puer vun Ären Daten ze kréien.
evidence-action-withdraw-consent = Dir hutt eng Erlaabnes zréckgezunn.
evidence-action-release-claims = E puer vun Ären Date goufen un e Service geschéckt, bei deem Dir Iech ugemellt hutt.
evidence-action-read-firm-from-register = D’Informatioune vun Ärer Entreprise goufen aus dem INSEE-Register gelies.
evidence-action-read-firm = D’Informatioune vun Ärer Entreprise goufe gekuckt.
evidence-action-change-firm = D’Informatioune vun Ärer Entreprise goufe geännert.
evidence-action-read-diagnosis = D’Selbstdiagnos vun Ärer Entreprise gouf gekuckt.
evidence-action-answer-diagnosis = An der Selbstdiagnos vun Ärer Entreprise goufen Äntwerte gespäichert.
evidence-action-share-diagnosis = D’Selbstdiagnos vun Ärer Entreprise gouf mat engem Beroder gedeelt.
evidence-action-send-request = Är Ufro ëm Hëllef gouf un e Beroder geschéckt.
evidence-action-read-request = Är Ufro ëm Hëllef gouf gekuckt.
evidence-action-answer-request = E Beroder huet op Är Ufro geäntwert.
evidence-action-read-accesses = D’Lëscht vun den Accèsen op Är Date gouf gekuckt.
