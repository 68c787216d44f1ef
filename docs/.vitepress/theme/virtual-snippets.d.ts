declare module "virtual:snippets" {
  const snippets: Readonly<Record<string, () => Promise<import("../../src/run.js").SnippetModule>>>;
  export default snippets;
}
