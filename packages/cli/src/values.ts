import { UsageError } from "./errors/command-error.js";

/** The options of a call, by the names that commander gives them: `--max-delete` is `maxDelete`. */
export class Values {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values;
  }

  /** The value of an option that takes one. */
  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === "string" ? value : undefined;
  }

  /** Whether an option without a value was given. */
  flag(name: string): boolean {
    return this.values[name] === true;
  }

  /** `true` for `--name`, `false` for `--no-name`. */
  choice(name: string): boolean | undefined {
    const value = this.values[name];
    return typeof value === "boolean" ? value : undefined;
  }

  /** The values of an option that may be repeated. */
  texts(name: string): readonly string[] {
    const value = this.values[name];
    if (!Array.isArray(value)) return typeof value === "string" ? [value] : [];
    return value.filter((one) => typeof one === "string");
  }

  /** @throws UsageError unless the value is a whole number of a range. */
  wholeNumber(name: string, min: number, max: number = Number.MAX_SAFE_INTEGER): number | undefined {
    const value = this.number(name, min, max);
    if (value !== undefined && !Number.isInteger(value)) this.refuse(name, "a whole number");
    return value;
  }

  /** @throws UsageError unless the value is a number of a range. */
  number(name: string, min: number, max: number = Number.MAX_SAFE_INTEGER): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (Number.isNaN(value)) this.refuse(name, "a number");
    if (value < min || value > max) {
      this.refuse(
        name,
        max === Number.MAX_SAFE_INTEGER ? `a number of at least ${min}` : `a number from ${min} to ${max}`,
      );
    }
    return value;
  }

  private refuse(name: string, kind: string): never {
    throw new UsageError(`${flagOf(name)} takes ${kind}, not ${JSON.stringify(this.text(name))}.`);
  }
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
