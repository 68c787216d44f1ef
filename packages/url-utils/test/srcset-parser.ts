export interface Candidate {
  url: string;
  width?: number;
  density?: number;
}

/** The HTML standard's algorithm to parse a srcset attribute, for descriptors without parentheses. */
export function parseSrcSet(input: string): Candidate[] {
  const candidates: Candidate[] = [];
  let position = 0;
  const collect = (matches: (character: string) => boolean): string => {
    const start = position;
    while (position < input.length && matches(input.charAt(position))) position++;
    return input.slice(start, position);
  };
  const isSpace = (character: string): boolean => "\t\n\f\r ".includes(character);
  for (;;) {
    collect((character) => isSpace(character) || character === ",");
    if (position >= input.length) return candidates;
    const url = collect((character) => !isSpace(character));
    if (url.endsWith(",")) {
      candidates.push({ url: url.replace(/,+$/, "") });
      continue;
    }
    const descriptors = collect((character) => character !== ",")
      .split(/[\t\n\f\r ]+/)
      .filter(Boolean);
    const candidate: Candidate = { url };
    for (const descriptor of descriptors) {
      const value = Number(descriptor.slice(0, -1));
      if (/^[1-9]\d*w$/.test(descriptor)) candidate.width = value;
      else if (/^(?:\d+|\d*\.\d+)x$/.test(descriptor)) candidate.density = value;
      else throw new Error(`"${descriptor}" is no descriptor`);
    }
    candidates.push(candidate);
  }
}
