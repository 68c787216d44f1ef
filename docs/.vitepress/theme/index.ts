import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import RunSnippet from "./RunSnippet.vue";
import UrlWorkbench from "./UrlWorkbench.vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component("RunSnippet", RunSnippet);
    app.component("UrlWorkbench", UrlWorkbench);
  },
} satisfies Theme;
