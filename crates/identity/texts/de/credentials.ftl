# Proving who one is: passkeys, codes, recovery.
