"""A site that signs people in with Authlib: its own session, discovery, PKCE, and ID tokens checked by joserfc."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from joserfc import jwt
from joserfc.jwk import KeySet
from joserfc.jwt import JWTClaimsRegistry

port, settings = int(sys.argv[1]), json.loads(sys.argv[2])
metadata = requests.get(settings["issuer"] + "/.well-known/openid-configuration", timeout=10).json()
keys = KeySet.import_key_set(requests.get(metadata["jwks_uri"], timeout=10).json())
verifiers = {}


def session():
    return OAuth2Session(
        settings["client_id"],
        settings["client_secret"],
        scope="openid profile email",
        redirect_uri=settings["redirect_uri"],
        code_challenge_method="S256",
    )


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/ready":
            return self.answer({})
        if self.path.startswith("/cb"):
            return self.answer(self.signed_on())
        verifier, nonce = generate_token(48), generate_token(20)
        url, state = session().create_authorization_url(
            metadata["authorization_endpoint"], code_verifier=verifier, nonce=nonce
        )
        verifiers[state] = (verifier, nonce)
        self.send_response(302)
        self.send_header("Location", url)
        self.end_headers()

    def signed_on(self):
        state = self.path.split("state=")[1].split("&")[0]
        verifier, nonce = verifiers.pop(state)
        client = session()
        token = client.fetch_token(
            metadata["token_endpoint"],
            authorization_response="http://127.0.0.1" + self.path,
            state=state,
            code_verifier=verifier,
        )
        claims = jwt.decode(token["id_token"], keys, algorithms=["ES256"]).claims
        rules = JWTClaimsRegistry(
            iss={"essential": True, "value": settings["issuer"]},
            aud={"essential": True, "value": settings["client_id"]},
            nonce={"essential": True, "value": nonce},
            exp={"essential": True},
        )
        rules.validate(claims)
        person = client.get(metadata["userinfo_endpoint"]).json()
        assert person["sub"] == claims["sub"]
        return person

    def answer(self, document):
        body = json.dumps(document).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


ThreadingHTTPServer(("127.0.0.1", port), Site).serve_forever()
