// Runs a script of package.json without npm: `a && b`, each a tool of node_modules, `node FILE` or `npm run NAME`.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));

function tool(name) {
  const owner = { tsc: "typescript" }[name] ?? name;
  const { bin } = JSON.parse(readFileSync(join("node_modules", owner, "package.json"), "utf8"));
  return join("node_modules", owner, typeof bin === "string" ? bin : bin[name]);
}

function run(name) {
  for (const step of scripts[name].split("&&")) {
    const [command, ...rest] = step.trim().split(/\s+/);
    if (command === "npm") {
      run(rest.at(-1));
      continue;
    }
    const file = command === "node" ? rest : [tool(command), ...rest];
    const { status } = spawnSync(process.execPath, file, { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
}

run(process.argv[2]);
