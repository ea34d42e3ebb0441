'use strict';
// Checks the evidence of this page as docs/bundle.md says, and shows it. Texts are only ever set as text.

const element = id => document.getElementById(id);
const utf8 = text => new TextEncoder().encode(text);
const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const base64 = bytes => btoa(String.fromCharCode(...bytes));
const MEMBERS = { newPath: 'destination' };
for (const name of ('login subject person credential credentialId workstation address protocol action path destination'
    + ' object version bytes entries outcome reason detail request').split(' ')) MEMBERS[name] = name;
const ORDER = ['bundle', 'row', 'record', 'run', 'proof', 'rotation', 'head', 'key'];

class Bad extends Error {
  constructor(why, entry) { super((entry === undefined ? '' : `entry ${entry}: `) + why); }
}

function bytes(text) {
  try {
    const found = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    if (base64(found) === text) return found;
  } catch (e) { /* below */ }
  throw new Bad('something is not Base64');
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}

// --- Keys and notes (C2SP signed-note) ---
async function parseKey(text) {
  const [name, id, data] = text.trim().split(/\+(.*?)\+(.*)/s);
  if (data === undefined) throw new Bad('that is no key: NODE.vkey has one line, name+id+key');
  const typed = bytes(data);
  const found = hex((await sha256(joined(utf8(name + '\n'), typed))).slice(0, 4));
  if (typed.length !== 33 || typed[0] !== 1 || found !== id) throw new Bad('that is no key of Ed25519');
  return { name, id, raw: typed.slice(1), text: `${name}+${id}+${data}` };
}

function parseNote(note) {
  const end = note.indexOf('\n\n');
  if (end < 0) throw new Bad('a note is not whole');
  return { text: note.slice(0, end + 1), signatures: note.slice(end + 2).trim().split('\n') };
}

let signaturesChecked = true;

async function signed(note, key) {
  const start = `\u2014 ${key.name} `;
  for (const line of note.signatures.filter(one => one.startsWith(start))) {
    const signature = bytes(line.slice(start.length));
    if (signature.length !== 68 || hex(signature.slice(0, 4)) !== key.id) continue;
    try {
      const imported = await crypto.subtle.importKey('raw', key.raw, { name: 'Ed25519' }, false, ['verify']);
      if (await crypto.subtle.verify('Ed25519', imported, signature.slice(4), utf8(note.text))) return true;
    } catch (e) {
      if (e.name !== 'NotSupportedError') throw e;
      signaturesChecked = false;
      return true;
    }
  }
  return false;
}

async function signerOf(size, first, rotations) {
  let key = first;
  let signer = first;
  for (const note of rotations.map(parseNote)) {
    const lines = note.text.split('\n');
    const next = await parseKey(lines[3] ?? '');
    if (lines[0] !== first.name || lines[1] !== 'key rotation' || lines[2] !== key.text || lines.length !== 7
        || !await signed(note, key) || !await signed(note, next)) {
      throw new Bad('a change of the key is not signed by both keys');
    }
    key = next;
    if (size > Number(lines[4])) signer = next;
  }
  return signer;
}

// --- The tree (RFC 9162, sections 2.1.1 and 2.1.3.2) ---
const node = (left, right) => sha256(joined(new Uint8Array([1]), left, right));

async function rootOf(index, payload, size, hashes) {
  let at = index;
  let last = size - 1;
  let hash = await sha256(joined(new Uint8Array([0]), utf8(payload)));
  for (const other of hashes.map(bytes)) {
    if (last === 0 || other.length !== 32) return '';
    if (at % 2 === 1 || at === last) {
      hash = await node(other, hash);
      while (at % 2 === 0 && at !== 0) { at /= 2; last = Math.floor(last / 2); }
    } else {
      hash = await node(hash, other);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? base64(hash) : '';
}

// --- Rows against records ---
const time = text => {
  const [whole, digits] = text.replace('Z', '').split('.');
  return `${whole}.${(digits ?? '').padEnd(6, '0')}`;
};

function told(member, cell) {
  if (member === undefined || member === null) return cell === '0' ? '0' : '';
  return Array.from(String(member), c => /^[\0\ud800-\udfff]$/.test(c) ? '\ufffd' : c).join('');
}

function compare(number, columns, cells, sequence, members) {
  columns.forEach((column, i) => {
    const member = MEMBERS[column];
    const same = column === 'time' ? time(cells[i]) === time(members.time)
      : member === undefined || cells[i] === told(members[member], cells[i]);
    if (!same) throw new Bad(`row ${number} has another ${column} than the record`, sequence);
  });
}

function compareRows(bundle) {
  const columns = bundle.header.columns;
  const counts = { compared: 0, elsewhere: 0 };
  bundle.rows.forEach((cells, i) => {
    if (cells.length !== columns.length) throw new Bad(`row ${i + 1} has another number of cells than there are columns`);
    if (!bundle.header.direct) return;
    const cell = name => cells[columns.indexOf(name)];
    if (cell('node') !== bundle.node) { counts.elsewhere++; return; }
    const sequence = Number(cell('sequence'));
    const payload = bundle.records.get(sequence);
    if (payload === undefined) throw new Bad(`row ${i + 1} tells of this record, but it is not there`, sequence);
    if ((cell('calls') ?? '1') === '1') {
      compare(i + 1, columns, cells, sequence, JSON.parse(payload));
      counts.compared++;
    }
  });
  return counts;
}

// --- The evidence ---
function read() {
  const lines = element('evidence').textContent.split('\n').filter(line => line !== '');
  const bundle = { rows: [], records: new Map(), proofs: new Map(), rotations: [] };
  let stage = 0;
  let attested = '';
  for (const line of lines) {
    const part = JSON.parse(line);
    const kind = ORDER.indexOf(part.kind);
    if (kind < stage) throw new Bad(`a line is not in its place: ${part.kind}`);
    stage = kind;
    if (kind < ORDER.indexOf('run')) attested += line + '\n';
    switch (part.kind) {
      case 'bundle': bundle.header = part; break;
      case 'row': bundle.rows.push(part.cells); break;
      case 'record': bundle.records.set(part.sequence, part.payload); break;
      case 'run': bundle.run = part; break;
      case 'proof': bundle.proofs.set(part.sequence, part.hashes); break;
      case 'rotation': bundle.rotations.push(part.note); break;
      case 'head': bundle.head = part.note; break;
      default: bundle.key = part.key;
    }
  }
  for (const part of ['header', 'run', 'head', 'key']) {
    if (bundle[part] === undefined) throw new Bad(`a part is missing: ${part}`);
  }
  return { ...bundle, attested };
}

async function verify(bundle, key) {
  signaturesChecked = true;
  const head = parseNote(bundle.head);
  const [origin, size, root] = head.text.split('\n');
  if (origin !== key.name) throw new Bad(`the head is of ${origin}, not of ${key.name}`);
  const signer = await signerOf(Number(size), key, bundle.rotations);
  if (!await signed(head, signer)) throw new Bad(`the head of size ${size} is not signed by ${signer.name}+${signer.id}`);
  const run = bundle.run;
  const all = [...bundle.records].map(([sequence, payload]) => [sequence, payload, bundle.proofs.get(sequence) ?? []]);
  all.push([run.sequence, run.payload, run.hashes]);
  for (let i = 0; i < all.length; i += 256) {
    const some = all.slice(i, i + 256);
    const roots = await Promise.all(some.map(([at, payload, hashes]) => rootOf(at, payload, Number(size), hashes)));
    roots.forEach((found, j) => {
      if (found !== root) throw new Bad('its proof does not lead to the root of the signed head', some[j][0]);
    });
  }
  const counts = compareRows({ ...bundle, node: key.name.slice(key.name.lastIndexOf('/') + 1) });
  const said = JSON.parse(run.payload);
  if (said.action !== 'export-bundle' || said.outcome !== 'done' || said.entries !== bundle.rows.length
      || said.digest !== hex(await sha256(utf8(bundle.attested)))) {
    throw new Bad('the rows or records are not those of which the log says that they were exported', run.sequence);
  }
  const checks = [
    `the head of ${origin}, of size ${size}, is signed by ${signer.name}+${signer.id}`,
    `${bundle.records.size} records are each proven to be in the log`,
    `${bundle.rows.length} rows are as they were exported: entry ${run.sequence} of the log has their hash`,
    bundle.header.direct ? `${counts.compared} rows were compared with their records, cell by cell`
      : 'No row tells of one record alone, so none was compared: that they are as exported is shown by their hash.',
    'That nothing was left out only the whole log can show.',
  ];
  if (counts.elsewhere > 0) checks.push(`${counts.elsewhere} rows are of other servers: ask those for a bundle.`);
  return checks;
}

// --- The page ---
function added(parent, tag, text) {
  const child = parent.appendChild(document.createElement(tag));
  child.textContent = text;
  return child;
}

function show(bundle) {
  element('title').textContent = bundle.header.values[0];
  bundle.header.names.forEach((name, i) => {
    added(element('header'), 'dt', name);
    added(element('header'), 'dd', bundle.header.values[i]);
  });
  bundle.header.columns.forEach(column => added(element('columns'), 'th', column));
  bundle.rows.forEach(cells => {
    const row = added(element('rows'), 'tr', '');
    cells.forEach(cell => added(row, 'td', cell));
  });
  bundle.records.forEach((payload, sequence) => { added(element('records'), 'li', payload).value = sequence; });
}

function tell(result, summary, checks) {
  element('summary').textContent = summary;
  element('checks').replaceChildren();
  checks.forEach(check => added(element('checks'), 'li', check));
  element('verdict').dataset.result = result;
}

async function run(bundle) {
  const given = element('key').value.trim();
  try {
    const key = await parseKey(given === '' ? bundle.key : given);
    const checks = await verify(bundle, key);
    if (!signaturesChecked) {
      tell('unsigned', 'This browser cannot check signatures (Ed25519): hashes and proofs fit each other, but who signed'
        + ' them was NOT checked.', checks.slice(1));
    } else {
      tell('holds', given === '' ? `Everything holds, if the key is the right one: compare ${key.name}+${key.id} below.`
        : 'Everything holds, with the key that you gave.', checks);
    }
  } catch (e) {
    tell('failed', `FAILED: ${e.message}`, []);
  }
}

async function start() {
  tell('none', 'Being checked\u2026', []);
  try {
    const bundle = read();
    show(bundle);
    element('named').textContent = bundle.key;
    element('fingerprint').textContent = hex(await sha256((await parseKey(bundle.key)).raw));
    element('key').addEventListener('input', () => run(bundle));
    await run(bundle);
  } catch (e) {
    tell('failed', `FAILED: the bundle is not as it was made: ${e.message}`, []);
  }
}

start();
