# The printed booklet
pass-sheet-document = Booklet of digital passes { $number }
pass-sheet-number = Booklet { $number }
pass-sheet-page = Page { $page } of { $pages }
pass-sheet-title = Your digital passes
pass-sheet-what = { $count ->
    [one] Here is one pass of { $face }.
   *[other] Here are { $count } passes of { $face }: { $total } in all.
} With them, somebody helps you with everything that is done with a computer, a telephone or on the Internet. For you it is free.
pass-sheet-how = How to use them
pass-sheet-choose = Choose a place near you.
pass-sheet-call = Call it, or go there. Say that you have digital passes.
pass-sheet-give = Hand over one pass or several. You are told before how many it takes.
pass-sheet-until = To be used by { $date }.
pass-sheet-no-need = You need no email, no smartphone and no account.
pass-sheet-help = A question? A lost pass?
pass-sheet-helpline = Call
pass-sheet-say-number = Say the number of your booklet: { $number }
pass-sheet-keep = Keep your passes like money. Read a code out on the telephone only if it was you who called.
pass-sheet-places = Near you
pass-sheet-passes = Your passes, to be cut out
pass-sheet-pass = Digital pass { $place } of { $count }
pass-sheet-valid = Until { $date }
pass-sheet-serial = Number { $number }
pass-sheet-qr = QR code of pass number { $number }. It says the same as the code that is written below.
