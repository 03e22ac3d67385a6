// Bundles the scripts and the styles into ../static, and KaTeX for the server into ../static/server.
import { build } from "esbuild";

const common = { bundle: true, minify: true, target: "es2022", legalComments: "none" };

await build({
  ...common,
  entryPoints: {
    app: "src/app.ts",
    style: "src/style.css",
    katex: "src/katex.css",
    icon: "src/icon.svg",
  },
  outdir: "../static",
  format: "esm",
  loader: { ".woff2": "file", ".woff": "empty", ".ttf": "empty", ".svg": "copy" },
  assetNames: "fonts/[name]",
});
await build({
  ...common,
  entryPoints: { maths: "src/maths.ts" },
  outdir: "../static/server",
  format: "iife",
});
