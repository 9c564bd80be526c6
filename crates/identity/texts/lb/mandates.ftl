# Fir een handelen
identity-acting-title = Fir wien loggt Dir Iech an?
identity-acting-lead = Dir gitt op { $service }.
identity-acting-hint = Dëse Service hëlt Är Mandater un.
identity-acting-self = Fir mech
identity-acting-self-hint = Mat Ärem eegene Kont, { $name }.
identity-acting-until = Mat Mandat bis { $until } ({ $organisation }).
identity-acting-go-on = Weider
identity-acting-consent = Dir handelt fir { $person }, mat Mandat bis { $until }. { $person } kritt et gesot, an de Service weess, datt Dir et sidd.
identity-basis-mandate = Mandat, deen Dir ënnerschriwwen hutt: Een huet sech fir Iech ageloggt.
