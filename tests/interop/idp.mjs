// SPDX-License-Identifier: MIT
// An OpenID provider on loopback for the tests: node idp.mjs. It prints one line of JSON, {"issuer": …}, when it accepts
// connections, and ends when its standard input does. POST /test/… changes how it behaves from then on:
//   /test/lifetime?access=SECONDS   of access tokens
//   /test/format?opaque=true        access tokens that only it can read, otherwise JWT
//   /test/keys                      signs with a new key from now on
//   /test/down?down=true            answers 503 to everything else
//   /test/count                     how often the token endpoint has been asked for what
import { createServer } from 'node:http';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import Provider, { errors } from 'oidc-provider';

const settings = { access: 600, opaque: false, down: false };
const counts = {};
let provider;

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

// Everything that was issued outlives a change of keys, which needs another provider.
const stored = new Map();
class Store {
  constructor(name) { this.name = name; }
  key(id) { return `${this.name}:${id}`; }
  async upsert(id, payload) { stored.set(this.key(id), payload); }
  async find(id) { return stored.get(this.key(id)); }
  async findByUid(uid) { return [...stored.entries()].find(([key, one]) => key.startsWith(`${this.name}:`) && one.uid === uid)?.[1]; }
  async findByUserCode() { return undefined; }
  async consume(id) { const one = stored.get(this.key(id)); if (one) one.consumed = Math.floor(Date.now() / 1000); }
  async destroy(id) { stored.delete(this.key(id)); }
  async revokeByGrantId(grantId) {
    for (const [key, one] of stored) if (one.grantId === grantId && key.startsWith(`${this.name}:`)) stored.delete(key);
  }
}

function makeProvider(issuer, keys) {
  const made = new Provider(issuer, {
    adapter: Store,
    jwks: { keys },
    clients: [
      { client_id: 'mandat-desktop', application_type: 'native', token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/signed-in'], grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'] },
      { client_id: 'mandatd', client_secret: 'a secret: of the & service', redirect_uris: [], response_types: [],
        grant_types: [], introspection_endpoint_auth_method: 'client_secret_basic' },
    ],
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    pkce: { required: () => true, methods: ['S256'] },
    rotateRefreshToken: true,
    issueRefreshToken: async (ctx, client) => client.grantTypeAllowed('refresh_token'),
    cookies: { keys: ['only for tests'] },
    scopes: ['openid', 'offline_access'],
    extraTokenClaims: (ctx, token) => ({ mandat_roles: made.rolesOf?.[token.accountId] }),
    ttl: { AccessToken: () => settings.access, AuthorizationCode: 60, IdToken: 600, RefreshToken: 86400, Grant: 86400,
      Interaction: 600, Session: 86400 },
    features: {
      devInteractions: { enabled: true },
      revocation: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => ctx.oidc?.params?.resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (ctx, resource) => {
          if (resource !== 'urn:example:portals') throw new errors.InvalidTarget();
          return { scope: '', audience: resource, accessTokenTTL: settings.access,
            accessTokenFormat: settings.opaque ? 'opaque' : 'jwt', jwt: { sign: { alg: 'RS256' } } };
        },
      },
    },
  });
  made.on('server_error', (ctx, error) => console.error(error));
  return made;
}

let keys = [newKey()];
let issuer;
const server = createServer((request, response) => {
  const url = new URL(request.url, issuer);
  const flag = (name) => url.searchParams.get(name) === 'true';
  if (url.pathname.startsWith('/test/')) {
    switch (url.pathname) {
      case '/test/lifetime': settings.access = Number(url.searchParams.get('access')); break;
      case '/test/format': settings.opaque = flag('opaque'); break;
      case '/test/down': settings.down = flag('down'); break;
      case '/test/keys': keys = [newKey()]; remake(); break;
      case '/test/roles': provider.rolesOf = Object.fromEntries(url.searchParams); break;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(counts));
    return;
  }
  counts[url.pathname] = (counts[url.pathname] ?? 0) + 1;
  if (settings.down) {
    response.statusCode = 503;
    response.end('out of order');
    return;
  }
  provider.callback()(request, response);
});

function remake() {
  const roles = provider?.rolesOf;
  provider = makeProvider(issuer, keys);
  provider.rolesOf = roles;
}

server.listen(0, '127.0.0.1', () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  remake();
  console.log(JSON.stringify({ issuer }));
});
process.stdin.on('end', () => process.exit(0)).resume();
