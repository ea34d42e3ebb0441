// Fails the build when a page grows beyond what a person should wait for. Sizes are of brotli, in kB of 1000 bytes.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const target = process.env.STRONGROOM_UI_TARGET ?? "../../../target/ui";
const INITIAL = 280;
const LAZY = 170;
/** Loaded only when somebody opens such a file, by themselves, after the page is there. */
const ON_DEMAND = /pdf/;

const manifest = JSON.parse(readFileSync(join(target, "manifest.json"), "utf8"));

function size(file) {
  const path = join(target, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size / 1000;
}

function closure(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  (manifest[key].imports ?? []).forEach((inner) => closure(inner, found));
  return found;
}

function files(keys) {
  const all = new Set();
  for (const key of keys) {
    all.add(manifest[key].file);
    (manifest[key].css ?? []).forEach((css) => all.add(css));
  }
  return [...all];
}

const sum = (names) => names.reduce((total, name) => total + size(name), 0);
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const initial = closure(entry);
const initialSize = sum(files(initial));
let failed = initialSize > INITIAL;
console.log(`initial ${initialSize.toFixed(0)} of ${INITIAL} kB`);
for (const key of Object.keys(manifest).filter((name) => manifest[name].isDynamicEntry)) {
  const own = [...closure(key)].filter((name) => !initial.has(name));
  const lazy = sum(files(own));
  console.log(`${key} ${lazy.toFixed(0)} of ${LAZY} kB`);
  failed ||= lazy > LAZY && !ON_DEMAND.test(key);
}
if (failed) {
  console.error("The page has outgrown its budget.");
  process.exit(1);
}
