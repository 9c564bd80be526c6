// npm `oidc-provider` as it ships (in memory, RS256, its own development keys), for one service; whoever comes is
// signed in and agrees at once, so that the measured flows begin where Passerelle's do.

import Provider from 'oidc-provider';

const [port, clientId, secret, callback] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const people = Array.from({ length: 8 }, (_, number) => `person-${number}`);
let visits = 0;

const provider = new Provider(issuer, {
  clients: [{ client_id: clientId, client_secret: secret, redirect_uris: [callback], scope: 'openid profile email' }],
  claims: {
    openid: ['sub'],
    profile: ['name', 'given_name', 'family_name', 'preferred_username', 'locale', 'updated_at'],
    email: ['email', 'email_verified'],
  },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  async findAccount(_, id) {
    return {
      accountId: id,
      claims: async () => ({
        sub: id,
        name: 'Ana Martin',
        given_name: 'Ana',
        family_name: 'Martin',
        preferred_username: id,
        locale: 'fr',
        updated_at: 1764000000,
        email: `${id}@example.org`,
        email_verified: false,
      }),
    };
  },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/interaction/')) return next();
  const { prompt, params, session } = await provider.interactionDetails(ctx.req, ctx.res);
  if (prompt.name === 'login') {
    const accountId = people[visits++ % people.length];
    return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId } }, { mergeWithLastSubmission: false });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(ctx.req, ctx.res, { consent }, { mergeWithLastSubmission: true });
});

provider.listen(Number(port), '127.0.0.1');
