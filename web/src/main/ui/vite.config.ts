import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compressed } from "./scripts/compressed.mjs";

const server = process.env.STRONGROOM_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    outDir: process.env.STRONGROOM_UI_TARGET ?? "../../../target/ui",
    emptyOutDir: true,
    // Nothing is inlined, so that the policy needs neither scripts nor fonts as data.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    manifest: "manifest.json",
  },
  server: {
    proxy: { "/api": server, "/logout": server },
    // A test reads there what the server says.
    fs: { allow: [".", "../java", "../../../../ejb/src/main/java"] },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/test/setup.ts"] },
});
