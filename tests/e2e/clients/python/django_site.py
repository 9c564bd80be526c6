"""A Django site that signs people in with mozilla-django-oidc, as its documentation sets it up."""

import json
import sys

import django
import requests
from django.conf import settings as django_settings

port, settings = int(sys.argv[1]), json.loads(sys.argv[2])
metadata = requests.get(settings["issuer"] + "/.well-known/openid-configuration", timeout=10).json()

django_settings.configure(
    SECRET_KEY="of a site that lives for one test",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "file:site?mode=memory&cache=shared"}},
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "mozilla_django_oidc",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    AUTHENTICATION_BACKENDS=["mozilla_django_oidc.auth.OIDCAuthenticationBackend"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    OIDC_RP_CLIENT_ID=settings["client_id"],
    OIDC_RP_CLIENT_SECRET=settings["client_secret"],
    OIDC_RP_SIGN_ALGO="ES256",
    OIDC_RP_SCOPES="openid profile email",
    OIDC_USE_PKCE=True,
    OIDC_OP_AUTHORIZATION_ENDPOINT=metadata["authorization_endpoint"],
    OIDC_OP_TOKEN_ENDPOINT=metadata["token_endpoint"],
    OIDC_OP_USER_ENDPOINT=metadata["userinfo_endpoint"],
    OIDC_OP_JWKS_ENDPOINT=metadata["jwks_uri"],
    OIDC_STORE_ID_TOKEN=True,
    LOGIN_REDIRECT_URL="/",
    LOGOUT_REDIRECT_URL="/",
    LOGIN_REDIRECT_URL_FAILURE="/failed",
)
django.setup()

from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.http import HttpResponseRedirect, JsonResponse  # noqa: E402
from django.urls import include, path  # noqa: E402
from wsgiref.simple_server import make_server  # noqa: E402


def home(request):
    if not request.user.is_authenticated:
        return HttpResponseRedirect("/oidc/authenticate/")
    user = request.user
    return JsonResponse({"email": user.email, "sub": user.username})


urlpatterns = [
    path("ready", lambda request: JsonResponse({})),
    path("failed", lambda request: JsonResponse({"error": "the sign-in failed"})),
    path("oidc/", include("mozilla_django_oidc.urls")),
    path("", home),
]

if __name__ == "__main__":
    sys.modules.setdefault("django_site", sys.modules[__name__])
    connection.ensure_connection()
    call_command("migrate", verbosity=0)
    make_server("127.0.0.1", port, get_wsgi_application()).serve_forever()
