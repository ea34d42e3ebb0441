// Fails when a message is missing in a language, is used but not there, or is there but not used.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const directory = "src/messages";
const languages = readdirSync(directory).filter((name) => name.endsWith(".json"));
const texts = Object.fromEntries(languages.map((name) => [name, readFileSync(join(directory, name), "utf8")]));
const keys = Object.fromEntries(languages.map((name) => [name, new Set(Object.keys(JSON.parse(texts[name])))]));
const source = readdirSync("src", { recursive: true })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n");
const literal = new Set([...source.matchAll(/["'`]([a-z][A-Za-z]*\.[A-Za-z0-9.-]+)["'`]/g)].map((match) => match[1]));
const prefixes = [...source.matchAll(/`([a-z][A-Za-z]*\.(?:[A-Za-z0-9.-]*\.)?)\$\{/g)].map((match) => match[1]);
const used = (key) => literal.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
const called = [...source.matchAll(/(?:\bid[:=]\s*\{?|\bt\(\s*)["']([a-z][A-Za-z]*\.[A-Za-z0-9.-]+)["']/g)].map((m) => m[1]);

const faults = [];
for (const language of languages) {
  const told = [...texts[language].matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1]);
  told.filter((key, index) => told.indexOf(key) !== index).forEach((key) => faults.push(`${language}: twice ${key}`));
}
const all = new Set(languages.flatMap((name) => [...keys[name]]));
for (const language of languages) {
  for (const key of all) if (!keys[language].has(key)) faults.push(`${language}: missing ${key}`);
}
for (const key of called) if (!all.has(key)) faults.push(`nowhere: ${key}`);
for (const key of all) if (!used(key)) faults.push(`not used: ${key}`);
if (faults.length > 0) {
  console.error([...new Set(faults)].join("\n"));
  process.exit(1);
}
console.log(`${all.size} messages in ${languages.length} languages`);
