upstream-status-title = Zoustand vun den Umelldungsdéngschter
upstream-status-lead-up = All d’Déngschter, mat deenen Dir Iech umelle kënnt, äntweren.
upstream-status-lead-down = Op d’mannst een Déngscht äntwert net. Dir kënnt Iech mat engem aneren umellen.
upstream-status-none = Hei mellt een sech just mat engem Kont vun dësem Site un.
upstream-status-caption = Umelldungsdéngschter
upstream-status-provider = Déngscht
upstream-status-state = Zoustand
upstream-status-looked = Fir d’lescht gepréift
upstream-status-how = Mir préiwen all Déngscht eemol an der Minutt. Iwwer Persoune gëtt dobäi näischt notéiert.
upstream-not-looked-yet = nach net
upstream-standing-unknown = nach net gepréift
upstream-standing-up = fonctionéiert
upstream-standing-shaky = äntwert schlecht
upstream-standing-down = äntwert net ({ $since })
upstream-minutes-ago = { $count ->
    [0] viru manner wéi enger Minutt
    [one] virun { $count } Minutt
   *[other] viru { $count } Minutten
}
upstream-hours-ago = { $count ->
    [one] virun { $count } Stonn
   *[other] viru { $count } Stonnen
}
