import { defineConfig } from "vite";

// One script and one style sheet with names that the board knows; everything in them, nothing fetched from elsewhere.
export default defineConfig({
  publicDir: false,
  base: "./",
  build: {
    outDir: process.env.ISLANDS_OUT ?? "../target/islands/static",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
    license: { fileName: "dmn-table.licences.md" },
    rolldownOptions: {
      input: { "dmn-table": "src/dmn-table.ts" },
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
