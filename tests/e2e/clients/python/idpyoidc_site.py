"""A site that signs people in with idpyoidc, the library of the standard's editors: discovery, checks and all by itself."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from idpyoidc.client.rp_handler import RPHandler

port, settings = int(sys.argv[1]), json.loads(sys.argv[2])
services = {
    name: {"class": f"idpyoidc.client.oidc.{place}"}
    for name, place in {
        "discovery": "provider_info_discovery.ProviderInfoDiscovery",
        "registration": "registration.Registration",
        "authorization": "authorization.Authorization",
        "access_token": "access_token.AccessToken",
        "userinfo": "userinfo.UserInfo",
    }.items()
}
handler = RPHandler(
    base_url=f"http://127.0.0.1:{port}",
    client_configs={
        "passerelle": {
            "issuer": settings["issuer"],
            "client_id": settings["client_id"],
            "client_secret": settings["client_secret"],
            "redirect_uris": [settings["redirect_uri"]],
            "client_type": "oidc",
            "services": services,
            "preference": {
                "scope": ["openid", "profile", "email"],
                "response_types_supported": ["code"],
                "response_modes_supported": ["query"],
                "id_token_signing_alg_values_supported": ["ES256"],
                "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            },
            "token_endpoint_auth_method": "client_secret_basic",
            "id_token_signed_response_alg": "ES256",
            "add_ons": {
                "pkce": {
                    "function": "idpyoidc.client.oauth2.add_on.pkce.add_support",
                    "kwargs": {"code_challenge_length": 64, "code_challenge_method": "S256"},
                }
            },
        }
    },
    httpc_params={"verify": False, "timeout": 10},
)


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/ready":
            return self.answer({})
        if self.path.startswith("/cb"):
            return self.answer(self.signed_on())
        url = handler.begin("passerelle", req_args={"scope": ["openid", "profile", "email"]})
        self.send_response(302)
        self.send_header("Location", url if isinstance(url, str) else url["url"])
        self.end_headers()

    def signed_on(self):
        told = dict(parse_qsl(urlsplit(self.path).query))
        done = handler.finalize(settings["issuer"], told)
        if "error" in done:
            return {"error": str(done)}
        assert done["id_token"]["sub"] == done["userinfo"]["sub"]
        return done["userinfo"].to_dict()

    def answer(self, document):
        body = json.dumps(document, default=str).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


ThreadingHTTPServer(("127.0.0.1", port), Site).serve_forever()
