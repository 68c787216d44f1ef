import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { PAGES, readPage } from "./pages.js";

/** The names of the providers, by the folders of their operations. */
export const PROVIDER_TITLES: Readonly<Record<string, string>> = {
  pixelbin: "PixelBin",
  imagekit: "ImageKit",
  "img-src": "img-src",
};

/** The guides in their reading order. */
const GUIDES: DefaultTheme.SidebarItem[] = [
  {
    text: "Getting started",
    items: [
      { text: "Start here", link: "/guide/getting-started" },
      { text: "PixelBin", link: "/guide/pixelbin" },
      { text: "ImageKit", link: "/guide/imagekit" },
      { text: "img-src", link: "/guide/img-src" },
    ],
  },
  {
    text: "Uploads",
    items: [
      { text: "In a browser", link: "/guide/uploads-browser" },
      { text: "On a server", link: "/guide/uploads-server" },
      { text: "Resume", link: "/guide/uploads-resume" },
      { text: "Big files", link: "/guide/uploads-big-files" },
      { text: "Many files", link: "/guide/many-files" },
    ],
  },
  {
    text: "Topics",
    items: [
      { text: "Predictions", link: "/guide/predictions" },
      { text: "URLs and signing", link: "/guide/urls" },
      { text: "URL workbench", link: "/url-workbench" },
      { text: "Errors and retries", link: "/guide/errors-and-retries" },
      { text: "Test your app", link: "/guide/testing" },
      { text: "Proxies and edge runtimes", link: "/guide/proxies-and-edge" },
      { text: "From a shell", link: "/guide/shell" },
      { text: "Edit a spec", link: "/guide/editing-a-spec" },
    ],
  },
  {
    text: "Moving from",
    items: [
      { text: "@pixelbin/admin", link: "/guide/from-pixelbin-admin" },
      { text: "imagekit", link: "/guide/from-imagekit" },
      { text: "@imagekit/nodejs", link: "/guide/from-imagekit-nodejs" },
      { text: "@img-src/sdk", link: "/guide/from-img-src-sdk" },
      { text: "The Python SDKs", link: "/guide/from-python" },
    ],
  },
];

/** Returns the Markdown files of the guides in their reading order. */
export function guidesInOrder(): string[] {
  return GUIDES.flatMap(({ items = [] }) => items)
    .map(({ link = "" }) => `${link.slice(1)}.md`)
    .filter((page) => page.startsWith("guide/"));
}

/** The menus beside the pages, by the folder of the pages. */
export function sidebars(): DefaultTheme.SidebarMulti {
  const operations = operationPages().map((provider): [string, DefaultTheme.SidebarItem[]] => [
    `/reference/operations/${provider}/`,
    operationSidebar(provider),
  ]);
  return {
    "/guide/": GUIDES,
    "/url-workbench": GUIDES,
    "/reference/": referenceSidebar(),
    ...Object.fromEntries(operations),
  };
}

/** The operations of a provider by resource, as the index of the provider lists them. */
function operationSidebar(provider: string): DefaultTheme.SidebarItem[] {
  const base = `/reference/operations/${provider}/`;
  const [, ...resources] = readPage(`${base.slice(1)}index.md`).split(/^## /m);
  return [
    { text: PROVIDER_TITLES[provider] ?? provider, link: base },
    ...resources.map((resource) => ({
      text: resource.split("\n")[0] ?? "",
      base,
      items: [...resource.matchAll(/^- \[`(.+?)`\]\((.+?)\.md\)/gm)].map(([, text = "", link = ""]) => ({
        text,
        link,
      })),
    })),
    { text: "All references", link: "/reference/" },
  ];
}

/** The pages of the generated reference that exist. */
function referenceSidebar(): DefaultTheme.SidebarItem[] {
  return [
    { text: "Operations", items: operationItems() },
    { text: "Packages", items: packageItems() },
    { text: "Command", items: [{ text: "pixwire", link: "/reference/cli/commands" }] },
  ];
}

function operationItems(): DefaultTheme.SidebarItem[] {
  return operationPages().map((provider) => ({
    text: PROVIDER_TITLES[provider] ?? provider,
    link: `/reference/operations/${provider}/`,
  }));
}

/** The folders of the providers that have pages of operations. */
function operationPages(): string[] {
  return filesIn("operations")
    .filter((file) => file.endsWith("/index.md"))
    .map((file) => file.slice(0, -"/index.md".length));
}

function packageItems(): DefaultTheme.SidebarItem[] {
  return filesIn("packages")
    .filter((file) => file !== "index.md")
    .map((file) => file.slice(0, -".md".length))
    .map((entry) => ({ text: `@pixwire/${entry}`, link: `/reference/packages/${entry}` }));
}

/** The pages in a folder of the reference, which are there once `build/reference.ts` has written them. */
function filesIn(folder: string): string[] {
  const path = join(PAGES, "reference", folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md"))
    .sort();
}
