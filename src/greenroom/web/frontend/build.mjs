// Bundles the scripts and the styles into ../static, and KaTeX for the server into ../static/server.
import { readFile } from "node:fs/promises";
import { build } from "esbuild";

const common = { bundle: true, minify: true, target: "es2022", legalComments: "none" };

// Every browser that runs these pages reads woff2; the older sources of each font are left out.
const OLDER_FONTS = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("(?:woff|truetype)"\)/g;
const woff2Only = {
  name: "woff2-only",
  setup({ onLoad }) {
    onLoad({ filter: /katex-swap\.min\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(OLDER_FONTS, ""),
      loader: "css",
    }));
  },
};

await build({
  ...common,
  entryPoints: {
    app: "src/app.ts",
    editor: "src/editor.ts",
    style: "src/style.css",
    katex: "src/katex.css",
    icon: "src/icon.svg",
  },
  outdir: "../static",
  format: "esm",
  splitting: true, // the keys of vim come only to those who want them
  chunkNames: "chunks/[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "copy" },
  assetNames: "fonts/[name]",
  plugins: [woff2Only],
});
await build({
  ...common,
  entryPoints: { maths: "src/maths.ts" },
  outdir: "../static/server",
  format: "iife",
});
