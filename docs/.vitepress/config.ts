import { slug } from "github-slugger";
import { defineConfig } from "vitepress";
import { focusableTables } from "../build/focusable-tables.js";
import { writeLlmsTexts } from "../build/llms.js";
import { summaryOf } from "../build/page-texts.js";
import { readPage } from "../build/pages.js";
import { BASE_MARKER, makeRelative } from "../build/relative-base.js";
import { renderForSearch } from "../build/search.js";
import { sidebars } from "../build/sidebar.js";
import { addRunButtons, snippetModules } from "../build/snippet-modules.js";

const isBuild = process.argv.includes("build");
const REPOSITORY = "https://github.com/pixwire/pixwire";

export default defineConfig({
  title: "pixwire",
  description: "Typed TypeScript SDKs for the PixelBin, ImageKit and img-src media APIs",
  lang: "en",
  srcDir: "pages",
  base: isBuild ? BASE_MARKER : "/",
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${isBuild ? BASE_MARKER : "/"}icon.svg` }]],
  markdown: {
    // The colours of comments in the default themes have too little contrast.
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    // The generated pages link to headings as GitHub names them.
    anchor: { slugify: slug },
    config: (markdown) => {
      addRunButtons(markdown);
      focusableTables(markdown);
    },
  },
  vite: {
    plugins: [snippetModules()],
    build: {
      // The emulator is one large chunk, which is loaded when a snippet runs for the first time.
      chunkSizeWarningLimit: 2000,
    },
  },
  themeConfig: {
    search: { provider: "local", options: { _render: renderForSearch } },
    nav: [
      { text: "Guides", link: "/guide/getting-started", activeMatch: "^/guide/" },
      { text: "URL workbench", link: "/url-workbench" },
      { text: "Reference", link: "/reference/", activeMatch: "^/reference/" },
    ],
    sidebar: sidebars(),
    outline: { level: [2, 3] },
    socialLinks: [{ icon: "github", link: REPOSITORY }],
  },
  transformPageData({ relativePath, filePath, frontmatter }) {
    // A type is in no menu, and VitePress would lead from it to the first page of one.
    if (relativePath.includes("/types/")) Object.assign(frontmatter, { prev: false, next: false });
    const summary = filePath.endsWith(".md") ? summaryOf(readPage(filePath)) : undefined;
    return summary === undefined ? undefined : { description: summary };
  },
  buildEnd({ outDir }) {
    writeLlmsTexts(outDir);
    makeRelative(outDir);
  },
});
