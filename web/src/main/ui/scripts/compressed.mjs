import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = /\.(js|mjs|css|svg|html|json|wasm)$/;
const WORTH_IT = 1024;

/** Puts a .br and a .gz beside each text file that Vite wrote, so that the server compresses nothing itself. */
export function compressed() {
  let directory;
  return {
    name: "compressed",
    apply: "build",
    configResolved(config) {
      directory = config.build.outDir;
    },
    closeBundle() {
      for (const name of readdirSync(directory, { recursive: true })) {
        const path = join(directory, name);
        if (!TEXT.test(name)) continue;
        const content = readFileSync(path);
        if (content.length < WORTH_IT) continue;
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
        );
      }
    },
  };
}
