// Runs on the server, in a small JavaScript engine without any of a browser's or node's functions.
import katex from "katex";

declare global {
  var renderMaths: (latex: string, display: boolean) => string;
}

// One JSON string comes back: the engine's bridge to Python cannot carry concatenated strings.
globalThis.renderMaths = (latex, display) => {
  try {
    const html = katex.renderToString(latex, {
      displayMode: display,
      output: "htmlAndMathml",
      throwOnError: true,
      strict: false,
      trust: ({ command }) => {
        throw new Error(`${command} is not allowed`);
      },
      maxExpand: 1000,
      maxSize: 40,
    });
    return JSON.stringify([html, ""]);
  } catch (error) {
    return JSON.stringify(["", error instanceof Error ? error.message : String(error)]);
  }
};
