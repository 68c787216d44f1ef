import { describe, expect, test } from "vitest";
import { attempt, WORKBENCHES } from "../src/workbench.js";

const now = new Date(1700000000000);

describe.each(WORKBENCHES)("the workbench for $title", (workbench) => {
  test("builds its sample, and parses what it built to the same", () => {
    const url = workbench.build(workbench.sample);
    expect(URL.canParse(url)).toBe(true);
    if (workbench.parse) expect(workbench.build(workbench.parse(url))).toBe(url);
  });

  test("signs, or says why not", () => {
    const secrets = Object.fromEntries(workbench.secrets.map(({ name, sample }) => [name, sample]));
    const url = workbench.sign?.(workbench.sample, secrets, 300, now);
    if (url === undefined) expect(workbench.unsigned).toContain("createSignedUrl");
    else expect(url).toMatch(/[?&](pbe|ik-t)=1700000300/);
  });

  test("says in words what is wrong with an object", () => {
    expect(attempt(() => workbench.build("{")).problem).toMatch(/^The object is not JSON: /);
    const misspelt = JSON.stringify({ ...JSON.parse(workbench.sample), pathe: "a" });
    expect(attempt(() => workbench.build(misspelt)).problem).toContain("pathe");
  });
});
