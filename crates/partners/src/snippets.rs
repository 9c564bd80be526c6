//! What to write into a client, ready to copy.

/// What a snippet is about.
pub struct Values<'a> {
    /// The issuer.
    pub issuer: &'a str,
    /// The service's identifier.
    pub client: &'a str,
    /// Its secret, or what stands for it.
    pub secret: Option<&'a str>,
    /// Its first redirect address.
    pub redirect_uri: &'a str,
    /// Its scopes, with spaces between.
    pub scope: &'a str,
}

/// A snippet: the name of the library, and the lines.
pub struct Snippet {
    /// What it is for.
    pub title: &'static str,
    /// The lines.
    pub lines: String,
}

/// The snippets, the most used libraries first.
pub fn snippets(values: &Values<'_>) -> Vec<Snippet> {
    let Values { issuer, client, secret, redirect_uri, scope } = values;
    let secret = secret.unwrap_or("");
    vec![
        Snippet {
            title: "Node.js: openid-client 6",
            lines: format!(
                "import * as client from 'openid-client'

const config = await client.discovery(
  new URL('{issuer}'),
  '{client}',
  process.env.OIDC_SECRET, // {secret}
)
// before the redirect: keep the three in the session
const code_verifier = client.randomPKCECodeVerifier()
const state = client.randomState()
const nonce = client.randomNonce()
const address = client.buildAuthorizationUrl(config, {{
  redirect_uri: '{redirect_uri}',
  scope: '{scope}',
  code_challenge: await client.calculatePKCECodeChallenge(code_verifier),
  code_challenge_method: 'S256',
  state,
  nonce,
}})
// at the redirect address
const tokens = await client.authorizationCodeGrant(config, new URL(request.url), {{
  pkceCodeVerifier: code_verifier,
  expectedState: state,
  expectedNonce: nonce,
}})
const person = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub)"
            ),
        },
        Snippet {
            title: "Python: Authlib",
            lines: format!(
                "oauth.register(
    'passerelle',
    server_metadata_url='{issuer}/.well-known/openid-configuration',
    client_id='{client}',
    client_secret=os.environ['OIDC_SECRET'],  # {secret}
    client_kwargs={{'scope': '{scope}', 'code_challenge_method': 'S256'}},
)"
            ),
        },
        Snippet {
            title: "Django: mozilla-django-oidc",
            lines: format!(
                "OIDC_RP_CLIENT_ID = '{client}'
OIDC_RP_CLIENT_SECRET = os.environ['OIDC_SECRET']  # {secret}
OIDC_RP_SCOPES = '{scope}'
OIDC_RP_SIGN_ALGO = 'ES256'
OIDC_USE_PKCE = True
OIDC_OP_AUTHORIZATION_ENDPOINT = '{issuer}/authorize'
OIDC_OP_TOKEN_ENDPOINT = '{issuer}/token'
OIDC_OP_USER_ENDPOINT = '{issuer}/userinfo'
OIDC_OP_JWKS_ENDPOINT = '{issuer}/jwks'"
            ),
        },
        Snippet {
            title: "Apache: mod_auth_openidc",
            lines: format!(
                "OIDCProviderMetadataURL {issuer}/.well-known/openid-configuration
OIDCClientID {client}
OIDCClientSecret {secret}
OIDCRedirectURI {redirect_uri}
OIDCScope \"{scope}\"
OIDCIDTokenSignedResponseAlg ES256
OIDCPKCEMethod S256"
            ),
        },
        Snippet {
            title: "OpenID Connect",
            lines: format!(
                "issuer         {issuer}
discovery      {issuer}/.well-known/openid-configuration
authorization  {issuer}/authorize
token          {issuer}/token
userinfo       {issuer}/userinfo
keys           {issuer}/jwks
end session    {issuer}/end-session
client_id      {client}
client_secret  {secret}
redirect_uri   {redirect_uri}
scope          {scope}"
            ),
        },
    ]
}
