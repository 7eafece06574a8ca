// SPDX-License-Identifier: MIT
// A SCIM service that is no portal of ours, on loopback for the tests: node foreign.mjs '{"users": 200, "groups": 8}'.
// It prints one line of JSON, {"base": …}, when it accepts connections, and ends when its standard input does.
//
// Settings, all of them optional, at the start and later by POST /test/set with JSON:
//   users, groups      how many to begin with (at the start only); user i is in group i modulo groups
//   etag               versions in meta and in ETag, If-Match is honoured
//   patch, bulk, filter, externalId    whether the service has them
//   config             false: ServiceProviderConfig, ResourceTypes and Schemas are not there
//   most               so many resources on a page at the most, whatever is asked for
//   hide               the last so many users are not in lists
//   custom             a resource type of its own, Badge (at the start only)
//   fail               {"PATCH Users": 2}: the next two such requests answer 500
//   lose               {"POST Users": 1}: the next such request is carried out and the line is cut
// GET /test/state has everything, GET /test/asked what was asked, each once with its count; POST /test/change
// {kind, id, values} is somebody else's hand, with null it deletes; POST /test/forget {kind, count} loses the last ones.
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { randomUUID } from 'node:crypto';

const settings = { users: 20, groups: 4, etag: false, patch: true, bulk: false, filter: true, externalId: true,
  config: true, most: 1000, custom: false, fail: {}, lose: {}, ...JSON.parse(process.argv[2] ?? '{}') };
const store = { Users: new Map(), Groups: new Map(), Badges: new Map() };
const asked = {};
let clock = Date.parse('2026-01-01T08:00:00Z');

const stamp = () => new Date(clock = Math.max(clock + 1, Date.now()));
function put(kind, id, values) {
  const now = stamp();
  const former = store[kind].get(id);
  const one = { ...values, id, meta: { created: former?.meta.created ?? now, lastModified: now }, revision: (former?.revision ?? 0) + 1 };
  store[kind].set(id, one);
  return one;
}
function names(i) {
  const last = ['Martin', 'Bernard', 'Lefèvre', 'Moreau', 'Girard', 'O’Brien', 'Núñez', 'Weber'][i % 8];
  const first = ['Camille', 'Louis', 'Zoë', 'Hugo', 'Inès'][i % 5];
  return { last, first };
}
for (let i = 0; i < settings.users; ++i) {
  const { last, first } = names(i);
  put('Users', randomUUID().replaceAll('-', i % 2 ? '-' : ''), {
    userName: `user${i}@example.com`, name: { familyName: last, givenName: `${first} ${i}` }, displayName: `${first} ${last}`,
    active: i % 10 !== 9, title: i % 3 ? undefined : 'Accountant', emails: [{ value: `user${i}@example.com`, type: 'work', primary: true }],
    preferredLanguage: 'fr-FR', roles: i % 4 ? undefined : [{ value: 'auditor' }], entitlements: i % 7 ? undefined : [{ value: 'export' }],
  });
}
const ids = [...store.Users.keys()];
for (let g = 0; g < settings.groups; ++g) {
  put('Groups', `group-${g}`, { displayName: ['Accounting', 'Payroll', 'Treasury', 'Audit', 'Sales', 'Legal', 'Purchasing', 'Support'][g % 8] + (g < 8 ? '' : ` ${g}`),
    members: ids.filter((_, i) => i % settings.groups === g).map((value) => ({ value, type: 'User' })) });
}

const kinds = { User: 'Users', Group: 'Groups', Badge: 'Badges' };
function serve(resource, name) {
  const kind = kinds[name];
  SCIMMY.Resources.declare(resource)
    .ingress((asking, data) => {
      if (asking.id && !store[kind].has(asking.id)) throw new SCIMMY.Types.Error(404, null, `${name} ${asking.id} not found`);
      if (kind === 'Users') {
        for (const other of store.Users.values()) {
          if (other.id !== asking.id && other.userName.toLowerCase() === String(data.userName).toLowerCase())
            throw new SCIMMY.Types.Error(409, 'uniqueness', `userName ${data.userName} is taken`);
        }
      }
      const values = JSON.parse(JSON.stringify(data));
      delete values.meta; delete values.id; delete values.schemas;
      if (!settings.externalId) delete values.externalId;
      return put(kind, asking.id ?? randomUUID(), values);
    })
    .egress((asking) => {
      if (asking.id) {
        const one = store[kind].get(asking.id);
        if (!one) throw new SCIMMY.Types.Error(404, null, `${name} ${asking.id} not found`);
        return one;
      }
      const all = [...store[kind].values()].slice(0, kind === 'Users' && settings.hide ? -settings.hide : undefined);
      return asking.filter ? asking.filter.match(all) : all;
    })
    .degress((asking) => {
      if (!store[kind].delete(asking.id)) throw new SCIMMY.Types.Error(404, null, `${name} ${asking.id} not found`);
    });
}
serve(SCIMMY.Resources.User, 'User');
serve(SCIMMY.Resources.Group, 'Group');

const routers = new SCIMMYRouters({ type: 'bearer', handler: (request) => {
  if (request.header('Authorization') !== 'Bearer foreign-token') throw new Error('not signed in');
  return 'nobody';
} });
SCIMMY.Config.set({ patch: settings.patch, bulk: settings.bulk, filter: settings.filter, etag: settings.etag, sort: false });

const app = express();
app.disable('x-powered-by');
app.disable('etag');
const own = express.Router();
own.use(express.json());
own.post('/set', (request, response) => { Object.assign(settings, request.body);
  SCIMMY.Config.set({ patch: settings.patch, bulk: settings.bulk, filter: settings.filter, etag: settings.etag });
  response.json(settings); });
own.get('/state', (request, response) => response.json({ Users: [...store.Users.values()], Groups: [...store.Groups.values()] }));
own.get('/asked', (request, response) => { response.json(asked); for (const key of Object.keys(asked)) delete asked[key]; });
own.post('/change', (request, response) => {
  const { kind, id, values } = request.body;
  if (values === null) store[kind].delete(id); else put(kind, id, { ...store[kind].get(id), ...values });
  response.json({});
});
own.post('/forget', (request, response) => {
  const { kind, count } = request.body;
  const last = [...store[kind].keys()].slice(-count);
  const lost = last.map((id) => [id, store[kind].get(id)]);
  last.forEach((id) => store[kind].delete(id));
  own.lost = [kind, lost];
  response.json({ lost: last });
});
own.post('/remember', (request, response) => { const [kind, lost] = own.lost; lost.forEach(([id, one]) => store[kind].set(id, one)); response.json({}); });
app.use('/test', own);

app.use('/scim/v2', (request, response, next) => {
  const [kind, id] = request.path.slice(1).split('/');
  const what = `${request.method} ${kind}`;
  asked[what] = (asked[what] ?? 0) + 1;
  if (settings.fail[what] > 0) {
    --settings.fail[what];
    return response.status(500).send('out of order');
  }
  const discovery = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas'].includes(kind);
  if (discovery && !settings.config) return response.status(404).send('<html>Not here</html>');
  if (!settings.patch && request.method === 'PATCH') return response.status(501).json({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '501' });
  if (!settings.filter && request.query.filter) return response.status(400).json({ status: 400, scimType: 'invalidFilter', detail: 'no filters here' });
  if (request.query.count > settings.most) request.query.count = String(settings.most);
  const version = (one) => `W/"${one.revision}"`;
  const there = store[kind]?.get(id);
  if (settings.etag && there && request.method !== 'GET' && request.header('If-Match') && request.header('If-Match') !== version(there))
    return response.status(412).json({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '412', detail: 'It has moved' });
  const send = response.send.bind(response);
  response.send = (body) => {
    response.send = send;
    if (settings.lose[what] > 0 && response.statusCode < 300) {
      --settings.lose[what];
      return request.socket.destroy();
    }
    if (!settings.etag || !body || typeof body !== 'object') return send(body);
    const plain = JSON.parse(JSON.stringify(body));
    for (const one of plain.Resources ?? [plain]) {
      const stored = store[kind]?.get(one.id);
      if (stored && one.meta) one.meta.version = version(stored);
    }
    if (plain.meta?.version) response.setHeader('ETag', plain.meta.version);
    return send(plain);
  };
  next();
});
if (settings.custom) {
  app.get('/scim/v2/Badges', (request, response) => response.json({ schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 1, startIndex: 1, itemsPerPage: 1, Resources: [{ id: 'b1', serial: 7 }] }));
}
app.use('/scim/v2', routers);
app.use((error, request, response, next) => { console.error(error); if (!response.headersSent) response.status(500).end(); });

const server = app.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ base: `http://127.0.0.1:${server.address().port}/scim/v2` })));
process.stdin.on('end', () => process.exit(0)).resume();
