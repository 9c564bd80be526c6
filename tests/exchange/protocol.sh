#!/bin/sh
# The message protocol for REST, as a client system speaks it: curl and openssl alone, written from the protocol's
# description. It asks any node that is running:
#
#     tests/exchange/protocol.sh http://127.0.0.1:8080 TEST/COM/1234/shop TEST/GOV/70000001/people/find
#
# The client must be allowed all of the service, and the service must answer POST /echo with the body that it got,
# GET /404 with that status, and GET /moved with a redirection.
set -eu
node=$1 client=$2 service=$3
instance=${service%%/*} provider=${service%/*}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# ask METHOD TARGET [curl's arguments]: the head in $work/head, the body in $work/body, the status in $status.
ask() {
    method=$1 target=$2
    shift 2
    status=$(curl --silent --show-error --path-as-is --max-time 20 --request "$method" --dump-header "$work/head.crlf" \
        --output "$work/body" --write-out '%{http_code}' "$@" "$node$target")
    tr -d '\r' <"$work/head.crlf" >"$work/head"
}
header() { sed -n "s/^$1: //Ip" "$work/head" | tail -n 1; }
is() { # WHAT EXPECTED FOUND
    if [ "$2" = "$3" ]; then echo "ok: $1"; else echo "NOT OK: $1: expected '$2', found '$3'"; failed=1; fi
}
sha512() { openssl dgst -sha512 -binary; }

printf '{"name":"\303\211lise"}' >"$work/question"
ask POST "/r1/$service/echo?a=%20&b" -H "X-Road-Client: $client" -H 'X-Road-Id: case-7' -H 'X-Road-UserId: EE12345678901' \
    -H 'X-Road-Issue: 9' -H 'Content-Type: application/json' -H 'Accept: application/json' --data-binary "@$work/question"
is 'the answer passes' 200 "$status"
is 'byte by byte' "$(sha512 <"$work/question" | base64 -w0)" "$(sha512 <"$work/body" | base64 -w0)"
is 'the name that the client gave comes back' case-7 "$(header x-road-id)"
is 'so does who asked' "$client" "$(header x-road-client)"
is 'and what was asked' "$service" "$(header x-road-service)"
is 'no node failed' '' "$(header x-road-error)"
# The hash of the question: over the digest of its canonical bytes and that of its body (pr-rest, X-Road-Request-Hash).
{
    printf 'POST\r\n/r1/%s/echo?a=%%20&b\r\n' "$service"
    printf 'x-road-client:%s\r\nx-road-id:case-7\r\nx-road-userid:EE12345678901\r\nx-road-issue:9\r\n' "$client"
    printf 'content-type:application/json\r\naccept:application/json\r\n'
    printf 'x-road-request-id:%s\r\n' "$(header x-road-request-id)"
} >"$work/canonical"
{ sha512 <"$work/canonical"; sha512 <"$work/question"; } | sha512 | base64 -w0 >"$work/hash"
is 'the answer has the hash of the question, as openssl makes it' "$(cat "$work/hash")" "$(header x-road-request-hash)"

ask GET "/r1/$service/people" -H "X-Road-Client: $client" -H 'X-Road-Request-Hash: mine' -H 'X-Road-Request-Id: mine' -H 'Accept: */*'
case $(header x-road-id) in "$instance"-*) is 'a message without a name gets one' 1 1 ;; *) is 'a name' "$instance-…" "$(header x-road-id)" ;; esac
{
    printf 'GET\r\n/r1/%s/people\r\nx-road-client:%s\r\naccept:*/*\r\n' "$service" "$client"
    printf 'x-road-request-id:%s\r\nx-road-id:%s\r\n' "$(header x-road-request-id)" "$(header x-road-id)"
} | sha512 | base64 -w0 >"$work/hash"
is 'a question without a body has the hash of its canonical bytes' "$(cat "$work/hash")" "$(header x-road-request-hash)"

ask GET "/r1/$service/404" -H "X-Road-Client: $client"
is "the service's own errors pass as they are" "404 " "$status $(header x-road-error)"
ask GET "/r1/$service/moved" -H "X-Road-Client: $client"
is 'redirections are not followed' 302 "$status"

ask GET "/r1/$service/people"
is 'nobody asks' '400 Client.InvalidClientIdentifier' "$status $(header x-road-error)"
is 'as JSON' 'application/json;charset=utf-8' "$(header content-type)"
ask GET "/r1/$service/people" -H 'Accept: text/xml'
is 'or XML' 'text/xml;charset=utf-8' "$(header content-type)"
ask GET "/r2/$service/people" -H "X-Road-Client: $client"
is 'another version' '400 Client.InvalidProtocolVersion' "$status $(header x-road-error)"
ask GET "/r1/$provider/no-such-service" -H "X-Road-Client: $client"
is 'no such service' '500 Server.ServerProxy.UnknownService' "$status $(header x-road-error)"
ask GET "/r1/$service/a/../b" -H "X-Road-Client: $client"
is 'a path that leads up' '500 Server.ServerProxy.AccessDenied' "$status $(header x-road-error)"
ask GET "/r1/$service/people" -H "X-Road-Client: $client" -H 'X-Road-Security-Server: XX/GOV/1/other'
is 'another security server' '500 Server.ClientProxy.InvalidSecurityServer' "$status $(header x-road-error)"

ask GET /listClients -H 'Accept: application/json'
is 'who takes part' 200 "$status"
is 'and the provider among them' 1 "$(grep -c "\"subsystem_code\":\"${provider##*/}\"" "$work/body")"
ask GET "/r1/$provider/listMethods" -H "X-Road-Client: $client"
is 'what is offered' 1 "$(grep -c "\"service_code\":\"${service##*/}\"" "$work/body")"
ask GET "/r1/$provider/allowedMethods" -H "X-Road-Client: $client"
is 'and may be asked' 1 "$(grep -c "\"service_code\":\"${service##*/}\"" "$work/body")"
exit $failed
